package org.surprisal.contract;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.sql.Execution;
import org.surprisal.sql.Failure;
import org.surprisal.sql.GeneratedLoop;
import org.surprisal.sql.InvalidInputException;
import org.surprisal.sql.LocalSpark;

/**
 * Whatever the rows hold, a {@code try_} form does not fail: it is the strict form over the rows
 * that are not bad. The strict form stops at each of the others.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TryContractTest {
  private final List<CallForm> calls = CallForm.all();
  private final List<Map<String, Object>> drawn = new ArrayList<>();
  private Dataset<Row> inMemory;
  private Dataset<Row> rows;

  /** Every value of garbage in a row of its own, between rows of good values. */
  @BeforeAll
  void spoil(SparkSession spark) {
    Map<String, Argument> columns = ContractRows.columns();
    Map<String, Draw> draws = new HashMap<>();
    columns.keySet().forEach(name -> draws.put(name, new Draw(name.hashCode(), Grain.FINE)));
    columns
        .values()
        .forEach(
            spoiled ->
                Garbage.of(spoiled.shape())
                    .forEach(
                        garbage -> {
                          Map<String, Object> row = new LinkedHashMap<>();
                          columns.forEach(
                              (name, argument) -> row.put(name, draws.get(name).value(argument)));
                          row.put(spoiled.column(), garbage);
                          drawn.add(row);
                        }));
    inMemory = inMemory(spark, columns, List.of());
    String folder = "target/contract-rows/garbage";
    inMemory(spark, columns, calls).coalesce(1).write().mode(SaveMode.Overwrite).parquet(folder);
    // In groups, so that a row of an infinite loss does not hide all others.
    rows = spark.read().parquet(folder).coalesce(1).withColumn("g", expr("id % 11"));
  }

  /** The rows, and for each of some calls a column that tells which of them are bad. */
  private Dataset<Row> inMemory(
      SparkSession spark, Map<String, Argument> columns, List<CallForm> some) {
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField("id", DataTypes.IntegerType, false));
    columns.forEach(
        (name, argument) ->
            fields.add(DataTypes.createStructField(name, argument.shape().type(), true)));
    some.forEach(
        call -> fields.add(DataTypes.createStructField(bad(call), DataTypes.BooleanType, false)));
    List<Row> all = new ArrayList<>();
    for (Map<String, Object> row : drawn) {
      List<Object> values = new ArrayList<>(row.values());
      values.add(0, all.size());
      some.forEach(call -> values.add(Garbage.isBad(call, row)));
      all.add(RowFactory.create(values.toArray()));
    }
    return spark.createDataFrame(all, DataTypes.createStructType(fields));
  }

  private String bad(CallForm call) {
    return "bad_" + calls.indexOf(call);
  }

  @Test
  void everyCallHasGoodAndBadRows() {
    List<CallForm> checked =
        calls.stream()
            .filter(call -> call.columns().stream().anyMatch(a -> a.shape() != Shape.VALUE))
            .toList();
    assertThat(checked).hasSizeGreaterThan(50);
    assertThat(checked)
        .allSatisfy(
            call ->
                assertThat(drawn.stream().filter(row -> Garbage.isBad(call, row)).count())
                    .isBetween(2L, drawn.size() - 100L));
  }

  @TestFactory
  Stream<DynamicTest> anAggregateSkipsTheBadRows() {
    List<CallForm> aggregates = CallForm.aggregates();
    return Law.agree(
        Figures.without(
            TryContractTest::isOfTheLedger,
            Batch.byGroup(rows, "g", aggregates, call -> call.trySql(Argument::sql))),
        Figures.without(
            TryContractTest::isOfTheLedger,
            Execution.INTERPRETED.in(
                rows.sparkSession(),
                () ->
                    Batch.byGroup(
                        rows,
                        "g",
                        aggregates,
                        call -> call.sql() + " FILTER (WHERE NOT " + bad(call) + ")"))),
        0);
  }

  /** A ledger counts the bad rows. */
  private static boolean isOfTheLedger(Object field) {
    return field.equals("rows") || field.toString().endsWith("_rows");
  }

  @TestFactory
  Stream<DynamicTest> aRowFunctionGivesNullForABadRow() {
    List<CallForm> functions = CallForm.rowFunctions();
    return Law.same(
        Batch.byRow(rows, functions, call -> call.trySql(Argument::sql)),
        Execution.INTERPRETED.in(
            rows.sparkSession(),
            () ->
                Batch.byRow(
                    rows, functions, call -> "if(%s, NULL, %s)".formatted(bad(call), call.sql()))));
  }

  /** A ledger accounts for each row, once. */
  @Test
  void aLedgerCountsEveryRowOnce() {
    Map<CallForm, List<Object>> ledgers =
        Batch.ofAll(rows, CallForm.aggregates(), call -> call.trySql(Argument::sql));
    ledgers
        .values()
        .removeIf(
            results ->
                !(results.get(0) instanceof Map<?, ?> struct && struct.containsKey("null_rows")));
    assertThat(ledgers).isNotEmpty();
    ledgers.forEach(
        (call, results) -> {
          Map<?, ?> ledger = (Map<?, ?>) results.get(0);
          long bad = drawn.stream().filter(row -> Garbage.isBad(call, row)).count();
          long skipped =
              Stream.of("nan", "out_of_range", "bad_label", "bad_sum", "bad_length")
                  .mapToLong(reason -> (long) ledger.get(reason + "_rows"))
                  .sum();
          assertThat(skipped + (long) ledger.get("null_rows"))
              .as(call.toString())
              .isGreaterThan(bad);
          assertThat((long) ledger.get("rows")).isLessThanOrEqualTo(drawn.size());
        });
  }

  @TestFactory
  Stream<DynamicTest> aStrictCallStopsAtEachBadRow() {
    List<InternalRow> read = GeneratedLoop.rows(inMemory);
    return calls.stream()
        .filter(CallForm::givesAll)
        .filter(call -> call.columns().stream().anyMatch(a -> a.shape() != Shape.VALUE))
        .map(call -> dynamicTest(call.toString(), () -> stopsAtEachBadRow(call, read)));
  }

  private void stopsAtEachBadRow(CallForm call, List<InternalRow> read) {
    GeneratedLoop loop = GeneratedLoop.ofFirstStage(inMemory.selectExpr(call.sql()), read);
    List<Integer> bad =
        IntStream.range(0, drawn.size())
            .filter(id -> Garbage.isBad(call, drawn.get(id)))
            .boxed()
            .toList();
    assertThat(bad).isNotEmpty();
    for (int id : bad) {
      Throwable thrown = catchThrowable(() -> loop.run(id));
      assertThat(thrown).as("row %s", drawn.get(id)).isNotNull();
      assertThat(Failure.in(thrown, InvalidInputException.class))
          .hasMessageContaining("] " + call.definition().name() + ": ");
    }
  }
}
