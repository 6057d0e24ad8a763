package org.surprisal.information.inference;

/**
 * How much wider an interval must be that is looked at again and again, such as every night, while
 * units are added: all the intervals of a sequence hold the mean with the probability of one.
 *
 * <p>The sequence is the asymptotic one of means, narrowest where there are {@value #NARROWEST}
 * units and 1.55 times as wide there as the interval of a single look; 2 times with 100 units or a
 * million. Nights of fresh rows are not a sequence but so many looks, of which each is wrong on one
 * side with a probability of 0.0012 or less: 3.5 % in 30 nights.
 *
 * <p>Reference: I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas (2021), Time-uniform
 * Central Limit Theory and Asymptotic Confidence Sequences, arxiv.org/abs/2103.06476, theorem 2.2
 * and its appendix on where a sequence is narrowest.
 */
final class ConfidenceSequence {
  private static final double NARROWEST = 1000;

  private ConfidenceSequence() {}

  /**
   * The level of a single interval that is as wide as that of the sequence.
   *
   * @param units how many units there are now
   * @param level the probability that an interval of the sequence, ever, does not hold the mean
   */
  static double level(double units, double level) {
    double looks = -2 * Math.log(level);
    double scale = (looks + Math.log1p(looks)) / NARROWEST * units;
    double width = Math.sqrt(2 * (1 + 1 / scale) * (Math.log1p(scale) / 2 - Math.log(level)));
    return 2 * Student.cumulative(-width, Double.POSITIVE_INFINITY);
  }
}
