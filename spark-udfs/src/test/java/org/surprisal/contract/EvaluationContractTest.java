package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.sql.LocalSpark;

/** The evaluation in one pass says what the functions of its fields' names say of the same rows. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationContractTest {
  private static final double TOLERANCE = 1e-14;

  private final List<CallForm> evaluations =
      CallForm.aggregates().stream()
          .filter(call -> call.definition().family() == Family.EVALUATION)
          .toList();
  private Dataset<Row> rows;
  private Map<CallForm, List<Object>> results;

  @BeforeAll
  void evaluate(SparkSession spark) {
    rows = ContractRows.of(spark, Grain.FINE);
    results = Batch.ofAll(rows, evaluations, CallForm::sql);
  }

  private static List<FunctionDefinition> scores() {
    return Metric.OF_EVALUATION.stream().map(Metric::function).toList();
  }

  @Test
  void everyMetricIsAFieldOrAnAggregateOfItsOwn() {
    assertThat(evaluations).isNotEmpty();
    assertThat(scores()).hasSizeGreaterThan(5);
    List<String> all = Metric.ALL.stream().map(Metric::sqlName).toList();
    List<String> further = Metric.FURTHER.stream().map(Metric::sqlName).toList();
    assertThat(results.values())
        .allSatisfy(
            structs -> {
              List<String> covered = new ArrayList<>(fields(structs).keySet());
              assertThat(covered).noneMatch(further::contains);
              covered.addAll(further);
              assertThat(covered).containsAll(all);
            });
  }

  @Test
  void whatCanBeFinishedFromItsStateIsAField() {
    assertThat(Metric.OF_EVALUATION)
        .extracting(Metric::sqlName)
        .contains(
            "log_loss", "perplexity", "brier_score", "d2_log_loss", "expected_calibration_error");
  }

  private static Map<String, Object> fields(List<Object> structs) {
    Map<String, Object> fields = new LinkedHashMap<>();
    ((Map<?, ?>) structs.get(0)).forEach((name, value) -> fields.put(name.toString(), value));
    return fields;
  }

  @TestFactory
  Stream<DynamicTest> aFieldIsWhatItsFunctionGives() {
    Map<CallForm, List<Object>> ofFunctions =
        Batch.ofAll(
            rows,
            evaluations,
            evaluation ->
                scores().stream()
                    .map(score -> "'" + score.name() + "', " + call(score, evaluation))
                    .reduce((left, right) -> left + ", " + right)
                    .map(pairs -> "named_struct(" + pairs + ")")
                    .orElseThrow());
    List<String> names = scores().stream().map(FunctionDefinition::name).toList();
    return Law.agree(
        Figures.without(name -> isOutermost(name) && !names.contains(name), results),
        ofFunctions,
        TOLERANCE);
  }

  /** Whether it is a field of the evaluation itself, and not of a bin of its curve. */
  private boolean isOutermost(Object name) {
    return fields(results.values().iterator().next()).containsKey(name);
  }

  /** A ranking of several classes would need a tally for each. */
  private static boolean isLeftOut(FunctionDefinition score, CallForm evaluation) {
    return score.family() == Family.RANKING
        && evaluation.columns().stream().anyMatch(column -> column.shape() == Shape.VECTOR);
  }

  /** The call of a score with those of the evaluation's arguments that it takes. */
  private static String call(FunctionDefinition score, CallForm evaluation) {
    if (isLeftOut(score, evaluation)) {
      return "CAST(NULL AS DOUBLE)";
    }
    List<String> arguments = new ArrayList<>();
    for (Argument argument : evaluation.arguments()) {
      if (score.hasParameter(argument.parameter().name())) {
        arguments.add(argument.parameter().name() + " => " + argument.sql());
      }
    }
    return score.name() + "(" + String.join(", ", arguments) + ")";
  }

  @Test
  void theLabelEntropyIsTheLossOfTheFrequencies() {
    results
        .values()
        .forEach(
            structs -> {
              Map<String, Object> fields = fields(structs);
              double product =
                  (double) fields.get("label_entropy") * (double) fields.get("normalized_entropy");
              assertThat(Figures.difference(product, fields.get("log_loss"), TOLERANCE)).isNull();
            });
  }
}
