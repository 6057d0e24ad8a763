package org.surprisal.information.calibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.CompensatedSum;

/**
 * The rows of a bin that are more or less than one observation: of a weight that is not 1, or of a
 * label that is a distribution. Other rows need only be counted.
 *
 * <p>Squares of weights are in units of a power of 2 near to the largest weight, so that none
 * overflows.
 */
final class UnequalRows {
  /** Below the exponent of every weight. */
  private static final int NO_WEIGHT = -1100;

  private long rows;
  private int exponent = NO_WEIGHT;
  private final CompensatedSum squaredWeights = new CompensatedSum();
  private final CompensatedSum knownChance = new CompensatedSum();

  /** Adds a row of which what was predicted happened by a share. */
  void add(double weight, double share) {
    rows++;
    rescale(Math.getExponent(weight));
    double scaled = Math.scalb(weight, -exponent);
    double square = scaled * scaled;
    squaredWeights.add(square, Math.fma(scaled, scaled, -square));
    knownChance.addProduct(weight, share * (1 - share));
  }

  void merge(UnequalRows other) {
    rows += other.rows;
    rescale(other.exponent);
    double into = factor(other.exponent, exponent);
    squaredWeights.add(other.squaredWeights.value() * into, other.squaredWeights.residual() * into);
    knownChance.add(other.knownChance);
  }

  private void rescale(int needed) {
    if (needed > exponent) {
      squaredWeights.scale(factor(exponent, needed));
      exponent = needed;
    }
  }

  private static double factor(int from, int to) {
    return Math.scalb(1.0, 2 * (from - to));
  }

  /**
   * How many rows of equal weight would tell as much, (Σ w)² / Σ w² (L. Kish 1965, Survey Sampling,
   * section 11.7).
   *
   * @param weight the weight of all rows of the bin
   * @param all how many these are
   */
  double effectiveRows(double weight, long all) {
    long ones = all - rows;
    int unit = ones > 0 ? Math.max(0, exponent) : exponent;
    double scaled = Math.scalb(weight, -unit);
    double squares = squaredWeights.value() * factor(exponent, unit);
    return scaled * scaled / (ones > 0 ? squares + ones * factor(0, unit) : squares);
  }

  /** Σ w y (1 - y): by so much less than a label that is one class is a share y left to chance. */
  double knownChance() {
    return knownChance.value();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rows);
    out.writeShort(exponent);
    squaredWeights.write(out);
    knownChance.write(out);
  }

  void read(DataInput in) throws IOException {
    rows = in.readLong();
    exponent = in.readShort();
    squaredWeights.read(in);
    knownChance.read(in);
  }
}
