package org.surprisal.information.accumulation;

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
  public static final Accumulator ACCUMULATOR =
      new Accumulator(
          LogProduct.class,
          Accumulator.state("mantissa", 1),
          Accumulator.state("error", 0),
          Accumulator.state("exponent", 0));

  /**
   * A mantissa below it is lifted; far enough from underflow that the error of a product is a
   * normal number.
   */
  static final double LOW = 0x1p-450;

  /** No mantissa of two parts is below it, but that of a product that is 0. */
  static final double LEAST_OF_TWO = 0.25;

  private static final int LIFT_EXPONENT = 450;

  /** What a mantissa is lifted by, exactly. */
  private static final double LIFT = 0x1p450;

  /** A product below it is of a number so small that lifting is not enough. */
  private static final double LOWEST = LOW / LIFT;

  private static final double LN_2 = 0x1.62e42fefa39efp-1;
  private static final double LN_2_ERROR = 0x1.abc9e3b39803fp-56;

  private LogProduct() {}

  // Each update asks the same few questions of the same product, in the same order: compiled
  // together they are one multiplication and one comparison. None calls a method where x is tiny,
  // as compiled code is slower by half where a loop has a call, even if it is never reached.

  /** The next {@code mantissa} after multiplying by {@code x}. */
  public static double mantissa(double mantissa, double x) {
    double product = mantissa * x;
    if (product >= LOW) {
      return product;
    }
    return product >= LOWEST ? product * LIFT : (mantissa * LIFT) * (x * LIFT * LIFT);
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
    if (product >= LOWEST) {
      return next * LIFT;
    }
    double m = mantissa * LIFT;
    double f = x * LIFT * LIFT;
    double r = residual * LIFT * LIFT;
    return Math.fma(error * LIFT, f, Math.fma(m, r, Math.fma(m, f, -(m * f))));
  }

  /** The next {@code exponent} after multiplying by {@code x}. */
  public static double exponent(double mantissa, double exponent, double x) {
    double product = mantissa * x;
    if (product >= LOW) {
      return exponent;
    }
    return exponent - (product >= LOWEST ? LIFT_EXPONENT : 3 * LIFT_EXPONENT);
  }

  /** The {@code mantissa} of two parts. */
  public static double mergeMantissa(double mantissa, double otherMantissa) {
    return fraction(mantissa) * fraction(otherMantissa);
  }

  /** The {@code error} of two parts. */
  public static double mergeError(
      double mantissa, double error, double otherMantissa, double otherError) {
    return error(
        fraction(mantissa),
        Math.scalb(error, -exponentOf(mantissa)),
        fraction(otherMantissa),
        Math.scalb(otherError, -exponentOf(otherMantissa)));
  }

  /** The {@code exponent} of two parts. */
  public static double mergeExponent(
      double mantissa, double exponent, double otherMantissa, double otherExponent) {
    return exponent + exponentOf(mantissa) + otherExponent + exponentOf(otherMantissa);
  }

  /** The sum of -ln x: 0 for no x, Infinity where one of them was 0. */
  public static double value(double mantissa, double error, double exponent) {
    if (mantissa == 0) {
      return Double.POSITIVE_INFINITY;
    }
    // Rows in another order leave the same product in other parts: rounded first, it is one number.
    double head = mantissa + error;
    double tail = Math.log1p((error - (head - mantissa)) / head);
    int shift = Math.getExponent(head / 0.75);
    double twos = exponent + shift;
    double logarithm = Math.log(Math.scalb(head, -shift));
    if (twos == 0) {
      return 0.0 - (logarithm + tail);
    }
    double high = twos * LN_2;
    double low = Math.fma(twos, LN_2, -high) + twos * LN_2_ERROR;
    return 0.0 - (high + (logarithm + (low + tail)));
  }

  /** A mantissa / 2^exponentOf(mantissa): in [1/2, 1), or 0. */
  private static double fraction(double mantissa) {
    return Math.scalb(mantissa, -exponentOf(mantissa));
  }

  private static int exponentOf(double mantissa) {
    return mantissa == 0 ? 0 : 1 + Math.getExponent(mantissa);
  }
}
