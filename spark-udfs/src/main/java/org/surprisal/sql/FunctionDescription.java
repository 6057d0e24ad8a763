package org.surprisal.sql;

import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/** What DESCRIBE FUNCTION EXTENDED says of a function, from its declaration. */
final class FunctionDescription {
  private static final String SINCE = "0.1.0";

  private FunctionDescription() {}

  static ExpressionInfo of(FunctionDefinition definition, boolean strict) {
    String name = strict ? definition.name() : definition.tryName();
    return new ExpressionInfo(
        definition.owner().getName(),
        null,
        name,
        "_FUNC_(" + signature(definition) + ") - Returns " + summary(definition, strict),
        arguments(definition),
        examples(definition),
        note(definition),
        definition.isAggregate() ? "agg_funcs" : "math_funcs",
        SINCE,
        "",
        "scala_udf");
  }

  /** The parameters as a call writes them, with brackets around what may be left out. */
  static String signature(FunctionDefinition definition) {
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (Parameter parameter : definition.parameters()) {
      String separator = text.isEmpty() ? "" : ", ";
      if (parameter.isOptional()) {
        text.append('[');
        open++;
      }
      text.append(separator).append(parameter.name());
    }
    return text.append("]".repeat(open)).toString();
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
    if (!parameter.isOptional()) {
      return "";
    }
    double value = parameter.defaultValue();
    String text =
        value == Math.E
            ? "e"
            : value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    return " (default: " + text + ")";
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
