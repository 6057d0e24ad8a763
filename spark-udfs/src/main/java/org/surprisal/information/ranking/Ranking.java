package org.surprisal.information.ranking;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.inference.LogitInterval;

/**
 * How well scores rank, with a bound on the error of each figure.
 *
 * <p>A figure is exact, and its bound 0, where every key of the tally is whole. Elsewhere the order
 * of the rows within a key is unknown: they are taken to be evenly mixed, and the bound is what the
 * best and the worst order would change. Figures are NaN where there are no positives or no
 * negatives. Of several classes they are means, and there is no one weight of positives.
 *
 * <p>The 95 % intervals say where the figure of other rows of this kind would be; see {@link
 * RankingSpread} for how they follow and where there are none.
 *
 * @param rocAuc the area under the ROC curve
 * @param rocAucLower the lower end of its 95 % interval
 * @param rocAucUpper the upper end
 * @param rocAucMaxError how far the area is from that of these rows at most
 * @param averagePrecision the average precision
 * @param averagePrecisionLower the lower end of its 95 % interval
 * @param averagePrecisionUpper the upper end
 * @param averagePrecisionMaxError how far it is from that of these rows at most
 * @param ksStatistic the Kolmogorov-Smirnov statistic
 * @param ksStatisticMaxError how far it is from that of these rows at most
 * @param positives the weight of the positives
 * @param negatives the weight of the negatives
 */
public record Ranking(
    Double rocAuc,
    Double rocAucLower,
    Double rocAucUpper,
    Double rocAucMaxError,
    Double averagePrecision,
    Double averagePrecisionLower,
    Double averagePrecisionUpper,
    Double averagePrecisionMaxError,
    Double ksStatistic,
    Double ksStatisticMaxError,
    Double positives,
    Double negatives) {

  /** Whether there are both positives and negatives. */
  boolean isDefined() {
    return positives > 0 && negatives > 0;
  }

  static Ranking of(SortedScores scores) {
    double positives = scores.positives();
    double negatives = scores.negatives();
    return positives > 0 && negatives > 0
        ? new Descent(scores, positives, negatives).ranking()
        : new Ranking(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            positives,
            negatives);
  }

  /** One walk from the highest score to the lowest. Weights are scaled so that none overflows. */
  private static final class Descent {
    private final SortedScores scores;
    private final double positives;
    private final double negatives;
    private final double ofPositive;
    private final double ofNegative;
    private final CompensatedSum above = new CompensatedSum();
    private final CompensatedSum falselyAbove = new CompensatedSum();
    private final CompensatedSum area = new CompensatedSum();
    private final CompensatedSum tiedArea = new CompensatedSum();
    private final CompensatedSum precision = new CompensatedSum();
    private final CompensatedSum precisionToGain = new CompensatedSum();
    private final CompensatedSum precisionToLose = new CompensatedSum();
    private double distance;
    private double possibleDistance;

    Descent(SortedScores scores, double positives, double negatives) {
      this.scores = scores;
      ofPositive = Math.scalb(1.0, -Math.getExponent(positives));
      ofNegative = Math.scalb(1.0, -Math.getExponent(negatives));
      this.positives = positives * ofPositive;
      this.negatives = negatives * ofNegative;
    }

    Ranking ranking() {
      // Precision compares positives with negatives, so both are in the units of the positives.
      double unit = Math.min(0x1p1000, ofPositive / ofNegative);
      for (int key = scores.size() - 1; key >= 0; key--) {
        double p = scores.positive(key) * ofPositive;
        double n = scores.negative(key) * ofNegative;
        double t = above.value();
        double f = falselyAbove.value();
        area.addProduct(n, t);
        area.add(n * above.residual());
        area.addProduct(n, p / 2);
        if (!scores.isWhole(key)) {
          tiedArea.addProduct(n, p / 2);
          possibleDistance = Math.max(possibleDistance, Math.abs(distance(t + p, f)));
          possibleDistance = Math.max(possibleDistance, Math.abs(distance(t, f + n)));
        }
        above.add(p);
        falselyAbove.add(n);
        distance = Math.max(distance, Math.abs(distance(above.value(), falselyAbove.value())));
        if (p > 0) {
          addPrecision(t, p, f * unit, n * unit, scores.isWhole(key));
        }
      }
      double pairs = positives * negatives;
      double rocAuc = Math.min(1, area.value() / pairs);
      double averagePrecision = Math.min(1, precision.value() / positives);
      RankingSpread spread = new RankingSpread(scores, rocAuc, averagePrecision);
      LogitInterval ofArea = spread.ofRocAuc();
      LogitInterval ofPrecision = spread.ofAveragePrecision();
      return new Ranking(
          rocAuc,
          ofArea.lower(),
          ofArea.upper(),
          tiedArea.value() / pairs,
          averagePrecision,
          ofPrecision.lower(),
          ofPrecision.upper(),
          Math.max(precisionToGain.value(), precisionToLose.value()) / positives,
          distance / pairs,
          Math.max(0, possibleDistance - distance) / pairs,
          positives / ofPositive,
          negatives / ofNegative);
    }

    /** t N - f P, without the loss of digits of a difference of rounded products. */
    private double distance(double t, double f) {
      double product = f * positives;
      double rest = Math.fma(-f, positives, product);
      return Math.fma(t, negatives, -product) + rest;
    }

    /**
     * What p positives, beside n negatives and below t positives and f negatives, add to Σ p times
     * precision.
     */
    private void addPrecision(double t, double p, double f, double n, boolean isWhole) {
      if (isWhole) {
        precision.add(p * ((t + p) / (t + p + f + n)));
        return;
      }
      double mixed = integral(t, t + f, (p + n) / p, p);
      precision.add(mixed);
      // At best all positives have one score above the negatives, at worst each one of its own
      // below.
      precisionToGain.add(Math.max(0, p * ((t + p) / (t + p + f)) - mixed));
      precisionToLose.add(Math.max(0, mixed - integral(t, t + f + n, 1, p)));
    }

    /** The integral of (t + x) / (all + slope x) over x from 0 to p. */
    private static double integral(double t, double all, double slope, double p) {
      return all == 0
          ? p / slope
          : p / slope + (t - all / slope) / slope * Math.log1p(slope * p / all);
    }
  }
}
