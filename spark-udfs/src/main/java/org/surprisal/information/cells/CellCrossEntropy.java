package org.surprisal.information.cells;

import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.CompensatedSum;

/** The cross-entropy of distributions whose cells come row by row. */
public final class CellCrossEntropy extends CellTotals {
  /** The accumulator of the SQL aggregates over cells. */
  static final Accumulator ACCUMULATOR = accumulator(CellCrossEntropy.class);

  private CellCrossEntropy() {}

  /** The entropy of the distribution that weights make, in nats; NaN where they sum to 0. */
  public static double entropy(double... weights) {
    CompensatedSum total = new CompensatedSum();
    CompensatedSum cost = new CompensatedSum();
    for (double weight : weights) {
      cost.add(between(total.value(), total.value(), weight, weight));
      total.add(weight);
    }
    return total.value() == 0 ? Double.NaN : cost.value() / total.value();
  }

  /** The next {@code cost} after a cell of {@code p} and {@code q}. */
  public static double cost(
      double pTotal, double pError, double qTotal, double qError, double cost, double p, double q) {
    return CompensatedSum.sum(cost, between(pTotal + pError, qTotal + qError, p, q));
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
    return CompensatedSum.error(cost, costError, between(pTotal + pError, qTotal + qError, p, q));
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
    return cost(
        pTotal,
        pError,
        qTotal,
        qError,
        cost + otherCost,
        otherPTotal + otherPError,
        otherQTotal + otherQError);
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
    return costError(
        pTotal,
        pError,
        qTotal,
        qError,
        cost + otherCost,
        CompensatedSum.mergeError(cost, costError, otherCost, otherCostError),
        otherPTotal + otherPError,
        otherQTotal + otherQError);
  }

  /**
   * The cross-entropy of telling cells of totals p and q from others: Σ p ln((q + others) / q) over
   * the two parts.
   */
  private static double between(double p, double q, double otherP, double otherQ) {
    return surprisal(p, q, otherQ) + surprisal(otherP, otherQ, q);
  }

  /** p ln((q + others) / q). */
  private static double surprisal(double p, double q, double others) {
    if (p == 0 || others == 0) {
      return 0;
    }
    if (others <= q) {
      return p * Math.log1p(others / q);
    }
    // A cell of -0.0 is one of 0.
    double ratio = others / (q + 0.0);
    double logarithm =
        ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Math.log(others) - Math.log(q);
    return p * (logarithm + Math.log1p(q / others));
  }
}
