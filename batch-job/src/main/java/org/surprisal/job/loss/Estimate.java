package org.surprisal.job.loss;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean and how sure it is.
 *
 * @param mean the mean; NaN or infinite where it has none
 * @param standardError the standard error of the mean; NaN for fewer than two units
 * @param units the number of independent units: rows, or clusters of rows
 */
public record Estimate(double mean, double standardError, long units) {
  private static final double CONFIDENCE = 0.95;

  /** Whether the data say anything about the error of the mean. */
  public boolean isSure() {
    return units > 1 && Double.isFinite(mean) && Double.isFinite(standardError);
  }

  /**
   * Half the width of the 95 % interval, by Student's t with one degree of freedom less than units.
   */
  public double margin() {
    return isSure()
        ? student().inverseCumulativeProbability((1 + CONFIDENCE) / 2) * standardError
        : Double.NaN;
  }

  public double lower() {
    return mean - margin();
  }

  public double upper() {
    return mean + margin();
  }

  /** The two-sided p-value of the mean being 0. */
  public double pValue() {
    if (!isSure()) {
      return Double.NaN;
    }
    if (standardError == 0) {
      return mean == 0 ? 1 : 0;
    }
    return 2 * student().cumulativeProbability(-Math.abs(mean / standardError));
  }

  /** The estimate of the opposite. */
  public Estimate negated() {
    return new Estimate(0.0 - mean, standardError, units);
  }

  private TDistribution student() {
    return new TDistribution(null, units - 1);
  }
}
