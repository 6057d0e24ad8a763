package org.surprisal.ml;

import java.util.Arrays;
import java.util.HashSet;
import java.util.function.Consumer;
import org.surprisal.information.declaration.Parameter;
import scala.runtime.AbstractFunction1;

/**
 * Validators of parameters, whose errors say what is wrong, where Spark's say that something is.
 */
final class ParamChecks {
  private ParamChecks() {}

  /** A validator that throws what {@code check} throws. */
  static <T> AbstractFunction1<T, Object> check(Consumer<T> check) {
    return new AbstractFunction1<>() {
      @Override
      public Object apply(T value) {
        check.accept(value);
        return true;
      }
    };
  }

  /** Accepts what a constant of the functions accepts. */
  static AbstractFunction1<Object, Object> accepted(Parameter parameter) {
    return check(
        value -> {
          if (!parameter.accepts(((Number) value).doubleValue())) {
            throw new IllegalArgumentException(
                value + " is not accepted: " + parameter.range().rule());
          }
        });
  }

  static void names(String[] names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("an empty list of names; give one for each class");
    }
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "'" + name + "' is twice in " + Arrays.toString(names) + "; each name is of one class");
      }
    }
  }
}
