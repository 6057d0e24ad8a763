package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.sql.Execution;
import org.surprisal.sql.LocalSpark;

/** The other contract tests say something of every function, form of input and parameter. */
@ExtendWith(LocalSpark.class)
class CatalogueCoverageTest {

  static List<FunctionDefinition> functions() {
    return FunctionCatalogue.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyFormAndParameterIsCalled(FunctionDefinition function) {
    List<CallForm> calls =
        CallForm.all().stream().filter(call -> call.definition() == function).toList();
    assertThat(calls).extracting(CallForm::form).containsAll(function.inputForms());
    assertThat(calls)
        .flatExtracting(CallForm::arguments)
        .extracting(Argument::parameter)
        .containsAll(function.parameters());
  }

  @Test
  void callsAreOfTheWholeCatalogue() {
    assertThat(CallForm.all())
        .extracting(CallForm::definition)
        .containsAll(FunctionCatalogue.functions());
    assertThat(CallForm.aggregates()).isNotEmpty();
    assertThat(CallForm.rowFunctions()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyAggregateGivesFigures(SparkSession spark) {
    Dataset<Row> rows = ContractRows.of(spark, Grain.FINE);
    return Law.each(
        Execution.INTERPRETED.in(
            spark, () -> Batch.byGroup(rows, "g", CallForm.aggregates(), CallForm::sql)),
        (call, result) -> assertThat(result).matches(Figures::isTelling));
  }

  @TestFactory
  Stream<DynamicTest> everyRowFunctionGivesFigures(SparkSession spark) {
    Dataset<Row> rows = ContractRows.of(spark, Grain.FINE).limit(20);
    return Law.tells(Batch.byRow(rows, CallForm.rowFunctions(), CallForm::sql));
  }
}
