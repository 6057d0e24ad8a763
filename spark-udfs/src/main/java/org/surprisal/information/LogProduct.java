package org.surprisal.information;

/**
 * The sum of -ln x over many x in [0, 1], with one logarithm in all.
 *
 * <p>Instead of adding logarithms, the numbers are multiplied and the logarithm is taken of the
 * product. The product is kept as {@code (mantissa + error) * 2^exponent}: {@code error} holds what
 * rounding dropped from {@code mantissa}, and {@code exponent} what was taken out of it to keep it
 * far from underflow. A zero makes the product 0 and the value Infinity.
 *
 * <p>The product of n numbers carries a relative error of about n 2^-105, so the value is right to
 * the rounding of its last operations wherever the mean of -ln x is above 2e-16, and carries no
 * more error than its terms below that.
 *
 * <p>Reference: the error term of a product by a fused multiply-add, T. Ogita, S. M. Rump, S. Oishi
 * (2005), Accurate Sum and Dot Product, doi:10.1137/030601818.
 */
public final class LogProduct {
  /** The accumulator of the SQL aggregates that add surprisals of unweighted rows. */
  static final Accumulator ACCUMULATOR =
      new Accumulator(
          LogProduct.class,
          Accumulator.state("mantissa", 1),
          Accumulator.state("error", 0),
          Accumulator.state("exponent", 0));

  /**
   * A mantissa below it is lifted; far enough from underflow that the error of a product is a
   * normal number.
   */
  private static final double LOW = 0x1p-450;

  private static final int LIFT_EXPONENT = 450;

  /** What a mantissa is lifted by, exactly. */
  private static final double LIFT = 0x1p450;

  /** A product below it is of a number so small that lifting is not enough. */
  private static final double LOWEST = LOW / LIFT;

  private static final double LN_2 = 0x1.62e42fefa39efp-1;
  private static final double LN_2_ERROR = 0x1.abc9e3b39803fp-56;

  private LogProduct() {}

  // Each update asks the same few questions of the same product, in the same order, and leaves the
  // rare answers to other methods: compiled together they are one multiplication and one
  // comparison.

  /** The next {@code mantissa} after multiplying by {@code x}. */
  public static double mantissa(double mantissa, double x) {
    double product = mantissa * x;
    if (product >= LOW) {
      return product;
    }
    return product >= LOWEST ? product * LIFT : fraction(mantissa) * fraction(x);
  }

  /**
   * The next {@code error} after multiplying by {@code x + residual}, where {@code residual} is
   * what rounding dropped from x.
   */
  public static double error(double mantissa, double error, double x, double residual) {
    double product = mantissa * x;
    double next = Math.fma(error, x, Math.fma(mantissa, residual, Math.fma(mantissa, x, -product)));
    if (product >= LOW) {
      return next;
    }
    return product >= LOWEST ? next * LIFT : errorOfFractions(mantissa, error, x, residual);
  }

  private static double errorOfFractions(double mantissa, double error, double x, double residual) {
    if (mantissa == 0 || x == 0) {
      return 0;
    }
    double m = fraction(mantissa);
    double f = fraction(x);
    double e = Math.scalb(error, -exponentOf(mantissa));
    double r = Math.scalb(residual, -exponentOf(x));
    return Math.fma(e, f, Math.fma(m, r, Math.fma(m, f, -(m * f))));
  }

  /** The next {@code exponent} after multiplying by {@code x}. */
  public static double exponent(double mantissa, double exponent, double x) {
    double product = mantissa * x;
    if (product >= LOW) {
      return exponent;
    }
    return product >= LOWEST
        ? exponent - LIFT_EXPONENT
        : exponentOfFractions(mantissa, exponent, x);
  }

  private static double exponentOfFractions(double mantissa, double exponent, double x) {
    return mantissa == 0 || x == 0 ? exponent : exponent + exponentOf(mantissa) + exponentOf(x);
  }

  /** The {@code mantissa} of two parts. */
  public static double mergeMantissa(double mantissa, double otherMantissa) {
    return mantissa(mantissa, otherMantissa);
  }

  /** The {@code error} of two parts. */
  public static double mergeError(
      double mantissa, double error, double otherMantissa, double otherError) {
    return error(mantissa, error, otherMantissa, otherError);
  }

  /** The {@code exponent} of two parts. */
  public static double mergeExponent(
      double mantissa, double exponent, double otherMantissa, double otherExponent) {
    return exponent(mantissa, exponent, otherMantissa) + otherExponent;
  }

  /** The sum of -ln x: 0 for no x, Infinity where one of them was 0. */
  public static double value(double mantissa, double error, double exponent) {
    if (mantissa == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double tail = Math.log1p(error / mantissa);
    int shift = Math.getExponent(mantissa / 0.75);
    double twos = exponent + shift;
    if (twos == 0) {
      return 0.0 - (Math.log(mantissa) + tail);
    }
    double logarithm = Math.log(Math.scalb(mantissa, -shift));
    double high = twos * LN_2;
    double low = Math.fma(twos, LN_2, -high) + twos * LN_2_ERROR;
    return 0.0 - (high + (logarithm + (low + tail)));
  }

  /** x / 2^exponentOf(x): in [1/2, 1), or 0. */
  private static double fraction(double x) {
    return x == 0 ? 0 : Math.scalb(x, -exponentOf(x));
  }

  private static int exponentOf(double x) {
    int exponent = Math.getExponent(x);
    return 1 + (exponent >= Double.MIN_EXPONENT ? exponent : Math.getExponent(x * 0x1p54) - 54);
  }
}
