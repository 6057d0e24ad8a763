package org.surprisal.information.cells;

import java.util.stream.DoubleStream;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.CompensatedSum;

/** The cross-entropy of distributions whose cells come row by row. */
public final class CellCrossEntropy extends CellTotals {
  /** The accumulator of the SQL aggregates over cells. */
  static final Accumulator ACCUMULATOR = accumulator(CellCrossEntropy.class);

  private CellCrossEntropy() {}

  /** The entropy of the distribution that weights make, in nats; NaN where they sum to 0. */
  public static double entropy(double... weights) {
    double scale = scaleOf(DoubleStream.of(weights).max().orElse(0));
    CompensatedSum total = new CompensatedSum();
    CompensatedSum cost = new CompensatedSum();
    for (double weight : weights) {
      double scaled = weight * scale;
      cost.add(between(total.value(), total.value(), scaled, scaled, 1));
      total.add(scaled);
    }
    return total.value() == 0 ? Double.NaN : cost.value() / total.value();
  }

  /** The next {@code cost} after a cell of {@code p} and {@code q}. */
  public static double cost(
      double pTotal, double pError, double qTotal, double qError, double cost, double p, double q) {
    double next = pTotal + p;
    return CompensatedSum.sum(
        rescaled(cost, pTotal, next),
        between(pTotal + pError, qTotal + qError, p, q, scaleOf(next)));
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
    double next = pTotal + p;
    return CompensatedSum.error(
        rescaled(cost, pTotal, next),
        rescaled(costError, pTotal, next),
        between(pTotal + pError, qTotal + qError, p, q, scaleOf(next)));
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
            pTotal + pError,
            qTotal + qError,
            otherPTotal + otherPError,
            otherQTotal + otherQError,
            scaleOf(next)));
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
            pTotal + pError,
            qTotal + qError,
            otherPTotal + otherPError,
            otherQTotal + otherQError,
            scaleOf(next)));
  }

  /**
   * The cross-entropy of telling cells of totals p and q from others: Σ p ln((q + others) / q) over
   * the two parts, times {@code scale}.
   */
  private static double between(double p, double q, double otherP, double otherQ, double scale) {
    return surprisal(p, scale, q, otherQ) + surprisal(otherP, scale, otherQ, q);
  }

  /** p ln((q + others) / q) times {@code scale}. */
  private static double surprisal(double p, double scale, double q, double others) {
    if (p == 0 || others == 0) {
      return 0;
    }
    if (others <= q) {
      return p * scale * Math.log1p(others / q);
    }
    if (q == 0) {
      return Double.POSITIVE_INFINITY;
    }
    // A cell of -0.0 is one of 0.
    double ratio = others / (q + 0.0);
    double logarithm =
        ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Math.log(others) - Math.log(q);
    return p * scale * (logarithm + Math.log1p(q / others));
  }
}
