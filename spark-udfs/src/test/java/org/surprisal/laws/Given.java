package org.surprisal.laws;

import static org.surprisal.laws.Definitions.exact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The arguments of a call of a row function, by the names in the kernel's signature: numbers, and
 * vectors as {@code double[]}.
 */
record Given(Map<String, Object> arguments) {

  double number(String name) {
    return (double) arguments.get(name);
  }

  boolean isNumber(String name) {
    return arguments.get(name) instanceof Double;
  }

  double[] vector(String name) {
    return (double[]) arguments.get(name);
  }

  /** What was predicted; a number is the probability of class 1 of the classes 0 and 1. */
  BigDecimal[] prediction(String name) {
    return isNumber(name)
        ? new BigDecimal[] {BigDecimal.ONE.subtract(exact(number(name))), exact(number(name))}
        : Arrays.stream(vector(name)).mapToObj(Definitions::exact).toArray(BigDecimal[]::new);
  }

  /** What was predicted as logits; a number is the log-odds of class 1. */
  double[] logits(String name) {
    return isNumber(name) ? new double[] {0, number(name)} : vector(name);
  }

  /** What happened, as a distribution over so many classes. */
  double[] happened(String name, int classes) {
    if (!isNumber(name)) {
      return vector(name);
    }
    double[] oneHot = new double[classes];
    oneHot[(int) number(name)] = 1;
    return oneHot;
  }

  @Override
  public String toString() {
    return arguments.entrySet().stream()
        .map(argument -> argument.getKey() + " = " + text(argument.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    return value instanceof double[] vector
        ? vector.length > 10 ? vector.length + " classes" : Arrays.toString(vector)
        : value.toString();
  }
}
