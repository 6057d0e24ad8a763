package org.surprisal.information.evaluation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;

/**
 * A metric: an aggregate of the catalogue that judges labelled predictions, and says which of two
 * results is better.
 *
 * @param function its declaration
 */
public record Metric(FunctionDefinition function) {
  private static final List<String> JUDGED =
      List.of(Parameters.LABEL.name(), Parameters.PROBABILITY.name());

  /** Every metric, in the order of the catalogue. */
  public static final List<Metric> ALL =
      FunctionCatalogue.functions().stream().filter(Metric::judges).map(Metric::new).toList();

  /** Those that {@code evaluate_probabilities} has. */
  public static final List<Metric> OF_EVALUATION =
      ALL.stream().filter(metric -> EvaluationTally.canFinish(metric.function)).toList();

  /** The others, which are aggregates of their own, of the same query where all are asked for. */
  public static final List<Metric> FURTHER =
      ALL.stream().filter(metric -> !OF_EVALUATION.contains(metric)).toList();

  private static boolean judges(FunctionDefinition function) {
    return function.isAggregate()
        && function.better() != Better.NEITHER
        && function.parameters().size() >= JUDGED.size()
        && function.parameters().subList(0, JUDGED.size()).stream()
            .map(Parameter::name)
            .toList()
            .equals(JUDGED);
  }

  /** The metric of this name in camel case. */
  public static Metric named(String name) {
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

  /** The name in camel case, as an evaluator's parameter has it. */
  public String name() {
    return function.javaName();
  }

  /** The name in SQL. */
  public String sqlName() {
    return function.name();
  }

  public boolean isLargerBetter() {
    return function.better() == Better.LARGER;
  }

  /** A value that no prediction beats by being worse, whatever it is averaged with. */
  public double worst() {
    return isLargerBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /** Whether the declaration has a parameter of this name. */
  public boolean takes(String parameter) {
    return function.hasParameter(parameter);
  }

  /** The value that the catalogue gives a parameter where a call leaves it out. */
  public static double defaultOf(String parameter) {
    return ALL.stream()
        .filter(metric -> metric.takes(parameter))
        .map(metric -> metric.function.parameter(parameter).defaultValue())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Its value, from what was accumulated elsewhere.
   *
   * @param sums the values of terms, and of the weight, by their names
   * @param tallies tallies, of which it takes the one of its own class
   */
  double finish(Map<String, Double> sums, List<? extends Tally> tallies) {
    Method finisher = function.kernels().get(0);
    java.lang.reflect.Parameter[] read = finisher.getParameters();
    Object[] arguments = new Object[read.length];
    for (int i = 0; i < read.length; i++) {
      arguments[i] = sums.get(read[i].getName());
      for (Tally tally : tallies) {
        if (read[i].getType().isInstance(tally)) {
          arguments[i] = tally;
        }
      }
    }
    try {
      return (double) finisher.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(finisher + " failed", e);
    }
  }
}
