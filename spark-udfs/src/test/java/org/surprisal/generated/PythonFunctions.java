package org.surprisal.generated;

import java.util.List;
import java.util.stream.Collectors;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/** Writes python/surprisal/functions.py, the Column API for PySpark, from the catalogue. */
final class PythonFunctions {
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";

  private PythonFunctions() {}

  static String source() {
    StringBuilder source =
        new StringBuilder(
            """
            \"""The functions, named as in SQL, for columns of PySpark, classic and Spark Connect.

            A column is given as a ``Column`` or by its name, a constant as a number; whatever a function
            has a default for may be left out, or given by its name::

                from surprisal import functions as S

                predictions.groupBy("model").agg(S.log_loss("label", "probability", eps=0))

            Every function has a form whose name begins with ``try_``, which gives NULL for bad input, or
            skips the row, instead of an error.

            Generated from the catalogue by GeneratedFilesTest. Do not edit.
            \"""

            """);
    if (usesE()) {
      source.append("import math\n\n");
    }
    source.append(
        """
        from pyspark.sql import Column

        from surprisal._call import ColumnOrNumber, Constant, Word, _call

        __all__ = [
        """);
    for (FunctionDefinition function : FunctionCatalogue.functions()) {
      for (String name : List.of(function.name(), function.tryName())) {
        source.append(INDENT).append('"').append(name).append("\",\n");
      }
    }
    source.append("]\n");
    for (FunctionDefinition function : FunctionCatalogue.functions()) {
      source.append("\n\n").append(strict(function)).append("\n\n").append(lenient(function));
    }
    return source.toString();
  }

  private static boolean usesE() {
    return FunctionCatalogue.functions().stream()
        .flatMap(function -> function.parameters().stream())
        .anyMatch(parameter -> parameter.isOptional() && parameter.defaultValue() == Math.E);
  }

  private static String strict(FunctionDefinition function) {
    StringBuilder text = new StringBuilder(head(function, function.name()));
    append(text, "\"\"\"" + Words.sentence(function.summary()));
    text.append('\n');
    append(text, Words.unit(function) + " " + String.join(" ", function.edges()));
    text.append('\n').append(INDENT).append("Parameters\n");
    text.append(INDENT).append("----------\n");
    for (Parameter parameter : function.parameters()) {
      String optional = parameter.isOptional() ? ", optional" : "";
      append(text, parameter.name() + " : " + Words.types(function, parameter) + optional);
      for (String line : Words.wrapped(escaped(parameter.description()), WIDTH - 8)) {
        text.append(INDENT).append(INDENT).append(line).append('\n');
      }
    }
    text.append(INDENT).append("\"\"\"\n");
    return text.append(call(function, function.name())).toString();
  }

  private static String lenient(FunctionDefinition function) {
    StringBuilder text = new StringBuilder(head(function, function.tryName()));
    append(
        text,
        "\"\"\"As :func:`%s`, but %s.\"\"\""
            .formatted(
                function.name(),
                function.isAggregate() ? "skips a row of bad input" : "NULL for bad input"));
    return text.append(call(function, function.tryName())).toString();
  }

  private static String head(FunctionDefinition function, String name) {
    String parameters =
        function.parameters().stream()
            .map(parameter -> INDENT + declared(parameter) + ",\n")
            .collect(Collectors.joining());
    return "def " + name + "(\n" + parameters + ") -> Column:\n";
  }

  private static String declared(Parameter parameter) {
    return parameter.name()
        + ": "
        + type(parameter)
        + (parameter.isOptional() ? " = " + defaultOf(parameter) : "");
  }

  private static String type(Parameter parameter) {
    return parameter.isWord()
        ? "str"
        : parameter.role().isConstant() ? "Constant" : "ColumnOrNumber";
  }

  /** As Python writes it. */
  private static String defaultOf(Parameter parameter) {
    return parameter.defaultValue() == Math.E
        ? "math.e"
        : parameter.defaultText().replace(".0E", "e").replace('\'', '"');
  }

  private static String call(FunctionDefinition function, String name) {
    String required =
        function.parameters().stream()
            .filter(parameter -> !parameter.isOptional())
            .map(Parameter::name)
            .collect(Collectors.joining(", "));
    String optional =
        function.parameters().stream()
            .filter(Parameter::isOptional)
            .map(parameter -> "(" + read(parameter) + ", " + defaultOf(parameter) + ")")
            .collect(Collectors.joining(", "));
    String also = optional.isEmpty() ? "" : ", [" + optional + "]";
    return INDENT + "return _call(\"" + name + "\", [" + required + "]" + also + ")\n";
  }

  private static String read(Parameter parameter) {
    return parameter.isWord() ? "Word(" + parameter.name() + ")" : parameter.name();
  }

  private static void append(StringBuilder text, String paragraph) {
    for (String line : Words.wrapped(escaped(paragraph), WIDTH - 4)) {
      text.append(INDENT).append(line).append('\n');
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }
}
