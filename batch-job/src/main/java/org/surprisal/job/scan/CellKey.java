package org.surprisal.job.scan;

import java.io.Serializable;
import java.util.List;

/**
 * Which rows a cell has.
 *
 * @param grouping the index of a grouping; {@link #ALL} for the cell of all rows
 * @param values the values that the rows share, in the order of the grouping's columns
 */
record CellKey(int grouping, List<String> values) implements Serializable {
  static final int ALL = -1;

  static final CellKey OF_ALL = new CellKey(ALL, List.of());
}
