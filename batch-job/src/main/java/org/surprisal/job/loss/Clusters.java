package org.surprisal.job.loss;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums over the rows of each cluster, of which there may be too many to keep.
 *
 * <p>Up to {@value #LIMIT} clusters are kept as they are. Beyond that, clusters are put together at
 * random into {@value #LIMIT} pools by their hash. Pools are independent where clusters are, so the
 * standard error over pools is as valid as that over clusters; it is itself uncertain by 1/√(2 ·
 * {@value #LIMIT}), 0.6 %. Whether pooled or not depends on the number of clusters only, and never
 * on how the rows are spread over partitions.
 *
 * <p>Reference: K. M. Wolter (2007), Introduction to Variance Estimation, 2nd ed., chapter 2,
 * random groups.
 */
final class Clusters implements Serializable {
  static final int LIMIT = 1 << 14;

  private static final long serialVersionUID = 1L;
  private static final int POOL_BITS = Integer.numberOfTrailingZeros(LIMIT);

  private HashMap<Long, double[]> sums = new HashMap<>();
  private boolean pooled;

  /** Adds {@code weight}, and {@code weight} times each of the losses, to the sums of a cluster. */
  void add(long hash, double weight, double[] losses) {
    double[] sum = of(hash, losses.length + 1);
    sum[0] += weight;
    for (int i = 0; i < losses.length; i++) {
      sum[i + 1] += weight * losses[i];
    }
  }

  void merge(Clusters other) {
    if (other.pooled && !pooled) {
      pool();
    }
    other.sums.forEach(
        (hash, added) -> {
          double[] sum = of(hash, added.length);
          Arrays.setAll(sum, i -> sum[i] + added[i]);
        });
  }

  private double[] of(long hash, int length) {
    double[] sum = sums.computeIfAbsent(key(hash), absent -> new double[length]);
    if (sums.size() > LIMIT) {
      pool();
      return sums.get(key(hash));
    }
    return sum;
  }

  /** The pool of a hash; of a pool, the pool itself. */
  private long key(long hash) {
    return pooled ? hash >>> (Long.SIZE - POOL_BITS) << (Long.SIZE - POOL_BITS) : hash;
  }

  private void pool() {
    Map<Long, double[]> before = sums;
    sums = new HashMap<>();
    pooled = true;
    before.forEach(
        (hash, added) -> {
          double[] sum = sums.computeIfAbsent(key(hash), absent -> new double[added.length]);
          Arrays.setAll(sum, i -> sum[i] + added[i]);
        });
  }

  boolean isPooled() {
    return pooled;
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  /**
   * The mean of the difference between the losses of two models, or of the loss of one.
   *
   * @param first the index of a model
   * @param second the index of the model whose loss is subtracted, or -1 for none
   */
  Estimate estimate(int first, int second) {
    double weight = sums.values().stream().mapToDouble(sum -> sum[0]).sum();
    double mean =
        sums.values().stream().mapToDouble(sum -> difference(sum, first, second)).sum() / weight;
    double residuals =
        sums.values().stream()
            .mapToDouble(sum -> difference(sum, first, second) - mean * sum[0])
            .map(residual -> residual * residual)
            .sum();
    long units = sums.size();
    double variance = residuals * ((double) units / (units - 1));
    return new Estimate(mean, Math.sqrt(variance) / weight, units);
  }

  private static double difference(double[] sum, int first, int second) {
    return second < 0 ? sum[first + 1] : sum[first + 1] - sum[second + 1];
  }
}
