package org.surprisal.information.gaussian;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.divergence.KlDivergence;

/**
 * Predictions of a continuous variable as a normal distribution of a mean and a standard deviation.
 *
 * <p>Densities, not probabilities, are compared here, so the negative log-likelihood, the entropy
 * and the cross-entropy may be negative; the divergence is not. With a fixed standard deviation s
 * the mean negative log-likelihood is the mean squared error divided by 2 s², plus a constant: both
 * rank models alike.
 *
 * <p>Reference: T. M. Cover, J. A. Thomas (2006), Elements of Information Theory, 2nd ed.,
 * doi:10.1002/047174882X, chapter 8.
 */
public final class Gaussian {
  private static final Parameter MEAN_P =
      Parameter.required("mean_p", Role.REAL, "the mean of the reference");
  private static final Parameter SD_P =
      Parameter.required(
          "sd_p", Role.DEVIATION, "the standard deviation of the reference, above 0");
  private static final Parameter MEAN_Q =
      Parameter.required("mean_q", Role.REAL, "the mean of the approximation");
  private static final Parameter SD_Q =
      Parameter.required(
          "sd_q", Role.DEVIATION, "the standard deviation of the approximation, above 0");

  private static final String NEAR_ZERO_EDGE =
      "Near 0 it is a small difference of its terms, right to the last bits of the largest of them.";

  public static final FunctionDefinition GAUSSIAN_NLL =
      FunctionDefinition.row("gaussian_nll", Gaussian.class, Family.GAUSSIAN)
          .summary(
              "the negative log-likelihood of y under a normal distribution, ((y - mean) / stddev)² / 2 + ln(stddev √(2π))")
          .unit(Unit.NATS)
          .parameters(
              Parameter.required("y", Role.REAL, "what happened"),
              Parameter.required("mean", Role.REAL, "the predicted mean"),
              Parameter.required(
                  "stddev", Role.DEVIATION, "the predicted standard deviation, above 0"))
          .edge("Negative where the density at y is above 1, which a small stddev allows.")
          .edge(NEAR_ZERO_EDGE)
          .edge("With a fixed stddev its mean ranks models as the mean squared error does.")
          .example("SELECT _FUNC_(0, 0, 1)", "0.9189385332046728")
          .example("SELECT _FUNC_(3, 1, 2)", "2.112085713764618")
          .related("gaussian_cross_entropy")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition GAUSSIAN_ENTROPY =
      FunctionDefinition.row("gaussian_entropy", Gaussian.class, Family.GAUSSIAN)
          .summary("the differential entropy of a normal distribution, ln(stddev √(2πe))")
          .unit(Unit.NATS)
          .parameters(
              Parameter.required("stddev", Role.DEVIATION, "the standard deviation, above 0"),
              Parameters.BASE)
          .edge("Negative for a stddev below 0.242.")
          .edge(NEAR_ZERO_EDGE)
          .example("SELECT _FUNC_(1)", "1.4189385332046727")
          .related("gaussian_cross_entropy", "entropy")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition GAUSSIAN_CROSS_ENTROPY =
      FunctionDefinition.row("gaussian_cross_entropy", Gaussian.class, Family.GAUSSIAN)
          .summary(
              "the cross-entropy of two normal distributions, ln(sd_q √(2π)) + (sd_p² + (mean_p - mean_q)²) / (2 sd_q²)")
          .unit(Unit.NATS)
          .parameters(MEAN_P, SD_P, MEAN_Q, SD_Q, Parameters.BASE)
          .edge("The entropy of p where both are equal.")
          .edge(NEAR_ZERO_EDGE)
          .example("SELECT _FUNC_(0, 1, 0, 1)", "1.4189385332046727")
          .related("gaussian_kl_divergence", "gaussian_nll")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition GAUSSIAN_KL_DIVERGENCE =
      FunctionDefinition.row("gaussian_kl_divergence", Gaussian.class, Family.GAUSSIAN)
          .summary(
              "the Kullback-Leibler divergence of two normal distributions,"
                  + " ln(sd_q / sd_p) + (sd_p² + (mean_p - mean_q)²) / (2 sd_q²) - 1/2")
          .unit(Unit.NATS)
          .parameters(MEAN_P, SD_P, MEAN_Q, SD_Q, Parameters.BASE)
          .edge("0 for equal distributions, never negative; right also for nearly equal ones.")
          .example("SELECT _FUNC_(0, 1, 1, 1)", "0.5")
          .example("SELECT _FUNC_(0, 1, 0, 2)", "0.3181471805599453")
          .related("gaussian_cross_entropy", "kl_divergence")
          .since("0.1.0")
          .build();

  /** ln √(2π). */
  private static final double LN_SQRT_2_PI = 0.9189385332046728;

  private Gaussian() {}

  /** -ln of the density at y, in nats. */
  public static double gaussianNll(double y, double mean, double stddev) {
    double z = (y - mean) / stddev;
    return sum(z * z / 2, Math.log(stddev), LN_SQRT_2_PI);
  }

  /** The differential entropy, in nats. */
  public static double gaussianEntropy(double stddev) {
    return sum(0.5, Math.log(stddev), LN_SQRT_2_PI);
  }

  /** The cross-entropy, in nats. */
  public static double gaussianCrossEntropy(double meanP, double sdP, double meanQ, double sdQ) {
    double ratio = sdP / sdQ;
    double z = (meanP - meanQ) / sdQ;
    return sum(Math.fma(ratio, ratio, z * z) / 2, Math.log(sdQ), LN_SQRT_2_PI);
  }

  /**
   * The divergence, in nats: (r² - 1 - ln r² + z²) / 2 for the ratio r of the deviations and the
   * difference z of the means. The first three are r - 1 - ln r and (r - 1)² / 2.
   */
  public static double gaussianKlDivergence(double meanP, double sdP, double meanQ, double sdQ) {
    double z = (meanP - meanQ) / sdQ;
    double excess = (sdP - sdQ) / sdQ;
    return excessOverLogarithm(sdP, sdQ, excess) + excess * excess / 2 + z * z / 2;
  }

  /** r - 1 - ln r for the ratio r of the deviations, of which r - 1 is known better than r. */
  private static double excessOverLogarithm(double sdP, double sdQ, double excess) {
    double ratio = sdP / sdQ;
    if (ratio < Double.MIN_NORMAL || ratio > Double.MAX_VALUE) {
      return excess - (Math.log(sdP) - Math.log(sdQ));
    }
    CompensatedSum sum = new CompensatedSum();
    KlDivergence.addTerm(1, ratio, -excess, sum);
    return sum.value();
  }

  private static double sum(double a, double b, double c) {
    CompensatedSum sum = new CompensatedSum();
    sum.add(a);
    sum.add(b);
    sum.add(c);
    return sum.value();
  }
}
