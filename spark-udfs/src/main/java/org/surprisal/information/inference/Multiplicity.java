package org.surprisal.information.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * p-values of several questions that are asked of the same data. A p-value that is NaN belongs to a
 * question that could not be asked: it stays NaN, and does not count.
 */
public final class Multiplicity {
  private Multiplicity() {}

  /**
   * Holm's adjusted p-values: one below a level is wrong, among all of them, with at most that
   * probability. They are not cut at 1, so that each tells the level of its own interval: {@link
   * #level}.
   *
   * <p>Reference: S. Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure,
   * www.jstor.org/stable/4615733.
   */
  public static double[] holm(double... pValues) {
    List<Integer> order = order(pValues);
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double largest = 0;
    for (int i = 0; i < order.size(); i++) {
      largest = Math.max(largest, pValues[order.get(i)] * (order.size() - i));
      adjusted[order.get(i)] = largest;
    }
    return adjusted;
  }

  /**
   * Benjamini and Hochberg's adjusted p-values: of those below a level, at most that share is wrong
   * in expectation.
   *
   * <p>Reference: Y. Benjamini, Y. Hochberg (1995), Controlling the False Discovery Rate,
   * doi:10.1111/j.2517-6161.1995.tb02031.x.
   */
  public static double[] benjaminiHochberg(double... pValues) {
    List<Integer> order = order(pValues);
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double smallest = 1;
    for (int i = order.size() - 1; i >= 0; i--) {
      smallest = Math.min(smallest, pValues[order.get(i)] * order.size() / (i + 1));
      adjusted[order.get(i)] = smallest;
    }
    return adjusted;
  }

  /**
   * The level of the interval to show beside an adjusted p-value: such an interval holds 0 if and
   * only if the adjusted p-value is not below {@code level}.
   */
  public static double level(double pValue, double adjusted, int questions, double level) {
    return adjusted > 0 ? level * (pValue / adjusted) : level / questions;
  }

  private static List<Integer> order(double... pValues) {
    IntToDoubleFunction pValue = i -> pValues[i];
    return IntStream.range(0, pValues.length)
        .filter(i -> !Double.isNaN(pValues[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(pValue::applyAsDouble))
        .toList();
  }
}
