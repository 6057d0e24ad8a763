package org.surprisal.contract;

import static org.apache.spark.ml.functions.array_to_vector;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.mllib.linalg.VectorUDT;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.sql.Execution;
import org.surprisal.sql.LocalSpark;

/** A number is a number, whatever the type of its column, and so is a vector of numbers. */
@ExtendWith(LocalSpark.class)
class TypeContractTest {
  private static final String LETTER_AS_NUMBER = "(ascii(%s) - 97)";

  private final SparkSession spark;

  TypeContractTest(SparkSession spark) {
    this.spark = spark;
  }

  private static List<CallForm> completeCalls() {
    return CallForm.all().stream().filter(CallForm::givesAll).toList();
  }

  private static Map<CallForm, List<Object>> results(
      Dataset<Row> rows, List<CallForm> calls, Function<CallForm, String> sql) {
    List<CallForm> aggregates =
        calls.stream().filter(call -> call.definition().isAggregate()).toList();
    List<CallForm> functions =
        calls.stream().filter(call -> !call.definition().isAggregate()).toList();
    Map<CallForm, List<Object>> results = Batch.ofAll(rows, aggregates, sql);
    results.putAll(Batch.byRow(rows.limit(12), functions, sql));
    return results;
  }

  /** Of the columns as they are. */
  private Map<CallForm, List<Object>> expected(Dataset<Row> rows, List<CallForm> calls) {
    return Execution.INTERPRETED.in(spark, () -> results(rows, calls, CallForm::sql));
  }

  @TestFactory
  Stream<DynamicNode> everyNumericTypeOfWholeNumbers() {
    return inTypes(
        Grain.WHOLE, "tinyint", "smallint", "int", "bigint", "decimal(3,0)", "decimal(38,6)");
  }

  @TestFactory
  Stream<DynamicNode> everyNumericTypeOfFractions() {
    return inTypes(Grain.EIGHTHS, "float", "decimal(10,3)", "decimal(38,18)");
  }

  private Stream<DynamicNode> inTypes(Grain grain, String... types) {
    Dataset<Row> rows = ContractRows.of(spark, grain);
    List<CallForm> calls = completeCalls();
    Map<CallForm, List<Object>> ofDoubles = expected(rows, calls);
    return Stream.of(types)
        .map(
            type ->
                DynamicContainer.dynamicContainer(
                    type,
                    Law.agree(
                        results(rows, calls, call -> call.sql(argument -> cast(argument, type))),
                        ofDoubles,
                        1e-14)));
  }

  private static String cast(Argument argument, String type) {
    if (!argument.isColumn()) {
      return argument.sql();
    }
    return switch (argument.shape()) {
      case NUMBER -> "CAST(%s AS %s)".formatted(argument.column(), type);
      case VECTOR -> "CAST(%s AS ARRAY<%s>)".formatted(argument.column(), type);
      case VALUE -> "CAST(" + LETTER_AS_NUMBER.formatted(argument.column()) + " AS " + type + ")";
    };
  }

  @TestFactory
  Stream<DynamicTest> aLabelOfTwoClassesMayBeABoolean() {
    Dataset<Row> rows = ContractRows.of(spark, Grain.EIGHTHS);
    List<CallForm> calls =
        completeCalls().stream()
            .filter(call -> call.columns().stream().anyMatch(TypeContractTest::isOfTwoClasses))
            .toList();
    assertThat(calls).hasSizeGreaterThan(5);
    return Law.same(
        results(
            rows,
            calls,
            call ->
                call.sql(
                    argument ->
                        isOfTwoClasses(argument) ? argument.column() + " = 1" : argument.sql())),
        expected(rows, calls));
  }

  private static boolean isOfTwoClasses(Argument argument) {
    return argument.role().isClassIndex()
        && argument.shape() == Shape.NUMBER
        && argument.classes() == 2;
  }

  @TestFactory
  Stream<DynamicNode> everyVectorOfMlAndMllib() {
    List<CallForm> calls =
        completeCalls().stream()
            .filter(call -> call.columns().stream().anyMatch(a -> a.shape() == Shape.VECTOR))
            .toList();
    assertThat(calls).hasSizeGreaterThan(10);
    Dataset<Row> rows = ContractRows.of(spark, Grain.EIGHTHS);
    Map<CallForm, List<Object>> ofArrays = expected(rows, calls);
    return vectors().entrySet().stream()
        .map(
            vector ->
                DynamicContainer.dynamicContainer(
                    vector.getKey(),
                    Law.same(
                        results(withVectors(rows, vector.getValue()), calls, CallForm::sql),
                        ofArrays)));
  }

  private static Map<String, UnaryOperator<Column>> vectors() {
    UDF1<Vector, Vector> toSparse = Vector::toSparse;
    UDF1<Vector, org.apache.spark.mllib.linalg.Vector> toOld = Vectors::fromML;
    UnaryOperator<Column> dense = array -> array_to_vector(array);
    UnaryOperator<Column> sparse =
        array -> udf(toSparse, SQLDataTypes.VectorType()).apply(dense.apply(array));
    return Map.of(
        "dense",
        dense,
        "sparse",
        sparse,
        "dense of mllib",
        array -> udf(toOld, new VectorUDT()).apply(dense.apply(array)),
        "sparse of mllib",
        array -> udf(toOld, new VectorUDT()).apply(sparse.apply(array)));
  }

  private static Dataset<Row> withVectors(Dataset<Row> rows, UnaryOperator<Column> vector) {
    Dataset<Row> converted = rows;
    for (Argument argument : ContractRows.columns().values()) {
      if (argument.shape() == Shape.VECTOR) {
        converted = converted.withColumn(argument.column(), vector.apply(col(argument.column())));
      }
    }
    return converted;
  }

  /** Each letter as another value of the type, different letters as different values. */
  @TestFactory
  Stream<DynamicNode> aValueMayHaveAnyAtomicType() {
    List<CallForm> calls =
        completeCalls().stream()
            .filter(call -> call.columns().stream().anyMatch(a -> a.shape() == Shape.VALUE))
            .toList();
    assertThat(calls).isNotEmpty();
    Dataset<Row> rows = ContractRows.of(spark, Grain.WHOLE);
    Map<CallForm, List<Object>> ofLetters = expected(rows, calls);
    String number = LETTER_AS_NUMBER;
    return Stream.of(
            "double(" + number + ") / 3",
            "float(" + number + ") / 3",
            "binary(%s)",
            "date_add(DATE'2024-02-27', " + number + ")",
            "timestamp_seconds(" + number + ")",
            "CAST(timestamp_seconds(" + number + ") AS timestamp_ntz)",
            "if(%1$s = 'a', double('NaN'), double(ascii(%1$s)))",
            "make_dt_interval(" + number + ")",
            "make_ym_interval(0, " + number + ")",
            "CAST(" + number + " / 10 AS decimal(20,10))")
        .map(
            value ->
                DynamicContainer.dynamicContainer(
                    value,
                    Law.agree(
                        results(
                            rows,
                            calls,
                            call ->
                                call.sql(
                                    argument ->
                                        argument.shape() == Shape.VALUE
                                            ? value.formatted(argument.column())
                                            : argument.sql())),
                        ofLetters,
                        1e-14)));
  }
}
