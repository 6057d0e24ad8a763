package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/** Arguments by name, as Spark's own functions take them, and the columns that calls make. */
@ExtendWith(LocalSpark.class)
class NamedArgumentsTest {
  private final SparkSession spark;

  NamedArgumentsTest(SparkSession spark) {
    this.spark = spark;
  }

  private Object value(String expression) {
    return spark
        .sql(
            "SELECT "
                + expression
                + " FROM VALUES (1, 0.5D, 2), (1, 0.25D, 1), (0, 1.0D, 1) AS t(label, p, w)")
        .first()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log_loss(label => label, probability => p)      | log_loss(label, p)",
        "log_loss(probability => p, label => label)      | log_loss(label, p)",
        "log_loss(label, probability => p)               | log_loss(label, p)",
        "log_loss(label, p, eps => 0.125)                | log_loss(label, p, 1, 0.125)",
        "log_loss(label, p, eps => 0.125, weight => w)   | log_loss(label, p, w, 0.125)",
        "log_loss(LABEL => label, Probability => p)      | log_loss(label, p)",
        "try_log_loss(probability => p, label => label)  | try_log_loss(label, p)",
        "max(surprisal(base => 2, p => p))               | max(surprisal(p, 2))",
        "max(entropy(p => array(p, 1 - p), base => 2))   | max(entropy(array(p, 1 - p), 2))",
        "max(js_distance(q => array(p), p => array(1)))  | max(js_distance(array(1), array(p)))",
      })
  void aNameIsAsGoodAsAPlace(String named, String placed) {
    assertThat(
            value(named.replace("array(p)", "array(p, 1 - p)").replace("array(1)", "array(1, 0)")))
        .isEqualTo(
            value(
                placed.replace("array(p)", "array(p, 1 - p)").replace("array(1)", "array(1, 0)")));
  }

  @Test
  void asymmetricArgumentsKeepTheirMeaning() {
    assertThat(value("max(kl_divergence(q => array(0.0, 1.0), p => array(0.5, 0.5)))"))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(value("max(kl_divergence(p => array(0.0, 1.0), q => array(0.5, 0.5)))"))
        .isEqualTo(Math.log(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log_loss(label, p, epsilon => 0)           | UNRECOGNIZED_PARAMETER_NAME            | epsilon",
        "log_loss(label, p, eps => 0, eps => 0)     | DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT | eps",
        "log_loss(label, p, label => 1)             | DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT | label",
        "log_loss(label => label, p)                | UNEXPECTED_POSITIONAL_ARGUMENT         | label",
        "log_loss(label => label)                   | REQUIRED_PARAMETER_NOT_FOUND           | probability",
        "try_log_loss(label => label)               | REQUIRED_PARAMETER_NOT_FOUND           | try_log_loss",
        "surprisal(base => 2)                       | REQUIRED_PARAMETER_NOT_FOUND           | `p`",
      })
  void aWrongNameIsAnErrorOfTheAnalysis(String call, String condition, String named) {
    assertThatThrownBy(() -> value(call))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining(condition)
        .hasMessageContaining(named);
  }

  static Stream<Arguments> arities() {
    return FunctionCatalogue.functions().stream()
        .flatMap(
            definition ->
                Stream.of(definition.name(), definition.tryName())
                    .flatMap(
                        name ->
                            Stream.of(
                                Arguments.of(name, required(definition) - 1),
                                Arguments.of(name, definition.parameters().size() + 1))));
  }

  private static int required(FunctionDefinition definition) {
    return (int) definition.parameters().stream().filter(p -> !p.isOptional()).count();
  }

  @ParameterizedTest
  @MethodSource("arities")
  @SuppressWarnings("deprecation") // Spark 3.5 has no getCondition.
  void aWrongNumberOfArgumentsIsAnErrorWithItsPlace(String function, int arguments) {
    String call =
        function + "(" + String.join(", ", java.util.Collections.nCopies(arguments, "1")) + ")";
    assertThatThrownBy(() -> value(call))
        .isInstanceOfSatisfying(
            AnalysisException.class,
            error -> {
              assertThat(error.getErrorClass()).startsWith("WRONG_NUM_ARGS");
              assertThat(error.getMessageParameters())
                  .containsEntry("functionName", "`" + function + "`")
                  .containsEntry("actualNum", String.valueOf(arguments));
              assertThat(error.getQueryContext()).hasSize(1);
              assertThat(error.getQueryContext()[0].fragment()).isEqualTo(call);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log_loss(label, p)             | log_loss(label, p)",
        "log_loss(probability => p, label => label) | log_loss(label, p)",
        "log_loss(label, p, eps => 0.5) | 'log_loss(label, p, eps => 0.5)'",
        "log_loss(label, p, w)          | log_loss(label, p, w)",
        "try_log_loss(label, p)         | try_log_loss(label, p)",
        "log_loss(DISTINCT label, p)    | log_loss(DISTINCT label, p)",
        "log_loss(label, p) FILTER (WHERE w > 1) | log_loss(label, p) FILTER (WHERE (w > 1))",
        "max(surprisal(p, 2))           | 'max(surprisal(p, 2))'",
        "max(surprisal(p, base => 2))   | 'max(surprisal(p, 2))'",
        "max(try_surprisal(p))          | max(try_surprisal(p))",
      })
  void aColumnIsNamedAsItsCall(String call, String name) {
    assertThat(
            spark.sql("SELECT " + call + " FROM VALUES (1, 0.5D, 2) AS t(label, p, w)").columns())
        .containsExactly(name);
  }

  @Test
  void parametersHaveDistinctNames() {
    assertThat(FunctionCatalogue.functions())
        .allSatisfy(
            definition -> {
              List<String> names = definition.parameters().stream().map(Parameter::name).toList();
              assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]+"));
            });
  }
}
