package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Example;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/** DESCRIBE FUNCTION EXTENDED says all that a caller has to know. */
@ExtendWith(LocalSpark.class)
class DescribeFunctionTest {
  private final SparkSession spark;

  DescribeFunctionTest(SparkSession spark) {
    this.spark = spark;
  }

  static List<FunctionDefinition> functions() {
    return FunctionCatalogue.functions();
  }

  private String describe(String function) {
    return spark.sql("DESCRIBE FUNCTION EXTENDED " + function).collectAsList().stream()
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theDescriptionIsComplete(FunctionDefinition definition) {
    for (String function : List.of(definition.name(), definition.tryName())) {
      String text = describe(function);
      assertThat(text)
          .startsWith("Function: " + function + "\n")
          .contains("Usage: " + function + "(" + definition.parameters().get(0).name())
          .contains(definition.summary())
          .contains(" Unit: " + definition.unit().words())
          .contains("\n    Arguments:\n")
          .contains("\n    Examples:\n")
          .contains("\n    Note:\n")
          .contains("\n    Since: 0.1.0")
          .doesNotContain("_FUNC_")
          .doesNotContain("N/A.");
      for (Parameter parameter : definition.parameters()) {
        assertThat(parameter.description()).isNotBlank();
        assertThat(text).contains("      * " + parameter.name() + " - " + parameter.description());
      }
      for (Example example : definition.examples()) {
        assertThat(text)
            .contains(
                "      > "
                    + example.sql().replace("_FUNC_", function)
                    + ";\n       "
                    + example.result());
      }
      assertThat(definition.edges()).isNotEmpty();
      definition.edges().forEach(edge -> assertThat(text).contains("      * " + edge));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void anOptionalArgumentIsInBracketsAndHasItsDefault(FunctionDefinition definition) {
    String text = describe(definition.name());
    for (Parameter parameter : definition.parameters()) {
      if (parameter.isOptional()) {
        assertThat(text).containsPattern("\\[, " + parameter.name() + "[\\[\\]]");
        assertThat(text.lines().filter(line -> line.contains("* " + parameter.name() + " - ")))
            .singleElement()
            .asString()
            .containsPattern("\\(default: .+\\)$");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theTryFormSaysWhatItDoesWithBadInput(FunctionDefinition definition) {
    assertThat(describe(definition.tryName()))
        .contains(
            definition.isAggregate() ? "Skips a row of bad input" : "Gives NULL for bad input")
        .contains("where " + definition.name() + " stops with an error");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void textsAreSentences(FunctionDefinition definition) {
    assertThat(definition.summary()).matches("(?s)[a-z].*[^.\\s]");
    assertThat(definition.edges()).allSatisfy(edge -> assertThat(edge).matches("(?s)\\S.*\\."));
    assertThat(definition.parameters())
        .allSatisfy(parameter -> assertThat(parameter.description()).matches("(?s)\\S.*[^.\\s]"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void relatedFunctionsExist(FunctionDefinition definition) {
    assertThat(definition.related())
        .doesNotContain(definition.name())
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(FunctionCatalogue.find(name)).isPresent());
  }

  @Test
  void showFunctionsListsEveryForm() {
    List<String> shown =
        spark.sql("SHOW USER FUNCTIONS").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(shown)
        .containsAll(
            functions().stream()
                .flatMap(definition -> Stream.of(definition.name(), definition.tryName()))
                .toList());
  }
}
