package org.surprisal.job.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.surprisal.information.input.Fault;

/**
 * The rows that a model could not be scored on.
 *
 * @param rows the number of rows of the input
 * @param faulty the number of rows that the model could not be scored on
 * @param reasons how many of them for each reason, in the words of the report; none is 0
 */
public record Ledger(long rows, long faulty, Map<String, Long> reasons) {
  /**
   * @param score what evaluate_probabilities says of the faulty rows
   */
  public static Ledger of(long rows, long faulty, long misfits, Score score) {
    Map<String, Long> reasons = new LinkedHashMap<>();
    Fault.ledger().forEach((field, words) -> reasons.put(words, score.count(field)));
    reasons.put("another number of classes", misfits);
    reasons.values().removeIf(count -> count == 0);
    return new Ledger(rows, faulty, reasons);
  }

  /** The names of the counts of rows that were not scored. */
  public static Set<String> counts() {
    return Fault.ledger().keySet();
  }
}
