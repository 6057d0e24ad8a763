package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.sql.Execution;
import org.surprisal.sql.LocalSpark;

/** No rows and NULL give NULL, and an aggregate skips a row that has a NULL. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullContractTest {
  private SparkSession spark;
  private Dataset<Row> rows;

  @BeforeAll
  void draw(SparkSession session) {
    spark = session;
    rows = ContractRows.of(spark, Grain.FINE);
  }

  @TestFactory
  Stream<DynamicTest> noRowsGiveNull() {
    return Law.each(
        Batch.ofAll(rows.filter("id < 0"), CallForm.aggregates(), CallForm::sql),
        (call, result) -> assertThat(result).isNull());
  }

  @TestFactory
  Stream<DynamicTest> noRowsGiveNullBesideOnesThatDo() {
    Map<CallForm, List<Object>> results =
        Batch.ofAll(rows, CallForm.aggregates(), call -> call.sql() + " FILTER (WHERE id < 0)");
    return Law.each(results, (call, result) -> assertThat(result).isNull());
  }

  /** A struct that has a ledger says that there were rows. */
  @TestFactory
  Stream<DynamicTest> rowsOfNullGiveNull() {
    Map<CallForm, List<Object>> results =
        Batch.ofAll(rows, CallForm.aggregates(), call -> call.sql(NullContractTest::typedNull));
    return Law.each(
        results,
        (call, result) -> {
          if (result instanceof Map<?, ?> struct && struct.containsKey("rows")) {
            assertThat(struct.get("rows")).isEqualTo((long) ContractRows.ROWS);
            assertThat(struct.get("null_rows")).isEqualTo((long) ContractRows.ROWS);
            assertThat(struct.values()).allMatch(field -> field == null || field instanceof Long);
          } else {
            assertThat(result).isNull();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aBareNullGivesNull() {
    List<CallForm> ofColumns = withColumns(CallForm.rowFunctions());
    return Law.each(
        Batch.byRow(
            rows.limit(1),
            ofColumns,
            call -> call.sql(argument -> argument.isColumn() ? "NULL" : argument.sql())),
        (call, result) -> assertThat(result).isNull());
  }

  private static List<CallForm> withColumns(List<CallForm> calls) {
    return calls.stream().filter(call -> !call.columns().isEmpty()).toList();
  }

  private static String typedNull(Argument argument) {
    return argument.isColumn()
        ? "CAST(NULL AS " + argument.shape().type().sql() + ")"
        : argument.sql();
  }

  @TestFactory
  Stream<DynamicTest> anAggregateSkipsARowThatHasANull() {
    List<CallForm> calls = CallForm.aggregates();
    Map<CallForm, List<Object>> ofOthers =
        Execution.INTERPRETED.in(
            spark,
            () ->
                Batch.ofAll(
                    rows,
                    calls,
                    call ->
                        "%s FILTER (WHERE id %% 7 >= %d)"
                            .formatted(call.sql(), call.columns().size())));
    return Law.agree(
        withoutLedger(Batch.ofAll(rows, calls, NullContractTest::withNulls)),
        withoutLedger(ofOthers),
        1e-14);
  }

  /** A ledger counts the rows that are skipped, so it differs as it must. */
  private static Map<CallForm, List<Object>> withoutLedger(Map<CallForm, List<Object>> results) {
    return Figures.without(Set.of("rows", "null_rows")::contains, results);
  }

  /** Each argument that is a column is NULL in one row of seven, another row for each. */
  private static String withNulls(CallForm call) {
    List<Argument> columns = call.columns();
    Function<Argument, String> withNulls =
        argument ->
            argument.isColumn()
                ? "if(id %% 7 = %d, NULL, %s)"
                    .formatted(columns.indexOf(argument), argument.column())
                : argument.sql();
    return call.sql(withNulls);
  }

  @TestFactory
  Stream<DynamicTest> aRowFunctionOfANullIsNull() {
    List<CallForm> calls = CallForm.rowFunctions();
    Map<CallForm, List<Object>> results =
        Batch.byRow(rows.limit(14), calls, NullContractTest::withNulls);
    Map<CallForm, List<Object>> complete =
        Execution.INTERPRETED.in(spark, () -> Batch.byRow(rows.limit(14), calls, CallForm::sql));
    results.forEach(
        (call, values) -> {
          for (int id = 0; id < values.size(); id++) {
            if (id % 7 < call.columns().size()) {
              complete.get(call).set(id, null);
            }
          }
        });
    return Law.same(results, complete);
  }

  /** In every row another argument is NULL, and all others are as bad as can be. */
  @TestFactory
  Stream<DynamicNode> aNullIsMetBeforeWhateverElseIsBad() {
    return Execution.each(
        spark,
        () ->
            Stream.concat(
                giveNull(call -> call.sql(beside(call))),
                giveNull(call -> call.trySql(beside(call)))));
  }

  private Stream<DynamicTest> giveNull(Function<CallForm, String> sql) {
    Map<CallForm, List<Object>> results = Batch.ofAll(rows.limit(12), CallForm.aggregates(), sql);
    results.putAll(Batch.byRow(rows.limit(12), withColumns(CallForm.rowFunctions()), sql));
    return Law.each(
        results,
        (call, result) -> {
          if (result instanceof Map<?, ?> struct && struct.containsKey("rows")) {
            assertThat(struct.get("null_rows")).isEqualTo(12L).isEqualTo(struct.get("rows"));
          } else {
            assertThat(result).isNull();
          }
        });
  }

  /** NULL in the rows of the argument's turn, and a bad value in all others. */
  private static Function<Argument, String> beside(CallForm call) {
    List<Argument> columns = call.columns();
    return argument ->
        argument.isColumn()
            ? "if(id %% %d = %d, NULL, %s)"
                .formatted(columns.size(), columns.indexOf(argument), bad(argument.shape()))
            : argument.sql();
  }

  private static String bad(Shape shape) {
    return switch (shape) {
      case NUMBER -> "double('NaN')";
      case VECTOR -> "array(double('NaN'))";
      case VALUE -> "'x'";
    };
  }
}
