package org.surprisal.job.loss;

import org.surprisal.information.inference.Estimate;

/**
 * How sure a model is of the classes that it predicts, and how right.
 *
 * @param claimed the mean probability that it gives them
 * @param right how often it is right
 * @param gap the first less the second: above 0 for a model that is too sure
 * @param spread the mean variance of being right with the probability that was given
 */
public record Confidence(double claimed, double right, Estimate gap, double spread) {
  /** With so many mistakes expected or more, their number is nearly normally distributed. */
  private static final double MANY_MISTAKES = 10;

  /**
   * The two-sided p-value of a model that is right as often as it claims.
   *
   * <p>The larger one of two: that of the gap as the rows show it, and that of the number of
   * mistakes where each is made with the probability that the model gives it. The first alone takes
   * a few rows without a mistake for a proof that there are none; the second alone takes rows for
   * independent of each other.
   */
  public double pValue() {
    double units = gap.effectiveUnits();
    double deviation = Math.sqrt(spread / units);
    if (!(deviation > 0)) {
      return gap.mean() == 0 ? 1 : gap.pValue();
    }
    double ofMistakes =
        spread * units >= MANY_MISTAKES
            ? Estimate.normalPValue(gap.mean() / deviation)
            : Math.min(1, 2 * poissonTail(units * (1 - claimed), units * (1 - right)));
    return Math.max(ofMistakes, gap.isSure() ? gap.pValue() : 1);
  }

  /** How likely it is to count as many as {@code counted}, or to be as far off on that side. */
  private static double poissonTail(double expected, double counted) {
    boolean more = counted > expected;
    long last = (long) (more ? Math.ceil(counted) - 1 : Math.floor(counted));
    double term = Math.exp(-expected);
    double sum = term;
    for (long k = 1; k <= last; k++) {
      term *= expected / k;
      sum += term;
    }
    return more ? Math.max(0, 1 - sum) : sum;
  }
}
