package org.surprisal.sql;

import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/** What DESCRIBE FUNCTION EXTENDED says of a function, from its declaration. */
final class FunctionDescription {
  private FunctionDescription() {}

  static ExpressionInfo of(FunctionDefinition definition, boolean strict) {
    String name = strict ? definition.name() : definition.tryName();
    return new ExpressionInfo(
        definition.owner().getName(),
        null,
        name,
        definition.signature("_FUNC_") + " - Returns " + summary(definition, strict),
        arguments(definition),
        examples(definition),
        note(definition),
        definition.isAggregate() ? "agg_funcs" : "math_funcs",
        definition.since(),
        "",
        "scala_udf");
  }

  private static String summary(FunctionDefinition definition, boolean strict) {
    String unit =
        ". Unit: "
            + definition.unit().words()
            + (definition.hasParameter("base") ? ", unless base is given" : "")
            + ".";
    String bad =
        strict
            ? ""
            : definition.isAggregate()
                ? " Skips a row of bad input, where " + definition.name() + " stops with an error."
                : " Gives NULL for bad input, where " + definition.name() + " stops with an error.";
    return definition.summary() + unit + bad;
  }

  private static String arguments(FunctionDefinition definition) {
    return definition.parameters().stream()
        .map(
            parameter ->
                "      * "
                    + parameter.name()
                    + " - "
                    + parameter.description()
                    + defaultOf(parameter)
                    + "\n")
        .collect(Collectors.joining("", "\n    Arguments:\n", "  "));
  }

  private static String defaultOf(Parameter parameter) {
    return parameter.isOptional() ? " (default: " + parameter.defaultText() + ")" : "";
  }

  private static String examples(FunctionDefinition definition) {
    return definition.examples().stream()
        .map(example -> "      > " + example.sql() + ";\n       " + example.result() + "\n")
        .collect(Collectors.joining("", "\n    Examples:\n", "  "));
  }

  private static String note(FunctionDefinition definition) {
    return definition.edges().stream()
        .map(edge -> "      * " + edge + "\n")
        .collect(Collectors.joining("", "\n", "  "));
  }
}
