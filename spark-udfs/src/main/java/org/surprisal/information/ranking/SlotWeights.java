package org.surprisal.information.ranking;

import org.surprisal.information.accumulation.CompensatedSum;

/**
 * What the slots of a {@link ScoreTally} hold of rows whose weight is not 1: how many, and for
 * positives and negatives the compensated sum of the weights.
 */
final class SlotWeights {
  private static final int STRIDE = 5;
  private static final int POSITIVE = 1;
  private static final int NEGATIVE = 3;

  private final double[] sums;

  /** No rows in any of so many slots. */
  SlotWeights(int capacity) {
    sums = new double[capacity * STRIDE];
  }

  /** Adds a row. */
  void add(int slot, double positiveWeight, double negativeWeight) {
    int at = slot * STRIDE;
    sums[at]++;
    addTo(at + POSITIVE, positiveWeight, 0);
    addTo(at + NEGATIVE, negativeWeight, 0);
  }

  /** Adds what a slot of another table holds. */
  void add(int slot, SlotWeights other, int otherSlot) {
    int at = slot * STRIDE;
    int from = otherSlot * STRIDE;
    sums[at] += other.sums[from];
    addTo(at + POSITIVE, other.sums[from + POSITIVE], other.sums[from + POSITIVE + 1]);
    addTo(at + NEGATIVE, other.sums[from + NEGATIVE], other.sums[from + NEGATIVE + 1]);
  }

  private void addTo(int sum, double weight, double error) {
    sums[sum + 1] = CompensatedSum.mergeError(sums[sum], sums[sum + 1], weight, error);
    sums[sum] = CompensatedSum.mergeSum(sums[sum], weight);
  }

  long rows(int slot) {
    return (long) sums[slot * STRIDE];
  }

  /** The weight of the positives, with so many of weight 1. */
  double positive(int slot, long ones) {
    return value(slot * STRIDE + POSITIVE, ones);
  }

  /** The weight of the negatives, with so many of weight 1. */
  double negative(int slot, long ones) {
    return value(slot * STRIDE + NEGATIVE, ones);
  }

  private double value(int sum, long ones) {
    double error = CompensatedSum.error(sums[sum], sums[sum + 1], ones);
    return CompensatedSum.value(CompensatedSum.sum(sums[sum], ones), error);
  }

  void write(int slot, Bytes bytes) {
    for (int i = slot * STRIDE; i < (slot + 1) * STRIDE; i++) {
      bytes.writeDouble(sums[i]);
    }
  }

  void read(int slot, Bytes bytes) {
    for (int i = slot * STRIDE; i < (slot + 1) * STRIDE; i++) {
      sums[i] = bytes.readDouble();
    }
  }
}
