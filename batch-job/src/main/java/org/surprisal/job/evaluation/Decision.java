package org.surprisal.job.evaluation;

import org.surprisal.information.inference.Estimate;
import org.surprisal.information.ranking.ThresholdRow;

/**
 * What it costs to decide by a model at its cheapest threshold, and what of that is surely no
 * chance.
 *
 * <p>The threshold is the best of many on the same rows, so that its cost is a little too low.
 * Whether it saves anything is known row by row, as rows that are decided alike with the model and
 * without cost the same. Whether one model is cheaper than another is not, as rows are not counted
 * in pairs: they are taken to err independently of each other. Models that err on the same rows, as
 * most do, are surer to differ than is said; of some that err on opposite rows it is said too soon,
 * though no more often than in 5 of 100 data sets in which two opposed models are equally good.
 *
 * @param at the threshold
 * @param units how many rows of equal weight, that do not depend on each other, would say as much
 * @param falsePositiveCost what it costs to take class 0 for class 1
 * @param falseNegativeCost what it costs to miss class 1
 */
public record Decision(
    ThresholdRow at, double units, double falsePositiveCost, double falseNegativeCost) {
  /** With fewer of either kind nobody knows what it costs to miss one. */
  private static final double FEWEST_OF_A_KIND = 10;

  private double total() {
    return positives() + negatives();
  }

  private double positives() {
    return at.truePositives() + at.falseNegatives();
  }

  private double negatives() {
    return at.falsePositives() + at.trueNegatives();
  }

  /** Whether there are rows enough of either class to tell anything. */
  public boolean isTold() {
    return units * Math.min(positives(), negatives()) / total() >= FEWEST_OF_A_KIND;
  }

  /** Whether it costs less to predict class 1 in every row than in none. */
  public boolean isAll() {
    return costOfAll() < costOfNone();
  }

  private double costOfAll() {
    return falsePositiveCost * negatives() / total();
  }

  private double costOfNone() {
    return falseNegativeCost * positives() / total();
  }

  /** What the cheaper of these two costs, which needs no model. */
  public double costWithoutModel() {
    return Math.min(costOfAll(), costOfNone());
  }

  /**
   * Whether the model surely saves something, one of so many that are tried: whether those rows
   * that are decided otherwise with it are wrong so seldom that this pays. A share q of k rows,
   * where it pays below e, is by chance with a probability of at most exp(-k D(q‖e)) (W. Hoeffding
   * 1963, Probability Inequalities for Sums of Bounded Random Variables, Theorem 1). That is two to
   * four times the probability itself, which makes up for the choice of the best threshold: of
   * models without skill it is below 5 % in 3 of 100 data sets or fewer.
   */
  public boolean saves(int models) {
    double right = isAll() ? at.trueNegatives() : at.truePositives();
    double wrong = isAll() ? at.falseNegatives() : at.falsePositives();
    double saved = isAll() ? falsePositiveCost : falseNegativeCost;
    double paying = saved / (falsePositiveCost + falseNegativeCost);
    double share = wrong / (right + wrong);
    double rows = units * (right + wrong) / total();
    return share < paying && Math.exp(-rows * divergence(share, paying)) * models < Estimate.LEVEL;
  }

  private static double divergence(double share, double from) {
    return times(share, share / from) + times(1 - share, (1 - share) / (1 - from));
  }

  private static double times(double share, double ratio) {
    return share == 0 ? 0 : share * Math.log(ratio);
  }

  /** Whether it surely costs less than another one, the cheapest of so many models. */
  public boolean isSurelyCheaperThan(Decision other, int models) {
    double gain = other.at.cost() - at.cost();
    Estimate estimate = Estimate.of(gain, Math.hypot(error(), other.error()), 0, units - 1);
    return estimate.pValue() < Estimate.LEVEL / (models - 1);
  }

  /**
   * The standard error of the cost, with one fault more of either kind than there are: that there
   * were none of a kind does not say that there never are.
   */
  private double error() {
    double row = total() / units;
    double square =
        (falsePositiveCost * falsePositiveCost * (at.falsePositives() + row)
                + falseNegativeCost * falseNegativeCost * (at.falseNegatives() + row))
            / total();
    return Math.sqrt(Math.max(0, square - at.cost() * at.cost()) / (units - 1));
  }
}
