package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis. */
final class Ticks {
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final List<String> UNITS = List.of("", "k", "M", "G", "T");

  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten from {@code low} to {@code high}, about so many.
   */
  static List<Double> linear(double low, double high, int about) {
    double raw = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power;
    for (double candidate : STEPS) {
      step = candidate * power;
      if (step >= raw) {
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** 1, 2 and 5 times powers of ten from {@code low} to {@code high}. */
  static List<Double> logarithmic(double low, double high) {
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
      for (double step : new double[] {1, 2, 5}) {
        double tick = step * Math.pow(10, power);
        if (tick >= low && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** Whole numbers of rows from 0 to {@code high}. */
  static List<Double> counts(double high) {
    return linear(0, Math.max(high, 1), 3).stream()
        .filter(tick -> tick == Math.rint(tick))
        .toList();
  }

  /** A count in few characters, such as 20k. */
  static String count(double count) {
    int unit = 0;
    double shown = count;
    while (shown >= 1000 && unit < UNITS.size() - 1) {
      shown /= 1000;
      unit++;
    }
    return number(shown) + UNITS.get(unit);
  }

  /** A number without zeros that say nothing. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "");
  }
}
