package org.surprisal.ml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the evaluator does about a row that it cannot score. */
enum HandleInvalid {
  /** Stops with an error that says what is wrong with the row. */
  ERROR,
  /** Leaves the row out. */
  SKIP,
  /** Keeps the row and lets it spoil the metric: it becomes the worst possible value. */
  KEEP;

  String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> params() {
    return Arrays.stream(values()).map(HandleInvalid::param).toList();
  }

  static HandleInvalid of(String param) {
    return valueOf(param.toUpperCase(Locale.ROOT));
  }
}
