package org.surprisal.generated;

import java.util.List;
import java.util.stream.Collectors;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/**
 * Writes functions.java, the Column API, from the catalogue: a method for each form and each number
 * of optional arguments.
 */
final class ColumnFunctions {
  private static final int WIDTH = 92;

  private ColumnFunctions() {}

  static String source() {
    StringBuilder source =
        new StringBuilder(
            """
            package org.surprisal.sql;

            import static org.apache.spark.sql.functions.call_function;

            import org.apache.spark.sql.Column;

            /**
             * The functions for the DataFrame API, named as in SQL; also for Spark Connect sessions.
             *
             * <p>The session needs the functions: it has them where the jar is on the class path of the driver, or of
             * the Connect server, and after {@link Surprisal#register}. Every function has a form whose name begins with
             * {@code try_}, which gives NULL for bad input, or skips the row, instead of an error.
             *
             * <p>Generated from the catalogue by GeneratedFilesTest. Do not edit.
             */
            public final class functions {
              private functions() {}
            """);
    for (FunctionDefinition function : FunctionCatalogue.functions()) {
      for (String name : List.of(function.name(), function.tryName())) {
        for (int count = required(function); count <= function.parameters().size(); count++) {
          source
              .append('\n')
              .append(method(function, name, function.parameters().subList(0, count)));
        }
      }
    }
    return source.append("}\n").toString();
  }

  private static int required(FunctionDefinition function) {
    return (int)
        function.parameters().stream().filter(parameter -> !parameter.isOptional()).count();
  }

  private static String method(
      FunctionDefinition function, String name, List<Parameter> parameters) {
    StringBuilder text = new StringBuilder("  /**\n");
    boolean strict = name.equals(function.name());
    String first = Words.sentence(function.summary()) + (strict ? "" : " " + ofTry(function));
    append(text, escaped(first));
    append(text, "");
    append(
        text,
        "<p>"
            + escaped(Words.unit(function).replace("`", ""))
            + " "
            + escaped(String.join(" ", function.edges())));
    append(text, "");
    for (Parameter parameter : parameters) {
      append(text, "@param " + parameter.javaName() + " " + escaped(parameter.description()));
    }
    text.append("   */\n");
    String declared =
        parameters.stream()
            .map(parameter -> "Column " + parameter.javaName())
            .collect(Collectors.joining(", "));
    String passed = parameters.stream().map(Parameter::javaName).collect(Collectors.joining(", "));
    text.append("  public static Column ")
        .append(name)
        .append('(')
        .append(declared)
        .append(") {\n");
    text.append("    return call_function(\"")
        .append(name)
        .append("\", ")
        .append(passed)
        .append(");\n  }\n");
    return text.toString();
  }

  private static String ofTry(FunctionDefinition function) {
    return function.isAggregate() ? "Skips a row of bad input." : "NULL for bad input.";
  }

  private static void append(StringBuilder text, String paragraph) {
    for (String line : Words.wrapped(paragraph, WIDTH)) {
      text.append("   * ").append(line).append('\n');
    }
    if (paragraph.isEmpty()) {
      text.append("   *\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
