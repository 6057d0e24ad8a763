package org.surprisal.information.distribution;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Range;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.input.ClassArray;

/**
 * Distributions made of weights or counts: each divided by their sum, with or without additive
 * smoothing.
 */
public final class Normalization {
  public static final FunctionDefinition NORMALIZE_DISTRIBUTION =
      FunctionDefinition.row("normalize_distribution", Normalization.class, Family.DISTRIBUTION)
          .summary("the distribution that weights or counts make: each divided by their sum")
          .parameters(
              Parameter.required("weights", Role.WEIGHTS, "the weights or counts of the classes"))
          .edge("Weights that sum to 0 make no distribution: that is an error.")
          .example("SELECT _FUNC_(array(2, 1, 1))", "[0.5,0.25,0.25]")
          .related("smooth_distribution", "softmax")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition SMOOTH_DISTRIBUTION =
      FunctionDefinition.row("smooth_distribution", Normalization.class, Family.DISTRIBUTION)
          .summary(
              "the distribution that counts make with additive (Laplace) smoothing: alpha is added"
                  + " to each, then each is divided by their sum; no class has the probability 0"
                  + " then")
          .parameters(
              Parameter.required("weights", Role.COUNTS, "the counts of the classes"),
              Parameter.constant(
                  "alpha",
                  "what is added to each count, above 0; a constant",
                  Range.above(0, "alpha is a finite number above 0"),
                  0.5))
          .edge("Counts that are all 0 give the uniform distribution.")
          .example("SELECT _FUNC_(array(2, 0), 1)", "[0.75,0.25]")
          .related("normalize_distribution", "kl_divergence")
          .since("0.1.0")
          .build();

  /** Takes the largest double to where any number of them has a sum. */
  private static final double FAR_FROM_OVERFLOW = 0x1p-64;

  private Normalization() {}

  /** Each weight divided by their sum. */
  public static double[] normalizeDistribution(ClassArray weights) {
    return divided(weights.toArray());
  }

  /** Each weight plus alpha, divided by their sum. */
  public static double[] smoothDistribution(ClassArray weights, double alpha) {
    double[] values = weights.toArray();
    double total = values.length * alpha;
    for (double value : values) {
      total += value;
    }
    double scale = total == Double.POSITIVE_INFINITY ? FAR_FROM_OVERFLOW : 1;
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] * scale + alpha * scale;
    }
    return divided(values);
  }

  private static double[] divided(double[] values) {
    CompensatedSum sum = new CompensatedSum();
    for (double value : values) {
      sum.add(value);
    }
    double total = sum.value();
    for (int i = 0; i < values.length; i++) {
      values[i] /= total;
    }
    return values;
  }
}
