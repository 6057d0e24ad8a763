package org.surprisal.information.declaration;

import static org.surprisal.information.declaration.DeclarationCheck.repeated;
import static org.surprisal.information.declaration.DeclarationCheck.when;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what is wrong with the parameters of a declaration, apart from who reads them. */
final class ParameterCheck {
  private ParameterCheck() {}

  static Stream<String> mistakes(FunctionDefinition function) {
    List<Parameter> parameters = function.parameters();
    Stream<String> twice =
        repeated(parameters.stream().map(Parameter::name).toList())
            .map(name -> "two of its parameters are named `%s`".formatted(name));
    return Stream.of(
            when(parameters.isEmpty(), "it has no parameters"),
            twice,
            order(parameters),
            parameters.stream().flatMap(ParameterCheck::mistakes),
            function.hasTally()
                ? Stream.<String>of()
                : parameters.stream()
                    .filter(Parameter::isWord)
                    .map(
                        parameter ->
                            "its parameter `%s` is a word, which only a tally's factory reads"
                                .formatted(parameter.name())))
        .flatMap(mistakes -> mistakes);
  }

  private static Stream<String> order(List<Parameter> parameters) {
    return IntStream.range(1, parameters.size())
        .filter(i -> !parameters.get(i).isOptional() && parameters.get(i - 1).isOptional())
        .mapToObj(
            i ->
                "its parameter `%s` is required, but stands behind `%s`, which may be left out"
                    .formatted(parameters.get(i).name(), parameters.get(i - 1).name()));
  }

  private static Stream<String> mistakes(Parameter parameter) {
    String its = "its parameter `%s` ".formatted(parameter.name());
    Stream<String> words =
        Stream.of(
                when(!parameter.name().matches("[a-z_]+"), "must be of small letters and _"),
                when(
                    !parameter.description().matches("(?s)\\S.*[^.\\s]"),
                    "is described as `%s`; say what it is, without a full stop"
                        .formatted(parameter.description())),
                when(
                    parameter.role() == Role.TALLY || parameter.role() == Role.INTERMEDIATE,
                    "has the role %s, which no caller can give".formatted(parameter.role())),
                when(
                    parameter.role().isConstant() != (parameter.constant() != null),
                    "is a constant that does not say which numbers it may be; Parameter.constant does"))
            .flatMap(mistakes -> mistakes);
    Stream<String> numbers =
        parameter.role().isConstant() && parameter.constant() == null
            ? Stream.of()
            : numbers(parameter);
    return Stream.concat(words, numbers).map(its::concat);
  }

  private static Stream<String> numbers(Parameter parameter) {
    String rule = ", but " + parameter.range().rule();
    Stream<String> ofDefault =
        parameter.isOptional()
            ? when(
                !parameter.accepts(parameter.defaultValue()),
                "has the default " + parameter.defaultText() + rule)
            : Stream.of();
    if (parameter.constant() == null) {
      return ofDefault;
    }
    double sample = parameter.constant().sample();
    return Stream.of(
            ofDefault,
            when(!parameter.accepts(sample), "has the sample " + Parameter.text(sample) + rule),
            when(
                parameter.isOptional() && parameter.defaultValue() == sample,
                "has its default for a sample; with another number tests see that it is read"),
            when(
                !(parameter.range().lowest() <= parameter.range().highest())
                    || parameter.range().rule().isBlank(),
                "has a range without numbers, or without a rule in words"))
        .flatMap(mistakes -> mistakes);
  }
}
