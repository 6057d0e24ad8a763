package org.surprisal.information.divergence;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassPairs;

/**
 * The Jensen-Shannon divergence of p and q: the mean of D(p‖m) and D(q‖m) for their mean m = (p +
 * q) / 2. Its square root, the Jensen-Shannon distance, is a metric.
 *
 * <p>Algorithm: with r = (p - q) / (p + q), a class adds m (r²/2 + r⁴/12 + ... + r²ᵏ/(2k(2k-1)) +
 * ...), whose terms are all positive; for large r the logarithms are taken. So the result is right
 * also for nearly equal distributions.
 *
 * <p>Edge results: 0 for equal distributions; ln 2 for distributions without a class in common;
 * never Infinity.
 *
 * <p>Reference: J. Lin (1991), Divergence Measures Based on the Shannon Entropy,
 * doi:10.1109/18.61115; D. M. Endres, J. E. Schindelin (2003), A New Metric for Probability
 * Distributions, doi:10.1109/TIT.2003.813506.
 */
public final class JsDivergence {
  public static final FunctionDefinition JS_DIVERGENCE =
      FunctionDefinition.row("js_divergence", JsDivergence.class, Family.DIVERGENCE)
          .summary(
              "the Jensen-Shannon divergence of p and q: the mean divergence of each from their mean")
          .unit(Unit.NATS)
          .parameters(
              Parameters.P,
              Parameter.required("q", Role.DISTRIBUTION, "the other distribution"),
              Parameters.BASE)
          .edge(
              "0 for equal distributions, ln 2 (1 bit) for distributions without a class in common; never Infinity.")
          .edge("Symmetric. This is the divergence; its square root is js_distance.")
          .example(
              "SELECT _FUNC_(array(0.10, 0.40, 0.50), array(0.80, 0.15, 0.05), 2)",
              "0.42020057037637326")
          .example("SELECT _FUNC_(array(1.0, 0.0), array(0.0, 1.0))", "0.6931471805599453")
          .related("js_distance", "kl_divergence")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition JS_DISTANCE =
      FunctionDefinition.row("js_distance", JsDivergence.class, Family.DIVERGENCE)
          .summary(
              "the Jensen-Shannon distance of p and q, the square root of their divergence: a metric")
          .unit(Unit.ROOT_NATS)
          .parameters(
              Parameters.P,
              Parameter.required("q", Role.DISTRIBUTION, "the other distribution"),
              Parameters.BASE)
          .edge(
              "0 for equal distributions, the square root of ln 2 (1 in base 2) for distributions without a class in common.")
          .example(
              "SELECT _FUNC_(array(0.10, 0.40, 0.50), array(0.80, 0.15, 0.05), 2)",
              "0.6482287947757129")
          .related("js_divergence")
          .since("0.1.0")
          .build();

  /** From |r| above this on the logarithms are taken. */
  private static final double SERIES_LIMIT = 0.5;

  /** (r²/2 + r⁴/12 + ...) / r² by r²; within the limit the terms left out are below half an ulp. */
  private static final PowerSeries EVEN_POWERS =
      new PowerSeries(13, n -> 1.0 / ((2 * n + 1) * (2 * n + 2)));

  private JsDivergence() {}

  /** The mean of D(p‖m) and D(q‖m), in nats. */
  public static double jsDivergence(ClassArray p, ClassArray q) {
    CompensatedSum sum = new CompensatedSum();
    for (ClassPairs each = new ClassPairs(p, q); each.next(); ) {
      addTerm(each.p(), each.q(), each.p() - each.q(), sum);
    }
    return sum.value();
  }

  /** The square root of the divergence, in square roots of nats. */
  public static double jsDistance(ClassArray p, ClassArray q) {
    return Math.sqrt(jsDivergence(p, q));
  }

  /**
   * Adds what a class costs, where {@code difference} is p - q, perhaps known better than p and q
   * are.
   */
  public static void addTerm(double p, double q, double difference, CompensatedSum sum) {
    if (difference == 0) {
      return;
    }
    double r = difference / (p + q);
    if (Math.abs(r) <= SERIES_LIMIT) {
      double square = r * r;
      sum.addProduct((p + q) / 2, square * EVEN_POWERS.sum(square));
    } else {
      addHalf(p, q, sum);
      addHalf(q, p, sum);
    }
  }

  /** Adds a/2 ln(a/m), where m is the mean of a and b. */
  private static void addHalf(double a, double b, CompensatedSum sum) {
    if (a > 0) {
      double total = a + b;
      KlDivergence.addLogarithm(0.25, 2 * a, total, sum);
      sum.add(-(a / 2) * (CompensatedSum.error(a, 0, b) / total));
    }
  }
}
