package org.surprisal.information.declaration;

import static org.surprisal.information.declaration.DeclarationCheck.repeated;
import static org.surprisal.information.declaration.DeclarationCheck.when;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.names.Kernels;

/** Tells what is wrong with the methods that a declaration refers to by their names. */
final class KernelCheck {
  private static final Set<Class<?>> NUMBER = Set.of(double.class);
  private static final Set<Class<?>> VECTOR = Set.of(ClassValues.class, ClassArray.class);

  /** What a kernel may give that is called row by row. */
  private static final Set<Type> OF_A_ROW = Set.of(double.class, double[].class, String.class);

  private KernelCheck() {}

  /** The mistakes in the kernel of a row function. */
  static Stream<String> mistakes(FunctionDefinition function) {
    if (function.isAggregate()) {
      return Stream.of();
    }
    List<Method> kernels = function.kernels();
    return Stream.concat(
        kernels("its kernel", function.owner(), function.javaName(), inputs(function), OF_A_ROW),
        kernels.isEmpty() ? Stream.of() : unread(function, kernels));
  }

  /** The mistakes in the overloads of a kernel. */
  static Stream<String> kernels(
      String subject,
      Class<?> owner,
      String name,
      Map<String, Set<Class<?>>> readable,
      Set<Type> results) {
    List<Method> overloads = Kernels.overloads(owner, name);
    if (overloads.isEmpty()) {
      return missing(subject, owner, name);
    }
    String given =
        overloads.stream()
            .map(overload -> text(overload.getGenericReturnType()))
            .distinct()
            .collect(Collectors.joining(" or "));
    return Stream.of(
            overloads.stream().flatMap(overload -> reads(subject, overload, readable)),
            overloads.stream()
                .filter(overload -> !results.contains(overload.getReturnType()))
                .map(
                    overload ->
                        "%s gives %s; it may give %s"
                            .formatted(
                                subject,
                                text(overload.getGenericReturnType()),
                                results.stream()
                                    .map(KernelCheck::text)
                                    .sorted()
                                    .collect(Collectors.joining(", ")))),
            when(
                !overloads.stream().allMatch(KernelCheck::givesTheFormOfItsFirst)
                    && overloads.stream().map(Method::getReturnType).distinct().count() > 1,
                "%s gives %s; its overloads must give the same, or all what their first argument is"
                    .formatted(subject, given)),
            repeated(overloads.stream().map(KernelCheck::form).toList())
                .map(form -> "two overloads of %s take %s".formatted(subject, form)))
        .flatMap(mistakes -> mistakes);
  }

  /** Whether a kernel gives a number of a number, and an array of a vector. */
  private static boolean givesTheFormOfItsFirst(Method kernel) {
    return kernel.getParameterCount() > 0
        && (VECTOR.contains(kernel.getParameterTypes()[0])
            ? kernel.getReturnType() == double[].class
            : kernel.getReturnType() == double.class);
  }

  /** Why no public static method of this name is found. */
  static Stream<String> missing(String subject, Class<?> owner, String name) {
    boolean hidden =
        Arrays.stream(owner.getDeclaredMethods()).anyMatch(method -> method.getName().equals(name));
    return Stream.of(
        hidden
            ? "%s, %s.%s, must be public and static".formatted(subject, owner.getSimpleName(), name)
            : "%s is missing: %s has no public static method `%s`"
                .formatted(subject, owner.getSimpleName(), name));
  }

  /** The mistakes in what a method reads. */
  static Stream<String> reads(String subject, Method method, Map<String, Set<Class<?>>> readable) {
    if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
      return Stream.of(
          "%s is in %s, which must be public, as generated code calls it"
              .formatted(subject, method.getDeclaringClass().getSimpleName()));
    }
    return Arrays.stream(method.getParameters()).flatMap(read -> reads(subject, read, readable));
  }

  private static Stream<String> reads(
      String subject, java.lang.reflect.Parameter read, Map<String, Set<Class<?>>> readable) {
    if (!read.isNamePresent()) {
      return Stream.of(
          "the class file of %s does not name what it reads; compile it with -parameters"
              .formatted(subject));
    }
    Set<Class<?>> types = readable.get(read.getName());
    if (types == null) {
      return Stream.of(
          "%s reads `%s`; it may read %s"
              .formatted(subject, read.getName(), list(readable.keySet())));
    }
    return when(
        !types.contains(read.getType()),
        "%s reads `%s` as %s; it may read it as %s"
            .formatted(
                subject,
                read.getName(),
                text(read.getType()),
                types.stream().map(KernelCheck::text).sorted().collect(Collectors.joining(", "))));
  }

  /** What kernels may read of a row, and as what, by the names in their signatures. */
  static Map<String, Set<Class<?>>> inputs(FunctionDefinition function) {
    Map<String, Set<Class<?>>> inputs = new LinkedHashMap<>();
    function.parameters().stream()
        .filter(parameter -> !parameter.name().equals(Parameters.BASE.name()))
        .forEach(parameter -> inputs.put(parameter.javaName(), types(parameter.role())));
    return inputs;
  }

  private static Set<Class<?>> types(Role role) {
    return switch (role) {
      case DISTRIBUTION, WEIGHTS, COUNTS -> VECTOR;
      case TARGET, PREDICTION, LOGITS -> Set.of(double.class, ClassValues.class, ClassArray.class);
      case VALUE -> Set.of(Object.class);
      case PROBABILITY,
          WEIGHT,
          CELL,
          REAL,
          DEVIATION,
          TEMPERATURE,
          LOSS,
          CONSTANT,
          TOTAL,
          TALLY,
          INTERMEDIATE ->
          NUMBER;
    };
  }

  /** Numbers of these names. */
  static Map<String, Set<Class<?>>> numbers(Stream<String> names) {
    Map<String, Set<Class<?>>> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.put(name, NUMBER));
    return numbers;
  }

  /** The parameters that none of the methods reads. */
  static Stream<String> unread(FunctionDefinition function, List<Method> methods) {
    Set<String> read =
        methods.stream()
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .map(java.lang.reflect.Parameter::getName)
            .collect(Collectors.toSet());
    return function.parameters().stream()
        .filter(parameter -> !parameter.name().equals(Parameters.BASE.name()))
        .filter(parameter -> !read.contains(parameter.javaName()))
        .map(parameter -> "nothing reads its parameter `%s`".formatted(parameter.name()));
  }

  /** What an overload takes, in words that are the same where two take the same. */
  static String form(Method overload) {
    return Arrays.stream(overload.getParameters())
        .map(
            read ->
                (VECTOR.contains(read.getType())
                        ? "a vector"
                        : read.getType() == double.class ? "a number" : "a value")
                    + " as "
                    + read.getName())
        .collect(Collectors.joining(", "));
  }

  /** Whether SQL has a type for what a finisher of a tally gives. */
  static boolean isSqlType(Type type) {
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == List.class && isSqlType(list.getActualTypeArguments()[0]);
    }
    if (!(type instanceof Class<?> plain)) {
      return false;
    }
    // The fields of a struct that tells them by itself are known only when the catalogue is.
    return List.of(double.class, Double.class, long.class, String.class, double[].class)
            .contains(type)
        || ResultField.isStruct(plain)
            && (!plain.isRecord()
                || ResultField.of(plain).stream().allMatch(field -> isSqlType(field.type())));
  }

  /** Names as a sentence has them. */
  static String list(Collection<String> names) {
    return names.isEmpty()
        ? "nothing, as the function has no parameters"
        : String.join(", ", names);
  }

  static String text(Type type) {
    return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
  }
}
