package org.surprisal.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns of text of equal width: the first to the left, the others to the right. */
final class TextTable {
  private final List<String[]> rows = new ArrayList<>();

  TextTable row(String... cells) {
    rows.add(cells);
    return this;
  }

  static String number(Double value) {
    return value == null || value.isNaN() ? "undefined" : String.format(Locale.ROOT, "%.6g", value);
  }

  static String percentage(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** The lines, each with a line break behind it. */
  @Override
  public String toString() {
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? row[i] + padding : "  " + padding + row[i]);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
