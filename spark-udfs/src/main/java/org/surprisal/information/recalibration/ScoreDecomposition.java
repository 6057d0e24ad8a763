package org.surprisal.information.recalibration;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.ranking.SortedScores;

/**
 * The parts of a mean score of binary predictions, by isotonic regression: score = miscalibration -
 * discrimination + uncertainty (CORP).
 *
 * <p>The regression is fitted to the rows that it is judged by, so that it finds some
 * miscalibration in calibrated predictions, too. How much is told by samples: labels are drawn from
 * the predictions themselves, and decomposed alike. Where no sample has as much, the predictions
 * are not calibrated, at 1/21 or 4.8 %: that is a test without any approximation (M. Dwass 1957).
 * The regression is not cross-fitted instead, as a step that was fitted to other rows has the
 * frequency 0 or 1 wherever these are all alike, and costs Infinity there. The random numbers
 * follow from the predictions, so that the same rows give the same bits.
 *
 * <p>Edge results: miscalibration and discrimination are 0 or more; a prediction of 0 for what
 * happened counts as eps; NULL for no rows.
 *
 * <p>Reference: T. Dimitriadis, T. Gneiting, A. I. Jordan (2021), Stable Reliability Diagrams for
 * Probabilistic Classifiers, doi:10.1073/pnas.2016191118; M. Dwass (1957), Modified Randomization
 * Tests for Nonparametric Hypotheses, doi:10.1214/aoms/1177707045.
 */
public final class ScoreDecomposition {
  private static final int SAMPLES = 20;

  /** Beyond so many rows of a score a binomial number is drawn as a normal one. */
  private static final long MANY = 200;

  private static final String CHANCE_EDGE =
      "Isotonic regression finds some miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples of"
          + " calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value is below 0.05 where none of them has"
          + " as much: then the predictions are not calibrated.";
  private static final String SUM_EDGE =
      "score = miscalibration - discrimination + uncertainty. Of two classes: of an array pass probability[1]. NULL for no rows, or where"
          + " all weights are 0.";

  public static final FunctionDefinition LOG_LOSS_DECOMPOSITION =
      FunctionDefinition.tally(
              "log_loss_decomposition",
              ScoreDecomposition.class,
              Family.RECALIBRATION,
              BinaryTally.class,
              ScoreDecomposition::tally)
          .summary(
              "the log loss of binary predictions in its parts: miscalibration, discrimination and uncertainty, as a struct")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(SUM_EDGE)
          .edge(CHANCE_EDGE)
          .example(
              "SELECT round(d.score, 4), round(d.miscalibration, 4), round(d.discrimination, 4), round(d.uncertainty, 4) FROM (SELECT"
                  + " _FUNC_(label, probability) AS d FROM VALUES (1, 0.9), (0, 0.9), (0, 0.2), (0, 0.2) AS t(label, probability))",
              "0.7136\t0.367\t0.2158\t0.5623")
          .related("brier_decomposition", "log_loss", "temperature_scaling", "calibration_curve")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition BRIER_DECOMPOSITION =
      FunctionDefinition.tally(
              "brier_decomposition",
              ScoreDecomposition.class,
              Family.RECALIBRATION,
              BinaryTally.class,
              constants -> new BinaryTally(0))
          .summary(
              "the Brier score of binary predictions in its parts: miscalibration, discrimination and uncertainty, as a struct")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge("Of class 1: half of the Brier score of a distribution over two classes.")
          .edge(SUM_EDGE)
          .edge(CHANCE_EDGE)
          .example(
              "SELECT d.score, d.miscalibration, d.discrimination, d.uncertainty FROM (SELECT _FUNC_(label, probability) AS d FROM"
                  + " VALUES (1, 0.75), (0, 0.75), (0, 0.25), (0, 0.25) AS t(label, probability))",
              "0.1875\t0.0625\t0.0625\t0.1875")
          .related("log_loss_decomposition", "brier_score", "calibration_curve")
          .since("0.1.0")
          .build();

  private ScoreDecomposition() {}

  private static Tally tally(Map<String, Double> constants) {
    return new BinaryTally(constants.get("eps"));
  }

  /** The parts of the log loss; null for no rows. */
  public static Decomposition logLossDecomposition(BinaryTally tally) {
    return decomposition(tally, ScoringRule.LOG_LOSS);
  }

  /** The parts of the Brier score; null for no rows. */
  public static Decomposition brierDecomposition(BinaryTally tally) {
    return decomposition(tally, ScoringRule.BRIER);
  }

  private static Decomposition decomposition(BinaryTally tally, ScoringRule rule) {
    SortedScores scores = tally.sorted();
    if (scores == null) {
      return null;
    }
    // In units of a power of 2 near to the weight of all, so that no product overflows.
    double unit = Math.scalb(1.0, -Math.getExponent(scores.positives() + scores.negatives()));
    int size = scores.size();
    double[] positives = new double[size];
    double[] negatives = new double[size];
    for (int key = 0; key < size; key++) {
      positives[key] = unit * scores.positive(key);
      negatives[key] = unit * scores.negative(key);
    }
    double total = unit * scores.positives() + unit * scores.negatives();
    double score = score(scores, positives, negatives, rule, tally.eps());
    double recalibrated = new IsotonicFit(positives, negatives).score(rule);
    double uncertainty = rule.ofFrequency(unit * scores.positives(), unit * scores.negatives());
    double miscalibration = Math.max(0, score - recalibrated);
    double[] byChance = byChance(scores, unit, rule, tally.eps());
    return new Decomposition(
        score / total,
        miscalibration / total,
        Arrays.stream(byChance).average().orElseThrow() / total,
        (1.0 + Arrays.stream(byChance).filter(each -> each >= miscalibration).count())
            / (1 + SAMPLES),
        Math.max(0, uncertainty - recalibrated) / total,
        uncertainty / total);
  }

  /** The score as it is, summed. */
  private static double score(
      SortedScores scores, double[] positives, double[] negatives, ScoringRule rule, double eps) {
    CompensatedSum sum = new CompensatedSum();
    for (int key = 0; key < scores.size(); key++) {
      double probability = scores.score(key);
      if (positives[key] > 0) {
        sum.add(positives[key] * rule.of(probability, eps));
      }
      if (negatives[key] > 0) {
        sum.add(negatives[key] * rule.of(1 - probability, eps));
      }
    }
    return sum.value();
  }

  /** The miscalibration of samples of labels that are drawn from the predictions. */
  private static double[] byChance(SortedScores scores, double unit, ScoringRule rule, double eps) {
    SplittableRandom random = new SplittableRandom(seed(scores));
    double[] positives = new double[scores.size()];
    double[] negatives = new double[scores.size()];
    double[] found = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int key = 0; key < scores.size(); key++) {
        double weight = unit * scores.positive(key) + unit * scores.negative(key);
        double drawn = drawn(random, scores.rows(key), scores.score(key)) / scores.rows(key);
        positives[key] = weight * drawn;
        negatives[key] = weight * (1 - drawn);
      }
      double recalibrated = new IsotonicFit(positives, negatives).score(rule);
      found[sample] = Math.max(0, score(scores, positives, negatives, rule, eps) - recalibrated);
    }
    return found;
  }

  /** Of the predictions, as fixed numbers would make all samples of a size err alike. */
  private static long seed(SortedScores scores) {
    long seed = 0;
    for (int key = 0; key < scores.size(); key++) {
      seed = 31 * seed + Double.doubleToLongBits(scores.score(key)) + scores.rows(key);
    }
    return seed;
  }

  /** How many of so many rows are positive with a probability. */
  private static double drawn(SplittableRandom random, long rows, double probability) {
    if (rows <= MANY) {
      int positive = 0;
      for (long row = 0; row < rows; row++) {
        positive += random.nextDouble() < probability ? 1 : 0;
      }
      return positive;
    }
    double deviation = Math.sqrt(rows * probability * (1 - probability));
    double normal = Math.rint(rows * probability + deviation * random.nextGaussian());
    return Math.min(rows, Math.max(0, normal));
  }
}
