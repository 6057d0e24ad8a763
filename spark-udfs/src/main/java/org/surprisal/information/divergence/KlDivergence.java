package org.surprisal.information.divergence;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassPairs;

/**
 * The Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q): the surprisal that expecting q costs at
 * outcomes of p, beyond the entropy of p.
 *
 * <p>It is added up as Σ (p ln(p/q) - p + q), every term of which is at least 0. Where p and q have
 * the same sum that is the same number; the difference that rounding of the inputs leaves between
 * their sums is not counted as divergence, so that the result is never negative and right also for
 * nearly equal distributions, where Σ p ln(p/q) is lost in rounding.
 *
 * <p>Algorithm: with r = (p - q) / (p + q), a term is (p + q)(r² + (1 + r)(r³/3 + r⁵/5 + ...)),
 * free of cancellation for small r.
 *
 * <p>Edge results: 0 for equal distributions; a class with p = 0 adds q; Infinity where q is 0 and
 * p is not.
 *
 * <p>Reference: S. Kullback, R. A. Leibler (1951), On Information and Sufficiency,
 * doi:10.1214/aoms/1177729694; for the generalised form I. Csiszár (1991), Why Least Squares and
 * Maximum Entropy?, doi:10.1214/aos/1176348385.
 */
public final class KlDivergence {
  public static final FunctionDefinition KL_DIVERGENCE =
      FunctionDefinition.row("kl_divergence", KlDivergence.class, Family.DIVERGENCE)
          .summary(
              "the Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q) of the approximation q from the reference p")
          .unit(Unit.NATS)
          .parameters(Parameters.REFERENCE, Parameters.APPROXIMATION, Parameters.BASE)
          .edge("0 for equal distributions, never negative; right also for nearly equal ones.")
          .edge(
              "Infinity where q is 0 and p is not; a class of p = 0 costs nothing but its share of the sum of q.")
          .edge("Not symmetric: p is the reference, q the approximation, in this order.")
          .example(
              "SELECT _FUNC_(array(0.10, 0.40, 0.50), array(0.80, 0.15, 0.05))",
              "1.3356800935337299")
          .example(
              "SELECT _FUNC_(array(0.10, 0.40, 0.50), array(0.80, 0.15, 0.05), 2)",
              "1.9269790471552188")
          .example("SELECT _FUNC_(array(0.5, 0.5), array(1.0, 0.0))", "Infinity")
          .related("js_divergence", "cross_entropy", "entropy")
          .since("0.1.0")
          .build();

  /** From |r| above this on a term is taken from the logarithm: less than two bits cancel there. */
  private static final double SERIES_LIMIT = 1.0 / 3;

  /** (r³/3 + r⁵/5 + ...) / r³ by r²; within the limit the terms left out are below half an ulp. */
  private static final PowerSeries ODD_POWERS = new PowerSeries(9, n -> 1.0 / (2 * n + 3));

  private static final double NORMAL_RATIO_LIMIT = 0x1p1000;

  private KlDivergence() {}

  /** Σ (p ln(p/q) - p + q), in nats. */
  public static double klDivergence(ClassArray p, ClassArray q) {
    CompensatedSum sum = new CompensatedSum();
    for (ClassPairs each = new ClassPairs(p, q); each.next(); ) {
      addTerm(each.p(), each.q(), each.p() - each.q(), sum);
    }
    return sum.value();
  }

  /**
   * Adds p ln(p/q) - p + q, where {@code difference} is p - q, perhaps known better than p and q
   * are.
   */
  public static void addTerm(double p, double q, double difference, CompensatedSum sum) {
    if (difference == 0) {
      return;
    }
    if (p == 0) {
      sum.add(q);
    } else if (q == 0) {
      sum.add(Double.POSITIVE_INFINITY);
    } else {
      double r = difference / (p + q);
      if (Math.abs(r) <= SERIES_LIMIT) {
        double square = r * r;
        double oddPowers = r * square * ODD_POWERS.sum(square);
        sum.addProduct(p + q, Math.fma(r, r, (1 + r) * oddPowers));
      } else {
        addLogarithm(1, p, q, sum);
        sum.add(q);
        sum.add(-p);
      }
    }
  }

  /**
   * Adds share * a * ln(a / b), with what rounding drops from the quotient; {@code share} is a
   * power of 2.
   */
  static void addLogarithm(double share, double a, double b, CompensatedSum sum) {
    double quotient = a / b;
    if (quotient < NORMAL_RATIO_LIMIT && quotient > 1 / NORMAL_RATIO_LIMIT) {
      sum.addProduct(share * a, Math.log(quotient));
      sum.add(share * Math.fma(-quotient, b, a));
    } else {
      sum.addProduct(share * a, Math.log(a));
      sum.addProduct(-share * a, Math.log(b));
    }
  }
}
