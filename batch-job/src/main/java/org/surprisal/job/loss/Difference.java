package org.surprisal.job.loss;

import org.surprisal.information.inference.Estimate;

/**
 * Two models on the same rows.
 *
 * @param loss the mean of the loss of the first less that of the second: below 0 where the first is
 *     better
 * @param accuracy how much more often the first is right
 * @param firstWins the share of rows where the first lost less
 * @param secondWins the share of rows where the second lost less
 */
public record Difference(Estimate loss, Estimate accuracy, double firstWins, double secondWins) {

  /** The same with the models the other way round. */
  Difference turned() {
    return new Difference(loss.negated(), accuracy.negated(), secondWins, firstWins);
  }

  /** Whether both models lost the same in every row. */
  public boolean isNone() {
    return firstWins == 0 && secondWins == 0;
  }
}
