package org.surprisal.information.declaration;

import static org.surprisal.information.declaration.DeclarationCheck.repeated;
import static org.surprisal.information.declaration.DeclarationCheck.when;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.names.Names;

/** Tells what is wrong with the terms of an aggregate, and with their finisher. */
final class AccumulationCheck {
  private static final Set<Type> DOUBLE = Set.of(double.class);
  private static final String WEIGHT = "weight";

  private AccumulationCheck() {}

  static Stream<String> mistakes(FunctionDefinition function) {
    List<Term> terms = function.terms();
    if (terms.isEmpty()) {
      return Stream.of();
    }
    List<String> names = terms.stream().map(Term::name).toList();
    return Stream.of(
            repeated(names).map(name -> "two of its terms are named `%s`".formatted(name)),
            when(
                names.contains(WEIGHT),
                "one of its terms is named `weight`, as the sum of the weights is"),
            terms.stream().flatMap(term -> term(function, term)),
            terms.stream().flatMap(term -> forms(terms.get(0), term)),
            unread(function),
            finisher(function, names))
        .flatMap(mistakes -> mistakes);
  }

  private static Stream<String> term(FunctionDefinition function, Term term) {
    String its = " of its term `%s`".formatted(term.name());
    Stream<String> inputs =
        term.inputs().values().stream()
            .distinct()
            .sorted()
            .filter(source -> !function.hasParameter(source))
            .flatMap(
                source ->
                    term.isWeighted()
                        ? kernels("the kernel" + its, function, term.owner(), source)
                        : Stream.of(
                            "its term `%s` reads `%s`; it may read %s"
                                .formatted(
                                    term.name(),
                                    source,
                                    String.join(", ", KernelCheck.inputs(function).keySet()))));
    return Stream.of(
            inputs,
            accumulator("the accumulator" + its, term),
            term.likelihood() == null ? Stream.<String>of() : likelihood(function, term, its))
        .flatMap(mistakes -> mistakes);
  }

  private static Stream<String> kernels(
      String subject, FunctionDefinition function, Class<?> owner, String name) {
    return KernelCheck.kernels(subject, owner, name, KernelCheck.inputs(function), DOUBLE);
  }

  /** A residual belongs to one likelihood, and that to a form of the kernel. */
  private static Stream<String> likelihood(FunctionDefinition function, Term term, String its) {
    String residual = term.likelihood() + "Residual";
    return Stream.of(
            kernels("the likelihood" + its, function, term.owner(), term.likelihood()),
            unlike(term.likelihoods(), term.kernels(), term.name()),
            unlike(term.residuals(), term.likelihoods(), term.likelihood()),
            term.residuals().isEmpty()
                ? Stream.<String>of()
                : kernels("the residual" + its, function, term.owner(), residual),
            when(
                term.residuals().size() > 1,
                "`%s` has %d overloads; one may have a residual, that of numbers"
                    .formatted(residual, term.residuals().size())))
        .flatMap(mistakes -> mistakes);
  }

  /** The overloads that take what none of the others takes. */
  private static Stream<String> unlike(List<Method> overloads, List<Method> others, String name) {
    Set<String> forms = others.stream().map(KernelCheck::form).collect(Collectors.toSet());
    return overloads.stream()
        .filter(overload -> !forms.contains(KernelCheck.form(overload)))
        .map(
            overload ->
                "`%s` takes %s; `%s` does not"
                    .formatted(overload.getName(), KernelCheck.form(overload), name));
  }

  /** Every state variable has its update and its merge, which read what there is. */
  private static Stream<String> accumulator(String subject, Term term) {
    Accumulator accumulator = term.accumulator();
    List<String> states = accumulator.states().stream().map(Accumulator.State::name).toList();
    List<String> others = states.stream().map(state -> "other" + Names.capitalised(state)).toList();
    Map<String, List<String>> readable = new LinkedHashMap<>();
    for (String state : states) {
      readable.put(state, join(states, List.copyOf(term.inputs().keySet())));
      readable.put("merge" + Names.capitalised(state), join(states, others));
    }
    readable.put("value", states);
    return readable.entrySet().stream()
        .flatMap(
            method ->
                KernelCheck.kernels(
                    "`%s` of %s".formatted(method.getKey(), subject),
                    accumulator.owner(),
                    method.getKey(),
                    KernelCheck.numbers(method.getValue().stream().sorted()),
                    DOUBLE));
  }

  private static List<String> join(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** A call has one form for all terms: what one reads as a vector, no other reads as a number. */
  private static Stream<String> forms(Term first, Term other) {
    return first.kernels().stream()
        .filter(
            form ->
                !other.kernels().isEmpty()
                    && other.kernels().stream().noneMatch(kernel -> fits(kernel, form)))
        .map(
            form ->
                "its term `%s` takes %s; its term `%s` does not"
                    .formatted(first.name(), KernelCheck.form(form), other.name()));
  }

  private static boolean fits(Method kernel, Method form) {
    Map<String, Class<?>> types =
        Arrays.stream(form.getParameters())
            .collect(
                Collectors.toMap(
                    java.lang.reflect.Parameter::getName, java.lang.reflect.Parameter::getType));
    return Arrays.stream(kernel.getParameters())
        .allMatch(
            read ->
                (read.getType() == double.class)
                    == (types.getOrDefault(read.getName(), double.class) == double.class));
  }

  /** Weights need no reader: a row's values are multiplied by its weight. */
  private static Stream<String> unread(FunctionDefinition function) {
    Set<String> asTheyAre =
        function.terms().stream()
            .flatMap(term -> term.inputs().values().stream())
            .collect(Collectors.toSet());
    function.parameters().stream()
        .filter(parameter -> parameter.role() == Role.WEIGHT)
        .forEach(parameter -> asTheyAre.add(parameter.name()));
    List<Method> kernels =
        function.terms().stream()
            .flatMap(term -> Stream.concat(term.kernels().stream(), term.likelihoods().stream()))
            .toList();
    return KernelCheck.unread(function, kernels)
        .filter(
            mistake -> asTheyAre.stream().noneMatch(name -> mistake.endsWith("`" + name + "`")));
  }

  private static Stream<String> finisher(FunctionDefinition function, List<String> terms) {
    return Stream.concat(
        KernelCheck.kernels(
            "its finisher",
            function.owner(),
            function.javaName(),
            KernelCheck.numbers(Stream.concat(terms.stream(), Stream.of(WEIGHT))),
            DOUBLE),
        one(function));
  }

  static Stream<String> one(FunctionDefinition function) {
    return when(
        function.kernels().size() > 1,
        "it has %d finishers `%s`; it may have one"
            .formatted(function.kernels().size(), function.javaName()));
  }
}
