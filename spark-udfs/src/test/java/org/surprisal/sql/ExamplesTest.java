package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.HiveResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Example;
import org.surprisal.information.declaration.FunctionDefinition;

/** Every documented example is run, and prints what the documentation says. */
@ExtendWith(LocalSpark.class)
class ExamplesTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+(E-?\\d+)?");

  private final SparkSession spark;

  ExamplesTest(SparkSession spark) {
    this.spark = spark;
  }

  static Stream<Arguments> examples() {
    return FunctionCatalogue.functions().stream()
        .flatMap(
            definition ->
                Stream.of(definition.name(), definition.tryName())
                    .flatMap(
                        function ->
                            definition.examples().stream()
                                .map(example -> Arguments.of(function, example))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExamplePrintsItsDocumentedResult(String function, Example example) {
    String query = example.sql().replace("_FUNC_", function);
    for (Execution execution : Execution.values()) {
      assertThat(execution.in(spark, () -> printed(query)))
          .as(execution + ": " + query)
          .isEqualTo(example.result());
    }
    assertThat(printed(query)).as(query).isEqualTo(example.result());
  }

  /** The rows as the spark-sql shell prints them, one line a row. */
  private String printed(String query) {
    List<String> lines =
        ScalaCollections.list(HiveResult.hiveResultString(Plan.of(spark.sql(query)).executed()));
    return String.join("\n", lines);
  }

  @Test
  void everyFunctionHasAnExampleThatCallsIt() {
    assertThat(FunctionCatalogue.functions())
        .isNotEmpty()
        .allSatisfy(
            definition ->
                assertThat(definition.examples())
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(example.sql()).contains("_FUNC_(")));
  }

  /** JDK 17 prints some doubles with a digit more than JDK 19 and later do. */
  @Test
  void resultsPrintTheSameOnEveryJdk() {
    assertThat(FunctionCatalogue.functions())
        .flatExtracting(FunctionDefinition::examples)
        .extracting(Example::result)
        .allSatisfy(
            result ->
                NUMBER
                    .matcher(result)
                    .results()
                    .map(MatchResult::group)
                    .forEach(
                        number ->
                            assertThat(new BigDecimal(number))
                                .isEqualByComparingTo(shortest(Double.parseDouble(number)))));
  }

  /** The decimal of the fewest digits that is read as the same double, and the nearest of those. */
  private static BigDecimal shortest(double value) {
    return IntStream.rangeClosed(1, 17)
        .mapToObj(digits -> new BigDecimal(value).round(new MathContext(digits)))
        .filter(decimal -> decimal.doubleValue() == value)
        .findFirst()
        .orElseThrow();
  }
}
