package org.surprisal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.LeafExpression;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StringType;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

/**
 * What a caller can do about a call that Spark cannot analyse: words within, or behind, Spark's own
 * sentences, which end with a full stop.
 */
final class Advice {
  private Advice() {}

  /** On an argument of a type that the function does not take. */
  static String onType(String function, Parameter argument, Expression given) {
    return FunctionCatalogue.functions().stream()
        .filter(each -> each.name().equals(function) || each.tryName().equals(function))
        .map(
            definition ->
                recipe(definition, argument, given)
                    + ". The call is "
                    + definition.signature(function))
        .findFirst()
        .orElse("");
  }

  private static String recipe(
      FunctionDefinition definition, Parameter argument, Expression given) {
    if (argument.role().isClassIndex() && given.dataType() instanceof StringType) {
      return ". Pass the index of its class, array_position(array('cat', 'dog'), %s) - 1"
          .formatted(given.sql());
    }
    boolean isOfTwoClasses =
        argument.role().isPrediction()
            && definition.inputForms().stream()
                .flatMap(form -> Stream.of(form.getParameters()))
                .filter(parameter -> parameter.getName().equals(argument.javaName()))
                .allMatch(parameter -> parameter.getType() == double.class);
    return isOfTwoClasses && given.dataType() instanceof ArrayType
        ? ". Of two classes pass the probability of class 1, %s[1]".formatted(given.sql())
        : "";
  }

  /** On an argument that is no constant, perhaps because it is a column of probabilities. */
  static String onConstant(List<Parameter> parameters, List<Expression> given) {
    List<String> columns = columns(parameters, given);
    return columns.size() < 2 ? "" : ". P" + ofColumns(columns);
  }

  /** How many arguments a function takes, and which. */
  static String onNumber(FunctionDefinition definition, List<Expression> given) {
    List<Parameter> parameters = definition.parameters();
    int required = (int) parameters.stream().filter(each -> !each.isOptional()).count();
    String numbers =
        IntStream.rangeClosed(required, parameters.size())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" or "));
    List<String> columns = columns(parameters, given);
    String call = definition.signature("").replaceFirst("\\)$", "");
    return numbers
        + " "
        + call
        + (columns.size() < 2 || given.size() < required ? "" : "; p" + ofColumns(columns))
        + ")";
  }

  private static String ofColumns(List<String> columns) {
    return "robabilities in a column for each class are one argument, array(%s)"
        .formatted(String.join(", ", columns));
  }

  /** The columns of numbers from the one on that stands for the prediction. */
  private static List<String> columns(List<Parameter> parameters, List<Expression> given) {
    int first =
        IntStream.range(0, Math.min(parameters.size(), given.size()))
            .filter(i -> parameters.get(i).role().isPrediction())
            .findFirst()
            .orElse(given.size());
    List<String> columns = new ArrayList<>();
    given.stream()
        .skip(first)
        .takeWhile(Advice::isColumnOfNumbers)
        .forEach(column -> columns.add(column.sql()));
    return columns;
  }

  /** Before types are known, everything that is no literal may be one. */
  private static boolean isColumnOfNumbers(Expression given) {
    return given.resolved()
        ? !given.foldable() && Input.of(given.dataType()).shape() == Input.Shape.NUMBER
        : given instanceof LeafExpression;
  }
}
