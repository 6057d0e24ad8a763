package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.ONE;
import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

import org.surprisal.information.inference.Estimate;

/**
 * How sure a temperature and what it gains are. NaN where rows do not tell: at an end of the grid,
 * and for one row.
 *
 * <p>The temperature is where a mean slope is 0, so that its variance is that of the mean slope
 * over the square of the second derivative (P. Huber 1967, The Behavior of Maximum Likelihood
 * Estimates under Nonstandard Conditions): it holds for predictions of any form.
 *
 * <p>What a temperature gains, C, grows with the square of its distance from 1, so that C has no
 * normal distribution where the predictions are calibrated; √C, with the sign of the distance, has.
 * The interval is taken there: it has 0 in it, as its lower end, for 95 % of calibrated samples. It
 * is that of Student's t after Hall's transformation, as losses are skewed ({@link Estimate}).
 */
final class Uncertainty {
  /** Where C is that of the parabola at its end: beyond it, of differences of losses. */
  private static final double NEAR_ONE = 1e-3;

  private final FittedCurve curve;
  private final Spread spread;
  private final double t;

  Uncertainty(FittedCurve curve, Spread spread, double t) {
    this.curve = curve;
    this.spread = spread;
    this.t = t;
  }

  /** The standard error of the temperature exp(-t). */
  double ofTemperature() {
    boolean inside =
        t > TemperatureGrid.position(0)
            && t < TemperatureGrid.position(SIZE - 1)
            && curve.bendOfLowest(t) > 0;
    double variance = FittedCurve.between(spread.varianceOfSlope(curve.weight()), t);
    double error = Math.sqrt(variance) / (curve.bendOfLowest(t) / curve.weight());
    return inside && Double.isFinite(error) ? Math.exp(-t) * error : Double.NaN;
  }

  /** The standard error of the mean loss at the temperature. */
  double ofLoss() {
    double[] means = new double[SIZE];
    for (int node = 0; node < SIZE; node++) {
      means[node] = curve.loss(node) / curve.weight();
    }
    return root(FittedCurve.between(spread.varianceOfLoss(means, curve.weight()), t));
  }

  private static double root(double variance) {
    return Double.isFinite(variance) ? Math.sqrt(Math.max(0, variance)) : Double.NaN;
  }

  /** The standard error of the mean gain at the temperature. */
  double ofCalibrationLoss() {
    return Math.abs(t) * ofRatio();
  }

  /** The standard error of the mean gain over t, also where t is 0. */
  private double ofRatio() {
    double[] variances = spread.varianceOfRatio(meanRatios(), curve.weight());
    return root(FittedCurve.between(variances, t));
  }

  private double[] meanRatios() {
    double[] means = new double[SIZE];
    for (int node = 0; node < SIZE; node++) {
      double mean =
          node == ONE
              ? curve.slope(ONE)
              : (curve.loss(node) - curve.loss(ONE)) / TemperatureGrid.position(node);
      means[node] = mean / curve.weight();
    }
    return means;
  }

  /** √C over t. */
  private double rootOfRatio() {
    double ratio =
        Math.abs(t) < NEAR_ONE
            ? curve.bendOfLowest(t) / 2
            : (curve.loss(ONE) - curve.loss(t)) / (t * t);
    return Math.sqrt(Math.max(0, ratio) / curve.weight());
  }

  /** The lower end of the 95 % interval of the gain: 0 or more. */
  double lowCalibrationLoss() {
    Estimate root = rootOfGain();
    return square(root.standardError() == 0 ? root.mean() : root.lower());
  }

  /** The upper end of the 95 % interval of the gain. */
  double highCalibrationLoss() {
    Estimate root = rootOfGain();
    return square(root.standardError() == 0 ? root.mean() : root.upper());
  }

  /** √C, whose error is that of C over 2 √C. */
  private Estimate rootOfGain() {
    double root = rootOfRatio();
    double error = root == 0 ? 0 : ofRatio() / (2 * root);
    double skewness = FittedCurve.onCubic(spread.skewnessOfRatio(meanRatios()), t);
    return Estimate.of(
        Math.abs(t) * root, error, t > 0 ? -skewness : skewness, spread.degreesOfFreedom());
  }

  private static double square(double x) {
    double atLeast = Math.max(0, x);
    return atLeast * atLeast;
  }
}
