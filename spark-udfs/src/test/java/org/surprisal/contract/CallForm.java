package org.surprisal.contract;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;

/**
 * A way to call a function of the catalogue: one of its forms of input, without or with what may be
 * left out. All of them follow from the declarations.
 *
 * @param definition the function
 * @param form the overload that decides on the form of input
 * @param arguments what is given, in the order of the declaration
 */
record CallForm(FunctionDefinition definition, Method form, List<Argument> arguments) {
  /** The classes of a prediction that is a distribution; of one that is a number there are 2. */
  static final int CLASSES = 4;

  private static final List<CallForm> ALL =
      FunctionCatalogue.functions().stream().flatMap(CallForm::of).toList();

  /** Every way to call a function. */
  static List<CallForm> all() {
    return ALL;
  }

  static List<CallForm> aggregates() {
    return all().stream().filter(call -> call.definition.isAggregate()).toList();
  }

  static List<CallForm> rowFunctions() {
    return all().stream().filter(call -> !call.definition.isAggregate()).toList();
  }

  private static Stream<CallForm> of(FunctionDefinition definition) {
    return definition.inputForms().stream()
        .flatMap(
            form ->
                Stream.of(
                        of(definition, form, parameter -> !parameter.isOptional()),
                        of(definition, form, parameter -> true))
                    .distinct());
  }

  private static CallForm of(
      FunctionDefinition definition, Method form, Predicate<Parameter> given) {
    boolean ofVectors =
        definition.parameters().stream()
            .anyMatch(parameter -> shape(form, parameter) == Shape.VECTOR);
    List<Argument> arguments = new ArrayList<>();
    for (Parameter parameter : definition.parameters()) {
      if (given.test(parameter)) {
        int before =
            (int)
                arguments.stream().filter(argument -> argument.role() == parameter.role()).count();
        arguments.add(
            new Argument(parameter, shape(form, parameter), before, ofVectors ? CLASSES : 2));
      }
    }
    return new CallForm(definition, form, List.copyOf(arguments));
  }

  /** A parameter that no overload reads is a number. */
  private static Shape shape(Method form, Parameter parameter) {
    return Arrays.stream(form.getParameters())
        .filter(read -> read.getName().equals(parameter.javaName()))
        .map(read -> Shape.of(read.getType()))
        .findFirst()
        .orElse(Shape.NUMBER);
  }

  /** The arguments that are columns. */
  List<Argument> columns() {
    return arguments.stream().filter(Argument::isColumn).toList();
  }

  /** Whether nothing is left out that may be left out. */
  boolean givesAll() {
    return arguments.size() == definition.parameters().size();
  }

  boolean gives(Role role) {
    return arguments.stream().anyMatch(argument -> argument.role() == role);
  }

  /** The same call without the arguments of a role. */
  CallForm without(Role role) {
    return new CallForm(
        definition, form, arguments.stream().filter(argument -> argument.role() != role).toList());
  }

  /** The call over the columns of {@link ContractRows}. */
  String sql() {
    return sql(Argument::sql);
  }

  /** The call, with each argument written by {@code sqlOf}. */
  String sql(Function<Argument, String> sqlOf) {
    return definition.name() + list(sqlOf);
  }

  /** The call of the {@code try_} form. */
  String trySql(Function<Argument, String> sqlOf) {
    return definition.tryName() + list(sqlOf);
  }

  /** The arguments, each by its name. */
  private String list(Function<Argument, String> sqlOf) {
    return arguments.stream()
        .map(argument -> argument.parameter().name() + " => " + sqlOf.apply(argument))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The arguments by position; those behind one that is left out by name. */
  String positional(Function<Argument, String> sqlOf) {
    List<Parameter> declared = definition.parameters();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      boolean inPlace = declared.get(i).equals(argument.parameter());
      parts.add((inPlace ? "" : argument.parameter().name() + " => ") + sqlOf.apply(argument));
    }
    return String.join(", ", parts);
  }

  @Override
  public String toString() {
    return sql(Argument::column);
  }
}
