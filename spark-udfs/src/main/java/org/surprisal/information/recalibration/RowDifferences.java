package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.RowCurve.BEND;
import static org.surprisal.information.recalibration.RowCurve.SLOPE;
import static org.surprisal.information.recalibration.TemperatureGrid.ONE;
import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;
import static org.surprisal.information.recalibration.TemperatureGrid.STEP;

import java.util.Arrays;

/**
 * How what one row costs at every temperature of the {@link TemperatureGrid} differs from what it
 * costs at the temperature 1, and the squares and cubes that {@link Spread} adds up.
 *
 * <p>A row's difference is the integral of its slope, which two derivatives at the nodes give
 * without a logarithm. It is kept over t, its ratio, and so is the slope itself where t is 0.
 *
 * <p>What is added up lies one after another in long arrays, as a loop over few numbers costs more
 * to begin than to run.
 */
final class RowDifferences {
  // Where in squares() begins what counts with the square of the weight,
  static final int SQUARE_OF_SLOPE = 0;
  static final int RATIO = SIZE;
  static final int SQUARE_OF_RATIO = 2 * SIZE;
  static final int LOSS = 3 * SIZE;
  static final int SQUARE_OF_LOSS = 4 * SIZE;
  static final int SQUARES = 5 * SIZE;

  // and in cubes() what counts with its cube.
  static final int RATIO_BY_CUBE = 0;
  static final int SQUARE_OF_RATIO_BY_CUBE = SIZE;
  static final int CUBE_OF_RATIO = 2 * SIZE;
  static final int CUBES = 3 * SIZE;

  private static final double[] OVER_T = new double[SIZE];

  static {
    Arrays.setAll(OVER_T, node -> 1 / TemperatureGrid.position(node));
  }

  private final double[] differences = new double[SIZE];
  private final double[] squares = new double[SQUARES];
  private final double[] cubes = new double[CUBES];

  /** Takes a row. */
  void load(RowCurve row) {
    follow(row);
    fill(row);
  }

  /** Follows the loss of a row from the temperature 1 to the others. */
  private void follow(RowCurve row) {
    double[] derivatives = row.derivatives();
    double difference = 0;
    for (int node = ONE + 1; node < SIZE; node++) {
      difference += rise(derivatives, node - 1);
      differences[node] = difference;
    }
    difference = 0;
    for (int node = ONE - 1; node >= 0; node--) {
      difference -= rise(derivatives, node);
      differences[node] = difference;
    }
  }

  /** From a node to the next one. */
  private static double rise(double[] derivatives, int node) {
    return (STEP / 2) * (derivatives[SLOPE + node] + derivatives[SLOPE + node + 1])
        + (STEP * STEP / 12) * (derivatives[BEND + node] - derivatives[BEND + node + 1]);
  }

  private void fill(RowCurve row) {
    double lossAtOne = row.lossAtOne();
    double[] derivatives = row.derivatives();
    double[] ofRow = squares;
    double[] difference = differences;
    for (int node = 0; node < SIZE; node++) {
      ofRow[SQUARE_OF_SLOPE + node] = derivatives[SLOPE + node] * derivatives[SLOPE + node];
    }
    for (int node = 0; node < SIZE; node++) {
      ofRow[RATIO + node] = difference[node] * OVER_T[node];
    }
    ofRow[RATIO + ONE] = derivatives[SLOPE + ONE];
    for (int node = 0; node < SIZE; node++) {
      ofRow[LOSS + node] = lossAtOne + difference[node];
    }
    double[] cubesOfRatio = cubes;
    for (int node = 0; node < SIZE; node++) {
      double ratio = ofRow[RATIO + node];
      double square = ratio * ratio;
      ofRow[SQUARE_OF_RATIO + node] = square;
      cubesOfRatio[RATIO_BY_CUBE + node] = ratio;
      cubesOfRatio[SQUARE_OF_RATIO_BY_CUBE + node] = square;
      cubesOfRatio[CUBE_OF_RATIO + node] = square * ratio;
    }
    for (int node = 0; node < SIZE; node++) {
      double loss = ofRow[LOSS + node];
      ofRow[SQUARE_OF_LOSS + node] = loss * loss;
    }
  }

  /** What counts with the square of the weight. */
  double[] squares() {
    return squares;
  }

  /** What counts with the cube of the weight. */
  double[] cubes() {
    return cubes;
  }
}
