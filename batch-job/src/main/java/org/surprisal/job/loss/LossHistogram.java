package org.surprisal.job.loss;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many rows have a loss in each bin. The bins grow in proportion to the loss, four to a power
 * of ten, as losses of a good model span many powers of ten.
 */
public final class LossHistogram implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LOWEST_POWER = -4;
  private static final int HIGHEST_POWER = 2;
  private static final int BINS_PER_POWER = 4;

  /** The edges between the bins; the first bin is below the first edge, the last above the last. */
  private static final double[] EDGES =
      IntStream.rangeClosed(0, (HIGHEST_POWER - LOWEST_POWER) * BINS_PER_POWER)
          .mapToDouble(i -> Math.pow(10, LOWEST_POWER + (double) i / BINS_PER_POWER))
          .toArray();

  private final long[] counts = new long[EDGES.length + 1];

  void add(double loss) {
    int found = Arrays.binarySearch(EDGES, loss);
    counts[found < 0 ? -found - 1 : found]++;
  }

  void merge(LossHistogram other) {
    Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
  }

  /** The number of bins. */
  public int size() {
    return counts.length;
  }

  /** The smallest loss of a bin is above this one. */
  public double lower(int bin) {
    return bin == 0 ? 0 : EDGES[bin - 1];
  }

  /** The largest loss of a bin. */
  public double upper(int bin) {
    return bin == EDGES.length ? Double.POSITIVE_INFINITY : EDGES[bin];
  }

  public long count(int bin) {
    return counts[bin];
  }
}
