package org.surprisal.contract;

import java.util.List;
import java.util.Map;
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

/**
 * A result does not depend on how Spark runs the function, to the last bit: in generated code or
 * interpreted, with ANSI mode on or off, strict or as {@code try_}.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutionContractTest {
  private static final String ANSI = "spark.sql.ansi.enabled";

  private SparkSession spark;
  private Dataset<Row> rows;
  private Map<CallForm, List<Object>> ofAggregates;
  private Map<CallForm, List<Object>> ofRowFunctions;

  @BeforeAll
  void compute(SparkSession session) {
    spark = session;
    rows = ContractRows.of(spark, Grain.FINE);
    ofAggregates = aggregates();
    ofRowFunctions = rowFunctions();
  }

  private Map<CallForm, List<Object>> aggregates() {
    return Batch.ofAll(rows, CallForm.aggregates(), CallForm::sql);
  }

  private Map<CallForm, List<Object>> rowFunctions() {
    return Batch.byRow(rows.limit(30), CallForm.rowFunctions(), CallForm::sql);
  }

  @TestFactory
  Stream<DynamicNode> generatedCodeAndInterpretationAgree() {
    return Execution.each(
        spark,
        () ->
            Stream.concat(
                Law.same(aggregates(), ofAggregates), Law.same(rowFunctions(), ofRowFunctions)));
  }

  @TestFactory
  Stream<DynamicTest> ansiModeChangesNothing() {
    boolean on = Boolean.parseBoolean(spark.conf().get(ANSI));
    spark.conf().set(ANSI, !on);
    try {
      return Stream.concat(
          Law.same(aggregates(), ofAggregates), Law.same(rowFunctions(), ofRowFunctions));
    } finally {
      spark.conf().set(ANSI, on);
    }
  }

  @TestFactory
  Stream<DynamicTest> tryGivesTheSameWhereNothingIsBad() {
    return Stream.concat(
        Law.same(
            Batch.ofAll(rows, CallForm.aggregates(), call -> call.trySql(Argument::sql)),
            ofAggregates),
        Law.same(
            Batch.byRow(
                rows.limit(30), CallForm.rowFunctions(), call -> call.trySql(Argument::sql)),
            ofRowFunctions));
  }
}
