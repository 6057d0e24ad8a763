package org.surprisal.job;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A model whose predictions are in the table.
 *
 * @param name what it is called in the results
 * @param columns the columns that hold its predictions
 * @param classes the names of the classes as the columns' names give them, in the columns' order;
 *     empty where the columns do not name classes
 * @param probability the predictions: a distribution, or the probability of class 1
 */
record Model(String name, List<String> columns, List<String> classes, Column probability) {

  /** Whether it predicts the probability of class 1 only. */
  boolean isBinary() {
    return columns.size() == 1 && classes.size() == 2;
  }
}
