package org.surprisal.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassArray;

/** Values that no caller should pass, and some that are only unusual; and which of them are bad. */
final class Garbage {
  private static final List<Double> NUMBERS =
      Arrays.asList(
          null,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          1e300,
          -1e300,
          Double.MIN_VALUE,
          -Double.MIN_VALUE,
          0.0,
          -0.0,
          0.5,
          1.0,
          Math.nextUp(1.0),
          Math.nextDown(1.0),
          2.0,
          -1.0,
          3e9,
          1e-300);

  private static final List<Double[]> VECTORS =
      Arrays.asList(
          null,
          new Double[] {},
          new Double[] {null},
          new Double[] {null, null, null, null},
          new Double[] {0.5, 0.25, null, 0.25},
          new Double[] {0.5, 0.25, Double.NaN, 0.25},
          new Double[] {Double.POSITIVE_INFINITY, 0.0, 0.0, 0.0},
          new Double[] {Double.NEGATIVE_INFINITY, 0.0, 0.0, 1.0},
          new Double[] {
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY
          },
          new Double[] {0.0, 0.0, 0.0, 0.0},
          new Double[] {-0.0, 0.0, 1.0, 0.0},
          new Double[] {2.0, -1.0, 0.0, 0.0},
          new Double[] {0.25, 0.25, 0.25, 0.2},
          new Double[] {0.25, 0.25, 0.25, 0.2505},
          new Double[] {0.5, 0.25, 0.25},
          new Double[] {0.2, 0.2, 0.2, 0.2, 0.2},
          new Double[] {1.0},
          new Double[] {1e308, 1e308, 1e308, 1e308},
          new Double[] {-1e308, 1e308, 0.0, 0.0},
          new Double[] {4.9e-324, 4.9e-324, 0.0, 0.0},
          new Double[] {1e-320, 0.0, 0.0, 1.0});

  private static final List<String> VALUES =
      Arrays.asList(null, "", "\0", "NULL", "\uD83C\uDFB2", "a".repeat(100_000));

  private Garbage() {}

  /** What an argument of this shape may be confronted with. */
  static List<?> of(Shape shape) {
    return switch (shape) {
      case NUMBER -> NUMBERS;
      case VECTOR -> VECTORS;
      case VALUE -> VALUES;
    };
  }

  /** Whether a call has to refuse, or to skip, a row of these values. */
  static boolean isBad(CallForm call, Map<String, Object> row) {
    List<BadInput> faults = new ArrayList<>();
    for (Argument argument : call.columns()) {
      Object value = row.get(argument.column());
      if (value == null) {
        return false;
      }
      faults.add(fault(argument, value));
      for (Argument other : call.columns()) {
        if (other != argument && row.get(other.column()) != null) {
          faults.add(mismatch(argument, value, other, row.get(other.column())));
        }
      }
    }
    return faults.stream().anyMatch(Objects::nonNull);
  }

  private static BadInput fault(Argument argument, Object value) {
    return switch (argument.shape()) {
      case NUMBER -> InputCheck.number(argument.parameter(), (Double) value);
      case VECTOR -> InputCheck.vector(argument.parameter(), distribution((Double[]) value));
      case VALUE -> null;
    };
  }

  /** A NULL element is as bad as a NaN. */
  private static ClassArray distribution(Double[] elements) {
    return ClassArray.of(
        Arrays.stream(elements)
            .mapToDouble(element -> element == null ? Double.NaN : element)
            .toArray());
  }

  private static BadInput mismatch(Argument one, Object value, Argument other, Object otherValue) {
    if (one.role().isClassIndex() && one.shape() == Shape.NUMBER && other.role().isPrediction()) {
      int classes = other.shape() == Shape.VECTOR ? ((Double[]) otherValue).length : one.classes();
      return InputCheck.label(one.parameter(), (Double) value, classes);
    } else if (one.shape() == Shape.VECTOR && other.shape() == Shape.VECTOR) {
      return InputCheck.sameLength(
          one.parameter(),
          ((Double[]) value).length,
          other.parameter(),
          ((Double[]) otherValue).length);
    }
    return null;
  }
}
