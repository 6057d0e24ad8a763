package org.surprisal.job.loss;

/**
 * Two models on the same rows.
 *
 * @param first the index of a model
 * @param second the index of another one
 * @param loss the mean of the loss of the first less that of the second: below 0 where the first is
 *     better
 * @param firstWins the share of rows where the first lost less
 * @param secondWins the share of rows where the second lost less
 */
public record Difference(
    int first, int second, Estimate loss, double firstWins, double secondWins) {

  /** The same with the models the other way round. */
  Difference turned() {
    return new Difference(second, first, loss.negated(), secondWins, firstWins);
  }
}
