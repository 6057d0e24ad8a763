package org.surprisal.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.surprisal.information.declaration.Role;

/** The arguments that a row gives to a call, as exact numbers. */
record Given(CallForm call, Map<String, Object> row) {

  private Argument argument(String name) {
    return call.arguments().stream()
        .filter(argument -> argument.parameter().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Object value(String name) {
    return row.get(argument(name).column());
  }

  boolean gives(String name) {
    return argument(name) != null;
  }

  boolean isVector(String name) {
    return argument(name).shape() == Shape.VECTOR;
  }

  Object plain(String name) {
    return value(name);
  }

  BigDecimal number(String name) {
    return new BigDecimal((Double) value(name));
  }

  /** The weight of the row; 1 where the call gives none. */
  BigDecimal weight() {
    return call.arguments().stream()
        .filter(argument -> argument.role() == Role.WEIGHT)
        .map(argument -> number(argument.parameter().name()))
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  /** The elements; minus infinity, which only logits may be, is null. */
  BigDecimal[] vector(String name) {
    return Arrays.stream((Double[]) value(name))
        .map(x -> x == Double.NEGATIVE_INFINITY ? null : new BigDecimal(x))
        .toArray(BigDecimal[]::new);
  }

  /** A constant, or its default where the call leaves it out. */
  double constant(String name) {
    Argument given = argument(name);
    return given != null ? given.constant() : call.definition().parameter(name).defaultValue();
  }

  /** What happened, as the share of each class. */
  BigDecimal[] shares(String target, int classes) {
    if (isVector(target)) {
      return vector(target);
    }
    BigDecimal[] shares = new BigDecimal[classes];
    Arrays.fill(shares, BigDecimal.ZERO);
    shares[number(target).intValueExact()] = BigDecimal.ONE;
    return shares;
  }

  /** What was predicted, as the probability of each class. */
  BigDecimal[] probabilities(String prediction) {
    return isVector(prediction)
        ? vector(prediction)
        : new BigDecimal[] {BigDecimal.ONE.subtract(number(prediction)), number(prediction)};
  }
}
