package org.surprisal.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import scala.collection.immutable.Seq;

/**
 * A call of a function of the catalogue.
 *
 * @param function the function's name in the catalogue
 * @param strict whether bad input stops the query: false for the {@code try_} form
 * @param given the names of the parameters that the call gives, in the order of the declaration
 */
record Call(String function, boolean strict, List<String> given) implements Serializable {

  FunctionDefinition definition() {
    return FunctionCatalogue.declared(function).orElseThrow();
  }

  /** The name that the query calls. */
  String name() {
    return strict ? definition().name() : definition().tryName();
  }

  /** What the given arguments stand for. */
  List<Parameter> arguments() {
    FunctionDefinition definition = definition();
    return given.stream().map(definition::parameter).toList();
  }

  /** What the given arguments stand for, and behind them what is left out. */
  List<Parameter> allArguments() {
    return Stream.concat(
            arguments().stream(),
            definition().parameters().stream().filter(parameter -> !gives(parameter.name())))
        .toList();
  }

  boolean gives(String parameter) {
    return given.contains(parameter);
  }

  /** The call as text: arguments behind an optional one that was left out are named. */
  String text(Seq<Expression> children, boolean isDistinct, Function<Expression, String> textOf) {
    List<Parameter> declared = definition().parameters();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String argument = textOf.apply(children.apply(i));
      boolean inPlace = declared.get(i).name().equals(given.get(i));
      parts.add(inPlace ? argument : given.get(i) + " => " + argument);
    }
    return name() + "(" + (isDistinct ? "DISTINCT " : "") + String.join(", ", parts) + ")";
  }
}
