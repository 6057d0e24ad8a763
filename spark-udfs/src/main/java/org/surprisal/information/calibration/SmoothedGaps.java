package org.surprisal.information.calibration;

import java.util.Arrays;

/**
 * How much more probabilities were expected than they happened, smoothed by a normal density of any
 * width that is reflected at 0 and 1; and the integral of its size.
 *
 * <p>The line from 0 to 1 is cut into cells of a sixteenth of the width or less. What is in a cell
 * is smoothed from its middle, with the first three derivatives for where in the cell it is. That
 * takes as long as there are cells, however many probabilities there are.
 */
final class SmoothedGaps {
  private static final double CELLS_IN_A_WIDTH = 16;

  /** Beyond so many widths a density is nothing. */
  private static final double REACH = 7;

  /** Widths below it are not told apart: there would be more than a million cells. */
  private static final double NARROWEST = 1.5e-5;

  private static final int MOST_STEPS = 60;

  /** How many terms of a density's series there are. */
  private static final int ORDERS = 4;

  /** The points of Gauss and Legendre of a cell from -1/2 to 1/2, and the weight of the outer. */
  private static final double POINT = Math.sqrt(0.15);

  private static final double OUTER = 5 / 18.0;
  private static final double MIDDLE = 8 / 18.0;

  private final double[] probability;
  private final double[] excess;

  /** Of each order k, and of each cell, Σ r δ^k / k!, with δ the distance from its middle. */
  private double[][] moments = {};

  /**
   * @param probability the probabilities
   * @param excess what was expected of each less what happened, as a share of all rows
   */
  SmoothedGaps(double[] probability, double[] excess) {
    this.probability = probability;
    this.excess = excess;
  }

  /** The integral at the width that it is itself: it falls as the width grows. */
  double fixedPoint() {
    double least = Math.abs(Arrays.stream(excess).sum());
    double most = Arrays.stream(excess).map(Math::abs).sum();
    double lowest = Math.max(least, NARROWEST);
    if (most <= lowest * (1 + 1e-14)) {
      return least;
    }
    double high = most;
    double ofHigh = 0;
    double low = most;
    double ofLow = beyond(low);
    while (ofLow < 0 && low > lowest) {
      high = low;
      ofHigh = ofLow;
      low = Math.max(lowest, low / 2);
      ofLow = beyond(low);
    }
    return ofLow <= 0 ? low + ofLow : between(low, ofLow, high, ofHigh);
  }

  /** The integral at a width, less the width. */
  private double beyond(double width) {
    cut((int) Math.ceil(CELLS_IN_A_WIDTH / width));
    return integral(width) - width;
  }

  /**
   * The width at which nothing is left, which is between two that are not more than twice as far
   * from 0; by the Illinois form of false position, with the cells as they are.
   */
  private double between(double from, double ofFrom, double to, double ofTo) {
    double low = from;
    double ofLow = ofFrom;
    double high = to;
    double ofHigh = ofTo;
    boolean lowMoved = false;
    boolean highMoved = false;
    double width = low;
    for (int step = 0; step < MOST_STEPS && high - low > 2 * Math.ulp(high); step++) {
      width = low + (high - low) * (ofLow / (ofLow - ofHigh));
      double left = integral(width) - width;
      if (Math.abs(left) <= Math.ulp(width)) {
        return width;
      }
      boolean isLow = left > 0;
      if (isLow) {
        low = width;
        ofLow = left;
        ofHigh = lowMoved ? ofHigh / 2 : ofHigh;
      } else {
        high = width;
        ofHigh = left;
        ofLow = highMoved ? ofLow / 2 : ofLow;
      }
      lowMoved = isLow;
      highMoved = !isLow;
    }
    return width;
  }

  private void cut(int cells) {
    moments = new double[ORDERS][cells];
    for (int i = 0; i < probability.length; i++) {
      int cell = Math.min(cells - 1, (int) (probability[i] * cells));
      double offset = probability[i] - (cell + 0.5) / cells;
      double moment = excess[i];
      for (int order = 0; order < ORDERS; order++) {
        moments[order][cell] += moment;
        moment *= offset / (order + 1);
      }
    }
  }

  /** The integral of the size of what is smoothed. */
  private double integral(double width) {
    double[] smoothed = smoothed(width);
    int last = smoothed.length - 1;
    double sum = 0;
    for (int cell = 0; cell <= last; cell++) {
      double before = smoothed[Math.max(0, cell - 1)];
      double after = smoothed[Math.min(last, cell + 1)];
      sum += size(before, smoothed[cell], after);
    }
    return sum;
  }

  /**
   * The integral of the size over a cell, given the integrals over it and over its neighbours: of
   * the parabola that these are of, where it is 0 in the cell.
   */
  private static double size(double before, double here, double after) {
    double square = (before - 2 * here + after) / 2;
    double slope = (after - before) / 2;
    double middle = here - square / 12;
    double ends = middle + square / 4;
    if ((ends - slope / 2) * (ends + slope / 2) >= 0) {
      return Math.abs(here);
    }
    double root = Math.sqrt(slope * slope - 4 * square * middle);
    double q = -(slope + Math.copySign(root, slope)) / 2;
    double zero = Math.abs(middle) <= Math.abs(q) / 2 ? middle / q : q / square;
    double left =
        middle * (zero + 0.5)
            + slope / 2 * (zero * zero - 0.25)
            + square / 3 * (zero * zero * zero + 0.125);
    return Math.abs(left) + Math.abs(here - left);
  }

  /** What there is in each cell once it is smoothed. */
  private double[] smoothed(double width) {
    int cells = moments[0].length;
    double step = 1 / (cells * width);
    int reach = (int) Math.ceil(REACH / step);
    double[][] kernel = new double[ORDERS][reach + 1];
    for (int away = 0; away <= reach; away++) {
      double from = (away - 0.5) * step;
      double to = (away + 0.5) * step;
      double inner = density((away - POINT) * step) + density((away + POINT) * step);
      kernel[0][away] = step * (OUTER * inner + MIDDLE * density(away * step));
      kernel[1][away] = (density(from) - density(to)) / width;
      kernel[2][away] = (from * density(from) - to * density(to)) / (width * width);
      kernel[3][away] = (bend(from) - bend(to)) / (width * width * width);
    }
    double[] smoothed = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      if (moments[0][cell] != 0 || moments[1][cell] != 0) {
        for (int away = -reach; away <= reach; away++) {
          int at = Math.abs(away);
          double even = moments[0][cell] * kernel[0][at] + moments[2][cell] * kernel[2][at];
          double odd = moments[1][cell] * kernel[1][at] + moments[3][cell] * kernel[3][at];
          smoothed[reflected(cell + away, cells)] += away < 0 ? even - odd : even + odd;
        }
      }
    }
    return smoothed;
  }

  private static int reflected(int cell, int cells) {
    if (cell >= 0 && cell < cells) {
      return cell;
    }
    int inPair = Math.floorMod(cell, 2 * cells);
    return inPair < cells ? inPair : 2 * cells - 1 - inPair;
  }

  /** The second derivative of the density. */
  private static double bend(double x) {
    return (x * x - 1) * density(x);
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
