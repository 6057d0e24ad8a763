package org.surprisal.job.report;

import java.util.Collection;
import java.util.List;

/**
 * The axis of losses: in proportion where they differ by orders of magnitude, else linear from 0.
 *
 * @param logarithmic whether places are logarithms
 * @param lowest the smallest loss in it
 * @param highest the largest loss in it
 */
record LossAxis(boolean logarithmic, double lowest, double highest) {
  private static final double RATIO = 12;
  private static final double MARGIN = 0.06;
  private static final int ABOUT = 6;

  static LossAxis of(Collection<Double> values) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (value >= 0 && value < Double.POSITIVE_INFINITY) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    if (!(highest > 0)) {
      return new LossAxis(false, 0, 1);
    }
    boolean logarithmic = lowest > 0 && highest / lowest > RATIO;
    return new LossAxis(logarithmic, lowest, highest);
  }

  /** Whether a loss has a place on it. */
  boolean shows(double loss) {
    return Double.isFinite(loss) && (loss > 0 || !logarithmic);
  }

  double place(double loss) {
    return logarithmic ? Math.log10(loss) : loss;
  }

  String title() {
    return "log loss, nats" + (logarithmic ? " (logarithmic scale)" : "");
  }

  List<Double> limits() {
    double low = logarithmic ? place(lowest) : Math.min(0, lowest);
    double high = place(highest);
    double margin = MARGIN * (high - low);
    return List.of(logarithmic ? low - margin : low, high + margin);
  }

  private List<Double> ticks() {
    double low = limits().get(0);
    double high = limits().get(1);
    return logarithmic
        ? Ticks.logarithmic(Math.pow(10, low), Math.pow(10, high))
        : Ticks.linear(low, high, ABOUT);
  }

  List<Double> breaks() {
    return ticks().stream().map(this::place).toList();
  }

  List<String> labels() {
    return ticks().stream().map(Ticks::number).toList();
  }
}
