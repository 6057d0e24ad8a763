package org.surprisal.information.accumulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The squares of weights, which tell how many rows of equal weight would say as much. They are in
 * units of a power of 2 near to the largest weight, so that none overflows.
 */
public final class SquaredWeights {
  /** Below the exponent of every weight. */
  private static final int NO_WEIGHT = -1100;

  private int exponent = NO_WEIGHT;
  private final CompensatedSum squares = new CompensatedSum();

  public void add(double weight) {
    if (weight == 0) {
      return;
    }
    rescale(Math.getExponent(weight));
    double scaled = Math.scalb(weight, -exponent);
    double square = scaled * scaled;
    squares.add(square, Math.fma(scaled, scaled, -square));
  }

  public void add(SquaredWeights other) {
    rescale(other.exponent);
    double into = factor(other.exponent, exponent);
    squares.add(other.squares.value() * into, other.squares.residual() * into);
  }

  private void rescale(int needed) {
    if (needed > exponent) {
      squares.scale(factor(exponent, needed));
      exponent = needed;
    }
  }

  private static double factor(int from, int to) {
    return Math.scalb(1.0, 2 * (from - to));
  }

  /**
   * How many rows of equal weight would tell as much, (Σ w)² / Σ w² (L. Kish 1965, Survey Sampling,
   * section 11.7); NaN for no rows.
   *
   * @param weight the weight of all rows
   * @param ones how many rows of weight 1 there are that were not added here
   */
  public double effectiveRows(double weight, long ones) {
    int unit = ones > 0 ? Math.max(0, exponent) : exponent;
    double scaled = Math.scalb(weight, -unit);
    double sum = squares.value() * factor(exponent, unit);
    return scaled * scaled / (ones > 0 ? sum + ones * factor(0, unit) : sum);
  }

  public void write(DataOutput out) throws IOException {
    out.writeShort(exponent);
    squares.write(out);
  }

  public void read(DataInput in) throws IOException {
    exponent = in.readShort();
    squares.read(in);
  }
}
