package org.surprisal.information.accumulation;

/** The number of rows, exact up to 2^53. */
public final class Count {
  /** The accumulator of the weight of unweighted rows. */
  public static final Accumulator ACCUMULATOR =
      new Accumulator(Count.class, Accumulator.state("count", 0));

  private Count() {}

  /** The next {@code count} after one more row. */
  public static double count(double count) {
    return count + 1;
  }

  /** The {@code count} of two parts. */
  public static double mergeCount(double count, double otherCount) {
    return count + otherCount;
  }

  /** The count. */
  public static double value(double count) {
    return count;
  }
}
