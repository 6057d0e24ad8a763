package org.surprisal.information.recalibration;

import org.surprisal.information.accumulation.CompensatedSum;

/**
 * Isotonic regression of what happened on the scores: neighbouring scores become one block until
 * the frequency of positives rises from each block to the next, by pooling adjacent violators.
 *
 * <p>Reference: M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid, E. Silverman (1955), An Empirical
 * Distribution Function for Sampling with Incomplete Information, doi:10.1214/aoms/1177728423.
 */
final class IsotonicFit {
  private final double[] positive;
  private final double[] negative;
  private int blocks;

  /** The fit of the weights of positives and negatives, in rising order of the scores. */
  IsotonicFit(double[] positives, double[] negatives) {
    positive = new double[positives.length];
    negative = new double[positives.length];
    for (int key = 0; key < positives.length; key++) {
      positive[blocks] = positives[key];
      negative[blocks] = negatives[key];
      while (blocks > 0 && violates(blocks)) {
        blocks--;
        positive[blocks] += positive[blocks + 1];
        negative[blocks] += negative[blocks + 1];
      }
      blocks++;
    }
  }

  /** Whether the frequency of a block is not above that of the block before, without division. */
  private boolean violates(int block) {
    return positive[block - 1] * negative[block] >= positive[block] * negative[block - 1];
  }

  /** The score that the blocks' frequencies have, summed over the rows. */
  double score(ScoringRule rule) {
    CompensatedSum sum = new CompensatedSum();
    for (int block = 0; block < blocks; block++) {
      sum.add(rule.ofFrequency(positive[block], negative[block]));
    }
    return sum.value();
  }
}
