package org.surprisal.ml;

import org.apache.spark.sql.Column;

/**
 * Something that keeps a row from being scored and that the SQL functions do not see. Such rows are
 * counted while the others are scored.
 *
 * @param condition the error condition, without its prefix
 * @param fault the fault in words, which follow a number of rows
 * @param example words that follow, with %s for the offending value; empty where there is none
 * @param holds whether a row has it
 * @param value the offending value
 * @param remedy what can be done about it
 */
record RowFault(
    String condition, String fault, String example, Column holds, Column value, String remedy) {
  /** What can be done about any row. */
  static final String REMEDY =
      "setHandleInvalid(\"skip\") leaves such rows out; setHandleInvalid(\"keep\") makes the metric the worst"
          + " possible value.";

  static RowFault nullValue(NamedColumn column) {
    return new RowFault(
        "NULL",
        "have a NULL in " + column.text(),
        "",
        column.column().isNull(),
        column.column(),
        REMEDY);
  }
}
