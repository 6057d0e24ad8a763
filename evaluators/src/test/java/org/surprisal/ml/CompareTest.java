package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.surprisal.information.score.LossDifference;

/** Two datasets of predictions of the same rows. */
class CompareTest {
  private static final Dataset<Row> ROWS =
      SPARK
          .read()
          .option("header", true)
          .option("inferSchema", true)
          .csv(Digits.SAMPLE_DATA.resolve("digits-predictions.csv").toString())
          .coalesce(1)
          .selectExpr("monotonically_increasing_id() AS row", "*")
          .cache();

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  private static Dataset<Row> of(String model) {
    String[] classes =
        IntStream.range(0, 10).mapToObj(digit -> model + "_" + digit).toArray(String[]::new);
    return ROWS.selectExpr(
        "row", "label", "array(" + String.join(", ", classes) + ") AS probability");
  }

  @Test
  void comparisonIsOfTheSameRowsWhateverTheirOrder() {
    DescriptiveStatistics differences = new DescriptiveStatistics();
    for (Row row : ROWS.collectAsList()) {
      int label = row.<Integer>getAs("label");
      double logistic = row.<Double>getAs("logistic_" + label);
      double forest = row.<Double>getAs("forest_" + label);
      differences.addValue(Math.log(forest) - Math.log(logistic));
    }
    LossDifference.Paired paired =
        evaluator.compare(of("logistic"), of("forest").orderBy("probability"), "row");
    assertThat(paired.logLossA()).isCloseTo(evaluator.evaluate(of("logistic")), within(1e-12));
    assertThat(paired.logLossB()).isCloseTo(evaluator.evaluate(of("forest")), within(1e-12));
    assertThat(paired.difference()).isCloseTo(differences.getMean(), within(1e-12));
    assertThat(paired.standardError())
        .isCloseTo(differences.getStandardDeviation() / Math.sqrt(1797), within(1e-12));
    assertThat(paired.lower()).isLessThan(-0.2);
    assertThat(paired.upper()).isBetween(-0.19, -0.17);
    assertThat(paired.pValue()).isLessThan(1e-9);
    assertThat(paired.effectiveRows()).isEqualTo(1797);
  }

  @Test
  void otherRowsAndOtherLabelsAreNotCompared() {
    Dataset<Row> logistic = of("logistic");
    assertThatThrownBy(() -> evaluator.compare(logistic, of("forest").where("row < 1000"), "row"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the first has 1797, the second 1000, and 1000 pairs");
    assertThatThrownBy(() -> evaluator.compare(logistic, of("forest"), "label"))
        .hasMessageContaining("pairs have the same [label]; use columns that tell every row");
    Dataset<Row> shifted =
        of("forest").selectExpr("row", "(label + 1) % 10 AS label", "probability");
    assertThatThrownBy(() -> evaluator.compare(logistic, shifted, "row"))
        .hasMessageContaining("1797 of 1797 rows have another label");
    assertThatThrownBy(() -> evaluator.compare(logistic, shifted))
        .hasMessageContaining("compare needs idCols");
  }
}
