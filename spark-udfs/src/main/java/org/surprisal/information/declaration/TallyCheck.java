package org.surprisal.information.declaration;

import static org.surprisal.information.declaration.DeclarationCheck.when;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.names.Kernels;

/** Tells what is wrong with the tally of an aggregate, and with its finisher. */
final class TallyCheck {
  private TallyCheck() {}

  static Stream<String> mistakes(FunctionDefinition function) {
    return function.hasTally()
        ? Stream.of(add(function), constants(function), finisher(function))
            .flatMap(mistakes -> mistakes)
        : Stream.of();
  }

  private static Stream<String> add(FunctionDefinition function) {
    Class<? extends Tally> tally = function.tallyClass();
    String subject = "`add` of its tally " + tally.getSimpleName();
    List<Method> overloads = Kernels.overloads(tally, "add");
    if (overloads.isEmpty()) {
      return KernelCheck.missing(subject, tally, "add");
    }
    Map<String, Set<Class<?>>> readable = new LinkedHashMap<>();
    readable.put("tally", supertypes(tally));
    Map<String, Set<Class<?>>> inputs = KernelCheck.inputs(function);
    function.parameters().stream()
        .filter(parameter -> !parameter.role().isConstant())
        .forEach(parameter -> readable.put(parameter.javaName(), inputs.get(parameter.javaName())));
    // A tally may serve several functions; those overloads of it count that read this one's.
    List<Method> ours = function.inputForms();
    List<Parameter> variables =
        function.parameters().stream().filter(each -> !each.role().isConstant()).toList();
    return Stream.of(
            when(
                !Modifier.isPublic(tally.getModifiers()),
                "its tally %s must be public, as generated code calls it"
                    .formatted(tally.getSimpleName())),
            (ours.isEmpty() ? overloads : ours)
                .stream().flatMap(overload -> KernelCheck.reads(subject, overload, readable)),
            ours.isEmpty()
                ? Stream.<String>of()
                : KernelCheck.unread(function, ours)
                    .filter(
                        mistake ->
                            variables.stream()
                                .anyMatch(each -> mistake.endsWith("`" + each.name() + "`"))))
        .flatMap(mistakes -> mistakes);
  }

  private static Set<Class<?>> supertypes(Class<? extends Tally> tally) {
    Set<Class<?>> types = new HashSet<>();
    for (Class<?> type = tally; type != Object.class; type = type.getSuperclass()) {
      types.add(type);
    }
    return types;
  }

  /** Makes a tally of the samples, and sees which constants that reads. */
  private static Stream<String> constants(FunctionDefinition function) {
    Map<String, Double> samples = new HashMap<>();
    function.parameters().stream()
        .filter(parameter -> parameter.constant() != null)
        .forEach(parameter -> samples.put(parameter.name(), parameter.constant().sample()));
    Set<Object> read = new HashSet<>();
    Map<String, Double> noting =
        new HashMap<>(samples) {
          private static final long serialVersionUID = 1L;

          @Override
          public Double get(Object name) {
            read.add(name);
            return super.get(name);
          }
        };
    String may =
        samples.isEmpty()
            ? "it may read none, as the function has none"
            : "it may read " + list(samples.keySet());
    List<String> failures = new ArrayList<>();
    try {
      Tally made = function.newTally(noting);
      if (!function.tallyClass().isInstance(made)) {
        failures.add(
            "its tally is %s, but its factory makes %s"
                .formatted(
                    function.tallyClass().getSimpleName(),
                    made == null ? "null" : made.getClass().getSimpleName()));
      }
    } catch (RuntimeException failure) {
      if (samples.keySet().containsAll(read)) {
        failures.add("its tally cannot be made of %s: %s".formatted(samples, failure));
      }
    }
    Stream<String> unknown =
        read.stream()
            .filter(name -> !samples.containsKey(name))
            .map(name -> "its tally reads the constant `%s`; %s".formatted(name, may));
    Stream<String> unread =
        samples.keySet().stream()
            .filter(name -> !read.contains(name) && !name.equals(Parameters.BASE.name()))
            .map(name -> "nothing reads its parameter `%s`".formatted(name));
    return Stream.of(failures.stream(), unknown, unread).flatMap(mistakes -> mistakes);
  }

  private static String list(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static Stream<String> finisher(FunctionDefinition function) {
    List<Method> finishers = function.kernels();
    if (finishers.isEmpty()) {
      return KernelCheck.missing("its finisher", function.owner(), function.javaName());
    }
    Class<? extends Tally> tally = function.tallyClass();
    return Stream.concat(
        AccumulationCheck.one(function),
        finishers.stream()
            .flatMap(
                finisher ->
                    Stream.concat(
                        when(
                            finisher.getParameterCount() != 1
                                || !finisher.getParameterTypes()[0].isAssignableFrom(tally),
                            "its finisher takes (%s); it may take %s"
                                .formatted(
                                    Arrays.stream(finisher.getParameterTypes())
                                        .map(KernelCheck::text)
                                        .collect(Collectors.joining(", ")),
                                    tally.getSimpleName())),
                        when(
                            !KernelCheck.isSqlType(finisher.getGenericReturnType()),
                            "its finisher gives %s; SQL has types for double, long, String, double[], records and"
                                .concat(" lists of these")
                                .formatted(KernelCheck.text(finisher.getGenericReturnType()))))));
  }
}
