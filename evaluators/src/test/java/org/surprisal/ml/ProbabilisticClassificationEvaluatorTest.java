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
import org.junit.jupiter.api.Test;
import org.surprisal.information.FunctionCatalogue;

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

  @Test
  void needsNoFunctionsInTheSession() {
    SparkSession bare = SPARK.newSession();
    FunctionCatalogue.functions()
        .forEach(function -> bare.sql("DROP TEMPORARY FUNCTION IF EXISTS " + function.name()));
    assertThatThrownBy(() -> bare.sql("SELECT log_loss(1, 0.5)")).hasMessageContaining("log_loss");
    assertThat(evaluator.evaluate(bare.sql("SELECT 1 AS label, 0.5 AS probability")))
        .isCloseTo(LN_2, within(1e-15));
  }
}
