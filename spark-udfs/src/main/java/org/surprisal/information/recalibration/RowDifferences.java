package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.ONE;
import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;
import static org.surprisal.information.recalibration.TemperatureGrid.STEP;

import java.util.Arrays;

/**
 * How what one row costs at every temperature of the {@link TemperatureGrid} differs from what it
 * costs at the temperature 1, and the squares that {@link Spread} adds up.
 *
 * <p>A row's difference is the integral of its slope, which two derivatives at the nodes give
 * without a logarithm. It is kept over t, and so is the slope itself where t is 0.
 */
final class RowDifferences {
  private static final double[] OVER_T = new double[SIZE];

  static {
    Arrays.setAll(OVER_T, node -> 1 / TemperatureGrid.position(node));
  }

  private final double[] ratios = new double[SIZE];
  private final double[] losses = new double[SIZE];
  private final double[] squaredSlopes = new double[SIZE];
  private final double[] squaredRatios = new double[SIZE];
  private final double[] squaredLosses = new double[SIZE];

  /** Takes a row. */
  void load(RowCurve row) {
    double[] slopes = row.slopes();
    follow(row);
    for (int node = 0; node < SIZE; node++) {
      squaredSlopes[node] = slopes[node] * slopes[node];
      squaredRatios[node] = ratios[node] * ratios[node];
      squaredLosses[node] = losses[node] * losses[node];
    }
  }

  /** Follows the loss of a row from the temperature 1 to the others. */
  private void follow(RowCurve row) {
    double lossAtOne = row.lossAtOne();
    ratios[ONE] = row.slopes()[ONE];
    losses[ONE] = lossAtOne;
    double difference = 0;
    for (int node = ONE + 1; node < SIZE; node++) {
      difference += rise(node - 1, row);
      ratios[node] = difference * OVER_T[node];
      losses[node] = lossAtOne + difference;
    }
    difference = 0;
    for (int node = ONE - 1; node >= 0; node--) {
      difference -= rise(node, row);
      ratios[node] = difference * OVER_T[node];
      losses[node] = lossAtOne + difference;
    }
  }

  /** The integral of the slope from a node to the next one. */
  private static double rise(int node, RowCurve row) {
    double[] slopes = row.slopes();
    double[] bends = row.bends();
    return (STEP / 2) * (slopes[node] + slopes[node + 1])
        + (STEP * STEP / 12) * (bends[node] - bends[node + 1]);
  }

  /** The difference over t at every node. */
  double[] ratios() {
    return ratios;
  }

  /** The loss at every node. */
  double[] losses() {
    return losses;
  }

  /** The square of the slope at every node. */
  double[] squaredSlopes() {
    return squaredSlopes;
  }

  /** The square of the ratio at every node. */
  double[] squaredRatios() {
    return squaredRatios;
  }

  /** The square of the loss at every node. */
  double[] squaredLosses() {
    return squaredLosses;
  }
}
