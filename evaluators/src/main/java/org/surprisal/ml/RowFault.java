package org.surprisal.ml;

import org.apache.spark.sql.Column;

/**
 * Something that keeps a row from being scored and that the SQL functions do not see. Such rows are
 * counted while the others are scored.
 *
 * @param condition the error condition, without its prefix
 * @param fault the fault in words, which follow a number of rows; with %s for an offending value
 * @param holds whether a row has it
 * @param value the offending value, or null where the fault says it all
 */
record RowFault(String condition, String fault, Column holds, Column value) {

  static RowFault nullValue(NamedColumn column) {
    return new RowFault("NULL", "have a NULL in " + column.text(), column.column().isNull(), null);
  }
}
