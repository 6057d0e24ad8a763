package org.surprisal.contract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.sql.Execution;
import org.surprisal.sql.LocalSpark;

/** GROUP BY, FILTER, OVER and DISTINCT choose the rows of an aggregate as Spark defines them. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClauseContractTest {
  private static final double TOLERANCE = 1e-14;
  private static final List<CallForm> CALLS = CallForm.aggregates();

  private SparkSession spark;
  private Dataset<Row> rows;
  private Map<CallForm, List<Object>> byGroup;

  @BeforeAll
  void compute(SparkSession session) {
    spark = session;
    rows = ContractRows.of(spark, Grain.FINE);
    byGroup = Batch.byGroup(rows, "g", CALLS, CallForm::sql);
  }

  /** What a query over the rows of each group alone gives. */
  @TestFactory
  Stream<DynamicTest> aGroupIsItsRowsAlone() {
    Map<CallForm, List<Object>> alone = new LinkedHashMap<>();
    for (int g = 0; g < ContractRows.GROUPS; g++) {
      Dataset<Row> group = rows.filter("g = " + g);
      interpreted(() -> Batch.ofAll(group, CALLS, CallForm::sql))
          .forEach((call, results) -> alone.merge(call, results, ClauseContractTest::concat));
    }
    return Law.agree(byGroup, alone, TOLERANCE);
  }

  /** What is expected, without the time to compile it. */
  private Map<CallForm, List<Object>> interpreted(Supplier<Map<CallForm, List<Object>>> results) {
    return Execution.INTERPRETED.in(spark, results);
  }

  private static List<Object> concat(List<Object> left, List<Object> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  /** More groups than are kept in memory: aggregation falls back to sorting. */
  @TestFactory
  Stream<DynamicTest> groupsThatSpillAreTheSame() {
    Map<String, String> spilling =
        Map.of(
            "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "2",
            "spark.sql.TungstenAggregate.testFallbackStartsAt", "2, 3");
    spilling.forEach(spark.conf()::set);
    try {
      return Law.agree(
          Batch.byGroup(rows.repartition(3), "g", CALLS, CallForm::sql), byGroup, TOLERANCE);
    } finally {
      spilling.keySet().forEach(spark.conf()::unset);
    }
  }

  /**
   * Spark pivots aggregates that are all numbers by grouping twice, and others by an IF around each
   * of their arguments, constants included.
   */
  @TestFactory
  Stream<DynamicTest> pivotIsAFilterForEachValue() {
    Column listed = expr("collect_list(id)");
    Batch.Query pivot =
        (first, others) ->
            rows.groupBy()
                .pivot("g", List.<Object>of(2L))
                .agg(
                    listed,
                    Stream.concat(Stream.of(first), Stream.of(others)).toArray(Column[]::new));
    Map<CallForm, List<Object>> filtered =
        interpreted(() -> Batch.ofAll(rows, CALLS, call -> call.sql() + " FILTER (WHERE g = 2)"));
    return Law.same(Batch.results(CALLS, CallForm::sql, pivot), filtered);
  }

  @TestFactory
  Stream<DynamicTest> filterKeepsTheRowsThatMeetIt() {
    // All rows for each of the groups that they are looked through for, which is one query.
    Dataset<Row> forEach =
        rows.withColumn("k", expr("explode(sequence(0, %d))".formatted(ContractRows.GROUPS - 1)));
    return Law.agree(
        Batch.byGroup(forEach, "k", CALLS, call -> call.sql() + " FILTER (WHERE g = k)"),
        byGroup,
        TOLERANCE);
  }

  @TestFactory
  Stream<DynamicTest> aPartitionOfAWindowIsAGroup() {
    return Law.agree(
        lastOfGroups(call -> call.sql() + " OVER (PARTITION BY g)"), byGroup, TOLERANCE);
  }

  @TestFactory
  Stream<DynamicTest> aFrameThatGrowsEndsAsTheGroup() {
    return Law.agree(
        lastOfGroups(call -> call.sql() + " OVER (PARTITION BY g ORDER BY id)"),
        byGroup,
        TOLERANCE);
  }

  @TestFactory
  Stream<DynamicTest> aFrameThatMovesIsItsRows() {
    String frame = " OVER (PARTITION BY g ORDER BY id ROWS BETWEEN 9 PRECEDING AND CURRENT ROW)";
    Dataset<Row> end = rows.filter("id >= " + (ContractRows.ROWS - 10 * ContractRows.GROUPS));
    Map<CallForm, List<Object>> lastTen =
        interpreted(() -> Batch.byGroup(end, "g", CALLS, CallForm::sql));
    return Law.agree(lastOfGroups(call -> call.sql() + frame), lastTen, TOLERANCE);
  }

  /** What a window function gives in the last row of each group. */
  private Map<CallForm, List<Object>> lastOfGroups(Function<CallForm, String> sql) {
    return Batch.results(
        CALLS,
        sql,
        (first, others) ->
            rows.select(prepend(col("id"), prepend(first, others)))
                .orderBy("id")
                .filter("id >= " + (ContractRows.ROWS - ContractRows.GROUPS)));
  }

  private static Column[] prepend(Column first, Column... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Column[]::new);
  }

  /** Each row comes three times, and in another order; equal arguments count once. */
  @TestFactory
  Stream<DynamicTest> distinctCountsEqualArgumentsOnce() {
    Dataset<Row> thrice = rows.unionAll(rows).unionAll(rows.orderBy(col("id").desc()));
    Map<CallForm, List<Object>> distinct =
        Batch.ofAll(
            thrice,
            CALLS,
            call ->
                "%s(DISTINCT %s)"
                    .formatted(call.definition().name(), call.positional(Argument::sql)));
    return Law.agree(
        distinct, interpreted(() -> Batch.ofAll(withFirsts(), CALLS, this::ofFirsts)), TOLERANCE);
  }

  private String ofFirsts(CallForm call) {
    return call.sql() + " FILTER (WHERE " + firsts(call) + " = 1)";
  }

  /** The rows, and for each set of columns how many rows before a row have the same values. */
  private Dataset<Row> withFirsts() {
    List<CallForm> calls =
        CALLS.stream()
            .collect(Collectors.toMap(ClauseContractTest::firsts, Function.identity(), (a, b) -> a))
            .values()
            .stream()
            .toList();
    Column[] counts =
        calls.stream()
            .map(
                call ->
                    expr("row_number() OVER (PARTITION BY %s ORDER BY id)"
                            .formatted(columns(call, ", ")))
                        .as(firsts(call)))
            .toArray(Column[]::new);
    return rows.select(prepend(col("*"), counts));
  }

  private static String firsts(CallForm call) {
    return "first_of_" + columns(call, "_and_");
  }

  private static String columns(CallForm call, String separator) {
    return call.columns().stream().map(Argument::column).collect(Collectors.joining(separator));
  }
}
