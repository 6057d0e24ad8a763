package org.surprisal.information.inference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;

/**
 * Sums over the rows of each cluster, of which there may be too many to keep.
 *
 * <p>Up to a limit, clusters are kept as they are. Beyond it, clusters are put together at random
 * by their hash into as many pools as the limit says. Pools are independent where clusters are, so
 * the standard error over pools is as valid as that over clusters; it is itself uncertain by 1/√(2
 * · limit). Whether pooled or not depends on the number of clusters only, and never on how the rows
 * are spread over partitions.
 *
 * <p>Reference: K. M. Wolter (2007), Introduction to Variance Estimation, 2nd ed., chapter 2,
 * random groups.
 */
final class Clusters implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A sum and its error stand beside each other; the first such pair is of the weights. */
  private static final int WIDTH = 2;

  private final int limit;
  private final int poolBits;
  private HashMap<Long, double[]> sums = new HashMap<>();
  private boolean pooled;

  /**
   * @param limit how many clusters are kept as they are: a power of 2
   */
  Clusters(int limit) {
    this.limit = limit;
    poolBits = Integer.numberOfTrailingZeros(limit);
  }

  /** Adds {@code weight}, and {@code weight} times each of the values, to the sums of a cluster. */
  void add(long hash, double weight, double[] values) {
    double[] sum = of(hash, WIDTH * (values.length + 1));
    add(sum, 0, weight, 0);
    for (int i = 0; i < values.length; i++) {
      double product = weight * values[i];
      add(sum, WIDTH * (i + 1), product, Math.fma(weight, values[i], -product));
    }
  }

  private static void add(double[] sum, int at, double x, double residual) {
    sum[at + 1] = CompensatedSum.error(sum[at], sum[at + 1], x) + residual;
    sum[at] += x;
  }

  /** The same clusters with every value less by a number. */
  Clusters minus(double number) {
    Clusters less = new Clusters(limit);
    less.pooled = pooled;
    sums.forEach(
        (hash, sum) -> {
          double[] own = sum.clone();
          for (int at = WIDTH; at < own.length; at += WIDTH) {
            double product = -number * sum[0];
            add(own, at, product, Math.fma(-number, sum[0], -product) - number * sum[1]);
          }
          less.sums.put(hash, own);
        });
    return less;
  }

  void merge(Clusters other) {
    if (other.pooled && !pooled) {
      pool();
    }
    other.sums.forEach((hash, added) -> addAll(of(hash, added.length), added));
  }

  private static void addAll(double[] sum, double[] added) {
    for (int at = 0; at < sum.length; at += WIDTH) {
      add(sum, at, added[at], added[at + 1]);
    }
  }

  private double[] of(long hash, int length) {
    double[] sum = sums.computeIfAbsent(key(hash), absent -> new double[length]);
    if (sums.size() > limit) {
      pool();
      return sums.get(key(hash));
    }
    return sum;
  }

  /** The pool of a hash; of a pool, the pool itself. */
  private long key(long hash) {
    return pooled ? hash >>> (Long.SIZE - poolBits) << (Long.SIZE - poolBits) : hash;
  }

  private void pool() {
    Map<Long, double[]> before = sums;
    sums = new HashMap<>();
    pooled = true;
    before.forEach(
        (hash, added) ->
            addAll(sums.computeIfAbsent(key(hash), absent -> new double[added.length]), added));
  }

  boolean isPooled() {
    return pooled;
  }

  /**
   * Adds each cluster as a unit.
   *
   * @param first the index of a series
   * @param second the index of the series that is subtracted, or -1 for none
   */
  void addTo(Moments moments, int first, int second) {
    for (double[] sum : sums.values()) {
      int at = WIDTH * (first + 1);
      double total = sum[at];
      double error = sum[at + 1];
      if (second >= 0) {
        int other = WIDTH * (second + 1);
        error = CompensatedSum.error(total, error, -sum[other]) - sum[other + 1];
        total -= sum[other];
      }
      moments.addUnit(
          CompensatedSum.value(sum[0], sum[1]),
          CompensatedSum.value(total, error),
          residual(total, error));
    }
  }

  private static double residual(double sum, double error) {
    return error - (CompensatedSum.value(sum, error) - sum);
  }
}
