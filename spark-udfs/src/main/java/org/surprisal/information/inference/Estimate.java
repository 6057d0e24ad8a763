package org.surprisal.information.inference;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * A mean and how sure it is.
 *
 * <p>Intervals and p-values are those of Student's t after Hall's transformation, which takes the
 * skewness out: losses have a long tail, and the usual interval misses the truth on its side. An
 * interval holds 0 if and only if the p-value is not below its level.
 *
 * <p>Reference: P. Hall (1992), On the Removal of Skewness by Transformation,
 * doi:10.1111/j.2517-6161.1992.tb01876.x.
 *
 * @param mean the mean; NaN or infinite where it has none
 * @param standardError the standard error of the mean; 0 where all units are equal, which is no
 *     certainty; NaN for fewer than two units, and where there is no finite mean
 * @param skewness the skewness of a unit
 * @param effectiveUnits how many units of equal weight would say as much
 * @param degreesOfFreedom how well the standard error itself is known
 * @param units the number of independent units: rows, or clusters of rows
 * @param shareOfVariance the share of the squared standard error that is of the unit of the largest
 *     total or of that of the smallest, whichever is larger
 * @param shareOfTotal the share of the mean that is of the unit of the largest total; NaN where
 *     there are totals below 0
 * @param lowest what the mean cannot be below
 */
public record Estimate(
    double mean,
    double standardError,
    double skewness,
    double effectiveUnits,
    double degreesOfFreedom,
    long units,
    double shareOfVariance,
    double shareOfTotal,
    double lowest)
    implements Serializable {
  /** The error of an interval, and below which p-value a finding is called one. */
  public static final double LEVEL = 0.05;

  /** Nothing is concluded from fewer effective units. */
  public static final double FEWEST = 10;

  /** No interval of fewer effective units is trusted. */
  public static final double FEW_UNITS = 20;

  private static final double LARGE_SHARE = 0.2;

  /** A reason to trust no interval. */
  public enum Doubt {
    /** There are too few units to know the error from. */
    FEW,
    /** The terms are so skewed that the transformation does not take it out. */
    SKEWED,
    /** One unit makes a large share of the mean or of its variance. */
    ONE_UNIT
  }

  /**
   * An estimate that is no mean of units, but nearly normally distributed as one is.
   *
   * @param skewness the skewness of the estimate itself
   */
  public static Estimate of(
      double mean, double standardError, double skewness, double degreesOfFreedom) {
    return new Estimate(
        mean,
        standardError,
        skewness,
        1,
        Math.max(1, degreesOfFreedom),
        1,
        Double.NaN,
        Double.NaN,
        Double.NEGATIVE_INFINITY);
  }

  /** An estimate of which only the mean is known. */
  static Estimate without(double mean, long units) {
    return new Estimate(
        mean,
        Double.NaN,
        Double.NaN,
        units,
        Double.NaN,
        units,
        Double.NaN,
        Double.NaN,
        Double.NEGATIVE_INFINITY);
  }

  /** The estimate of units that are all equal, and so tell nothing of how they differ. */
  static Estimate constant(double mean, double effectiveUnits, long units) {
    return new Estimate(
        mean,
        0,
        0,
        effectiveUnits,
        Double.NaN,
        units,
        Double.NaN,
        Double.NaN,
        Double.NEGATIVE_INFINITY);
  }

  /** The same of a mean that cannot be below a number. */
  public Estimate atLeast(double bound) {
    return new Estimate(
        mean,
        standardError,
        skewness,
        effectiveUnits,
        degreesOfFreedom,
        units,
        shareOfVariance,
        shareOfTotal,
        bound);
  }

  /** The estimate of the opposite. */
  public Estimate negated() {
    return new Estimate(
        0.0 - mean,
        standardError,
        0.0 - skewness,
        effectiveUnits,
        degreesOfFreedom,
        units,
        shareOfVariance,
        Double.NaN,
        Double.NEGATIVE_INFINITY);
  }

  /** The estimate of this mean less that of other units, which are independent of these. */
  public Estimate minus(Estimate other) {
    double variance = standardError * standardError;
    double otherVariance = other.standardError * other.standardError;
    double error = Math.sqrt(variance + otherVariance);
    double units = Math.min(effectiveUnits, other.effectiveUnits);
    double cubes =
        skew() * variance * standardError - other.skew() * otherVariance * other.standardError;
    double free =
        (variance + otherVariance)
            * (variance + otherVariance)
            / (variance * variance / degreesOfFreedom
                + otherVariance * otherVariance / other.degreesOfFreedom);
    return new Estimate(
        mean - other.mean,
        error,
        error > 0 ? cubes / (error * error * error) * Math.sqrt(units) : 0,
        units,
        free,
        Math.min(this.units, other.units),
        shareOfVariance * (variance / (error * error)),
        Double.NaN,
        Double.NEGATIVE_INFINITY);
  }

  /** What is known of a share of the units, whose mean is given: as much less as they are fewer. */
  public Estimate ofPart(double meanOfPart, double share) {
    return new Estimate(
        meanOfPart,
        standardError / Math.sqrt(share),
        skewness,
        effectiveUnits * share,
        Math.max(1, (degreesOfFreedom + 1) * share - 1),
        Math.round(units * share),
        shareOfVariance,
        Double.NaN,
        lowest);
  }

  /** Whether the data say anything about the error of the mean. */
  public boolean isSure() {
    return Double.isFinite(mean) && standardError > 0;
  }

  /** Why its intervals cannot be trusted; empty where they can. */
  public Set<Doubt> doubts() {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (!isSure() || effectiveUnits < FEW_UNITS) {
      doubts.add(Doubt.FEW);
    }
    if (effectiveUnits < 25 * skewness * skewness) {
      doubts.add(Doubt.SKEWED);
    }
    if (shareOfVariance > LARGE_SHARE || shareOfTotal > LARGE_SHARE) {
      doubts.add(Doubt.ONE_UNIT);
    }
    return doubts;
  }

  /** The lower end of the 95 % interval; NaN where there is none. */
  public double lower() {
    return lower(LEVEL);
  }

  /** The upper end of the 95 % interval; NaN where there is none. */
  public double upper() {
    return upper(LEVEL);
  }

  /** The lower end of the interval that is wrong with the probability {@code level}. */
  public double lower(double level) {
    return Math.max(lowest, end(level, 1));
  }

  /** The upper end of the interval that is wrong with the probability {@code level}. */
  public double upper(double level) {
    return end(level, -1);
  }

  /** The two-sided p-value of a number that is normally distributed about 0 with variance 1. */
  public static double normalPValue(double z) {
    return pValue(z, Double.POSITIVE_INFINITY);
  }

  /** The two-sided p-value of Student's t. */
  private static double pValue(double t, double degreesOfFreedom) {
    return 2 * Student.cumulative(-Math.abs(t), degreesOfFreedom);
  }

  private double end(double level, double side) {
    return isSure()
        ? mean - standardError * untransformed(side * Student.quantile(level / 2, degreesOfFreedom))
        : Double.NaN;
  }

  /** The lower end of an interval that may be looked at again and again as units are added. */
  public double alwaysLower() {
    return lower(alwaysLevel());
  }

  /** The upper end of an interval that may be looked at again and again as units are added. */
  public double alwaysUpper() {
    return upper(alwaysLevel());
  }

  private double alwaysLevel() {
    return ConfidenceSequence.level(effectiveUnits, LEVEL);
  }

  /** The two-sided p-value of the mean being 0. */
  public double pValue() {
    if (!isSure()) {
      return Double.NaN;
    }
    return pValue(transformed(mean / standardError), degreesOfFreedom);
  }

  /**
   * The larger one of this p-value and Student's own. Where there is no skewness but what chance
   * shows of it, taking it out finds a difference of two equally good models in 6 of 100 samples of
   * 50 or 100 rows; where there is one, Student's t finds too much.
   */
  public double carefulPValue() {
    return Math.max(pValue(), pValue(mean / standardError, degreesOfFreedom));
  }

  /**
   * The two-sided p-value of the mean being 0 where the error was not measured by the same units,
   * and so does not go up and down with the mean: that of a gamma distribution of the same
   * skewness, by the cube root.
   *
   * <p>Reference: E. B. Wilson, M. M. Hilferty (1931), The Distribution of Chi-Square,
   * doi:10.1073/pnas.17.12.684.
   */
  public double pValueOfKnownError() {
    double z = mean / standardError;
    double k = skew();
    return normalPValue(Math.abs(k) < 1e-6 ? z : 6 / k * (Math.cbrt(1 + k * z / 2) - 1) + k / 6);
  }

  /** The skewness of the mean. */
  private double skew() {
    return skewness / Math.sqrt(effectiveUnits);
  }

  /** t + k (t² / 3 + 1/6) + k² t³ / 27. */
  private double transformed(double t) {
    double k = skew();
    return t + k * (t * t / 3 + 1 / 6.0) + k * k * t * t * t / 27;
  }

  private double untransformed(double x) {
    double k = skew();
    double u = k * (x - k / 6);
    if (k == 0) {
      return x;
    }
    double root = Math.abs(u) < 0.5 ? Math.expm1(Math.log1p(u) / 3) : Math.cbrt(1 + u) - 1;
    return 3 / k * root;
  }
}
