package org.surprisal.information.ranking;

import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.LogitInterval;

/**
 * How much the figures of a ranking would differ between samples of the same size: their 95 %
 * intervals.
 *
 * <p>Each row is weighed by what a little more weight of it would change of the figure (the
 * infinitesimal jackknife). For the area under the ROC curve that is DeLong's method: a positive
 * changes it by the share of the negatives below it, less the area. For the average precision it is
 * the precision at the row's score, less the average precision, and what the row changes of the
 * precision at all scores from its own down. Both follow from the counts of the keys, in one walk
 * from the lowest score to the highest.
 *
 * <p>A few rows of a kind may have no example of what is far off, so that the area is too large and
 * its error looks too small at once. So the squared changes of {@value #PRIOR_ROWS} further rows of
 * each kind are added to theirs, of the size that they have where scores are exponentially
 * distributed (Hanley and McNeil): it matters for tens of rows, and not for thousands.
 *
 * <p>Rows are taken to be independent. Where they are weighted there are as many effective rows of
 * either kind as Kish's formula says, (Σ w)² / Σ w², which takes weights to know nothing of the
 * scores. With fewer than {@value Estimate#FEWEST} effective positives or negatives there is no
 * interval.
 *
 * <p>References: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson (1988), Comparing the Areas under
 * Two or More Correlated Receiver Operating Characteristic Curves, doi:10.2307/2531595; B. Efron
 * (1982), The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6; J. A. Hanley, B. J.
 * McNeil (1982), The Meaning and Use of the Area under a Receiver Operating Characteristic (ROC)
 * Curve, doi:10.1148/radiology.143.1.7063747.
 */
final class RankingSpread {
  /** How many rows the prior variance of the area counts for. */
  private static final double PRIOR_ROWS = 2;

  private final SortedScores scores;
  private final double positives;
  private final double negatives;
  private final double rocAuc;
  private final double averagePrecision;

  // Of the squared changes of both figures, weighted sums over the positives and the negatives.
  private double areaByPositives;
  private double areaByNegatives;
  private double precisionByPositives;
  private double precisionByNegatives;

  /**
   * @param scores what was counted
   * @param rocAuc the area under the ROC curve
   * @param averagePrecision the average precision
   */
  RankingSpread(SortedScores scores, double rocAuc, double averagePrecision) {
    this.scores = scores;
    this.rocAuc = rocAuc;
    this.averagePrecision = averagePrecision;
    double unit = Math.scalb(1.0, -Math.getExponent(scores.positives() + scores.negatives()));
    positives = scores.positives() * unit;
    negatives = scores.negatives() * unit;
    if (isEnough()) {
      walk(unit);
    }
  }

  private boolean isEnough() {
    return scores.effectivePositives() >= Estimate.FEWEST
        && scores.effectiveNegatives() >= Estimate.FEWEST;
  }

  private void walk(double unit) {
    double positivesBelow = 0;
    double negativesBelow = 0;
    // What a positive and a negative change of the precision at the scores from theirs down.
    double raised = 0;
    double lowered = 0;
    for (int key = 0; key < scores.size(); key++) {
      double p = scores.positive(key) * unit;
      double n = scores.negative(key) * unit;
      double t = Math.max(p, positives - positivesBelow);
      double f = Math.max(n, negatives - negativesBelow);
      raised += p / (t + f) * (f / (t + f));
      lowered += p / (t + f) * (t / (t + f));
      double placement = (negativesBelow + n / 2) / negatives - rocAuc;
      double placementOfNegatives = (t - p / 2) / positives - rocAuc;
      double change = t / (t + f) - averagePrecision + raised;
      areaByPositives += p * placement * placement;
      areaByNegatives += n * placementOfNegatives * placementOfNegatives;
      precisionByPositives += p * change * change;
      precisionByNegatives += n * lowered * lowered;
      positivesBelow += p;
      negativesBelow += n;
    }
  }

  /**
   * The interval of the area under the ROC curve.
   *
   * <p>Where every pair is in order, so are as many pairs as there are rows of the rarer kind that
   * have no row in common, and whose order is that of independent trials.
   */
  LogitInterval ofRocAuc() {
    if (!isEnough()) {
      return LogitInterval.NONE;
    }
    double ofPositives = scores.effectivePositives();
    double ofNegatives = scores.effectiveNegatives();
    if (rocAuc == 1 || rocAuc == 0) {
      LogitInterval all = LogitInterval.ofAll(Math.min(ofPositives, ofNegatives));
      return rocAuc == 1 ? all : all.opposite();
    }
    if (!(areaByPositives + areaByNegatives > 0)) {
      return LogitInterval.NONE;
    }
    return LogitInterval.of(
        rocAuc,
        variance(areaByPositives / positives, ofPositives),
        ofPositives,
        variance(areaByNegatives / negatives, ofNegatives),
        ofNegatives);
  }

  /** What rows of a kind, whose mean squared change is given, add to the variance of the area. */
  private double variance(double meanSquare, double rows) {
    double better = Math.max(rocAuc, 1 - rocAuc);
    double prior = better * better * (1 - better) / (1 + better);
    return (meanSquare * rows + prior * PRIOR_ROWS) / (rows - 1 + PRIOR_ROWS) / rows;
  }

  /** The interval of the average precision. */
  LogitInterval ofAveragePrecision() {
    if (!isEnough()) {
      return LogitInterval.NONE;
    }
    double ofPositives = scores.effectivePositives();
    double ofNegatives = scores.effectiveNegatives();
    return LogitInterval.of(
        averagePrecision,
        precisionByPositives / positives / (ofPositives - 1),
        ofPositives,
        precisionByNegatives * (negatives / positives) / positives / (ofNegatives - 1),
        ofNegatives);
  }
}
