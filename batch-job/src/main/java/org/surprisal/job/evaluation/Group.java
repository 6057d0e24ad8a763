package org.surprisal.job.evaluation;

import java.util.List;
import org.surprisal.information.inference.Estimate;

/**
 * The rows of one value of a grouping.
 *
 * @param cell the rows
 * @param deviations how each model, in the order of the request, does on them
 */
public record Group(Cell cell, List<Deviation> deviations) {

  /**
   * A model on a group beside the other rows.
   *
   * @param loss its loss on the group
   * @param difference the loss on the group less that on all other rows
   * @param adjustedPValue the p-value of the difference, by Benjamini and Hochberg's correction for
   *     all groups of the grouping; NaN for a group too small to be judged
   */
  public record Deviation(Estimate loss, Estimate difference, double adjustedPValue) {

    /** Whether the group is surely different from the other rows. */
    public boolean isSignificant() {
      return adjustedPValue < Estimate.LEVEL;
    }

    /**
     * What groups are sorted by: the loss that a group has at least; none where it is too small.
     */
    public double atLeast() {
      double lower = loss.lower();
      return Double.isNaN(adjustedPValue) || Double.isNaN(lower) ? -1 : lower;
    }
  }
}
