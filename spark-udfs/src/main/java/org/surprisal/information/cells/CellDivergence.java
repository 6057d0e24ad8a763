package org.surprisal.information.cells;

import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.divergence.KlDivergence;

/** The divergence of distributions whose cells come row by row. */
public final class CellDivergence extends CellTotals {
  /** The accumulator of the SQL aggregates over cells. */
  static final Accumulator ACCUMULATOR = accumulator(CellDivergence.class);

  /** A share of a distribution below it makes no difference, but by how much larger another is. */
  private static final double LEAST = 0x1p-960;

  private static final double LN_2 = Math.log(2);

  private CellDivergence() {}

  /** The next {@code cost} after a cell of {@code p} and {@code q}. */
  public static double cost(
      double pTotal, double pError, double qTotal, double qError, double cost, double p, double q) {
    return CompensatedSum.sum(
        rescaled(cost, pTotal, pTotal + p), between(pTotal, pError, qTotal, qError, p, 0, q, 0));
  }

  /** The next {@code costError} after a cell of {@code p} and {@code q}. */
  public static double costError(
      double pTotal,
      double pError,
      double qTotal,
      double qError,
      double cost,
      double costError,
      double p,
      double q) {
    return CompensatedSum.error(
        rescaled(cost, pTotal, pTotal + p),
        rescaled(costError, pTotal, pTotal + p),
        between(pTotal, pError, qTotal, qError, p, 0, q, 0));
  }

  /** The {@code cost} of two parts. */
  public static double mergeCost(
      double pTotal,
      double pError,
      double qTotal,
      double qError,
      double cost,
      double otherPTotal,
      double otherPError,
      double otherQTotal,
      double otherQError,
      double otherCost) {
    double next = pTotal + otherPTotal;
    return CompensatedSum.sum(
        rescaled(cost, pTotal, next) + rescaled(otherCost, otherPTotal, next),
        between(
            pTotal, pError, qTotal, qError, otherPTotal, otherPError, otherQTotal, otherQError));
  }

  /** The {@code costError} of two parts. */
  public static double mergeCostError(
      double pTotal,
      double pError,
      double qTotal,
      double qError,
      double cost,
      double costError,
      double otherPTotal,
      double otherPError,
      double otherQTotal,
      double otherQError,
      double otherCost,
      double otherCostError) {
    double next = pTotal + otherPTotal;
    double ours = rescaled(cost, pTotal, next);
    double others = rescaled(otherCost, otherPTotal, next);
    return CompensatedSum.error(
        ours + others,
        CompensatedSum.mergeError(
            ours,
            rescaled(costError, pTotal, next),
            others,
            rescaled(otherCostError, otherPTotal, next)),
        between(
            pTotal, pError, qTotal, qError, otherPTotal, otherPError, otherQTotal, otherQError));
  }

  /**
   * The divergence of telling cells of totals p and q from others, q being scaled to the total of
   * p, in the units of that total. The errors of the totals matter where both have nearly the same
   * proportions.
   */
  private static double between(
      double p,
      double pError,
      double q,
      double qError,
      double otherP,
      double otherPError,
      double otherQ,
      double otherQError) {
    double total = p + pError + (otherP + otherPError);
    double totalQ = q + qError + (otherQ + otherQError);
    if (total == 0 || totalQ == 0) {
      return 0;
    }
    double s = scaleOf(p + otherP);
    double t = scaleOf(totalQ);
    double ratio = (total * s) / (totalQ * t);
    double errors =
        (pError * s) * (otherQ * t)
            - (qError * t) * (otherP * s)
            + (p * s) * (otherQError * t)
            - (q * t) * (otherPError * s);
    double difference = (determinant(p * s, otherQ * t, q * t, otherP * s) + errors) / (totalQ * t);
    CompensatedSum sum = new CompensatedSum();
    addTerm(p + pError, s, q + qError, t, ratio, difference, sum);
    addTerm(otherP + otherPError, s, otherQ + otherQError, t, ratio, -difference, sum);
    return sum.value();
  }

  /**
   * Adds a ln(a/b) - a + b, where a is p s and b is q t ratio, which may be too small for a double.
   */
  private static void addTerm(
      double p, double s, double q, double t, double ratio, double difference, CompensatedSum sum) {
    double a = p * s;
    double b = q * t * ratio;
    if (b >= LEAST) {
      KlDivergence.addTerm(a, b, difference, sum);
    } else if (p > 0 && q == 0) {
      sum.add(Double.POSITIVE_INFINITY);
    } else if (a >= LEAST) {
      int twos = Math.getExponent(a) - Math.getExponent(q) - Math.getExponent(t);
      double quotient =
          Math.scalb(a, -Math.getExponent(a)) / (Math.scalb(q, -Math.getExponent(q)) * ratio);
      sum.addProduct(a, twos * LN_2 + Math.log(quotient));
      sum.add(b - a);
    }
  }
}
