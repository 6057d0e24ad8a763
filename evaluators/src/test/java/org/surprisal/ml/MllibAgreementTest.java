package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark ML's own evaluator scores rightly, this one scores alike. */
class MllibAgreementTest {
  private static final double TOLERANCE = 1e-12;

  private final MulticlassClassificationEvaluator mllib =
      new MulticlassClassificationEvaluator().setMetricName("logLoss");
  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  private void assertAgreement(Dataset<Row> predictions) {
    double expected = mllib.evaluate(predictions.withColumn("prediction", functions.lit(0.0)));
    assertThat(expected).isFinite();
    assertThat(evaluator.evaluate(predictions)).isCloseTo(expected, within(TOLERANCE));
  }

  /** Distributions with zeros, ones and tiny numbers in them. */
  private static Dataset<Row> random(int classes, long seed) {
    Random random = new Random(seed);
    LocalSpark.Prediction[] predictions = new LocalSpark.Prediction[200];
    for (int row = 0; row < predictions.length; row++) {
      double[] p = new double[classes];
      for (int i = 0; i < classes; i++) {
        p[i] = random.nextInt(5) == 0 ? 0 : Math.pow(random.nextDouble(), 1 + random.nextInt(40));
      }
      p[random.nextInt(classes)] += 1e-3;
      double sum = Arrays.stream(p).sum();
      predictions[row] =
          LocalSpark.predicted(
              random.nextInt(classes), Arrays.stream(p).map(x -> x / sum).toArray());
    }
    return LocalSpark.vectors(predictions);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "3, 2", "10, 3", "100, 4"})
  void onVectors(int classes, long seed) {
    assertAgreement(random(classes, seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"double", "float"})
  void onArrays(String type) {
    assertAgreement(
        random(4, 5)
            .withColumn(
                "probability",
                org.apache.spark.ml.functions.vector_to_array(
                    functions.col("probability"), "float64"))
            .withColumn("probability", functions.expr("cast(probability AS array<" + type + ">)")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"double", "int", "decimal(10, 2)"})
  void onLabelsAndWeightsOfAnyNumericType(String type) {
    mllib.setWeightCol("w");
    evaluator.setWeightCol("w");
    assertAgreement(
        random(3, 6)
            .selectExpr(
                "cast(label AS " + type + ") AS label",
                "probability",
                "cast(abs(hash(probability)) % 4 AS " + type + ") AS w"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-15, 1e-7, 1e-3})
  void forAnyEps(double eps) {
    mllib.setEps(eps);
    evaluator.setEps(eps);
    // Spark ML also lowers a probability above 1 - eps, so that a perfect prediction has a cost.
    assertAgreement(
        LocalSpark.vectors(
            LocalSpark.predicted(0, 0.0, 1.0),
            LocalSpark.predicted(0, 0.25, 0.75),
            LocalSpark.predicted(1, 0.25, 0.75)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "naive_bayes", "forest"})
  void onRealPredictions(String model) {
    assertAgreement(Digits.predictions(model).select("label", "probability"));
    assertAgreement(Digits.predictions(model).selectExpr("label", "array AS probability"));
  }
}
