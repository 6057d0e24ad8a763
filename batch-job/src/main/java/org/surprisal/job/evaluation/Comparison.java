package org.surprisal.job.evaluation;

import org.surprisal.job.loss.Difference;

/**
 * Two models compared on the same rows.
 *
 * @param better the model of the smaller loss
 * @param worse the other one
 * @param difference the loss of {@code better} less that of {@code worse}: 0 or less
 * @param adjustedPValue the p-value of the difference, by Holm's correction for all comparisons
 */
public record Comparison(
    ModelFindings better, ModelFindings worse, Difference difference, double adjustedPValue) {
  private static final double LEVEL = 0.05;

  /** Whether the data can tell the two apart. */
  public boolean isSignificant() {
    return adjustedPValue < LEVEL;
  }
}
