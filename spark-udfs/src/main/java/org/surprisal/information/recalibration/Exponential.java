package org.surprisal.information.recalibration;

/**
 * The exponential of numbers of which nearly all are small: a series that is compiled into the loop
 * around it, in a third of the time of {@link Math#exp}.
 */
final class Exponential {
  /** Down to here the terms that the series leaves out are below a rounding. */
  private static final double LEAST = -0.8;

  private Exponential() {}

  /** e^x of an x from -Infinity to 0, right to three units in the last place. */
  static double ofNegative(double x) {
    if (x < LEAST) {
      return Math.exp(x);
    }
    double half = x / 2;
    double root = 1.0 / 6227020800L;
    root = Math.fma(root, half, 1.0 / 479001600);
    root = Math.fma(root, half, 1.0 / 39916800);
    root = Math.fma(root, half, 1.0 / 3628800);
    root = Math.fma(root, half, 1.0 / 362880);
    root = Math.fma(root, half, 1.0 / 40320);
    root = Math.fma(root, half, 1.0 / 5040);
    root = Math.fma(root, half, 1.0 / 720);
    root = Math.fma(root, half, 1.0 / 120);
    root = Math.fma(root, half, 1.0 / 24);
    root = Math.fma(root, half, 1.0 / 6);
    root = Math.fma(root, half, 1.0 / 2);
    root = Math.fma(root, half, 1);
    root = Math.fma(root, half, 1);
    return root * root;
  }
}
