package org.surprisal.information.cells;

import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.CompensatedSum;

/**
 * Distributions whose cells come row by row, as weights or counts that need not sum to 1: the
 * compensated totals of p and of q, shared by the accumulators of what the cells cost.
 *
 * <p>With P and Q the totals, a cost is P times the cross-entropy, or the divergence, of the
 * distributions p/P and q/Q; it is kept in units of the power of 2 that P is near to, so that it is
 * a normal number whatever the weights are. By the chain rule the cost of two parts is the cost
 * within each and the cost of telling the parts apart, which depends on their totals alone. Every
 * term is 0 or more, so nothing cancels, whatever the totals and however small the result.
 *
 * <p>Reference: T. M. Cover, J. A. Thomas (2006), Elements of Information Theory, 2nd ed.,
 * doi:10.1002/047174882X, section 2.5.
 */
public abstract class CellTotals {
  /** The largest exponent whose negative is one, too. */
  private static final int MOST_TWOS = 1022;

  CellTotals() {}

  /** An accumulator of a cost; {@code owner} adds its methods to those of the totals. */
  static Accumulator accumulator(Class<? extends CellTotals> owner) {
    return new Accumulator(
        owner,
        Accumulator.state("pTotal", 0),
        Accumulator.state("pError", 0),
        Accumulator.state("qTotal", 0),
        Accumulator.state("qError", 0),
        Accumulator.state("cost", 0),
        Accumulator.state("costError", 0));
  }

  /** The next {@code pTotal} after a cell of {@code p}. */
  public static double pTotal(double pTotal, double p) {
    return CompensatedSum.sum(pTotal, p);
  }

  /** The next {@code pError} after a cell of {@code p}. */
  public static double pError(double pTotal, double pError, double p) {
    return CompensatedSum.error(pTotal, pError, p);
  }

  /** The next {@code qTotal} after a cell of {@code q}. */
  public static double qTotal(double qTotal, double q) {
    return CompensatedSum.sum(qTotal, q);
  }

  /** The next {@code qError} after a cell of {@code q}. */
  public static double qError(double qTotal, double qError, double q) {
    return CompensatedSum.error(qTotal, qError, q);
  }

  /** The {@code pTotal} of two parts. */
  public static double mergePTotal(double pTotal, double otherPTotal) {
    return CompensatedSum.mergeSum(pTotal, otherPTotal);
  }

  /** The {@code pError} of two parts. */
  public static double mergePError(
      double pTotal, double pError, double otherPTotal, double otherPError) {
    return CompensatedSum.mergeError(pTotal, pError, otherPTotal, otherPError);
  }

  /** The {@code qTotal} of two parts. */
  public static double mergeQTotal(double qTotal, double otherQTotal) {
    return CompensatedSum.mergeSum(qTotal, otherQTotal);
  }

  /** The {@code qError} of two parts. */
  public static double mergeQError(
      double qTotal, double qError, double otherQTotal, double otherQError) {
    return CompensatedSum.mergeError(qTotal, qError, otherQTotal, otherQError);
  }

  /**
   * The power of 2 that brings x near to 1, so that products with it neither over- nor underflow.
   */
  static double scaleOf(double x) {
    int exponent = Math.getExponent(x);
    return Math.scalb(1.0, Math.max(-MOST_TWOS, Math.min(MOST_TWOS, -exponent)));
  }

  /** A cost, or its error, that was kept for one total of p, in the units for a larger total. */
  static double rescaled(double cost, double pTotal, double nextTotal) {
    double scale = scaleOf(pTotal);
    double next = scaleOf(nextTotal);
    return scale == next || Double.isInfinite(cost) ? cost : cost * (next / scale);
  }

  /** a b - c d, whose error is that of its own rounding even where most of it cancels. */
  static double determinant(double a, double b, double c, double d) {
    double product = c * d;
    return Math.fma(a, b, -product) + Math.fma(-c, d, product);
  }

  /** The cost a cell of p; NaN where p or q has no cell above 0, and so is no distribution. */
  public static double value(
      double pTotal, double pError, double qTotal, double qError, double cost, double costError) {
    double p = CompensatedSum.value(pTotal, pError);
    boolean undefined = p == 0 || CompensatedSum.value(qTotal, qError) == 0;
    return undefined ? Double.NaN : CompensatedSum.value(cost, costError) / (p * scaleOf(pTotal));
  }
}
