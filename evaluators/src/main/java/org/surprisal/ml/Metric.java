package org.surprisal.ml;

import java.util.List;
import java.util.stream.Collectors;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.FunctionDefinition;

/**
 * A metric of the evaluator: an aggregate of the catalogue that judges labelled predictions.
 *
 * @param function its declaration
 */
record Metric(FunctionDefinition function) {
  private static final List<String> JUDGED = List.of("label", "probability");

  /** Every metric, in the order of the catalogue. */
  static final List<Metric> ALL =
      FunctionCatalogue.functions().stream().filter(Metric::isMetric).map(Metric::new).toList();

  private static boolean isMetric(FunctionDefinition function) {
    return function.isAggregate()
        && function.better() != Better.NEITHER
        && function.parameters().size() >= JUDGED.size()
        && function.parameters().get(0).name().equals(JUDGED.get(0))
        && function.parameters().get(1).name().equals(JUDGED.get(1));
  }

  static Metric named(String name) {
    return ALL.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "metricName is "
                        + name
                        + ", but must be one of "
                        + ALL.stream().map(Metric::name).collect(Collectors.joining(", "))));
  }

  /** What {@code metricName} may be, for explainParams. */
  static String documentation() {
    return ALL.stream()
        .map(metric -> metric.name() + (metric.isLargerBetter() ? " (larger is better)" : ""))
        .collect(
            Collectors.joining(", ", "the metric, smaller is better if not said otherwise: ", ""));
  }

  String name() {
    return function.javaName();
  }

  boolean isLargerBetter() {
    return function.better() == Better.LARGER;
  }

  /** A value that no prediction beats by being worse, whatever it is averaged with. */
  double worst() {
    return isLargerBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /** Whether the declaration has a parameter of this name. */
  boolean takes(String parameter) {
    return function.hasParameter(parameter);
  }

  /** The value that the catalogue gives a parameter where a call leaves it out. */
  static double defaultOf(String parameter) {
    return ALL.stream()
        .filter(metric -> metric.takes(parameter))
        .map(metric -> metric.function.parameter(parameter).defaultValue())
        .findFirst()
        .orElseThrow();
  }
}
