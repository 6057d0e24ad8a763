package org.surprisal.job.evaluation;

import java.io.Serializable;
import java.util.List;
import org.surprisal.job.loss.LossProfile;

/**
 * Rows that were scored together.
 *
 * @param key the values that these rows share, in the order of the grouping's columns; of a class
 *     its index
 * @param rows the number of rows
 * @param weight the sum of their weights
 * @param scores the score of each model, in the order of the request
 * @param losses what the losses of the rows tell
 * @param recalibrated how the models differ once they are recalibrated
 */
public record Cell(
    List<String> key,
    long rows,
    double weight,
    List<Score> scores,
    LossProfile losses,
    RecalibratedPairs recalibrated)
    implements Serializable {

  /** The key as one text. */
  public String name() {
    return String.join(", ", key.stream().map(value -> value == null ? "NULL" : value).toList());
  }
}
