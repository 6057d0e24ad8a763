package org.surprisal.information.accumulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Several {@link LogProduct products of likelihoods} side by side, for loops over plain arrays. */
public final class LogProducts {
  private final double[] mantissas;
  private final double[] errors;
  private final double[] exponents;

  /** No mantissa is below it, but for rounding. */
  private double lowest = 1;

  public LogProducts(int size) {
    mantissas = new double[size];
    errors = new double[size];
    exponents = new double[size];
    Arrays.fill(mantissas, 1);
  }

  /**
   * Multiplies each product by the number in its place, from {@code least} to 1. The loop is one of
   * plain arithmetic over arrays, which the compiler does several at a time.
   *
   * @param least positive, and known to a few digits
   */
  public void multiply(double[] x, double least) {
    if (least * lowest < LogProduct.LOW) {
      normalize();
    }
    lowest *= least;
    double[] all = mantissas;
    double[] dropped = errors;
    for (int i = 0; i < x.length; i++) {
      double product = all[i] * x[i];
      dropped[i] = Math.fma(dropped[i], x[i], Math.fma(all[i], x[i], -product));
      all[i] = product;
    }
  }

  /** Takes the powers of 2 out of the mantissas. */
  private void normalize() {
    for (int i = 0; i < mantissas.length; i++) {
      int shift = Math.getExponent(mantissas[i]);
      mantissas[i] = Math.scalb(mantissas[i], -shift);
      errors[i] = Math.scalb(errors[i], -shift);
      exponents[i] += shift;
    }
    lowest = 1;
  }

  /** Multiplies by the products of another part, each the one in its place. */
  public void multiply(LogProducts other) {
    for (int i = 0; i < mantissas.length; i++) {
      double mantissa = mantissas[i];
      exponents[i] =
          LogProduct.mergeExponent(mantissa, exponents[i], other.mantissas[i], other.exponents[i]);
      errors[i] = LogProduct.mergeError(mantissa, errors[i], other.mantissas[i], other.errors[i]);
      mantissas[i] = LogProduct.mergeMantissa(mantissa, other.mantissas[i]);
    }
    lowest = LogProduct.LEAST_OF_TWO;
  }

  /** The sum of -ln x over the factors of the product at {@code index}. */
  public double value(int index) {
    return LogProduct.value(mantissas[index], errors[index], exponents[index]);
  }

  public void write(DataOutput out) throws IOException {
    for (int i = 0; i < mantissas.length; i++) {
      out.writeDouble(mantissas[i]);
      out.writeDouble(errors[i]);
      out.writeDouble(exponents[i]);
    }
  }

  public void read(DataInput in) throws IOException {
    for (int i = 0; i < mantissas.length; i++) {
      mantissas[i] = in.readDouble();
      errors[i] = in.readDouble();
      exponents[i] = in.readDouble();
      lowest = Math.min(lowest, mantissas[i]);
    }
  }
}
