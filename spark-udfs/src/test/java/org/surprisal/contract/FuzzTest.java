package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.declaration.Family;
import org.surprisal.sql.Failure;
import org.surprisal.sql.GeneratedLoop;
import org.surprisal.sql.InvalidInputException;
import org.surprisal.sql.LocalSpark;

/**
 * Random tables in random layouts, whose good rows are told by {@link InputRules} and whose figures
 * by {@link RowOracle} and {@link AggregateOracle}: strict forms stop at every bad row, {@code
 * try_} forms never stop, and both give the figures of the good rows.
 *
 * <p>{@code -Dsurprisal.fuzz.rounds=1000} and {@code -Dsurprisal.fuzz.seed=1} make it longer.
 */
@ExtendWith(LocalSpark.class)
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("surprisal.fuzz.rounds", 2);
  private static final long SEED = Long.getLong("surprisal.fuzz.seed", 0);
  private static final int ROWS = 150;

  private static final double TOLERANCE = 1e-11;

  /** Of these, what is small is the difference of what is not: it has the digits of 1. */
  private static final Set<String> DIFFERENCES =
      Set.of(
          "d2_log_loss",
          "expected_calibration_error",
          "maximum_calibration_error",
          "mutual_information",
          "conditional_entropy");

  private static final List<CallForm> CALLS = CallForm.all();

  private final SparkSession spark;

  FuzzTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void mostFunctionsHaveADefinitionHere() {
    assertThat(CALLS.stream().filter(call -> RowOracle.knows(call) || AggregateOracle.knows(call)))
        .hasSizeGreaterThan(90);
  }

  private static Stream<DynamicNode> rounds(Function<FuzzTable, Stream<DynamicTest>> tests) {
    return LongStream.range(SEED, SEED + ROUNDS)
        .mapToObj(
            seed ->
                dynamicContainer("seed " + seed, tests.apply(new FuzzTable(seed, ROWS, false))));
  }

  @TestFactory
  Stream<DynamicNode> aggregatesAreTheirDefinitionsOverTheGoodRows() {
    return rounds(this::aggregates);
  }

  private Stream<DynamicTest> aggregates(FuzzTable table) {
    List<CallForm> calls = CallForm.aggregates();
    List<Integer> all = IntStream.range(0, ROWS).boxed().toList();
    Dataset<Row> rows =
        table.laidOut(spark, all, calls, (call, row) -> !InputRules.hasFault(call, row));
    Map<CallForm, List<Object>> tried =
        Batch.byGroup(rows, "g", calls, call -> call.trySql(table::sql));
    Map<CallForm, List<Object>> strict =
        Batch.byGroup(
            rows,
            "g",
            calls,
            call -> call.sql(table::sql) + " FILTER (WHERE " + FuzzTable.isChosen(call) + ")");
    return calls.stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () -> {
                      for (int g = 0; g < FuzzTable.GROUPS; g++) {
                        int group = g;
                        List<Integer> ids =
                            all.stream().filter(id -> id % FuzzTable.GROUPS == group).toList();
                        Object expected = expected(call, table, ids);
                        assertThat(difference(call, tried.get(call).get(g), expected))
                            .as(() -> smallest(call, table, ids).toString())
                            .isNull();
                        assertThat(difference(call, strict.get(call).get(g), expected))
                            .as("strict over the good rows")
                            .isNull();
                      }
                    }));
  }

  /** The figure of a call over the good ones of some rows; UNKNOWN without a definition. */
  private static Object expected(CallForm call, FuzzTable table, List<Integer> ids) {
    if (!AggregateOracle.knows(call)) {
      return AggregateOracle.UNKNOWN;
    }
    List<Map<String, Object>> good =
        ids.stream()
            .map(table.rows()::get)
            .filter(row -> !InputRules.hasNull(call, row) && !InputRules.hasFault(call, row))
            .toList();
    return AggregateOracle.result(call, good);
  }

  /** Where a result is not as expected; null where it is. */
  private static String difference(CallForm call, Object actual, Object expected) {
    if (AggregateOracle.UNKNOWN.equals(expected)) {
      return null;
    }
    double least = DIFFERENCES.contains(call.definition().name()) ? TOLERANCE : Double.MIN_NORMAL;
    if (actual instanceof List<?> a && expected instanceof List<?> e && a.size() == e.size()) {
      return IntStream.range(0, a.size())
          .mapToObj(i -> difference(call, a.get(i), e.get(i)))
          .filter(each -> each != null)
          .findFirst()
          .orElse(null);
    }
    if (actual instanceof Double a && expected instanceof Double e && Math.abs(a - e) <= least) {
      return null;
    }
    return Figures.difference(actual, expected, TOLERANCE);
  }

  /** The fewest rows found over which a {@code try_} form is still wrong. */
  private List<String> smallest(CallForm call, FuzzTable table, List<Integer> ids) {
    List<Integer> few = new ArrayList<>(ids);
    for (int size = few.size() / 2; size > 0; size /= 2) {
      for (int from = 0; from < few.size(); ) {
        List<Integer> fewer = new ArrayList<>(few);
        fewer.subList(from, Math.min(from + size, few.size())).clear();
        Object result =
            Figures.plain(
                table.inMemory(spark, fewer).selectExpr(call.trySql(table::sql)).first().get(0));
        if (!fewer.isEmpty() && difference(call, result, expected(call, table, fewer)) != null) {
          few = fewer;
        } else {
          from += size;
        }
      }
    }
    return few.stream().map(id -> shown(call, table.rows().get(id))).toList();
  }

  private static String shown(CallForm call, Map<String, Object> row) {
    return call.columns().stream()
        .map(argument -> row.get(argument.column()))
        .map(
            value ->
                value instanceof Double[] vector ? Arrays.toString(vector) : String.valueOf(value))
        .toList()
        .toString();
  }

  @TestFactory
  Stream<DynamicNode> rowFunctionsAreTheirDefinitionsOrNull() {
    return rounds(this::rowFunctions);
  }

  private Stream<DynamicTest> rowFunctions(FuzzTable table) {
    List<CallForm> calls = CallForm.rowFunctions();
    Dataset<Row> rows =
        table.laidOut(
            spark, IntStream.range(0, ROWS).boxed().toList(), List.of(), (call, row) -> true);
    Map<CallForm, List<Object>> tried =
        Batch.results(
            calls,
            call -> call.trySql(table::sql),
            (first, others) ->
                rows.select(with(functions.col("id"), with(first, others))).orderBy("id"));
    return calls.stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () -> {
                      for (int id = 0; id < ROWS; id++) {
                        Map<String, Object> row = table.rows().get(id);
                        Object result = tried.get(call).get(id);
                        if (InputRules.hasNull(call, row) || InputRules.hasFault(call, row)) {
                          assertThat(result).as(shown(call, row)).isNull();
                        } else if (RowOracle.knows(call)) {
                          assertThat(difference(call, result, RowOracle.result(call, row)))
                              .as(shown(call, row))
                              .isNull();
                        }
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicNode> aStrictFormStopsAtEveryBadRow() {
    return rounds(
        table -> {
          Dataset<Row> rows = table.inMemory(spark, IntStream.range(0, ROWS).boxed().toList());
          List<InternalRow> read = GeneratedLoop.rows(rows);
          return CALLS.stream()
              .map(call -> dynamicTest(call.toString(), () -> stops(call, table, rows, read)));
        });
  }

  private void stops(CallForm call, FuzzTable table, Dataset<Row> rows, List<InternalRow> read) {
    List<Integer> bad =
        IntStream.range(0, ROWS)
            .filter(id -> !InputRules.hasNull(call, table.rows().get(id)))
            .filter(id -> InputRules.hasFault(call, table.rows().get(id)))
            .boxed()
            .toList();
    GeneratedLoop loop = GeneratedLoop.ofFirstStage(rows.selectExpr(call.sql(table::sql)), read);
    bad.forEach(id -> assertStops(call, table, id, () -> loop.run(id)));
  }

  private static void assertStops(
      CallForm call,
      FuzzTable table,
      int id,
      org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    Throwable thrown = catchThrowable(action);
    assertThat(thrown).as("row %d: %s", id, shown(call, table.rows().get(id))).isNotNull();
    assertThat(Failure.in(thrown, InvalidInputException.class))
        .hasMessageContaining("] " + call.definition().name() + ": ");
  }

  /**
   * One rule for all functions and forms: a NULL skips the row, whatever else is in it. Of the
   * other rows nothing is read, so that many calls, each with rows of its own, share a query.
   */
  @TestFactory
  Stream<DynamicTest> aNullSkipsTheRowAlsoBesideABadValue() {
    FuzzTable table = new FuzzTable(SEED, ROWS, true);
    Map<Boolean, List<CallForm>> calls =
        CALLS.stream()
            .filter(call -> call.columns().size() > 1)
            .filter(call -> call.columns().get(0).shape() != Shape.VALUE)
            .collect(Collectors.partitioningBy(call -> call.definition().isAggregate()));
    List<Integer> all = IntStream.range(0, ROWS).boxed().toList();
    return calls.entrySet().stream()
        .flatMap(
            alike -> {
              Dataset<Row> rows =
                  table.inMemory(spark, all, alike.getValue(), FuzzTest::isNullBesideAFault);
              Batch.Query query =
                  alike.getKey() ? rows::agg : (first, others) -> rows.select(with(first, others));
              Map<CallForm, List<Object>> strict =
                  Batch.results(alike.getValue(), call -> call.sql(chosen(call, table)), query);
              Map<CallForm, List<Object>> tried =
                  Batch.results(alike.getValue(), call -> call.trySql(chosen(call, table)), query);
              return alike.getValue().stream()
                  .map(
                      call ->
                          dynamicTest(
                              call.toString(),
                              () -> {
                                assertThat(table.rows())
                                    .anyMatch(row -> isNullBesideAFault(call, row));
                                skips(call, strict.get(call));
                                skips(call, tried.get(call));
                              }));
            });
  }

  private static boolean isNullBesideAFault(CallForm call, Map<String, Object> row) {
    return InputRules.hasNull(call, row) && InputRules.hasFault(call, row);
  }

  /** The argument where the row is chosen for the call; NULL elsewhere. */
  private static Function<Argument, String> chosen(CallForm call, FuzzTable table) {
    return argument ->
        argument.isColumn()
            ? "if(%s, %s, NULL)".formatted(FuzzTable.isChosen(call), table.sql(argument))
            : argument.sql();
  }

  private static void skips(CallForm call, List<Object> results) {
    assertThat(results)
        .isNotEmpty()
        .allMatch(
            result ->
                result == null
                    || (call.definition().family() == Family.EVALUATION
                        && Long.valueOf(ROWS).equals(((Map<?, ?>) result).get("null_rows"))));
  }

  private static Column[] with(Column first, Column... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Column[]::new);
  }
}
