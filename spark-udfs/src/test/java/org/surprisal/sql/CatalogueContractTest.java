package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.Family;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.Parameter;

/** What holds for every function of the catalogue, in each of its forms of input. */
@ExtendWith(LocalSpark.class)
class CatalogueContractTest {
  private static final String ROWS = "range(0, 200, 1, 3)";
  private static final String NO_ROWS = "range(0, 0, 1, 3)";
  private static final String ONE_PARTITION = "range(0, 200, 1, 1)";

  private final SparkSession spark;

  CatalogueContractTest(SparkSession spark) {
    this.spark = spark;
  }

  /** A test for each call, on the values that the calls' expressions have over some rows. */
  private Stream<DynamicTest> check(
      Execution execution,
      List<SampleCall> calls,
      Function<SampleCall, Collection<String>> expressions,
      String from,
      BiConsumer<SampleCall, Map<String, List<Object>>> claim) {
    List<String> all = calls.stream().flatMap(call -> expressions.apply(call).stream()).toList();
    Map<String, List<Object>> values = execution.values(spark, all, from);
    return calls.stream()
        .map(call -> dynamicTest(execution + " " + call, () -> claim.accept(call, values)));
  }

  @Test
  void everyFunctionIsCalled() {
    assertThat(SampleCall.all().map(call -> call.definition().name()).distinct())
        .hasSameSizeAs(FunctionCatalogue.functions());
  }

  @TestFactory
  Stream<DynamicTest> everyExecutionAndTheTryFormGiveTheSame() {
    List<SampleCall> calls = SampleCall.all().toList();
    List<String> strict = calls.stream().map(SampleCall::sql).toList();
    List<SampleCall> rowFunctions = SampleCall.rowFunctions().toList();
    List<SampleCall> aggregates = SampleCall.aggregates().toList();
    Map<String, List<Object>> reference =
        Execution.INTERPRETED.values(
            spark, rowFunctions.stream().map(SampleCall::sql).toList(), ROWS);
    reference.putAll(
        Execution.INTERPRETED.values(
            spark, aggregates.stream().map(SampleCall::sql).toList(), ROWS));
    assertThat(reference).hasSize(strict.size());
    BiConsumer<SampleCall, Map<String, List<Object>>> claim =
        (call, values) -> {
          assertThat(values.get(call.sql())).isNotEmpty().anyMatch(Objects::nonNull);
          Figures.assertSame(values.get(call.sql()), reference.get(call.sql()));
          Figures.assertSame(values.get(call.trySql()), reference.get(call.sql()));
        };
    return Stream.of(Execution.values())
        .flatMap(
            execution ->
                Stream.of(rowFunctions, aggregates)
                    .flatMap(
                        of ->
                            check(
                                execution,
                                of,
                                call -> List.of(call.sql(), call.trySql()),
                                ROWS,
                                claim)));
  }

  @TestFactory
  Stream<DynamicTest> nullInAnyArgumentOfARowFunctionIsNull() {
    // Typed NULLs that Spark cannot foresee as it plans, and bare ones.
    Function<SampleCall, Collection<String>> ofNulls =
        call ->
            call.variables().stream()
                .flatMap(
                    parameter ->
                        Stream.of(
                            call.with(parameter, argument -> "if(id >= 0, NULL, " + argument + ")"),
                            call.with(parameter, argument -> "NULL")))
                .flatMap(ofNull -> Stream.of(ofNull.sql(), ofNull.trySql()))
                .toList();
    List<SampleCall> calls = SampleCall.rowFunctions().filter(SampleCall::isComplete).toList();
    return Stream.of(Execution.WHOLE_STAGE, Execution.INTERPRETED)
        .flatMap(
            execution ->
                check(
                    execution,
                    calls,
                    ofNulls,
                    "range(0, 2, 1, 1)",
                    (call, values) -> {
                      assertThat(ofNulls.apply(call)).isNotEmpty();
                      for (String expression : ofNulls.apply(call)) {
                        assertThat(values.get(expression))
                            .as(expression)
                            .isEqualTo(Collections.nCopies(2, null));
                      }
                    }));
  }

  /** With all arguments, and without the functions that count such rows. */
  private static List<SampleCall> aggregatesThatSkip() {
    return SampleCall.aggregates()
        .filter(SampleCall::isComplete)
        .filter(call -> call.definition().family() != Family.EVALUATION)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> anAggregateSkipsARowWithANull() {
    List<SampleCall> calls = aggregatesThatSkip();
    Map<String, List<Object>> expected =
        Execution.WHOLE_STAGE.values(
            spark, calls.stream().map(SampleCall::sql).toList(), ROWS + " WHERE id % 3 <> 0");
    Function<SampleCall, Collection<String>> ofNulls =
        call ->
            call.variables().stream()
                .map(
                    parameter ->
                        call.with(parameter, argument -> "if(id % 3 = 0, NULL, " + argument + ")"))
                .flatMap(ofNull -> Stream.of(ofNull.sql(), ofNull.trySql()))
                .toList();
    return Stream.of(Execution.WHOLE_STAGE, Execution.INTERPRETED)
        .flatMap(
            execution ->
                check(
                    execution,
                    calls,
                    ofNulls,
                    ROWS,
                    (call, values) -> {
                      for (String expression : ofNulls.apply(call)) {
                        Figures.assertSame(values.get(expression), expected.get(call.sql()));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> onlyNullsAreNoRows() {
    Function<SampleCall, Collection<String>> ofNulls =
        call ->
            call.variables().stream()
                .flatMap(
                    parameter ->
                        Stream.of(
                            call.with(parameter, argument -> "if(id >= 0, NULL, " + argument + ")"),
                            call.with(parameter, argument -> "NULL")))
                .map(SampleCall::sql)
                .toList();
    return check(
        Execution.WHOLE_STAGE,
        aggregatesThatSkip(),
        ofNulls,
        ROWS,
        (call, values) -> {
          for (String expression : ofNulls.apply(call)) {
            assertThat(values.get(expression)).as(expression).containsOnlyNulls();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> noRowsGiveNull() {
    return Stream.of(Execution.WHOLE_STAGE, Execution.INTERPRETED)
        .flatMap(
            execution ->
                check(
                    execution,
                    SampleCall.aggregates().toList(),
                    call -> List.of(call.sql(), call.trySql()),
                    NO_ROWS,
                    (call, values) -> {
                      assertThat(values.get(call.sql())).containsOnlyNulls();
                      assertThat(values.get(call.trySql())).containsOnlyNulls();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> mergeEqualsSinglePass() {
    List<SampleCall> calls = SampleCall.aggregates().toList();
    Map<String, List<Object>> single =
        Execution.WHOLE_STAGE.values(
            spark, calls.stream().map(SampleCall::sql).toList(), ONE_PARTITION);
    return Stream.of("range(0, 200, 1, 2)", "range(0, 200, 1, 67)")
        .flatMap(
            split ->
                check(
                    Execution.WHOLE_STAGE,
                    calls,
                    call -> List.of(call.sql()),
                    split,
                    (call, values) ->
                        Figures.assertSame(values.get(call.sql()), single.get(call.sql()))));
  }

  @TestFactory
  Stream<DynamicTest> groupByFilterAndOverGiveTheSame() {
    List<SampleCall> calls = SampleCall.aggregates().toList();
    List<String> plain = calls.stream().map(SampleCall::sql).toList();
    Map<String, List<Object>> grouped =
        Execution.WHOLE_STAGE.values(spark, plain, ROWS + " GROUP BY id % 3 ORDER BY id % 3");
    Map<String, List<Object>> filtered =
        Execution.WHOLE_STAGE.values(
            spark, plain.stream().map(sql -> sql + " FILTER (WHERE id % 3 = 1)").toList(), ROWS);
    Map<String, List<Object>> windows =
        Execution.WHOLE_STAGE.values(
            spark,
            plain.stream().map(sql -> sql + " OVER (PARTITION BY id % 3)").toList(),
            ROWS + " ORDER BY id LIMIT 3");
    return calls.stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () -> {
                      List<Object> groups = grouped.get(call.sql());
                      assertThat(groups).hasSize(3).doesNotContainNull();
                      Figures.assertSame(
                          filtered.get(call.sql() + " FILTER (WHERE id % 3 = 1)"),
                          groups.subList(1, 2));
                      Figures.assertSame(
                          windows.get(call.sql() + " OVER (PARTITION BY id % 3)"), groups);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> distinctRowsCountOnce() {
    Map<String, SampleCall> calls =
        aggregatesThatSkip().stream()
            .collect(Collectors.toMap(SampleCall::sql, Function.identity(), (a, b) -> a));
    Function<SampleCall, String> distinct = call -> call.sql().replaceFirst("\\(", "(DISTINCT ");
    // Samples depend on id modulo 2, 9, 11, 97 or 128, so each of 7 ids is a row of its own.
    List<SampleCall> list = new ArrayList<>(calls.values());
    Map<String, List<Object>> once =
        Execution.WHOLE_STAGE.values(
            spark, list.stream().map(SampleCall::sql).toList(), "range(0, 7, 1, 2)");
    return list.stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () ->
                        Figures.assertSame(
                            Execution.WHOLE_STAGE.value(
                                spark,
                                "SELECT "
                                    + distinct.apply(call)
                                    + " FROM (SELECT id % 7 AS id FROM range(0, 50, 1, 2))"),
                            once.get(call.sql()).get(0))));
  }

  /** The types in which the same number, or the same vector, may come. */
  private static final List<String> NUMBERS =
      List.of("CAST(%s AS FLOAT)", "CAST(%s AS DECIMAL(20, 10))");

  private static final List<String> VECTORS =
      List.of(
          "transform(%s, x -> CAST(x AS DECIMAL(20, 10)))",
          "dense_vector(%s)", "sparse_vector(%s)", "mllib_vector(%s)");

  private static List<SampleCall> typed(SampleCall call) {
    List<SampleCall> typed = new ArrayList<>();
    for (Parameter parameter : call.variables()) {
      List<String> types =
          call.isVector(parameter) ? VECTORS : call.isNumber(parameter) ? NUMBERS : List.of();
      types.forEach(type -> typed.add(call.with(parameter, type::formatted)));
    }
    return typed;
  }

  @TestFactory
  Stream<DynamicTest> everyNumericTypeGivesTheSame() {
    Function<SampleCall, Collection<String>> expressions =
        call -> Stream.concat(Stream.of(call), typed(call).stream()).map(SampleCall::sql).toList();
    return Stream.of(SampleCall.rowFunctions(), SampleCall.aggregates())
        .flatMap(
            calls ->
                check(
                    Execution.WHOLE_STAGE,
                    calls.filter(SampleCall::isComplete).toList(),
                    expressions,
                    "range(0, 20, 1, 2)",
                    (call, values) ->
                        typed(call)
                            .forEach(
                                other ->
                                    Figures.assertSame(
                                        values.get(other.sql()), values.get(call.sql())))));
  }

  @TestFactory
  Stream<DynamicTest> everyNumericTypeIsInterpretedToTheSame() {
    Function<SampleCall, Collection<String>> expressions =
        call -> typed(call).stream().map(SampleCall::sql).toList();
    List<SampleCall> calls = SampleCall.rowFunctions().filter(SampleCall::isComplete).toList();
    Map<String, List<Object>> doubles =
        Execution.INTERPRETED.values(
            spark, calls.stream().map(SampleCall::sql).toList(), "range(0, 20, 1, 2)");
    return check(
        Execution.INTERPRETED,
        calls,
        expressions,
        "range(0, 20, 1, 2)",
        (call, values) ->
            typed(call)
                .forEach(
                    other -> Figures.assertSame(values.get(other.sql()), doubles.get(call.sql()))));
  }
}
