package org.surprisal.information.input;

import java.util.Locale;

/**
 * What is wrong with a row's arguments.
 *
 * @param condition the kind of fault, for a program
 * @param argument the name of the argument
 * @param value the offending value
 * @param fault the fault in words, which follow the function's name
 * @param remedy what the caller can do about it, or an empty text
 */
public record BadInput(
    Condition condition, String argument, String value, String fault, String remedy) {

  /** The kinds of bad input. */
  public enum Condition {
    /** A number, or an element of a vector, is NaN. */
    NAN,
    /** A number, or an element of a vector, is outside the range of its role. */
    OUT_OF_RANGE,
    /** An element of a vector is NULL. */
    NULL_ELEMENT,
    /** A label is not the index of one of the classes. */
    BAD_LABEL,
    /** A vector has no elements. */
    EMPTY,
    /** The elements of a vector do not sum to what they must. */
    BAD_SUM,
    /** Two vectors have different numbers of classes. */
    LENGTH_MISMATCH,
    /** The weights of the rows of a group sum to more than a double holds. */
    OVERFLOW;

    /** The name of the error condition in Spark: upper case, as Spark's own. */
    public String errorName() {
      return "SURPRISAL_" + name().toUpperCase(Locale.ROOT);
    }
  }
}
