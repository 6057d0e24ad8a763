package org.surprisal.job.evaluation;

import org.surprisal.information.inference.Estimate;
import org.surprisal.job.loss.Difference;

/**
 * Two models compared on the same rows.
 *
 * @param better the model of the smaller loss
 * @param worse the other one
 * @param difference the loss of {@code better} less that of {@code worse}: 0 or less
 * @param adjustedPValue the p-value of the difference, by Holm's correction for all comparisons
 * @param level the level of the interval that agrees with it
 */
public record Comparison(
    ModelFindings better,
    ModelFindings worse,
    Difference difference,
    double adjustedPValue,
    double level) {

  /** Whether the data can tell the two apart. */
  public boolean isSignificant() {
    return adjustedPValue < Estimate.LEVEL;
  }

  /** Whether both models lost the same in every row. */
  public boolean isNone() {
    return difference.isNone();
  }

  /**
   * Whether the worse one gave the probability 0 to what happened, and eps let it cost Infinity.
   */
  public boolean isInfinite() {
    return Double.isInfinite(difference.loss().mean());
  }

  /** The lower end of the interval, adjusted as the p-value is; 0 where there is no difference. */
  public double lower() {
    return isNone() ? 0 : difference.loss().lower(level);
  }

  /** The upper end of the interval, adjusted as the p-value is; 0 where there is no difference. */
  public double upper() {
    return isNone() ? 0 : difference.loss().upper(level);
  }
}
