package org.surprisal.information.input;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of bad input, and what each is called: in errors, in the ledgers of skipped rows, and
 * in words. Several kinds are counted under one name of the ledger, in the same words.
 */
public enum Fault {
  /** A number, or an element of a vector, is NaN. */
  NAN("nan_rows", "a NaN"),
  /** A number, or an element of a vector, is outside the range of its role. */
  OUT_OF_RANGE("out_of_range_rows", "a probability that is not from 0 to 1, or a bad weight"),
  /** An element of a vector is NULL. */
  NULL_ELEMENT(Fault.NULL_ROWS, "a NULL"),
  /** A label is not the index of one of the classes. */
  BAD_LABEL("bad_label_rows", "a label that is not the index of a class"),
  /** A vector has no elements. */
  EMPTY(Fault.BAD_LENGTH_ROWS, Fault.BAD_LENGTH),
  /** The elements of a vector do not sum to what they must. */
  BAD_SUM("bad_sum_rows", "probabilities that do not sum to 1"),
  /** Two vectors have different numbers of classes. */
  LENGTH_MISMATCH(Fault.BAD_LENGTH_ROWS, Fault.BAD_LENGTH),
  /**
   * The weights of the rows of a group sum to more than a double holds: of no row, in no ledger.
   */
  OVERFLOW(null, "weights whose sum overflows");

  /** The name of the ledger under which rows with a NULL are counted, of an element or a whole. */
  public static final String NULL_ROWS = "null_rows";

  private static final String BAD_LENGTH_ROWS = "bad_length_rows";
  private static final String BAD_LENGTH = "distributions of different lengths, or of none";

  private final String ledgerField;
  private final String words;

  Fault(String ledgerField, String words) {
    this.ledgerField = ledgerField;
    this.words = words;
  }

  /** The name of the error condition in Spark: upper case, as Spark's own. */
  public String errorName() {
    return "SURPRISAL_" + name().toUpperCase(Locale.ROOT);
  }

  /**
   * The name, as SQL writes it, of the count of rows that were skipped because of it; null for a
   * fault that is of no row.
   */
  public String ledgerField() {
    return ledgerField;
  }

  /** What such a row has, in words: "a NaN". */
  public String words() {
    return words;
  }

  /** Every name of the ledger, with its words, in the order of this list. */
  public static Map<String, String> ledger() {
    Map<String, String> ledger = new LinkedHashMap<>();
    Arrays.stream(values())
        .filter(fault -> fault.ledgerField != null)
        .forEach(fault -> ledger.put(fault.ledgerField, fault.words));
    return Collections.unmodifiableMap(ledger);
  }
}
