package org.surprisal.sql;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;

/**
 * A call of a function of the catalogue with arguments that it takes, made from the column {@code
 * id} of a row by what the declaration says of its parameters.
 *
 * @param definition the function
 * @param form the form of input
 * @param arguments SQL by the names of the parameters
 */
record SampleCall(FunctionDefinition definition, Method form, Map<String, String> arguments) {

  /** A call for each form of input of each function, without and with its optional arguments. */
  static Stream<SampleCall> all() {
    return FunctionCatalogue.functions().stream()
        .flatMap(
            definition ->
                definition.inputForms().stream()
                    .flatMap(
                        form ->
                            Stream.of(true, false)
                                .map(optional -> of(definition, form, optional))
                                .distinct()));
  }

  static Stream<SampleCall> aggregates() {
    return all().filter(call -> call.definition.isAggregate());
  }

  static Stream<SampleCall> rowFunctions() {
    return all().filter(call -> !call.definition.isAggregate());
  }

  /** Whether it has all arguments that the function takes. */
  boolean isComplete() {
    return arguments.size() == definition.parameters().size();
  }

  private static SampleCall of(FunctionDefinition definition, Method form, boolean optional) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Parameter parameter : definition.parameters()) {
      if (optional || !parameter.isOptional()) {
        arguments.put(
            parameter.name(), sample(parameter, typeIn(form, parameter), arguments.size()));
      }
    }
    return new SampleCall(definition, form, arguments);
  }

  /** What the form reads a parameter as; a number where it does not read it. */
  private static Class<?> typeIn(Method form, Parameter parameter) {
    return Stream.of(form.getParameters())
        .filter(read -> read.getName().equals(parameter.javaName()))
        .<Class<?>>map(java.lang.reflect.Parameter::getType)
        .findFirst()
        .orElse(double.class);
  }

  /** An argument of each row, another one for each position. */
  private static String sample(Parameter parameter, Class<?> type, int position) {
    Role role = parameter.role();
    if (type == Object.class) {
      return "CAST((id + %d) * 7 %% 11 AS STRING)".formatted(position);
    } else if (type != double.class) {
      // Eighths, which floats and decimals hold, too; and a class of nothing, which is sparse.
      return "array(((id + %1$d) %% 7 + 1) / 8D, (7 - (id + %1$d) %% 7) / 8D, 0D)"
          .formatted(3 * position);
    } else if (role.isConstant()) {
      double sample = parameter.constant().sample();
      return parameter.isWord() ? parameter.valueText(sample) : sample + "D";
    } else if (role.accepts(0.25)) {
      return "((id + %d) %% 97 + 1) / 128D".formatted(5 * position);
    }
    return "(id + %d) %% 2".formatted(position);
  }

  boolean isVector(Parameter parameter) {
    Class<?> type = typeIn(form, parameter);
    return type != double.class && type != Object.class;
  }

  boolean isNumber(Parameter parameter) {
    return typeIn(form, parameter) == double.class;
  }

  /** The parameters of the given arguments that are not constants. */
  List<Parameter> variables() {
    return arguments.keySet().stream()
        .map(definition::parameter)
        .filter(parameter -> !parameter.role().isConstant())
        .toList();
  }

  /** The call with an argument replaced. */
  SampleCall with(Parameter parameter, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>(arguments);
    changed.computeIfPresent(parameter.name(), (name, argument) -> change.apply(argument));
    return new SampleCall(definition, form, changed);
  }

  /** The call in SQL. */
  String sql() {
    return sql(definition.name());
  }

  /** The call of the {@code try_} form in SQL. */
  String trySql() {
    return sql(definition.tryName());
  }

  private String sql(String function) {
    return arguments.entrySet().stream()
        .map(argument -> argument.getKey() + " => " + argument.getValue())
        .collect(Collectors.joining(", ", function + "(", ")"));
  }

  @Override
  public String toString() {
    return sql();
  }
}
