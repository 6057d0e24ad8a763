package org.surprisal.information.recalibration;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.input.ClassArray;

/**
 * A prediction at another temperature T, softmax(ln p / T): its probabilities to the power of 1 /
 * T, divided by their sum. Each is raised to eps first, so that no power makes 0 of a class, or
 * keeps it at 0.
 *
 * <p>Algorithm: the powers are of p over the largest p, so that none overflows, with what rounding
 * drops from that quotient and from 1 / T, which a high power makes large.
 *
 * <p>Edge results: temperature 1 gives the distribution itself, but for eps; a high one nearly
 * equal probabilities, a low one nearly 1 for the most likely class. The order of the classes
 * stays, but for those that become equal in the last bit.
 *
 * <p>Reference: C. Guo et al. (2017), On Calibration of Modern Neural Networks,
 * proceedings.mlr.press/v70/guo17a.
 */
public final class ApplyTemperature {
  public static final FunctionDefinition APPLY_TEMPERATURE =
      FunctionDefinition.row("apply_temperature", ApplyTemperature.class, Family.RECALIBRATION)
          .summary(
              "the prediction at a temperature, softmax(ln p / temperature): recalibrated by what temperature_scaling found")
          .parameters(Parameters.PROBABILITY, Parameters.TEMPERATURE, Parameters.EPS)
          .edge(
              "Gives the form that it was given: a number, an array or a Vector. The most likely class stays so.")
          .edge(
              "A probability below eps counts as eps, as temperature_scaling takes it; with eps 0 a class of probability 0 keeps it.")
          .edge("Of logits, softmax(logits, temperature) is the same.")
          .example("SELECT _FUNC_(array(0.8, 0.2), 2)", "[0.6666666666666666,0.3333333333333333]")
          .example("SELECT _FUNC_(0.8, 0.5)", "0.9411764705882353")
          .related("temperature_scaling", "softmax")
          .since("0.1.0")
          .build();

  private ApplyTemperature() {}

  /** p^(1/T) / (p^(1/T) + (1 - p)^(1/T)). */
  public static double applyTemperature(double probability, double temperature, double eps) {
    double other = 1 - probability;
    double dropped = (1 - other) - probability;
    double[] distribution = {Math.max(other, eps), Math.max(probability, eps)};
    apply(distribution, other < eps ? 0 : dropped, temperature);
    return distribution[1];
  }

  /** p^(1/T) / Σ p^(1/T). */
  public static double[] applyTemperature(ClassArray probability, double temperature, double eps) {
    double[] distribution = probability.toArray();
    for (int i = 0; i < distribution.length; i++) {
      distribution[i] = Math.max(distribution[i], eps);
    }
    apply(distribution, 0, temperature);
    return distribution;
  }

  /**
   * Replaces probabilities.
   *
   * @param dropped what rounding dropped from the first of them
   */
  private static void apply(double[] distribution, double dropped, double temperature) {
    double largest = 0;
    double droppedFromLargest = 0;
    for (int i = 0; i < distribution.length; i++) {
      if (distribution[i] > largest) {
        largest = distribution[i];
        droppedFromLargest = i == 0 ? dropped : 0;
      }
    }
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < distribution.length; i++) {
      double p = distribution[i];
      double quotient = p / largest;
      double ofQuotient =
          Math.fma(-quotient, largest, p) + (i == 0 ? dropped : 0) - quotient * droppedFromLargest;
      distribution[i] = power(quotient, ofQuotient / largest, temperature);
      sum.add(distribution[i]);
    }
    double total = sum.value();
    for (int i = 0; i < distribution.length; i++) {
      distribution[i] /= total;
    }
  }

  /** (x + dropped)^(1 / temperature), to the first order of what was dropped. */
  private static double power(double x, double dropped, double temperature) {
    double exponent = 1 / temperature;
    if (x == 1 && dropped == 0) {
      return 1;
    }
    double power = Math.pow(x, exponent);
    if (power == 0 || Double.isInfinite(exponent)) {
      return power;
    }
    double ofExponent = Math.fma(-exponent, temperature, 1) / temperature;
    return Math.fma(power, exponent * dropped / x + ofExponent * Math.log(x), power);
  }
}
