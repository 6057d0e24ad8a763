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

  public LogProducts(int size) {
    mantissas = new double[size];
    errors = new double[size];
    exponents = new double[size];
    Arrays.fill(mantissas, 1);
  }

  /**
   * Multiplies each product by the number in its place, from 0 to 1. The loop is one of plain
   * arithmetic over arrays, which the compiler does several at a time.
   */
  public void multiply(double[] x) {
    if (needsLifting(x)) {
      multiplyAndLift(x);
      return;
    }
    double[] all = mantissas;
    double[] dropped = errors;
    for (int i = 0; i < x.length; i++) {
      double product = all[i] * x[i];
      dropped[i] = Math.fma(dropped[i], x[i], Math.fma(all[i], x[i], -product));
      all[i] = product;
    }
  }

  private boolean needsLifting(double[] x) {
    double least = 1;
    for (int i = 0; i < x.length; i++) {
      least = Math.min(least, mantissas[i] * x[i]);
    }
    return least < LogProduct.LOW;
  }

  private void multiplyAndLift(double[] x) {
    for (int i = 0; i < x.length; i++) {
      double mantissa = mantissas[i];
      errors[i] = LogProduct.error(mantissa, errors[i], x[i], 0);
      exponents[i] = LogProduct.exponent(mantissa, exponents[i], x[i]);
      mantissas[i] = LogProduct.mantissa(mantissa, x[i]);
    }
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
    }
  }
}
