package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.Parameter;

/** What every function of the catalogue does with an argument that it cannot take. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputContractTest {
  private static final Map<SampleCall, List<BadCall>> BAD_CALLS =
      badCalls().collect(Collectors.groupingBy(BadCall::good));

  private final SparkSession spark;
  private final Map<SampleCall, GeneratedLoop> loops = new HashMap<>();

  BadInputContractTest(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * A call with a bad argument.
   *
   * @param good the call with good arguments
   * @param call the call
   * @param parameter the parameter that the argument is for
   * @param value the number that is bad, as an error shows it
   */
  private record BadCall(SampleCall good, SampleCall call, Parameter parameter, String value) {
    @Override
    public String toString() {
      return call.toString();
    }
  }

  /** Each form with all arguments, NaN and a number out of range in each that is checked. */
  static Stream<BadCall> badCalls() {
    return SampleCall.all()
        .filter(SampleCall::isComplete)
        .flatMap(call -> call.variables().stream().flatMap(parameter -> bad(call, parameter)));
  }

  private static Stream<BadCall> bad(SampleCall call, Parameter parameter) {
    if (parameter.role().isUnchecked()) {
      return Stream.of();
    }
    double outOfRange =
        call.isVector(parameter)
            ? Double.POSITIVE_INFINITY
            : DoubleStream.of(-1, Double.POSITIVE_INFINITY)
                .filter(value -> !parameter.role().accepts(value))
                .findFirst()
                .orElseThrow();
    return DoubleStream.of(Double.NaN, outOfRange)
        .mapToObj(
            number -> {
              String value = number == -1 ? "-1" : String.valueOf(number);
              String sql = "double('" + value + "')";
              String argument = call.isVector(parameter) ? "array(" + sql + ", 0.5D)" : sql;
              return new BadCall(call, call.with(parameter, good -> argument), parameter, value);
            });
  }

  @ParameterizedTest
  @MethodSource("badCalls")
  void theErrorNamesFunctionArgumentAndValue(BadCall bad) {
    String function = bad.call.definition().name();
    InvalidInputException error = Failure.of(InvalidInputException.class, () -> evaluate(bad));
    assertThat(error.getMessageParameters())
        .containsEntry("function", function)
        .containsEntry("argument", bad.parameter.name())
        .containsEntry("value", bad.value);
    assertThat(error.getMessage())
        .startsWith("[" + error.getCondition() + "] " + function + ": " + bad.parameter.name())
        .contains(bad.value)
        .contains("try_" + function)
        .endsWith(" SQLSTATE: 22023");
  }

  /** In the code that is generated for a call, and compiled once for all that is bad to it. */
  private void evaluate(BadCall bad) {
    List<BadCall> alike = BAD_CALLS.get(bad.good);
    loops.computeIfAbsent(bad.good, good -> loop(alike)).run(alike.indexOf(bad));
  }

  /** The loop over rows of which each makes the call with another one of bad arguments. */
  private GeneratedLoop loop(List<BadCall> alike) {
    SampleCall inTurn = alike.get(0).good;
    for (int row = 0; row < alike.size(); row++) {
      BadCall bad = alike.get(row);
      String argument = bad.call.arguments().get(bad.parameter.name());
      String when = "if(id = %d, %s, ".formatted(row, argument);
      inTurn = inTurn.with(bad.parameter, others -> when + others + ")");
    }
    String rows =
        IntStream.range(0, alike.size())
            .mapToObj(row -> "(" + row + "L)")
            .collect(Collectors.joining(", "));
    return GeneratedLoop.ofFirstStage(
        spark.sql("SELECT " + inTurn.sql() + " FROM VALUES " + rows + " AS t(id)"));
  }

  @Test
  void theTryFormSkipsARowOfABadArgument() {
    List<BadCall> calls =
        badCalls().filter(bad -> bad.call.definition().family() != Family.EVALUATION).toList();
    List<String> expressions = calls.stream().map(bad -> bad.call.trySql()).toList();
    for (Execution execution : List.of(Execution.WHOLE_STAGE, Execution.INTERPRETED)) {
      for (boolean aggregates : new boolean[] {false, true}) {
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
          if (calls.get(i).call.definition().isAggregate() == aggregates) {
            selected.add(expressions.get(i));
          }
        }
        assertThat(selected).isNotEmpty();
        assertThat(execution.values(spark, selected, "range(0, 3, 1, 1)"))
            .allSatisfy((sql, values) -> assertThat(values).as(sql).containsOnlyNulls());
      }
    }
  }

  @Test
  void everyFunctionChecksWhatItReads() {
    assertThat(badCalls().map(bad -> bad.call.definition().name()).distinct())
        .containsAll(
            FunctionCatalogue.functions().stream()
                .filter(definition -> definition.family() != Family.FREQUENCIES)
                .map(definition -> definition.name())
                .toList());
  }
}
