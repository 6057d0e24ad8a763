package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;
import static org.surprisal.ml.LocalSpark.predicted;
import static org.surprisal.ml.LocalSpark.values;
import static org.surprisal.ml.LocalSpark.vectors;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.evaluation.Metric;
import scala.jdk.javaapi.CollectionConverters;

class ProbabilisticClassificationEvaluatorTest {
  private static final double LN_2 = Math.log(2);
  private static final double LN_4 = Math.log(4);

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  @Test
  void scoresVectors() {
    assertThat(
            evaluator.evaluate(
                vectors(predicted(0, 0.5, 0.25, 0.25), predicted(2, 0.5, 0.25, 0.25))))
        .isCloseTo((LN_2 + LN_4) / 2, within(1e-15));
  }

  @Test
  void scoresArraysOfAnyNumericType() {
    for (String type : new String[] {"double", "float", "decimal(3, 2)"}) {
      Dataset<Row> predictions =
          values("(0, array(0.5, 0.25, 0.25)), (2, array(0.5, 0.25, 0.25))", "label, p")
              .selectExpr("label", "cast(p AS array<" + type + ">) AS probability");
      assertThat(evaluator.evaluate(predictions))
          .as(type)
          .isCloseTo((LN_2 + LN_4) / 2, within(1e-15));
    }
  }

  @Test
  void scoresTheProbabilityOfClassOne() {
    assertThat(evaluator.evaluate(values("(0, 0.75), (1, 0.5)", "label, probability")))
        .isCloseTo((LN_2 + LN_4) / 2, within(1e-15));
  }

  @Test
  void scoresSeveralColumns() {
    evaluator.setProbabilityCols("a", "b", "c");
    assertThat(
            evaluator.evaluate(
                values("(0, 0.5, 0.25, 0.25), (2, 0.5, 0.25, 0.25)", "label, a, b, c")))
        .isCloseTo((LN_2 + LN_4) / 2, within(1e-15));
  }

  @Test
  void weighsRows() {
    evaluator.setWeightCol("w");
    assertThat(evaluator.evaluate(values("(1, 0.5, 3), (1, 0.25, 1)", "label, probability, w")))
        .isCloseTo((3 * LN_2 + LN_4) / 4, within(1e-15));
  }

  @Test
  void raisesProbabilitiesToEps() {
    Dataset<Row> certainAndWrong = values("(1, 0.0D)", "label, probability");
    assertThat(evaluator.evaluate(certainAndWrong)).isEqualTo(-Math.log(1e-15));
    assertThat(evaluator.setEps(0.25).evaluate(certainAndWrong)).isCloseTo(LN_4, within(1e-15));
    assertThat(evaluator.setEps(0).evaluate(certainAndWrong)).isInfinite();
  }

  /** log odds of 1/3 and 1: probabilities 0.25 and 0.5. */
  @Test
  void scoresLogits() {
    evaluator.setRawPredictionCol("z");
    double expected = (LN_2 + LN_4) / 2;
    assertThat(evaluator.evaluate(values("(1, -ln(3D)), (0, 0D)", "label, z")))
        .isCloseTo(expected, within(1e-15));
    Dataset<Row> arrays =
        values("(1, array(5 + ln(3D), 5D, -1000D)), (0, array(1D, 1D, -1000D))", "label, z");
    assertThat(evaluator.evaluate(arrays)).isCloseTo(expected, within(1e-15));
    Dataset<Row> vectors =
        arrays.withColumn("z", org.apache.spark.ml.functions.array_to_vector(functions.col("z")));
    assertThat(evaluator.evaluate(vectors)).isCloseTo(expected, within(1e-15));
  }

  @Test
  void givesEveryMetricThatSqlGives() {
    Dataset<Row> predictions =
        Digits.predictions("naive_bayes").withColumn("w", functions.expr("1 + label % 3"));
    predictions.createOrReplaceTempView("digits");
    evaluator.setWeightCol("w").setEps(1e-7).setNumBins(15).setK(3);
    for (Metric metric : Metric.ALL) {
      String named =
          (metric.takes("eps") ? ", eps => 1e-7D" : "")
              + (metric.takes("bins") ? ", bins => 15" : "")
              + (metric.takes("k") ? ", k => 3" : "");
      double sql =
          SPARK
              .sql(
                  "SELECT "
                      + metric.function().name()
                      + "(label, probability, weight => w"
                      + named
                      + ") FROM digits")
              .first()
              .getDouble(0);
      assertThat(evaluator.setMetricName(metric.name()).evaluate(predictions))
          .as(metric.name())
          .isCloseTo(sql, within(1e-13 * Math.abs(sql)));
    }
  }

  @Test
  void needsNoFunctionsInTheSession() {
    SparkSession bare = SPARK.newSession();
    FunctionRegistry registry =
        ((org.apache.spark.sql.classic.SparkSession) bare).sessionState().functionRegistry();
    CollectionConverters.asJava(registry.listFunction()).stream()
        .filter(function -> FunctionCatalogue.find(function.funcName()).isPresent())
        .forEach(registry::dropFunction);
    assertThatThrownBy(() -> bare.sql("SELECT log_loss(1, 0.5)")).hasMessageContaining("log_loss");
    assertThat(evaluator.evaluate(bare.sql("SELECT 1 AS label, 0.5 AS probability")))
        .isCloseTo(LN_2, within(1e-15));
  }
}
