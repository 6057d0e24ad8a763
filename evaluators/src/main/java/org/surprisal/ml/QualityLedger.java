package org.surprisal.ml;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.surprisal.information.evaluation.Evaluation;

/**
 * What the metrics rest on: the rows that were seen, those that were skipped, by reason, and those
 * whose probability of what happened was 0 or was raised to eps.
 *
 * @param rows the rows that were seen
 * @param scoredRows the rows that the metrics are of
 * @param nullRows the rows that were skipped because of a NULL
 * @param nanRows the rows that were skipped because of a NaN
 * @param outOfRangeRows the rows that were skipped because of a probability outside [0, 1] or a bad
 *     weight
 * @param badLabelRows the rows that were skipped because the label is none of the classes
 * @param badSumRows the rows that were skipped because a distribution does not sum to 1
 * @param badLengthRows the rows that were skipped because label and probability have different
 *     lengths, or none
 * @param zeroProbabilityRows the scored rows that gave the probability 0 to what happened
 * @param zeroProbabilityLossShare the share of the loss that those rows make, from 0 to 1
 * @param clippedRows the scored rows whose probability of what happened was raised to eps
 * @param clippedLossShare the share of the loss that those rows make, from 0 to 1
 */
public record QualityLedger(
    long rows,
    long scoredRows,
    long nullRows,
    long nanRows,
    long outOfRangeRows,
    long badLabelRows,
    long badSumRows,
    long badLengthRows,
    long zeroProbabilityRows,
    double zeroProbabilityLossShare,
    long clippedRows,
    double clippedLossShare)
    implements Serializable {

  static QualityLedger of(Evaluation evaluation) {
    long skipped =
        evaluation.nullRows()
            + evaluation.nanRows()
            + evaluation.outOfRangeRows()
            + evaluation.badLabelRows()
            + evaluation.badSumRows()
            + evaluation.badLengthRows();
    return new QualityLedger(
        evaluation.rows(),
        evaluation.rows() - skipped,
        evaluation.nullRows(),
        evaluation.nanRows(),
        evaluation.outOfRangeRows(),
        evaluation.badLabelRows(),
        evaluation.badSumRows(),
        evaluation.badLengthRows(),
        evaluation.zeroProbabilityRows(),
        share(evaluation.zeroProbabilityLossShare()),
        evaluation.clippedRows(),
        share(evaluation.clippedLossShare()));
  }

  private static double share(Double share) {
    return share == null ? 0 : share;
  }

  /** The rows that were skipped. */
  public long skippedRows() {
    return rows - scoredRows;
  }

  /** A line of words: what is 0 is left out. */
  @Override
  public String toString() {
    Map<String, Long> skipped = new LinkedHashMap<>();
    skipped.put("NULL", nullRows);
    skipped.put("NaN", nanRows);
    skipped.put("outside [0, 1]", outOfRangeRows);
    skipped.put("bad label", badLabelRows);
    skipped.put("bad sum", badSumRows);
    skipped.put("bad length", badLengthRows);
    String reasons =
        skipped.entrySet().stream()
            .filter(reason -> reason.getValue() > 0)
            .map(reason -> reason.getValue() + " " + reason.getKey())
            .collect(Collectors.joining(", ", " (", ")"));
    return rows
        + " rows, "
        + scoredRows
        + " scored"
        + (skippedRows() == 0 ? "" : ", " + skippedRows() + " skipped" + reasons)
        + losses("with probability 0", zeroProbabilityRows, zeroProbabilityLossShare)
        + losses("raised to eps", clippedRows, clippedLossShare);
  }

  private static String losses(String which, long rows, double share) {
    return rows == 0
        ? ""
        : ", " + rows + " " + which + " (" + TextTable.percentage(share) + " of the loss)";
  }
}
