package org.surprisal.job.loss;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A row that a model did badly on.
 *
 * @param id what names the row, or null
 * @param label the class that happened
 * @param weight the weight of the row
 * @param predicted the class that the model thought most likely
 * @param labelProbability the probability that the model gave to what happened
 * @param predictedProbability the probability that the model gave to what it predicted
 * @param model the index of the model
 * @param losses the losses of all models
 */
public record WorstRow(
    String id,
    int label,
    double weight,
    int predicted,
    double labelProbability,
    double predictedProbability,
    int model,
    double[] losses)
    implements Serializable {

  /** Best first, the same whatever the order of the rows is. */
  static final Comparator<WorstRow> BY_LOSS =
      Comparator.comparingDouble(WorstRow::loss)
          .thenComparing(Comparator.comparing(WorstRow::labelProbability).reversed())
          .thenComparing(WorstRow::predictedProbability)
          .thenComparing(WorstRow::id, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(WorstRow::label)
          .thenComparing(WorstRow::losses, Arrays::compare);

  static WorstRow of(ScoredRow row, int model) {
    return new WorstRow(
        row.id() == null ? null : row.id().toString(),
        row.label(),
        row.weight(),
        row.predicted()[model],
        row.labelProbabilities()[model],
        row.confidences()[model],
        model,
        row.losses());
  }

  /** What the model lost on the row. */
  public double loss() {
    return losses[model];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorstRow row && BY_LOSS.compare(this, row) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(loss());
  }
}
