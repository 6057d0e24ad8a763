package org.surprisal.job.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.information.score.CrossEntropyRating;
import org.surprisal.job.loss.Confidence;
import org.surprisal.job.loss.LossHistogram;
import org.surprisal.job.loss.WorstRow;
import org.surprisal.job.request.Model;

/**
 * What was found of one model over all rows.
 *
 * @param index its place in the request
 * @param model the model
 * @param score its metrics
 * @param loss its log loss as an estimate
 * @param beyondBaseRate its log loss less that of predicting the frequencies of the labels in all
 *     other rows
 * @param beyondFrequencies the same with the frequencies in the same rows, which nothing constant
 *     is better than
 * @param confidence how sure it is, and how right
 * @param thresholds what comes of predicting class 1 at thresholds, from the highest down; empty
 *     for more than two classes
 * @param ledger the rows that it could not be scored on
 * @param histogram how its losses are spread
 * @param worst the rows that it did worst on, worst first
 */
public record ModelFindings(
    int index,
    Model model,
    Score score,
    Estimate loss,
    Estimate beyondBaseRate,
    Estimate beyondFrequencies,
    Confidence confidence,
    List<ThresholdRow> thresholds,
    Ledger ledger,
    LossHistogram histogram,
    List<WorstRow> worst) {
  /** Above this loss the words are no praise. */
  private static final double PRAISED = 0.3;

  /** Above this loss they are worse than "not great". */
  private static final double CONDEMNED = 1;

  public static final String NO_SKILL = "no skill shown";

  public String name() {
    return model.name();
  }

  /** The part of the loss of the label frequencies that the model saves; 0 or less for no skill. */
  public double skill() {
    return score.metric("d2_log_loss");
  }

  /** Whether the model is surely better than predicting how often each class happens. */
  public boolean hasSkill() {
    return beyondFrequencies.mean() < 0 && beyondFrequencies.pValue() < Estimate.LEVEL;
  }

  /** The threshold of the least cost, the highest of several; none for more than two classes. */
  public Optional<ThresholdRow> cheapest() {
    return thresholds.stream().min(Comparator.comparingDouble(ThresholdRow::cost));
  }

  private boolean isWorseThanNone() {
    return beyondBaseRate.mean() > 0 && beyondBaseRate.pValue() < Estimate.LEVEL;
  }

  /**
   * What the log loss is usually taken to mean; null where there is no word for it. The words know
   * nothing of the classes: where labels are rare a small loss takes no skill, and is not praised;
   * where there are many classes a large one may be a feat, and is not condemned.
   */
  public String rating() {
    double value = score.logLoss();
    if (Double.isNaN(value)) {
      return null;
    }
    String words = CrossEntropyRating.crossEntropyRating(value);
    if (hasSkill()) {
      return value > CONDEMNED ? CrossEntropyRating.crossEntropyRating(CONDEMNED) : words;
    }
    return isWorseThanNone() && value > PRAISED ? words : NO_SKILL;
  }
}
