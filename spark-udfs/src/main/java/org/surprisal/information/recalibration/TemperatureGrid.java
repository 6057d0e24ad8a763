package org.surprisal.information.recalibration;

/**
 * The temperatures at which losses are kept: their inverses β = 1 / T are the half octaves from
 * 1/64 to 8. A loss is a function of t = ln β, and smooth in it at the same scale everywhere: a row
 * sees β only as β ln p.
 */
final class TemperatureGrid {
  /** The number of nodes. */
  static final int SIZE = 19;

  /** The node where T = 1. */
  static final int ONE = 12;

  /** The distance of two nodes in t. */
  static final double STEP = Math.log(2) / 2;

  private static final double[] BETA = new double[SIZE];

  static {
    for (int node = 0; node < SIZE; node++) {
      double octave = Math.scalb(1.0, Math.floorDiv(node - ONE, 2));
      BETA[node] = (node - ONE) % 2 == 0 ? octave : octave * Math.sqrt(2);
    }
  }

  private TemperatureGrid() {}

  /** The inverse temperature β of a node. */
  static double beta(int node) {
    return BETA[node];
  }

  /** The temperature at t; the ends of the grid are 1/8 and 64 to the last bit. */
  static double temperature(double t) {
    boolean isEnd = t == position(0) || t == position(SIZE - 1);
    return isEnd ? 1 / BETA[t < 0 ? 0 : SIZE - 1] : Math.exp(-t);
  }

  /** t = ln β of a node. */
  static double position(int node) {
    return (node - ONE) * STEP;
  }
}
