package org.surprisal.generated;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Example;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.input.Fault;

/** Writes docs/functions.md, and the table in README.md, from the catalogue. */
final class FunctionsPage {
  private static final String INTRODUCTION =
      """
      # Functions

      <!-- Generated from the catalogue by GeneratedFilesTest. Do not edit. -->

      Every function is SQL, is in `org.surprisal.sql.functions` for Java and Scala, and in `surprisal.functions` for Python. Arguments may be named: `log_loss(label, probability, eps => 0)`. `DESCRIBE FUNCTION EXTENDED log_loss`
      shows a section of this page.

      **Forms of input.** A distribution is an array of any numeric type or an ML Vector (`ml` or `mllib`, dense or sparse). A label is the
      index of a class as any whole number, a boolean, or a distribution (soft label). A prediction that is one number is the
      probability of class 1, of the classes 0 and 1.

      **NULL.** A row function gives NULL where any argument is NULL, and an aggregate skips the row, whatever else is wrong with it; a
      NULL element inside an array is bad input. An aggregate of no rows is NULL.

      **Bad input.** A NaN, a number out of its range, a label that is not the index of a class, distributions of different lengths, or one
      whose sum is off by more than %s stops the query with an error that names the function, the argument and the value. Its
      condition (%s) and its parameters can be read from the exception, a `SparkThrowable` (to Python a
      `QueryExecutionException`). Nothing is ever clipped, renormalised or dropped in silence.

      **try_.** Every function has a form whose name begins with `try_`. It takes the same arguments, gives NULL for bad input where it is a
      row function, and skips the row where it is an aggregate.

      **Guards.** Spark may evaluate a row function for rows that a WHERE or FILTER beside it leaves out: for `WHERE surprisal(p) > 1 AND p <= 1`,
      or where two aggregates share the call. A strict row function stops the query there, as a division by zero does. Guard it by
      `CASE WHEN p <= 1 THEN surprisal(p) END`, or call its `try_` form. Aggregates look at their FILTER first.

      **Weights.** Their sum over the rows of a group must be less than 8.7e304; an aggregate of more is an error, and NULL in its `try_` form.
      Divide such weights by a constant: no figure but a sum depends on it.

      **PIVOT, views, names.** The aggregates go into PIVOT with their constants. A permanent view cannot hold them before Spark 4.2, to which
      they are functions of the session: create a temporary view, or a table of the results. `Surprisal.register` leaves a name to the
      function that the session has under it already, and returns such names.

      **Units.** Results are in nats (natural logarithms) unless `base` is given; `base => 2` gives bits.
      """;

  private FunctionsPage() {}

  static String page() {
    StringBuilder page =
        new StringBuilder(
            INTRODUCTION.formatted(String.valueOf(InputCheck.SUM_TOLERANCE), conditions()));
    page.append('\n').append(table("#"));
    for (Family family : Family.values()) {
      page.append("\n## ").append(family.title()).append('\n');
      of(family).forEach(function -> page.append(section(function)));
    }
    return page.toString();
  }

  private static String conditions() {
    return Arrays.stream(Fault.values())
        .map(condition -> "`" + condition.errorName() + "`")
        .collect(Collectors.joining(", "));
  }

  /** One line for each function, linked to its section. */
  static String table(String page) {
    StringBuilder table = new StringBuilder("| function | value |\n|---|---|\n");
    for (Family family : Family.values()) {
      table.append("| **").append(family.title()).append("** | |\n");
      for (FunctionDefinition function : of(family)) {
        table.append(
            "| [`%s`](%s%s) | %s |%n"
                .formatted(
                    function.signature(),
                    page,
                    function.name(),
                    function.summary().replace("|", "\\|")));
      }
    }
    return table.toString();
  }

  private static List<FunctionDefinition> of(Family family) {
    return FunctionCatalogue.functions().stream()
        .filter(function -> function.family() == family)
        .toList();
  }

  private static String section(FunctionDefinition function) {
    StringBuilder section = new StringBuilder("\n### ").append(function.name()).append("\n\n");
    section.append('`').append(function.signature()).append("`\n\n");
    section.append(Words.sentence(function.summary())).append(' ');
    section.append(Words.unit(function));
    section.append(
        switch (function.better()) {
          case SMALLER -> " Smaller is better.";
          case LARGER -> " Larger is better.";
          case NEITHER -> "";
        });
    section.append(function.isAggregate() ? " Aggregate." : "");
    section.append(" Since ").append(function.since()).append(".\n\n");
    section.append("| argument | type | meaning |\n|---|---|---|\n");
    for (Parameter parameter : function.parameters()) {
      section.append(
          "| `%s` | %s | %s%s |%n"
              .formatted(
                  parameter.name(),
                  Words.types(function, parameter),
                  parameter.description(),
                  parameter.isOptional() ? " (default: " + parameter.defaultText() + ")" : ""));
    }
    section.append('\n');
    function.edges().forEach(edge -> section.append("- ").append(edge).append('\n'));
    section.append("\n```sql\n");
    section.append(
        function.examples().stream()
            .map(e -> example(function, e))
            .collect(Collectors.joining("\n")));
    section.append("```\n\nSee also: ");
    section.append(
        function.related().stream()
            .map(name -> "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ")));
    return section.append(".\n").toString();
  }

  private static String example(FunctionDefinition function, Example example) {
    String result =
        example.result().lines().map(line -> "-- " + line + "\n").collect(Collectors.joining());
    return example.sql().replace("_FUNC_", function.name()) + ";\n" + result;
  }
}
