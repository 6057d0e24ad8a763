package org.surprisal.job.evaluation;

import java.util.List;
import org.surprisal.information.score.CrossEntropyRating;
import org.surprisal.job.loss.Estimate;
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
 * @param ledger the rows that it could not be scored on
 * @param histogram how its losses are spread
 * @param worst the rows that it did worst on, worst first
 */
public record ModelFindings(
    int index,
    Model model,
    Score score,
    Estimate loss,
    Ledger ledger,
    LossHistogram histogram,
    List<WorstRow> worst) {

  public String name() {
    return model.name();
  }

  /** What the log loss is usually taken to mean; null where there is no word for it. */
  public String rating() {
    double value = score.logLoss();
    return Double.isNaN(value) ? null : CrossEntropyRating.crossEntropyRating(value);
  }
}
