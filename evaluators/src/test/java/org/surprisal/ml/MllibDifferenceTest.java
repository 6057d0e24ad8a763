package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.predicted;
import static org.surprisal.ml.LocalSpark.values;
import static org.surprisal.ml.LocalSpark.vectors;

import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The table of docs/model-selection.md: where Spark ML's evaluator is wrong or fails. */
class MllibDifferenceTest {
  private static final double NAN = Double.NaN;

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  private static double mllib(Dataset<Row> predictions) {
    return new MulticlassClassificationEvaluator()
        .setMetricName("logLoss")
        .evaluate(predictions.withColumn("prediction", functions.lit(0.0)));
  }

  private void assertRefused(Dataset<Row> predictions, String condition) {
    assertThatThrownBy(() -> evaluator.evaluate(predictions))
        .isInstanceOf(InvalidPredictionsException.class)
        .hasMessageStartingWith("[SURPRISAL_" + condition + "]");
  }

  @Test
  void mllibScoresWhatIsNoDistribution() {
    Dataset<Row> nanElsewhere = vectors(predicted(0, 0.5, NAN));
    assertThat(mllib(nanElsewhere)).isCloseTo(Math.log(2), within(1e-15));
    assertRefused(nanElsewhere, "NAN");
    Dataset<Row> outside = vectors(predicted(1, -0.5, 1.5));
    assertThat(mllib(outside)).isCloseTo(0, within(1e-14));
    assertRefused(outside, "OUT_OF_RANGE");
    Dataset<Row> sum = vectors(predicted(0, 0.5, 0.2));
    assertThat(mllib(sum)).isCloseTo(Math.log(2), within(1e-15));
    assertRefused(sum, "BAD_SUM");
  }

  @Test
  void mllibGivesNan() {
    Dataset<Row> oneNan = vectors(predicted(0, 0.5, 0.5), predicted(0, NAN, 0.5));
    assertThat(mllib(oneNan)).isNaN();
    assertRefused(oneNan, "NAN");
    Dataset<Row> noWeight = vectors(predicted(0, 0.5, 0.5)).withColumn("w", functions.lit(0.0));
    double value =
        new MulticlassClassificationEvaluator()
            .setMetricName("logLoss")
            .setWeightCol("w")
            .evaluate(noWeight.withColumn("prediction", functions.lit(0.0)));
    assertThat(value).isNaN();
    evaluator.setWeightCol("w");
    assertRefused(noWeight, "ZERO_WEIGHT");
  }

  @Test
  void mllibFailsWithoutSayingWhy() {
    Dataset<Row> noClass = vectors(predicted(2, 0.5, 0.5));
    assertThatThrownBy(() -> mllib(noClass))
        .hasStackTraceContaining("ArrayIndexOutOfBoundsException");
    assertRefused(noClass, "BAD_LABEL");
    Dataset<Row> nullLabel =
        values("(CAST(NULL AS DOUBLE), array(0.5D, 0.5D))", "label, probability");
    assertThatThrownBy(() -> mllib(nullLabel)).hasStackTraceContaining("MatchError");
    assertRefused(nullLabel, "NULL");
    Dataset<Row> noRows = vectors(predicted(0, 0.5, 0.5)).where("label = 1");
    assertThatThrownBy(() -> mllib(noRows)).hasMessageContaining("empty collection");
    assertRefused(noRows, "NO_ROWS");
  }

  @Test
  void mllibNeedsAPredictionAndVectors() {
    Dataset<Row> noPrediction = vectors(predicted(0, 0.5, 0.5));
    assertThatThrownBy(
            () ->
                new MulticlassClassificationEvaluator()
                    .setMetricName("logLoss")
                    .evaluate(noPrediction))
        .hasMessageContaining("prediction");
    assertThat(evaluator.evaluate(noPrediction)).isCloseTo(Math.log(2), within(1e-15));
    Dataset<Row> number = values("(true, 0.5)", "label, probability");
    assertThatThrownBy(() -> mllib(number)).isInstanceOf(Exception.class);
    assertThat(evaluator.evaluate(number)).isCloseTo(Math.log(2), within(1e-15));
  }

  @Test
  void mllibChargesForPerfectPredictions() {
    Dataset<Row> perfect = vectors(predicted(0, 1.0, 0.0));
    assertThat(mllib(perfect)).isPositive();
    assertThat(evaluator.evaluate(perfect)).isZero();
  }

  @Test
  void aMetricThatNeedsTwoClassesNamesTheOne() {
    Dataset<Row> oneClass = vectors(predicted(1, 0.5, 0.5), predicted(1, 0.25, 0.75));
    for (String metric : new String[] {"normalizedEntropy", "d2LogLoss"}) {
      for (double eps : new double[] {1e-15, 0}) {
        evaluator.setMetricName(metric).setEps(eps).setHandleInvalid("error");
        assertThatThrownBy(() -> evaluator.evaluate(oneClass))
            .hasMessageStartingWith("[SURPRISAL_ONE_CLASS]")
            .hasMessageContaining("all 2 rows have the label 1.0");
        assertThat(evaluator.setHandleInvalid("keep").evaluate(oneClass))
            .isEqualTo(evaluator.metric().worst());
      }
    }
  }
}
