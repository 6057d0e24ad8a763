package org.surprisal.information.inference;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Several series over the same rows, such as the losses of models: the mean of each, and of the
 * differences of pairs of them. Rows are independent of each other, or come in clusters whose rows
 * may depend on each other.
 *
 * <p>Its size does not depend on the number of rows.
 */
public final class Sample implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Two series whose difference is asked for: the first less the second.
   *
   * @param first the index of a series
   * @param second the index of another one
   */
  public record Pair(int first, int second) implements Serializable {}

  private final Moments[] means;
  private final Pair[] pairs;
  private final Moments[] differences;
  private final Clusters clusters;

  /**
   * @param series the number of series
   * @param clusterLimit how many clusters are kept apart, a power of 2: more are put together at
   *     random
   * @param pairs the pairs whose differences are asked for
   */
  public Sample(int series, int clusterLimit, Pair... pairs) {
    means = moments(series);
    this.pairs = pairs.clone();
    differences = moments(pairs.length);
    clusters = new Clusters(clusterLimit);
  }

  private Sample(Sample like, Clusters clusters) {
    means = moments(like.means.length);
    pairs = like.pairs;
    differences = moments(pairs.length);
    this.clusters = clusters;
  }

  private static Moments[] moments(int count) {
    Moments[] moments = new Moments[count];
    Arrays.setAll(moments, i -> new Moments());
    return moments;
  }

  /** Adds a row that depends on no other. */
  public void add(double[] values, double weight) {
    for (int i = 0; i < means.length; i++) {
      means[i].add(values[i], weight);
    }
    for (int i = 0; i < pairs.length; i++) {
      differences[i].add(values[pairs[i].first()] - values[pairs[i].second()], weight);
    }
  }

  /** Adds a row of a cluster, which is told by a hash of 64 bits. */
  public void add(double[] values, double weight, long cluster) {
    if (weight > 0) {
      clusters.add(cluster, weight, values);
    }
  }

  public void merge(Sample other) {
    for (int i = 0; i < means.length; i++) {
      means[i].merge(other.means[i]);
    }
    for (int i = 0; i < pairs.length; i++) {
      differences[i].merge(other.differences[i]);
    }
    clusters.merge(other.clusters);
  }

  /** The same rows with every value less by a number; differences stay what they are. */
  public Sample minus(double number) {
    Sample less = new Sample(this, clusters.minus(number));
    for (int i = 0; i < means.length; i++) {
      less.means[i].merge(means[i].minus(number));
    }
    for (int i = 0; i < pairs.length; i++) {
      less.differences[i].merge(differences[i]);
    }
    return less;
  }

  /** Whether there were too many clusters to keep each of them. */
  public boolean hasPooledClusters() {
    return clusters.isPooled();
  }

  /** The mean of a series. */
  public Estimate mean(int series) {
    return estimate(means[series], series, -1);
  }

  /** The mean difference of a pair, which was asked for either way round. */
  public Estimate difference(int first, int second) {
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i].first() == first && pairs[i].second() == second) {
        return estimate(differences[i], first, second);
      }
      if (pairs[i].first() == second && pairs[i].second() == first) {
        return estimate(differences[i], second, first).negated();
      }
    }
    throw new IllegalArgumentException("series %d and %d are no pair".formatted(first, second));
  }

  private Estimate estimate(Moments rows, int first, int second) {
    Moments units = new Moments();
    units.merge(rows);
    clusters.addTo(units, first, second);
    return units.estimate();
  }
}
