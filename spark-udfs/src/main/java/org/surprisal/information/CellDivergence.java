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
    double scale = total / totalQ;
    double difference = determinant(p, otherQ, q, otherP) / totalQ;
    CompensatedSum sum = new CompensatedSum();
    KlDivergence.addTerm(p, q * scale, difference, sum);
    KlDivergence.addTerm(otherP, otherQ * scale, -difference, sum);
    return sum.value();
  }

  /** a b - c d, whose error is that of its own rounding even where most of it cancels. */
  private static double determinant(double a, double b, double c, double d) {
    double product = c * d;
    return Math.fma(a, b, -product) + Math.fma(-c, d, product);
  }
}
