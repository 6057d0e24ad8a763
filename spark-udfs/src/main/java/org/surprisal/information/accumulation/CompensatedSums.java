package org.surprisal.information.accumulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Several {@link CompensatedSum compensated sums} side by side, for loops over plain arrays. */
public final class CompensatedSums {
  private final double[] sums;
  private final double[] errors;

  public CompensatedSums(int size) {
    sums = new double[size];
    errors = new double[size];
  }

  /**
   * Adds {@code factor * x}, each to the sum in its place. The loop is one of plain arithmetic over
   * arrays, which the compiler does several at a time.
   */
  public void add(double factor, double[] x) {
    double[] all = sums;
    double[] dropped = errors;
    for (int i = 0; i < x.length; i++) {
      double sum = all[i];
      double term = factor * x[i];
      double next = sum + term;
      double added = next - sum;
      dropped[i] += (sum - (next - added)) + (term - added);
      all[i] = next;
    }
  }

  /** Adds the sums of another part, each to the one in its place. */
  public void add(CompensatedSums other) {
    for (int i = 0; i < sums.length; i++) {
      double sum = sums[i];
      errors[i] = CompensatedSum.mergeError(sum, errors[i], other.sums[i], other.errors[i]);
      sums[i] = sum + other.sums[i];
    }
  }

  /** Multiplies every sum by a power of 2, which is exact where nothing underflows. */
  public void scale(double powerOfTwo) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= powerOfTwo;
      errors[i] *= powerOfTwo;
    }
  }

  /** The value of the sum at {@code index}. */
  public double value(int index) {
    return CompensatedSum.value(sums[index], errors[index]);
  }

  public void write(DataOutput out) throws IOException {
    for (int i = 0; i < sums.length; i++) {
      out.writeDouble(sums[i]);
      out.writeDouble(errors[i]);
    }
  }

  public void read(DataInput in) throws IOException {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = in.readDouble();
      errors[i] = in.readDouble();
    }
  }
}
