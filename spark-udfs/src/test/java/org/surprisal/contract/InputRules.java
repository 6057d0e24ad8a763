package org.surprisal.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the documentation says an argument may hold, written down a second time and as plainly as
 * possible, so that the checks of the library have something to agree with.
 */
final class InputRules {
  private static final double SUM_TOLERANCE = 1e-3;

  private InputRules() {}

  /** Whether a row has a NULL in one of the arguments of a call. */
  static boolean hasNull(CallForm call, Map<String, Object> row) {
    return call.columns().stream().anyMatch(argument -> row.get(argument.column()) == null);
  }

  /** Whether one of the arguments that are not NULL is bad, or two do not fit each other. */
  static boolean hasFault(CallForm call, Map<String, Object> row) {
    List<Argument> given =
        call.columns().stream().filter(argument -> row.get(argument.column()) != null).toList();
    return given.stream().anyMatch(argument -> isBad(argument, row.get(argument.column())))
        || given.stream()
                .map(argument -> row.get(argument.column()))
                .filter(Double[].class::isInstance)
                .map(vector -> ((Double[]) vector).length)
                .distinct()
                .count()
            > 1
        || given.stream().anyMatch(argument -> isNoClass(argument, given, row));
  }

  private static boolean isBad(Argument argument, Object value) {
    return switch (argument.shape()) {
      case VALUE -> false;
      case NUMBER -> isBadNumber(argument, (Double) value);
      case VECTOR -> isBadVector(argument, (Double[]) value);
    };
  }

  private static boolean isBadNumber(Argument argument, double x) {
    return switch (argument.role()) {
      case PROBABILITY, PREDICTION -> !(x >= 0 && x <= 1);
      case TARGET -> !(x >= 0 && x == Math.rint(x) && x < Integer.MAX_VALUE);
      case WEIGHT, CELL -> !(x >= 0 && x < Double.POSITIVE_INFINITY);
      case DEVIATION, TEMPERATURE -> !(x > 0 && x < Double.POSITIVE_INFINITY);
      case LOSS -> !(x >= 0);
      case LOGITS -> !(x < Double.POSITIVE_INFINITY);
      case REAL -> !Double.isFinite(x);
      default -> false;
    };
  }

  private static boolean isBadVector(Argument argument, Double[] elements) {
    if (elements.length == 0
        || Arrays.stream(elements).anyMatch(x -> x == null || Double.isNaN(x))) {
      return true;
    }
    double least = Arrays.stream(elements).mapToDouble(x -> x).min().orElseThrow();
    double most = Arrays.stream(elements).mapToDouble(x -> x).max().orElseThrow();
    double sum = Arrays.stream(elements).mapToDouble(x -> x).sum();
    return switch (argument.role()) {
      case DISTRIBUTION, TARGET, PREDICTION ->
          least < 0 || most > 1 || Math.abs(sum - 1) > SUM_TOLERANCE;
      case LOGITS -> most == Double.POSITIVE_INFINITY || most == Double.NEGATIVE_INFINITY;
      case WEIGHTS -> least < 0 || sum == Double.POSITIVE_INFINITY || sum == 0;
      case COUNTS -> least < 0 || most == Double.POSITIVE_INFINITY;
      default -> false;
    };
  }

  /** Whether a label is the index of a class that the prediction beside it does not have. */
  private static boolean isNoClass(Argument label, List<Argument> given, Map<String, Object> row) {
    if (!label.role().isClassIndex() || label.shape() != Shape.NUMBER) {
      return false;
    }
    double index = (Double) row.get(label.column());
    return given.stream()
        .filter(argument -> argument.role().isPrediction())
        .map(argument -> row.get(argument.column()))
        .filter(Objects::nonNull)
        .anyMatch(value -> index >= (value instanceof Double[] classes ? classes.length : 2));
  }
}
