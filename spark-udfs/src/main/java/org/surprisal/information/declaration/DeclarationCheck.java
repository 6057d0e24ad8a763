package org.surprisal.information.declaration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what is wrong with a declaration: what it says of the function here, what it says of the
 * parameters in {@link ParameterCheck}, its methods in {@link KernelCheck}, {@link
 * AccumulationCheck} and {@link TallyCheck}. Every mistake is one sentence that names the function,
 * what was found and what is allowed.
 */
public final class DeclarationCheck {
  /** Tells mistakes in words that follow the function's name and a colon. */
  interface Rule extends Function<FunctionDefinition, Stream<String>> {}

  private static final List<Rule> RULES =
      List.of(
          DeclarationCheck::name,
          DeclarationCheck::summary,
          DeclarationCheck::since,
          DeclarationCheck::edges,
          DeclarationCheck::examples,
          DeclarationCheck::related,
          ParameterCheck::mistakes,
          KernelCheck::mistakes,
          AccumulationCheck::mistakes,
          TallyCheck::mistakes,
          DeclarationCheck::better,
          DeclarationCheck::base);

  private DeclarationCheck() {}

  /** The mistakes in one declaration. */
  static List<String> mistakes(FunctionDefinition function) {
    return RULES.stream()
        .flatMap(rule -> rule.apply(function))
        .map(mistake -> function.name() + ": " + mistake)
        .distinct()
        .toList();
  }

  /** The mistakes in all declarations, and in what they say of each other. */
  public static List<String> mistakes(List<FunctionDefinition> functions) {
    Set<String> names =
        functions.stream().map(FunctionDefinition::name).collect(Collectors.toSet());
    Stream<String> unknown =
        functions.stream()
            .flatMap(
                function ->
                    function.related().stream()
                        .filter(name -> !names.contains(name))
                        .map(
                            name ->
                                "%s: it is related to `%s`, which is no function of the catalogue"
                                    .formatted(function.name(), name)));
    Stream<String> twice =
        repeated(functions.stream().map(FunctionDefinition::name).toList())
            .map(name -> name + ": two functions of the catalogue have this name");
    return Stream.of(functions.stream().flatMap(each -> each.mistakes().stream()), unknown, twice)
        .flatMap(mistakes -> mistakes)
        .toList();
  }

  private static Stream<String> name(FunctionDefinition function) {
    return Stream.concat(
        when(
            !function.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"),
            "its name is not in snake case, as log_loss is"),
        when(
            function.name().startsWith("try_"),
            "its name begins with try_, as the form does that every function has for bad input"));
  }

  private static Stream<String> summary(FunctionDefinition function) {
    return function.summary().isBlank()
        ? Stream.of("it has no summary; say what it is, in a sentence without its subject")
        : when(
            !function.summary().matches("(?s)[a-z].*[^.\\s]"),
            "its summary `%s` must begin with a small letter and end without a full stop"
                .formatted(function.summary()));
  }

  private static Stream<String> since(FunctionDefinition function) {
    return function.since().isBlank()
        ? Stream.of("it does not say which version has it first; .since does")
        : when(
            !function.since().matches("\\d+\\.\\d+\\.\\d+"),
            "it says since `%s`; a version is three numbers, such as 0.1.0"
                .formatted(function.since()));
  }

  private static Stream<String> edges(FunctionDefinition function) {
    return function.declaredEdges().isEmpty()
        ? Stream.of("it has no edge; say in a sentence or more what it gives at the edges")
        : function.declaredEdges().stream()
            .filter(edge -> !edge.matches("(?s)\\S.*\\."))
            .map(edge -> "its edge `%s` is no sentence that ends with a full stop".formatted(edge));
  }

  private static Stream<String> examples(FunctionDefinition function) {
    Stream<String> nameless =
        function.examples().stream()
            .filter(example -> !example.sql().contains("_FUNC_"))
            .map(
                example ->
                    "its example `%s` does not call it; write _FUNC_ for its name"
                        .formatted(example.sql()));
    Stream<String> silent =
        function.examples().stream()
            .filter(example -> example.result().isBlank())
            .map(example -> "its example `%s` has no result".formatted(example.sql()));
    return function.examples().isEmpty()
        ? Stream.of("it has no example; show a query and what it prints")
        : Stream.concat(nameless, silent);
  }

  private static Stream<String> related(FunctionDefinition function) {
    return function.related().isEmpty()
        ? Stream.of("it has no related function; name one or more")
        : Stream.concat(
            when(function.related().contains(function.name()), "it is related to itself"),
            repeated(function.related())
                .map(name -> "it is related to `%s` twice".formatted(name)));
  }

  private static Stream<String> better(FunctionDefinition function) {
    boolean judges =
        function.isAggregate()
            && function.parameters().stream().anyMatch(each -> each.role().isClassIndex())
            && function.parameters().stream().anyMatch(each -> each.role().isPrediction());
    return when(
        function.better() != Better.NEITHER && !judges,
        "it says that %s is better, but only an aggregate of labels and predictions judges them"
            .formatted(function.better() == Better.SMALLER ? "smaller" : "larger"));
  }

  private static Stream<String> base(FunctionDefinition function) {
    if (!function.hasParameter(Parameters.BASE.name())) {
      return Stream.of();
    }
    Stream<String> results =
        function.kernels().stream()
            .filter(kernel -> kernel.getReturnType() != double.class)
            .map(
                kernel ->
                    "it has the parameter base, which expresses a number, but gives "
                        + KernelCheck.text(kernel.getGenericReturnType()));
    return Stream.of(
            when(
                function.unit() == Unit.NONE,
                "it has the parameter base, but its unit is %s; what base expresses is in nats"
                    .formatted(function.unit().words())),
            when(
                !function.parameter(Parameters.BASE.name()).equals(Parameters.BASE),
                "its parameter base is not Parameters.BASE, which all functions share"),
            results)
        .flatMap(mistakes -> mistakes);
  }

  /** The mistake, where it is one. */
  static Stream<String> when(boolean isMistake, String mistake) {
    return isMistake ? Stream.of(mistake) : Stream.of();
  }

  /** What is there more than once. */
  static Stream<String> repeated(Collection<String> names) {
    Set<String> seen = new TreeSet<>();
    return names.stream().filter(name -> !seen.add(name)).distinct();
  }
}
