package org.surprisal.ml;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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

  static HandleInvalid of(String param) {
    return Arrays.stream(values())
        .filter(policy -> policy.param().equals(param))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "handleInvalid is "
                        + param
                        + ", but must be one of "
                        + Arrays.stream(values())
                            .map(HandleInvalid::param)
                            .collect(Collectors.joining(", "))));
  }
}
