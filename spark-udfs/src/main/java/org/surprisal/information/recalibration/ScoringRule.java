package org.surprisal.information.recalibration;

/** A proper score of the probability of class 1. */
enum ScoringRule {
  /** -ln of the probability of what happened. */
  LOG_LOSS {
    @Override
    double of(double probability, double eps) {
      return -Math.log(Math.max(probability, eps));
    }
  },
  /** The square of the probability of what did not happen. */
  BRIER {
    @Override
    double of(double probability, double eps) {
      return (1 - probability) * (1 - probability);
    }
  };

  /** The score of a row where what happened was given a probability. */
  abstract double of(double probability, double eps);

  /** The score of rows, summed, that are given the frequency of positives among them. */
  double ofFrequency(double positive, double negative) {
    double frequency = positive / (positive + negative);
    return (positive > 0 ? positive * of(frequency, 0) : 0)
        + (negative > 0 ? negative * of(negative / (positive + negative), 0) : 0);
  }
}
