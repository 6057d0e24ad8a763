package org.surprisal.information;

/** The divergence of distributions whose cells come row by row. */
public final class CellDivergence extends CellTotals {
  /** The accumulator of the SQL aggregates over cells. */
  static final Accumulator ACCUMULATOR = accumulator(CellDivergence.class);

  private CellDivergence() {}

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
   * The divergence of telling cells of totals p and q from others, q being scaled to the total of
   * p.
   */
  private static double between(double p, double q, double otherP, double otherQ) {
    double total = p + otherP;
    double totalQ = q + otherQ;
    if (total == 0 || totalQ == 0) {
      return 0;
    }
    double s = scaleOf(total);
    double t = scaleOf(totalQ);
    double ratio = (total * s) / (totalQ * t);
    double difference = determinant(p * s, otherQ * t, q * t, otherP * s) / (totalQ * t);
    CompensatedSum sum = new CompensatedSum();
    KlDivergence.addTerm(p * s, q * t * ratio, difference, sum);
    KlDivergence.addTerm(otherP * s, otherQ * t * ratio, -difference, sum);
    return sum.value() / s;
  }
}
