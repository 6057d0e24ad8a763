package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.predicted;
import static org.surprisal.ml.LocalSpark.values;
import static org.surprisal.ml.LocalSpark.vectors;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandleInvalidTest {
  private static final double LN_2 = Math.log(2);

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator("probEval");

  /** A fold with one sound row of loss ln 2 and one that cannot be scored. */
  private record Fold(
      String fault, String condition, String message, Dataset<Row> rows, List<String> setup) {
    Fold(String fault, String condition, String message, Dataset<Row> rows) {
      this(fault, condition, message, rows, List.of());
    }

    void setUp(ProbabilisticClassificationEvaluator evaluator) {
      if (setup.contains("weight")) {
        evaluator.setWeightCol("w");
      }
      if (setup.contains("labels")) {
        evaluator.setLabels("no", "yes");
      }
      if (setup.contains("columns")) {
        evaluator.setProbabilityCols("a", "b");
      }
      if (setup.contains("logits")) {
        evaluator.setRawPredictionCol("logits");
      }
    }

    @Override
    public String toString() {
      return fault;
    }
  }

  static List<Fold> foldsWithABadRow() {
    return List.of(
        new Fold(
            "NaN",
            "NAN",
            "probability[1] is NaN",
            vectors(predicted(0, 0.5, 0.5), predicted(0, 0.5, Double.NaN))),
        new Fold(
            "NaN of a number",
            "NAN",
            "probability is NaN",
            values("(1, 0.5D), (1, double('NaN'))", "label, probability")),
        new Fold(
            "outside [0, 1]",
            "OUT_OF_RANGE",
            "probability[0] is -0.5",
            vectors(predicted(0, 0.5, 0.5), predicted(0, -0.5, 1.5))),
        new Fold(
            "percentages",
            "OUT_OF_RANGE",
            "probability[0] is 40",
            vectors(predicted(0, 0.5, 0.5), predicted(0, 40, 60))),
        new Fold(
            "sum",
            "BAD_SUM",
            "probability sums to 0.7",
            vectors(predicted(0, 0.5, 0.5), predicted(0, 0.5, 0.2))),
        new Fold(
            "label of no class",
            "BAD_LABEL",
            "label is 2, but there are 2 classes",
            vectors(predicted(0, 0.5, 0.5), predicted(2, 0.5, 0.5))),
        new Fold(
            "fractional label",
            "BAD_LABEL",
            "label is 0.3",
            vectors(predicted(0, 0.5, 0.5), predicted(0.3, 0.5, 0.5))),
        new Fold(
            "NULL label",
            "NULL",
            "1 of 2 rows have a NULL in labelCol 'label'",
            values("(1, 0.5), (NULL, 0.5)", "label, probability")),
        new Fold(
            "NULL probability",
            "NULL",
            "1 of 2 rows have a NULL in probabilityCol 'probability'",
            values("(0, array(0.5, 0.5)), (0, NULL)", "label, probability")),
        new Fold(
            "NULL element",
            "NULL_ELEMENT",
            "probability[1] is NULL",
            values("(0, array(0.5, 0.5)), (0, array(1.0, NULL))", "label, probability")),
        new Fold(
            "NULL in one of several columns",
            "NULL",
            "1 of 2 rows have a NULL in probabilityCols 'b'",
            values("(0, 0.5, 0.5), (0, 0.5, NULL)", "label, a, b"),
            List.of("columns")),
        new Fold(
            "NULL weight",
            "NULL",
            "1 of 2 rows have a NULL in weightCol 'w'",
            values("(0, 0.5, 1), (0, 0.9, NULL)", "label, probability, w"),
            List.of("weight")),
        new Fold(
            "negative weight",
            "OUT_OF_RANGE",
            "weight is -1",
            values("(0, 0.5, 1), (0, 0.9, -1)", "label, probability, w"),
            List.of("weight")),
        new Fold(
            "NaN weight",
            "NAN",
            "weight is NaN",
            values("(0, 0.5, 1D), (0, 0.9, double('NaN'))", "label, probability, w"),
            List.of("weight")),
        new Fold(
            "unknown name",
            "UNKNOWN_LABEL",
            "1 of 2 rows have a label in labelCol 'label' that is none of the classes [no, yes], for example 'maybe'",
            values("('no', 0.5), ('maybe', 0.5)", "label, probability"),
            List.of("labels")),
        new Fold(
            "more probabilities than names",
            "CLASS_COUNT",
            "1 of 2 rows have no probability for each of the classes [no, yes] in probabilityCol 'probability',"
                + " for example 3 probabilities",
            values("('no', array(0.5, 0.5)), ('no', array(0.9, 0.1, 0.0))", "label, probability"),
            List.of("labels")),
        new Fold(
            "another number of booleans' probabilities than names",
            "CLASS_COUNT",
            "1 of 2 rows have no probability for each of the classes [no, yes]",
            values("(false, array(0.5, 0.5)), (true, array(0.9, 0.1, 0.0))", "label, probability"),
            List.of("labels")),
        new Fold(
            "NaN logit",
            "NAN",
            "logits[1] is NaN",
            values("(0, array(1D, 1D)), (0, array(1D, double('NaN')))", "label, logits"),
            List.of("logits")),
        new Fold(
            "NaN log-odds",
            "NAN",
            "logits[1] is NaN",
            values("(0, 0D), (0, double('NaN'))", "label, logits"),
            List.of("logits")),
        new Fold(
            "opposite logits",
            "AMBIGUOUS_LOGITS",
            "1 of 2 rows have two opposite logits in rawPredictionCol 'logits', for example [-2.0, 2.0]. ",
            values("(0, array(0D, 0D)), (0, array(-2D, 2D))", "label, logits"),
            List.of("logits")));
  }

  @ParameterizedTest
  @MethodSource("foldsWithABadRow")
  void errorNamesTheFaultTheColumnsAndTheRemedy(Fold fold) {
    fold.setUp(evaluator);
    InvalidPredictionsException error =
        catchThrowableOfType(
            InvalidPredictionsException.class, () -> evaluator.evaluate(fold.rows()));
    assertThat(error).isNotNull();
    assertThat(error.getErrorClass()).isEqualTo("SURPRISAL_" + fold.condition());
    assertThat(error)
        .hasMessageStartingWith(
            "[SURPRISAL_" + fold.condition() + "] probEval cannot give logLoss: ")
        .hasMessageContaining(fold.message())
        .hasMessageContaining("Col")
        .message()
        .containsPattern("setHandleInvalid\\(\"skip\"\\)|setProbabilityCol");
    assertThat(error.getMessageParameters())
        .containsEntry("evaluator", "probEval")
        .containsEntry("metric", "logLoss")
        .hasEntrySatisfying("columns", columns -> assertThat(columns).contains("labelCol 'label'"));
  }

  @ParameterizedTest
  @MethodSource("foldsWithABadRow")
  void skipLeavesTheRowOut(Fold fold) {
    fold.setUp(evaluator);
    assertThat(evaluator.setHandleInvalid("skip").evaluate(fold.rows()))
        .isCloseTo(LN_2, within(1e-15));
  }

  @ParameterizedTest
  @MethodSource("foldsWithABadRow")
  void keepGivesTheWorstPossibleValue(Fold fold) {
    fold.setUp(evaluator);
    assertThat(evaluator.setHandleInvalid("keep").evaluate(fold.rows()))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void keepScoresSoundRowsAsErrorDoes() {
    Dataset<Row> sound = vectors(predicted(0, 0.5, 0.5), predicted(1, 0.25, 0.75));
    double expected = evaluator.evaluate(sound);
    assertThat(evaluator.setHandleInvalid("keep").evaluate(sound)).isEqualTo(expected);
    assertThat(evaluator.setHandleInvalid("skip").evaluate(sound)).isEqualTo(expected);
  }

  /** Folds with nothing to score, and the condition of the error. */
  static Map<String, Dataset<Row>> foldsWithNothingToScore() {
    return Map.of(
        "NO_ROWS", values("(1, 0.5, 1)", "label, probability, w").where("label = 0"),
        "ZERO_WEIGHT", values("(1, 0.5, 0), (0, 0.5, 0)", "label, probability, w"));
  }

  @Test
  void nothingToScoreIsAnErrorThatSaysWhy() {
    evaluator.setWeightCol("w");
    foldsWithNothingToScore()
        .forEach(
            (condition, fold) -> {
              for (String policy : new String[] {"error", "skip"}) {
                evaluator.setHandleInvalid(policy);
                assertThatThrownBy(() -> evaluator.evaluate(fold))
                    .isInstanceOf(InvalidPredictionsException.class)
                    .hasMessageStartingWith(
                        "[SURPRISAL_" + condition + "] probEval cannot give logLoss: ")
                    .hasMessageContaining("setHandleInvalid(\"keep\")");
              }
              assertThat(evaluator.setHandleInvalid("keep").evaluate(fold))
                  .isEqualTo(Double.POSITIVE_INFINITY);
            });
  }

  @Test
  void skippingEveryRowIsAnErrorThatSaysWhatIsWrongWithThem() {
    evaluator.setHandleInvalid("skip");
    assertThatThrownBy(() -> evaluator.evaluate(vectors(predicted(0, Double.NaN, Double.NaN))))
        .hasMessageStartingWith("[SURPRISAL_NAN] probEval cannot give logLoss: ")
        .hasMessageContaining("probability[0] is NaN");
    assertThatThrownBy(
            () -> evaluator.evaluate(values("(CAST(NULL AS INT), 0.5)", "label, probability")))
        .hasMessageStartingWith("[SURPRISAL_NULL] probEval cannot give logLoss: ")
        .hasMessageContaining("1 of 1 rows have a NULL in labelCol 'label'");
  }
}
