package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.ErrorMessageFormat;
import org.apache.spark.SparkThrowable;
import org.apache.spark.SparkThrowableHelper;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input stops a query with an error that says where to look, and never becomes a figure. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
  private final SparkSession spark;
  private final Map<Execution, Map<String, List<Object>>> tried = new EnumMap<>(Execution.class);

  ErrorsTest(SparkSession spark) {
    this.spark = spark;
  }

  /** A call of a row function, and the error's condition, argument and value. */
  private static final String[][] CALLS = {
    {"surprisal(1.5D)", "OUT_OF_RANGE", "p", "1.5"},
    {"surprisal(1.5)", "OUT_OF_RANGE", "p", "1.5"},
    {"surprisal(2)", "OUT_OF_RANGE", "p", "2"},
    {"surprisal(-0.1D)", "OUT_OF_RANGE", "p", "-0.1"},
    {"surprisal(double('NaN'))", "NAN", "p", "NaN"},
    {"surprisal(float('NaN'))", "NAN", "p", "NaN"},
    {"surprisal(double('Infinity'))", "OUT_OF_RANGE", "p", "Infinity"},
    {"entropy(array())", "EMPTY", "p", "[]"},
    {"entropy(array(1.0D, 1.0D))", "BAD_SUM", "p", "2"},
    {"entropy(array(0.5D, 0.49D))", "BAD_SUM", "p", "0.99"},
    {"entropy(array(0.0D))", "BAD_SUM", "p", "0"},
    {"entropy(array(0.5D, double('NaN')))", "NAN", "p", "NaN"},
    {"entropy(array(0.5D, CAST(NULL AS DOUBLE)))", "NULL_ELEMENT", "p", "NULL"},
    {"entropy(array(0.5, NULL, 0.5))", "NULL_ELEMENT", "p", "NULL"},
    {"entropy(array(1.25D, -0.25D))", "OUT_OF_RANGE", "p", "1.25"},
    {"entropy(array(50, 20, 30))", "OUT_OF_RANGE", "p", "50"},
    {"cross_entropy(7, array(0.25D, 0.25D, 0.5D))", "BAD_LABEL", "target", "7"},
    {"cross_entropy(3, array(0.25D, 0.25D, 0.5D))", "BAD_LABEL", "target", "3"},
    {"cross_entropy(-1, array(0.25D, 0.25D, 0.5D))", "BAD_LABEL", "target", "-1"},
    {"cross_entropy(0.5D, array(0.25D, 0.25D, 0.5D))", "BAD_LABEL", "target", "0.5"},
    {"cross_entropy(1.5, array(0.25D, 0.25D, 0.5D))", "BAD_LABEL", "target", "1.5"},
    {"cross_entropy(double('NaN'), array(1.0D))", "BAD_LABEL", "target", "NaN"},
    {"cross_entropy(5000000000, array(1.0D))", "BAD_LABEL", "target", "5.0E9"},
    {"cross_entropy(2, 0.5D)", "BAD_LABEL", "target", "2"},
    {"cross_entropy(0, double('NaN'))", "NAN", "probability", "NaN"},
    {"cross_entropy(0, 1.0000000001D)", "OUT_OF_RANGE", "probability", "1.0000000001"},
    {"cross_entropy(1, array(0.5D, 0.6D))", "BAD_SUM", "probability", "1.1"},
    {"cross_entropy(array(0.5D, 0.5D), array(1.0D))", "LENGTH_MISMATCH", "probability", "1"},
    {"kl_divergence(array(1.0D), array(0.5D, 0.5D))", "LENGTH_MISMATCH", "q", "2"},
    {"kl_divergence(array(2.0D, -1.0D), array(0.5D, 0.5D))", "OUT_OF_RANGE", "p", "2"},
    {"js_divergence(array(0.5D, 0.5D), array(0.5D, 1.5D))", "OUT_OF_RANGE", "q", "1.5"},
  };

  /** A row (label, probability, weight), and the error of its log loss. */
  private static final String[][] ROWS = {
    {"1, 1.5D, 1", "OUT_OF_RANGE", "probability", "1.5"},
    {"1, -0.1D, 1", "OUT_OF_RANGE", "probability", "-0.1"},
    {"1, double('NaN'), 1", "NAN", "probability", "NaN"},
    {"2, 0.5D, 1", "BAD_LABEL", "label", "2"},
    {"-1, 0.5D, 1", "BAD_LABEL", "label", "-1"},
    {"0.5, 0.5D, 1", "BAD_LABEL", "label", "0.5"},
    {"7, array(0.25D, 0.25D, 0.5D), 1", "BAD_LABEL", "label", "7"},
    {"0, array(0.25D, 0.25D), 1", "BAD_SUM", "probability", "0.5"},
    {"0, array(0.5D, double('NaN')), 1", "NAN", "probability", "NaN"},
    {"1, array(0.5D, 0.5D), -1", "OUT_OF_RANGE", "weight", "-1"},
    {"1, 0.5D, double('NaN')", "NAN", "weight", "NaN"},
    {"1, 0.5D, double('Infinity')", "OUT_OF_RANGE", "weight", "Infinity"},
    {"array(1, 0), array(0.25D, 0.25D, 0.5D), 1", "LENGTH_MISMATCH", "probability", "3"},
    {"array(1, 1), array(0.5D, 0.5D), 1", "BAD_SUM", "label", "2"},
  };

  private static Stream<Arguments> inEveryExecution(String[][] cases) {
    return Stream.of(Execution.values())
        .flatMap(
            execution ->
                Stream.of(cases)
                    .map(row -> Arguments.of(execution, row[0], row[1], row[2], row[3])));
  }

  static Stream<Arguments> calls() {
    return inEveryExecution(CALLS);
  }

  static Stream<Arguments> rows() {
    return inEveryExecution(ROWS);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aRowFunctionNamesWhatItCannotTake(
      Execution execution, String call, String condition, String argument, String value) {
    String function = call.substring(0, call.indexOf('('));
    InvalidInputException error = Failure.ofInput(spark, execution, "SELECT " + call);
    check(error, function, condition, argument, value);
    assertThat(error).hasMessageContaining("try_" + function + " gives NULL for such a row");
    assertThat(tried(execution).get("try_" + call)).containsOnlyNulls().hasSize(1);
  }

  /** What the calls give as {@code try_}, by few queries for all of them. */
  private Map<String, List<Object>> tried(Execution execution) {
    return tried.computeIfAbsent(
        execution,
        key ->
            key.values(spark, Stream.of(CALLS).map(call -> "try_" + call[0]).toList(), "VALUES 1"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anAggregateNamesWhatItCannotTake(
      Execution execution, String row, String condition, String argument, String value) {
    String good =
        row.startsWith("array")
            ? "(array(1, 0), array(0.5D, 0.5D), 1)"
            : row.contains("array") ? "(1, array(0.5D, 0.5D), 1)" : "(1, 0.5D, 1)";
    String from =
        "_loss(label, probability, weight) FROM VALUES %s, (%s) AS t(label, probability, weight)"
            .formatted(good, row);
    InvalidInputException error = Failure.ofInput(spark, execution, "SELECT log" + from);
    check(error, "log_loss", condition, argument, value);
    assertThat(error).hasMessageContaining("try_log_loss skips such rows");
    assertThat(execution.value(spark, "SELECT try_log" + from)).isEqualTo(Math.log(2));
  }

  private static void check(
      InvalidInputException error,
      String function,
      String condition,
      String argument,
      String value) {
    assertThat(error).isInstanceOf(SparkThrowable.class);
    assertThat(error.getCondition()).isEqualTo("SURPRISAL_" + condition);
    assertThat(error.getErrorClass()).isEqualTo("SURPRISAL_" + condition);
    assertThat(error.getSqlState()).isEqualTo("22023");
    assertThat(error.getMessageParameters())
        .isEqualTo(Map.of("function", function, "argument", argument, "value", value));
    assertThat(error)
        .hasMessageStartingWith("[SURPRISAL_" + condition + "] " + function + ": ")
        .hasMessageContaining(argument)
        .hasMessageContaining(value.equals("[]") ? "empty" : value)
        .hasMessageEndingWith("SQLSTATE: 22023");
  }

  @ParameterizedTest
  @EnumSource(Execution.class)
  void withoutWeightsTheSameRowsAreRefused(Execution execution) {
    InvalidInputException error =
        Failure.ofInput(
            spark, execution, "SELECT log_loss(l, p) FROM VALUES (1, 0.5D), (1, 1.5D) AS t(l, p)");
    check(error, "log_loss", "OUT_OF_RANGE", "probability", "1.5");
    assertThat(
            execution.value(
                spark,
                "SELECT try_log_loss(l, p) FROM VALUES (1, 0.5D), (1, 1.5D), (2, 0.5D) AS t(l, p)"))
        .isEqualTo(Math.log(2));
  }

  @Test
  void onlyBadRowsAreNoRows() {
    assertThat(
            spark
                .sql("SELECT try_log_loss(l, p) FROM VALUES (1, 1.5D), (3, 0.5D) AS t(l, p)")
                .first()
                .isNullAt(0))
        .isTrue();
  }

  /**
   * PySpark shows this class in a line. The client of Spark Connect in Java does not know it, and
   * so shows the message: of an IllegalArgumentException it would look the condition up instead.
   */
  @Test
  void badInputIsAFailedQueryHoweverDeepSparkWrapsIt() {
    Throwable wrapped =
        catchThrowable(
            () ->
                spark
                    .sql("SELECT surprisal(p) FROM VALUES (2D) AS t(p) DISTRIBUTE BY p")
                    .collectAsList());
    assertThat(InvalidInputException.in(wrapped))
        .hasValueSatisfying(
            bad ->
                assertThat(bad)
                    .isInstanceOf(QueryExecutionException.class)
                    .hasMessageContaining("p is 2, but a probability is a number from 0 to 1"));
    assertThat(InvalidInputException.in(new IllegalArgumentException("other"))).isEmpty();
  }

  @Test
  void theMessageIsWholeWhereErrorsAreToldAsJson() {
    assumeTrue(spark.version().compareTo("4.1") >= 0, "others look for Spark's own conditions");
    InvalidInputException error =
        Failure.ofInput(spark, Execution.WHOLE_STAGE, "SELECT surprisal(2)");
    assertThat(SparkThrowableHelper.getMessage(error, ErrorMessageFormat.STANDARD()))
        .contains(error.getMessage());
  }

  @Test
  void bothLengthsAreGiven() {
    assertThat(
            Failure.ofInput(
                spark, Execution.WHOLE_STAGE, "SELECT kl_divergence(array(1.0), array(0.5, 0.5))"))
        .hasMessageContaining("p has 1 class, but q has 2 classes; they must have the same");
  }

  @Test
  void aLongDistributionIsShownInPart() {
    InvalidInputException error =
        Failure.ofInput(
            spark, Execution.WHOLE_STAGE, "SELECT entropy(transform(sequence(1, 100), i -> 0.5D))");
    assertThat(error)
        .hasMessageContaining("p sums to 50, but a distribution sums to 1; p is [0.5, 0.5")
        .hasMessageContaining(", ...]");
    assertThat(error.getMessage()).hasSizeLessThan(300);
  }

  @Test
  void theFaultyElementIsPointedAt() {
    assertThat(
            Failure.ofInput(
                spark, Execution.WHOLE_STAGE, "SELECT entropy(array(0.5D, 0.25D, 1.25D))"))
        .hasMessageContaining("p[2] is 1.25")
        .hasMessageContaining("p is [0.5, 0.25, 1.25]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entropy('a')                          | UNEXPECTED_INPUT_TYPE | 'ARRAY<NUMERIC>'",
        "entropy(0.5)                          | UNEXPECTED_INPUT_TYPE | 'VECTOR'",
        "entropy(array('a'))                   | UNEXPECTED_INPUT_TYPE | 'ARRAY<STRING>'",
        "entropy(named_struct('a', 1))         | UNEXPECTED_INPUT_TYPE | 'STRUCT<a: INT'",
        "surprisal(array(0.5))                 | UNEXPECTED_INPUT_TYPE | 'NUMERIC'",
        "surprisal(true)                       | UNEXPECTED_INPUT_TYPE | 'BOOLEAN'",
        "surprisal('0.5')                      | UNEXPECTED_INPUT_TYPE | 'STRING'",
        "cross_entropy(DATE'2026-01-01', 0.5)  | UNEXPECTED_INPUT_TYPE | 'DATE'",
        "cross_entropy(array(1.0, 0.0), 0.5)   | UNEXPECTED_INPUT_TYPE | second",
        "kl_divergence(array(1.0), 0.5)        | UNEXPECTED_INPUT_TYPE | second",
        "log_loss(1, true)                     | UNEXPECTED_INPUT_TYPE | second",
        "log_loss(1, 0.5, 'a')                 | UNEXPECTED_INPUT_TYPE | third",
        "log_loss(1, 0.5, array(1))            | UNEXPECTED_INPUT_TYPE | third",
        "log_loss(1, 0.5, 1, 'a')              | UNEXPECTED_INPUT_TYPE | fourth",
        "surprisal(0.5, 'e')                   | UNEXPECTED_INPUT_TYPE | second",
        "surprisal(0.5, rand())                | NON_FOLDABLE_INPUT    | `base`",
        "surprisal(0.5, NULL)                  | UNEXPECTED_NULL       | `base`",
        "surprisal(0.5, CAST(NULL AS DOUBLE))  | UNEXPECTED_NULL       | `base`",
        "surprisal(0.5, 1)                     | VALUE_OUT_OF_RANGE    | `base`",
        "surprisal(0.5, 0.5)                   | VALUE_OUT_OF_RANGE    | (1,",
        "surprisal(0.5, -2)                    | VALUE_OUT_OF_RANGE    | `base`",
        "surprisal(0.5, double('NaN'))         | VALUE_OUT_OF_RANGE    | NaN",
        "surprisal(0.5, double('Infinity'))    | VALUE_OUT_OF_RANGE    | Infinity",
        "log_loss(1, 0.5, eps => -1e-15)       | VALUE_OUT_OF_RANGE    | `eps`",
        "log_loss(1, 0.5, eps => 0.6)          | VALUE_OUT_OF_RANGE    | 0.6",
        "calibration_curve(1, 0.5, strategy => 'quantiles') | TYPE_CHECK_FAILURE_WITH_HINT | must be 'uniform', 'quantile' or 'isotonic', not 'quantiles'.",
        "calibration_curve(1, 0.5, strategy => 1) | UNEXPECTED_INPUT_TYPE | STRING",
        "log_loss(1, 0.5, eps => NULL)         | UNEXPECTED_NULL       | `eps`",
        "log_loss(1, 0.5, eps => rand())       | NON_FOLDABLE_INPUT    | `eps`",
      })
  @SuppressWarnings("deprecation") // Spark 3.5 has no getCondition.
  void whatCanBeToldFromTypesIsAnErrorOfTheAnalysisWithItsPlace(
      String call, String condition, String said) {
    for (String form : new String[] {call, "try_" + call}) {
      AnalysisException error = Failure.ofAnalysis(spark, "SELECT 1 AS one, " + form);
      assertThat(error.getErrorClass()).isEqualTo("DATATYPE_MISMATCH." + condition);
      assertThat(Failure.inWordsOfSpark4(error)).contains(said);
      assertThat(error).hasMessageContaining(form.substring(0, form.indexOf('(')));
      assertThat(error.getQueryContext()).hasSize(1);
      assertThat(error.getQueryContext()[0].fragment()).isEqualTo(form);
    }
  }
}
