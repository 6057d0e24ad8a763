package org.surprisal.information.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.accumulation.Weights;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * The metrics that are means of a kernel over the rows and that {@link EvaluationTally} has not,
 * whatever the catalogue says these are: for code that keeps its tallies itself.
 */
public final class MetricSums extends PredictionTally {
  /** The metrics. */
  public static final List<Metric> METRICS =
      Metric.FURTHER.stream().filter(metric -> isOfSums(metric.function())).toList();

  /** By the constants of the call. */
  private static final Map<Map<String, Double>, Summand[]> SUMMANDS = new ConcurrentHashMap<>();

  private final Summand[] summands;
  private final CompensatedSum[] sums;
  private final CompensatedSum weight = new CompensatedSum();

  /** Constants such as {@code k} have their default values. */
  public MetricSums() {
    this(Map.of());
  }

  /**
   * @param constants those that are given, by the names of their parameters
   */
  MetricSums(Map<String, Double> constants) {
    summands = SUMMANDS.computeIfAbsent(constants, MetricSums::summands);
    sums = new CompensatedSum[summands.length];
    Arrays.setAll(sums, i -> new CompensatedSum());
  }

  private static Summand[] summands(Map<String, Double> constants) {
    return METRICS.stream()
        .flatMap(
            metric ->
                metric.function().terms().stream()
                    .map(term -> new Summand(metric, term, constants)))
        .toArray(Summand[]::new);
  }

  private static boolean isOfSums(FunctionDefinition function) {
    return !function.hasTally() && function.terms().stream().allMatch(Term::isWeighted);
  }

  @Override
  protected void add(Prediction row, double rowWeight) {
    weight.add(rowWeight);
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(Weights.weighted(rowWeight, summands[i].of(row)));
    }
  }

  /** The values by their names in SQL; null where one is undefined. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : METRICS) {
      Map<String, Double> values = new HashMap<>(Map.of(Term.WEIGHT, weight.value()));
      for (int i = 0; i < sums.length; i++) {
        if (summands[i].metric().equals(metric)) {
          values.put(summands[i].term().name(), sums[i].value());
        }
      }
      double value = metric.finish(values, List.of());
      metrics.put(metric.sqlName(), Double.isNaN(value) ? null : value);
    }
    return metrics;
  }

  @Override
  public void merge(Tally tally) {
    MetricSums other = (MetricSums) tally;
    weight.add(other.weight);
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sums[i]);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    weight.write(out);
    for (CompensatedSum sum : sums) {
      sum.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    weight.read(in);
    for (CompensatedSum sum : sums) {
      sum.read(in);
    }
  }

  /** A term of a metric, and its kernel for each form of a labelled prediction. */
  private record Summand(
      Metric metric,
      Term term,
      MethodHandle ofNumber,
      MethodHandle ofDistribution,
      MethodHandle ofShares) {
    Summand(Metric metric, Term term, Map<String, Double> constants) {
      this(
          metric,
          term,
          kernel(metric, term, constants, double.class, double.class),
          kernel(metric, term, constants, double.class, ClassArray.class),
          kernel(metric, term, constants, ClassArray.class, ClassArray.class));
    }

    /** The overload for these forms of label and probability, its constants filled in. */
    private static MethodHandle kernel(
        Metric metric,
        Term term,
        Map<String, Double> constants,
        Class<?> label,
        Class<?> probability) {
      for (Method method : term.kernels()) {
        if (type(method, Parameters.LABEL.javaName()) == label
            && type(method, Parameters.PROBABILITY.javaName()) == probability) {
          return withConstants(metric, method, constants);
        }
      }
      throw new IllegalStateException(term + " has no kernel of " + label + ", " + probability);
    }

    private static Class<?> type(Method method, String name) {
      return Arrays.stream(method.getParameters())
          .filter(parameter -> parameter.getName().equals(name))
          .findFirst()
          .<Class<?>>map(java.lang.reflect.Parameter::getType)
          .orElse(null);
    }

    private static MethodHandle withConstants(
        Metric metric, Method method, Map<String, Double> constants) {
      try {
        MethodHandle kernel = MethodHandles.publicLookup().unreflect(method);
        java.lang.reflect.Parameter[] read = method.getParameters();
        for (int i = read.length - 1; i >= 0; i--) {
          var declared = metric.function().parameter(read[i].getName());
          if (declared.role().isConstant()) {
            double value = constants.getOrDefault(declared.name(), declared.defaultValue());
            kernel = MethodHandles.insertArguments(kernel, i, value);
          }
        }
        return kernel;
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(method + " cannot be called", e);
      }
    }

    double of(Prediction row) {
      try {
        if (!row.isOneClass()) {
          return (double) ofShares.invokeExact(row.target(), row.distribution());
        }
        return row.isNumber()
            ? (double) ofNumber.invokeExact((double) row.label(), row.number())
            : (double) ofDistribution.invokeExact((double) row.label(), row.distribution());
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(term + " failed", e);
      }
    }
  }
}
