package org.surprisal.job.request;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A model whose predictions are in the table.
 *
 * @param name what it is called in the results
 * @param form what its predictions are
 * @param columns the columns that hold them
 * @param classes the names of the classes as the columns' names give them, in the order of the
 *     columns; empty where they name none
 * @param probability the predictions: an array, or the probability of class 1
 */
public record Model(
    String name, Form form, List<String> columns, List<String> classes, Column probability) {

  /** What predictions are. */
  public enum Form {
    /** The probability of class 1. */
    NUMBER,
    /** A column for each class. */
    NUMBERS,
    /** An array, or an ML vector, with an element for each class. */
    ARRAY
  }

  /** The number of classes; -1 where only the rows tell. */
  int size() {
    return form == Form.ARRAY ? -1 : classes.size();
  }

  /** The model and its columns, as the command line would say it. */
  String text() {
    String shown =
        columns.size() > 3
            ? columns.get(0) + ".." + columns.get(columns.size() - 1)
            : String.join(",", columns);
    return name + " (" + shown + ")";
  }
}
