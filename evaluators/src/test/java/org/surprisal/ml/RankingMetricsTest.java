package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.values;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The metrics of a ranking, of predictions of two classes and of many. */
class RankingMetricsTest {
  private static final double SKLEARN = 1e-12;

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  /** What scikit-learn computes: see sample-data/reference.json. */
  @Test
  void ofTenClassesTheyAreMeansOfEachClassAgainstTheRest() {
    ProbabilisticClassificationMetrics metrics =
        evaluator.metrics(Digits.predictions("naive_bayes"));
    assertThat(metrics.metric("rocAuc")).isCloseTo(0.9760389296260804, within(SKLEARN));
    assertThat(metrics.metric("averagePrecision")).isCloseTo(0.8939314000827274, within(SKLEARN));
    assertThat(metrics.metric("topKAccuracy")).isCloseTo(0.9482470784641068, within(SKLEARN));
    assertThat(metrics.metric("accuracy")).isCloseTo(0.8508625486922649, within(SKLEARN));
  }

  @Test
  void aNumberAndADistributionOverTwoClassesHaveTheSameInEveryGroup() {
    Dataset<Row> rows =
        values(
                "(1, 0.8D, 'a'), (0, 0.4D, 'a'), (1, 0.35D, 'a'), (0, 0.1D, 'a'), (1, 0.9D, 'b'),"
                    + " (0, 0.2D, 'b')",
                "label, p, g")
            .selectExpr("*", "array(1 - p, p) AS probability");
    for (String column : List.of("p", "probability")) {
      evaluator.setProbabilityCol(column);
      assertThat(
              evaluator
                  .metrics(rows, "g")
                  .orderBy("g")
                  .selectExpr("roc_auc", "roc_auc_max_error", "ks_statistic")
                  .collectAsList())
          .extracting(row -> row.mkString(" "))
          .containsExactly("0.75 0.0 0.5", "1.0 0.0 1.0");
      assertThat(evaluator.metrics(rows).metric("rocAuc"))
          .isEqualTo(evaluator.setMetricName("rocAuc").evaluate(rows));
    }
  }

  @Test
  void oneClassAloneIsAnErrorThatSaysSo() {
    Dataset<Row> rows = values("(1, 0.8D), (1, 0.4D)", "label, probability");
    assertThatThrownBy(() -> evaluator.setMetricName("rocAuc").evaluate(rows))
        .isInstanceOf(InvalidPredictionsException.class)
        .hasMessageContaining("all 2 rows have the label 1, and the metric needs two classes");
    assertThat(evaluator.metrics(rows).metric("rocAuc")).isNaN();
  }
}
