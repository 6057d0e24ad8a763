package org.surprisal.information.inference;

/**
 * The 95 % interval of a figure from 0 to 1, which stays within them: Student's, of the logit of
 * the figure.
 *
 * <p>The variance is that of two independent kinds of units, whose degrees of freedom are joined by
 * Satterthwaite's formula.
 *
 * <p>References: F. E. Satterthwaite (1946), An Approximate Distribution of Estimates of Variance
 * Components, doi:10.2307/3002019; for the logit G. Qin, L. Hotilovac (2008), Comparison of
 * non-parametric confidence intervals for the area under the ROC curve of a continuous-scale
 * diagnostic test, doi:10.1177/0962280207087173.
 *
 * @param lower the lower end; NaN where nothing is known of the error
 * @param upper the upper end; NaN where nothing is known of the error
 */
public record LogitInterval(double lower, double upper) {
  /** No interval: nothing is known of the error. */
  public static final LogitInterval NONE = new LogitInterval(Double.NaN, Double.NaN);

  /**
   * The interval of a figure.
   *
   * @param figure the figure, from 0 to 1
   * @param variance what the units of one kind add to its variance
   * @param units how many of them there are
   * @param otherVariance what those of the other kind add
   * @param otherUnits how many of these there are
   */
  public static LogitInterval of(
      double figure, double variance, double units, double otherVariance, double otherUnits) {
    double sum = variance + otherVariance;
    if (!(sum > 0) || !(figure > 0) || !(figure < 1) || !Double.isFinite(sum)) {
      return NONE;
    }
    double degreesOfFreedom =
        sum
            * sum
            / (variance * variance / (units - 1)
                + otherVariance * otherVariance / (otherUnits - 1));
    double logit = Math.log(figure / (1 - figure));
    double margin =
        Student.quantile(Estimate.LEVEL / 2, degreesOfFreedom)
            * Math.sqrt(sum)
            / (figure * (1 - figure));
    return new LogitInterval(
        Math.min(figure, logistic(logit - margin)), Math.max(figure, logistic(logit + margin)));
  }

  /**
   * The interval of the share of successes where each of some independent trials was one: all
   * shares of which that would not be too rare (Clopper and Pearson).
   */
  public static LogitInterval ofAll(double trials) {
    return new LogitInterval(Math.pow(Estimate.LEVEL / 2, 1 / trials), 1);
  }

  /** The interval of the opposite, 1 less the figure. */
  public LogitInterval opposite() {
    return new LogitInterval(1 - upper, 1 - lower);
  }

  private static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
