package org.surprisal.information.cells;

import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.divergence.KlDivergence;

/** The divergence of distributions whose cells come row by row. */
public final class CellDivergence extends CellTotals {
  /** The accumulator of the SQL aggregates over cells. */
  static final Accumulator ACCUMULATOR = accumulator(CellDivergence.class);

  private CellDivergence() {}

  /** The next {@code cost} after a cell of {@code p} and {@code q}. */
  public static double cost(
      double pTotal, double pError, double qTotal, double qError, double cost, double p, double q) {
    return CompensatedSum.sum(cost, between(pTotal, pError, qTotal, qError, p, 0, q, 0));
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
        cost, costError, between(pTotal, pError, qTotal, qError, p, 0, q, 0));
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
    return CompensatedSum.sum(
        cost + otherCost,
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
    return CompensatedSum.error(
        cost + otherCost,
        CompensatedSum.mergeError(cost, costError, otherCost, otherCostError),
        between(
            pTotal, pError, qTotal, qError, otherPTotal, otherPError, otherQTotal, otherQError));
  }

  /**
   * The divergence of telling cells of totals p and q from others, q being scaled to the total of
   * p. The errors of the totals matter where both have nearly the same proportions.
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
    double s = scaleOf(total);
    double t = scaleOf(totalQ);
    double ratio = (total * s) / (totalQ * t);
    double errors =
        (pError * s) * (otherQ * t)
            - (qError * t) * (otherP * s)
            + (p * s) * (otherQError * t)
            - (q * t) * (otherPError * s);
    double difference = (determinant(p * s, otherQ * t, q * t, otherP * s) + errors) / (totalQ * t);
    CompensatedSum sum = new CompensatedSum();
    KlDivergence.addTerm((p + pError) * s, (q + qError) * t * ratio, difference, sum);
    KlDivergence.addTerm(
        (otherP + otherPError) * s, (otherQ + otherQError) * t * ratio, -difference, sum);
    return sum.value() / s;
  }
}
