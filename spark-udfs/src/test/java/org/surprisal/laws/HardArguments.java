package org.surprisal.laws;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;
import org.surprisal.laws.HardDistributions.Pair;

/** Arguments that strain a row function, drawn by the roles of its parameters. */
final class HardArguments {
  private static final int CALLS_OF_NUMBERS = 400;
  private static final int MOST_LABELS = 5;

  private final double[] probabilities = probabilities();
  private final List<double[]> logits = logits();
  private final SplittableRandom random = new SplittableRandom(5);

  private HardArguments() {}

  /** Calls of a form of a function. */
  static List<Given> of(FunctionDefinition function, Method form) {
    HardArguments hard = new HardArguments();
    List<Parameter> read = new ArrayList<>();
    List<Parameter> vectors = new ArrayList<>();
    for (java.lang.reflect.Parameter wanted : form.getParameters()) {
      function.parameters().stream()
          .filter(parameter -> parameter.javaName().equals(wanted.getName()))
          .forEach(
              parameter -> {
                read.add(parameter);
                if (wanted.getType() != double.class) {
                  vectors.add(parameter);
                }
              });
    }
    return vectors.isEmpty() ? hard.ofNumbers(read) : hard.ofVectors(read, vectors);
  }

  private List<Given> ofVectors(List<Parameter> read, List<Parameter> vectors) {
    List<Given> calls = new ArrayList<>();
    boolean hasLabel = read.stream().anyMatch(p -> p.role() == Role.TARGET && !vectors.contains(p));
    for (double[][] drawn : vectors(vectors, hasLabel)) {
      int classes = drawn[0].length;
      for (int label = 0; label < (hasLabel ? Math.min(MOST_LABELS, classes) : 1); label++) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        int seen = 0;
        for (Parameter parameter : read) {
          Object value;
          if (vectors.contains(parameter)) {
            value = drawn[seen++];
          } else if (parameter.role() == Role.TARGET) {
            value = (double) label;
          } else {
            value = number(parameter, calls.size(), 0);
          }
          arguments.put(parameter.javaName(), value);
        }
        calls.add(new Given(arguments));
      }
    }
    return calls;
  }

  private List<double[][]> vectors(List<Parameter> vectors, boolean hasLabel) {
    List<Role> roles = vectors.stream().map(Parameter::role).toList();
    if (roles.contains(Role.LOGITS)) {
      return logits.stream()
          .map(
              z ->
                  roles.stream()
                      .map(role -> role == Role.LOGITS ? z : uniform(z.length))
                      .toArray(double[][]::new))
          .toList();
    } else if (roles.contains(Role.WEIGHTS) || roles.contains(Role.COUNTS)) {
      SplittableRandom ofWeights = new SplittableRandom(4);
      return IntStream.of(2, 3, 10, 1000)
          .mapToObj(
              classes ->
                  roles.stream().map(role -> powers(ofWeights, classes)).toArray(double[][]::new))
          .toList();
    }
    HardDistributions hard = new HardDistributions(1);
    return Stream.concat(hard.pairs(8, 2, 3, 10), hard.pairs(1, 1, 1000))
        .map(pair -> distributions(pair, roles.size(), hasLabel, hard))
        .toList();
  }

  private static double[][] distributions(
      Pair pair, int count, boolean hasLabel, HardDistributions hard) {
    if (count == 1) {
      return new double[][] {hasLabel ? pair.q() : pair.p()};
    }
    List<double[]> drawn = new ArrayList<>(List.of(pair.p(), pair.q()));
    while (drawn.size() < count) {
      drawn.add(hard.even(pair.p().length));
    }
    return drawn.toArray(double[][]::new);
  }

  private List<Given> ofNumbers(List<Parameter> read) {
    List<Given> calls = new ArrayList<>();
    for (int i = 0; i < CALLS_OF_NUMBERS; i++) {
      Map<String, Object> arguments = new LinkedHashMap<>();
      Map<Role, Integer> before = new HashMap<>();
      double[] normals = normals();
      for (Parameter parameter : read) {
        int occurrence = before.merge(parameter.role(), 1, Integer::sum) - 1;
        Object value =
            switch (parameter.role()) {
              case REAL -> normals[occurrence % 2];
              case DEVIATION -> normals[2 + occurrence % 2];
              default -> number(parameter, i, occurrence);
            };
        arguments.put(parameter.javaName(), value);
      }
      calls.add(new Given(arguments));
    }
    return calls;
  }

  private double number(Parameter parameter, int call, int occurrence) {
    return switch (parameter.role()) {
      // Each with both labels.
      case PROBABILITY, PREDICTION ->
          probabilities[(call / 2 + 7 * occurrence) % probabilities.length];
      case TARGET -> call % 2;
      case LOGITS -> logits.get(call / 2 % logits.size())[0];
      case LOSS -> losses()[call % losses().length];
      case WEIGHT, CELL -> Math.pow(10, random.nextDouble(-12, 12));
      case REAL -> random.nextDouble(-1, 1) * Math.pow(10, random.nextDouble(-3, 6));
      case DEVIATION -> Math.pow(10, random.nextDouble(-4, 4));
      case TEMPERATURE -> Math.pow(10, random.nextDouble(-2, 3));
      case CONSTANT -> constant(parameter, call);
      case DISTRIBUTION, WEIGHTS, COUNTS, VALUE, TOTAL, TALLY, INTERMEDIATE ->
          throw new IllegalArgumentException(parameter.name() + " is no number");
    };
  }

  /** The sample, and a number that is not exact in binary. */
  private static double constant(Parameter parameter, int call) {
    double sample = parameter.constant().sample();
    return call % 2 == 0 && parameter.accepts(sample / 5) ? sample / 5 : sample;
  }

  private static double[] probabilities() {
    SplittableRandom random = new SplittableRandom(2);
    return DoubleStream.concat(
            DoubleStream.of(
                Double.MIN_VALUE, 1e-320, 1e-300, 0.5, 1 - 1e-16, Math.nextDown(1.0), 1),
            DoubleStream.generate(() -> Math.pow(10, random.nextDouble(-320, 0))).limit(100))
        .toArray();
  }

  /** Logits of every magnitude, up to where the exponentials of their differences underflow. */
  private static List<double[]> logits() {
    SplittableRandom random = new SplittableRandom(3);
    return Stream.concat(
            Stream.of(
                new double[] {0, 0},
                new double[] {1e5, 1e5, -1e5},
                new double[] {1000, Double.NEGATIVE_INFINITY, 960.5},
                new double[] {-1e-300, 1e-300}),
            Stream.generate(
                    () -> {
                      double magnitude = Math.pow(10, random.nextDouble(-3, 2.9));
                      return random.doubles(2 + random.nextInt(4), -magnitude, magnitude).toArray();
                    })
                .limit(300))
        .toList();
  }

  /** The borders of the bands, and both sides of them. */
  private static double[] losses() {
    return DoubleStream.of(0, 0.02, 0.05, 0.2, 0.25, 0.3, 1, 2, Double.POSITIVE_INFINITY)
        .flatMap(x -> DoubleStream.of(x, Math.nextUp(x), Math.max(0, Math.nextDown(x))))
        .toArray();
  }

  /** Two means and two deviations, of which every other pair is nearly equal. */
  private double[] normals() {
    double mean = random.nextDouble(-1, 1) * Math.pow(10, random.nextDouble(-3, 6));
    double sd = Math.pow(10, random.nextDouble(-4, 4));
    return random.nextBoolean()
        ? new double[] {mean, mean * (1 + 1e-9), sd, sd * (1 + random.nextDouble(-1e-9, 1e-9))}
        : new double[] {
          mean, random.nextDouble(-1e3, 1e3), sd, Math.pow(10, random.nextDouble(-4, 4))
        };
  }

  private static double[] powers(SplittableRandom random, int classes) {
    return random.doubles(classes, -12, 12).map(exponent -> Math.pow(10, exponent)).toArray();
  }

  private static double[] uniform(int classes) {
    double[] uniform = new double[classes];
    Arrays.fill(uniform, 1.0 / classes);
    return uniform;
  }
}
