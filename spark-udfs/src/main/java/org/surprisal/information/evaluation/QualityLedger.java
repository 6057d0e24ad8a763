package org.surprisal.information.evaluation;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What metrics rest on: the rows that were seen, those that were skipped, by reason, and those
 * whose probability of what happened was 0 or was raised to eps.
 *
 * @param rows the rows that were seen
 * @param nullRows the rows that were skipped because the label, the probability, the weight or an
 *     element was NULL
 * @param nanRows the rows that were skipped because of a NaN
 * @param outOfRangeRows the rows that were skipped because of a probability outside [0, 1] or a bad
 *     weight
 * @param badLabelRows the rows that were skipped because the label is not the index of a class
 * @param badSumRows the rows that were skipped because a distribution does not sum to 1
 * @param badLengthRows the rows that were skipped because the distributions have different lengths,
 *     or none
 * @param zeroWeightRows the rows that nothing is wrong with, but that count for nothing, as their
 *     weight is 0
 * @param zeroProbabilityRows the rows that gave the probability 0 to what happened
 * @param zeroProbabilityLossShare the share of the loss that those rows make, from 0 to 1; null
 *     where no row counts
 * @param clippedRows the rows whose probability of what happened was below eps, and was raised to
 *     it
 * @param clippedLossShare the share of the loss that those rows make, from 0 to 1; null where no
 *     row counts
 */
public record QualityLedger(
    long rows,
    long nullRows,
    long nanRows,
    long outOfRangeRows,
    long badLabelRows,
    long badSumRows,
    long badLengthRows,
    long zeroWeightRows,
    long zeroProbabilityRows,
    Double zeroProbabilityLossShare,
    long clippedRows,
    Double clippedLossShare)
    implements Serializable {

  /** The rows that were skipped, as they could not be scored. */
  public long skippedRows() {
    return nullRows + nanRows + outOfRangeRows + badLabelRows + badSumRows + badLengthRows;
  }

  /** The rows that the metrics are of. */
  public long scoredRows() {
    return rows - skippedRows() - zeroWeightRows;
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
        + scoredRows()
        + " scored"
        + (skippedRows() == 0 ? "" : ", " + skippedRows() + " skipped" + reasons)
        + (zeroWeightRows == 0 ? "" : ", " + zeroWeightRows + " of weight 0")
        + losses("with probability 0", zeroProbabilityRows, zeroProbabilityLossShare)
        + losses("raised to eps", clippedRows, clippedLossShare);
  }

  private static String losses(String which, long rows, Double share) {
    return rows == 0
        ? ""
        : String.format(Locale.ROOT, ", %d %s (%.1f%% of the loss)", rows, which, 100 * share);
  }
}
