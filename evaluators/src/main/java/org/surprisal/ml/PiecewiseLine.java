package org.surprisal.ml;

import java.util.Arrays;

/** A line from point to point, level before the first and behind the last. */
final class PiecewiseLine {
  private PiecewiseLine() {}

  /**
   * The height at x.
   *
   * @param points the places of the points, in rising order, and then their heights
   */
  static double at(double[] points, double x) {
    int size = points.length / 2;
    int found = Arrays.binarySearch(points, 0, size, x);
    if (found >= 0) {
      return points[size + found];
    }
    int next = -found - 1;
    if (next == 0 || next == size) {
      return points[size + Math.min(next, size - 1)];
    }
    double share = (x - points[next - 1]) / (points[next] - points[next - 1]);
    double low = points[size + next - 1];
    return low + share * (points[size + next] - low);
  }
}
