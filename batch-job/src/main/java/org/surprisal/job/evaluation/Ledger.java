package org.surprisal.job.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * The rows that a model could not be scored on.
 *
 * @param rows the number of rows of the input
 * @param faulty the number of rows that the model could not be scored on
 * @param reasons how many of them for each reason, in the words of the report; none is 0
 */
public record Ledger(long rows, long faulty, Map<String, Long> reasons) {
  /** The counts of faults in evaluate_probabilities, in words. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("null_rows", "a NULL");
    WORDS.put("nan_rows", "a NaN, or a text that is no number");
    WORDS.put("out_of_range_rows", "a probability that is not from 0 to 1, or a weight below 0");
    WORDS.put("bad_label_rows", "an unknown label");
    WORDS.put("bad_sum_rows", "probabilities that do not sum to 1");
    WORDS.put("bad_length_rows", "no probabilities");
  }

  /**
   * @param struct what evaluate_probabilities says of the faulty rows
   */
  static Ledger of(long rows, long faulty, long misfits, Row struct) {
    Score score = Score.of(struct, null);
    Map<String, Long> reasons = new LinkedHashMap<>();
    WORDS.forEach((field, words) -> reasons.put(words, score.count(field)));
    reasons.put("another number of classes", misfits);
    reasons.values().removeIf(count -> count == 0);
    return new Ledger(rows, faulty, reasons);
  }

  /** The names of the counts of rows that were not scored. */
  public static Set<String> counts() {
    return WORDS.keySet();
  }
}
