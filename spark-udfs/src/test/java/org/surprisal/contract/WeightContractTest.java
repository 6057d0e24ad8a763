package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.Role;
import org.surprisal.sql.Execution;
import org.surprisal.sql.Failure;
import org.surprisal.sql.InvalidInputException;
import org.surprisal.sql.LocalSpark;

/** A weight says how often a row counts. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightContractTest {
  private static final double TOLERANCE = 1e-14;

  /** Counts are of rows, whatever their weights: also those of the bins of a curve. */
  private static final Predicate<Object> COUNTS =
      name -> name.equals("count") || name.equals("rows") || name.toString().endsWith("_rows");

  /** A row is one observation to a standard error, and to chance, whatever its weight. */
  private static final Predicate<Object> ERRORS =
      Set.of(
              "expected_miscalibration",
              "miscalibration_p_value",
              "temperature_error",
              "recalibrated_log_loss_error",
              "calibration_loss_error",
              "calibration_loss_low",
              "calibration_loss_high",
              "standard_error",
              "lower",
              "upper",
              "p_value",
              "effective_rows",
              "debiased_calibration_error",
              "roc_auc_lower",
              "roc_auc_upper",
              "average_precision_lower",
              "average_precision_upper")
          ::contains;

  /**
   * What is interpolated is good to 7e-6; where losses hardly depend on the temperature, the last
   * bits of a sum are worth more than that of a figure.
   */
  private static final double OF_TEMPERATURES = 1e-11;

  private final List<CallForm> weighted =
      CallForm.aggregates().stream().filter(call -> call.gives(Role.WEIGHT)).toList();
  private Dataset<Row> rows;

  @BeforeAll
  void draw(SparkSession spark) {
    rows = ContractRows.of(spark, Grain.FINE);
    assertThat(weighted).isNotEmpty();
  }

  /** What the calls give where the weight is an expression; without one where it is null. */
  private Map<CallForm, List<Object>> withWeight(Dataset<Row> of, String weight) {
    return Batch.ofAll(
        of,
        weighted,
        call ->
            weight == null
                ? call.without(Role.WEIGHT).sql()
                : call.sql(argument -> argument.role() == Role.WEIGHT ? weight : argument.sql()));
  }

  /** The same, without the time to compile it. */
  private Map<CallForm, List<Object>> expected(Dataset<Row> of, String weight) {
    return Execution.INTERPRETED.in(of.sparkSession(), () -> withWeight(of, weight));
  }

  private static Stream<DynamicTest> agree(
      Map<CallForm, List<Object>> actual, Map<CallForm, List<Object>> expected) {
    Predicate<CallForm> ofTemperature = call -> call.definition().family() == Family.RECALIBRATION;
    return Stream.concat(
        Law.agree(
            of(ofTemperature.negate(), actual), of(ofTemperature.negate(), expected), TOLERANCE),
        Law.agree(of(ofTemperature, actual), of(ofTemperature, expected), OF_TEMPERATURES));
  }

  private static Map<CallForm, List<Object>> of(
      Predicate<CallForm> some, Map<CallForm, List<Object>> results) {
    Map<CallForm, List<Object>> left = new LinkedHashMap<>(results);
    left.keySet().removeIf(some.negate());
    return left;
  }

  @TestFactory
  Stream<DynamicTest> weightsOfOneAreNoWeights() {
    return agree(withWeight(rows, "g - g + 1"), expected(rows, null));
  }

  @TestFactory
  Stream<DynamicTest> aWeightOfTwoIsTheRowTwice() {
    Dataset<Row> someTwice = rows.unionAll(rows.filter("g = 0"));
    return agree(
        withoutErrors(withWeight(rows, "if(g = 0, 2, 1)")),
        withoutErrors(expected(someTwice, null)));
  }

  private static Map<CallForm, List<Object>> withoutErrors(Map<CallForm, List<Object>> results) {
    results.keySet().removeIf(call -> ERRORS.test(call.definition().name()));
    return Figures.without(COUNTS.or(ERRORS), results);
  }

  /** It adds to nothing but the ledger's count of rows that were seen. */
  @TestFactory
  Stream<DynamicTest> aWeightOfZeroIsNoRow() {
    Predicate<Object> seen = name -> name.equals("rows") || name.equals("zero_weight_rows");
    return agree(
        Figures.without(seen, withWeight(rows, "if(g = 0, 0, 0.5D * id)")),
        Figures.without(seen, expected(rows.filter("g > 0"), "0.5D * id")));
  }

  @TestFactory
  Stream<DynamicTest> weightsThatAreAllZeroGiveNoFigure() {
    return Law.each(
        Figures.without(COUNTS, withWeight(rows, "0")),
        (call, result) -> assertThat(Figures.isTelling(result)).isFalse());
  }

  /** A row of weight 0 counts for nothing, but was seen. */
  @Test
  void theLedgerCountsRowsOfWeightZero(SparkSession spark) {
    String query =
        "SELECT e.rows, e.zero_weight_rows, e.log_loss FROM (SELECT evaluate_probabilities(label, p, w) AS e FROM VALUES"
            + " (1, 0.5D, %s), (0, 0.5D, 0), (1, 0.9D, 0) AS t(label, p, w))";
    assertThat(spark.sql(query.formatted("2")).collectAsList())
        .containsExactly(RowFactory.create(3L, 2L, Math.log(2)));
    assertThat(spark.sql(query.formatted("0")).collectAsList())
        .containsExactly(RowFactory.create(3L, 3L, null));
  }

  /** No sum of weights times what they weigh is beyond the doubles before that of the weights. */
  @TestFactory
  Stream<DynamicTest> weightsMayBeAsLargeAsTheirSumIsADouble() {
    return agree(
        withoutSums(withWeight(rows, "id * 1e300D")), withoutSums(expected(rows, "id * 1D")));
  }

  private static final Set<String> SUMS =
      Set.of(
          "negative_log_likelihood",
          "weight",
          "positives",
          "negatives",
          "true_positives",
          "false_positives",
          "true_negatives",
          "false_negatives");

  /** A likelihood, and a weight, is a sum and as large as the weights. */
  private static Map<CallForm, List<Object>> withoutSums(Map<CallForm, List<Object>> results) {
    results.keySet().removeIf(call -> call.definition().name().equals("negative_log_likelihood"));
    return Figures.without(SUMS::contains, results);
  }

  @TestFactory
  Stream<DynamicTest> aSumOfWeightsBeyondTheDoublesIsAnError() {
    return summed()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () ->
                        assertThat(
                                Failure.of(
                                    InvalidInputException.class,
                                    () ->
                                        rows.limit(3)
                                            .selectExpr(call.sql(WeightContractTest::huge))
                                            .collectAsList()))
                            .hasMessageStartingWith(
                                "[SURPRISAL_OVERFLOW] "
                                    + call.definition().name()
                                    + ": the sum of ")
                            .hasMessageContaining(
                                " is Infinity, but weights sum to less than 8.7e304; divide the weights by a constant. try_"
                                    + call.definition().name()
                                    + " gives NULL.")));
  }

  @TestFactory
  Stream<DynamicTest> aSumOfWeightsBeyondTheDoublesIsNullToTry() {
    return Law.each(
        Batch.ofAll(
            rows.limit(3), summed().toList(), call -> call.trySql(WeightContractTest::huge)),
        (call, result) -> assertThat(result).isNull());
  }

  private static Stream<CallForm> summed() {
    return CallForm.aggregates().stream()
        .filter(call -> call.gives(Role.WEIGHT) || call.gives(Role.CELL));
  }

  private static String huge(Argument argument) {
    return argument.role() == Role.WEIGHT || argument.role() == Role.CELL
        ? "1e308D"
        : argument.sql();
  }
}
