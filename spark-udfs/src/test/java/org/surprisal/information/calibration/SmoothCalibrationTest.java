package org.surprisal.information.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.PredictionTally;

/**
 * The smooth calibration error beside its definition, in which every row is smoothed at every
 * place, and beside the series of cosines that a density reflected at 0 and 1 is.
 */
class SmoothCalibrationTest {
  private static final double TO = 1e-6;

  /** Rows and a tally of them. */
  private static final class Rows {
    private final double[] p;
    private final double[] excess;
    private final SmoothCalibrationTally tally;

    private Rows(int rows, int keys) {
      p = new double[rows];
      excess = new double[rows];
      tally = new SmoothCalibrationTally(keys);
    }

    /** Probabilities from 0 to 1, and how often they come true. */
    static Rows of(int rows, int keys, double tooSure, double power) {
      Rows drawn = new Rows(rows, keys);
      Random random = new Random(rows);
      for (int i = 0; i < rows; i++) {
        double truth = Math.pow(random.nextDouble(), power);
        double p = Math.min(1, Math.max(0, 0.5 + tooSure * (truth - 0.5)));
        int happened = random.nextDouble() < truth ? 1 : 0;
        drawn.p[i] = p;
        drawn.excess[i] = (p - happened) / rows;
        PredictionTally.add(drawn.tally, happened, p, 1);
      }
      return drawn;
    }

    double computed() {
      return SmoothCalibration.smoothCalibrationError(tally);
    }

    /** Where the integral is the width, by bisection. */
    double defined(DoubleUnaryOperator integral) {
      double low = 1e-4;
      double high = 1;
      while (high - low > 1e-7) {
        double width = (low + high) / 2;
        if (integral.applyAsDouble(width) > width) {
          low = width;
        } else {
          high = width;
        }
      }
      return low;
    }

    /** Row by row: the density of each, and its images in 0 and 1. */
    double byRows(double width) {
      int nodes = (int) (250 / width);
      double[] smoothed = new double[nodes + 1];
      for (int node = 0; node <= nodes; node++) {
        double t = (double) node / nodes;
        for (int i = 0; i < p.length; i++) {
          for (double image : new double[] {p[i], -p[i], 2 - p[i], p[i] - 2, p[i] + 2}) {
            double away = (t - image) / width;
            smoothed[node] += excess[i] * Math.exp(-away * away / 2);
          }
        }
      }
      return sizes(smoothed) / (nodes * width * Math.sqrt(2 * Math.PI));
    }

    /** Σ c cos(πkt) exp(-(πkσ)² / 2). */
    double byCosines(double width) {
      int terms = (int) (2.8 / width);
      double[] coefficients = new double[terms + 1];
      for (int i = 0; i < p.length; i++) {
        double cosine = Math.cos(Math.PI * p[i]);
        double before = cosine;
        double now = 1;
        for (int k = 0; k <= terms; k++) {
          coefficients[k] += excess[i] * now * (k == 0 ? 1 : 2);
          double next = 2 * cosine * now - before;
          before = now;
          now = next;
        }
      }
      int nodes = (int) (60 / width);
      double[] smoothed = new double[nodes + 1];
      for (int k = 0; k <= terms; k++) {
        double factor = coefficients[k] * Math.exp(-Math.pow(Math.PI * k * width, 2) / 2);
        for (int node = 0; node <= nodes; node++) {
          smoothed[node] += factor * Math.cos(Math.PI * k * node / nodes);
        }
      }
      return sizes(smoothed) / nodes;
    }

    /** The integral of the size over steps of 1, of a line from node to node. */
    private static double sizes(double... nodes) {
      double sum = 0;
      for (int i = 1; i < nodes.length; i++) {
        double a = nodes[i - 1];
        double b = nodes[i];
        double both = Math.abs(a) + Math.abs(b);
        sum += a * b >= 0 ? both / 2 : (a * a + b * b) / (2 * both);
      }
      return sum;
    }
  }

  @Test
  void isItsDefinitionRowByRow() {
    for (double tooSure : new double[] {0.3, 1, 2}) {
      Rows rows = Rows.of(30, 1 << 16, tooSure, 1);
      assertThat(rows.computed()).isCloseTo(rows.defined(rows::byRows), within(TO));
    }
  }

  @Test
  void isTheSeriesOfCosinesOfManyRows() {
    for (double power : new double[] {1, 5}) {
      Rows rows = Rows.of(20_000, 1 << 16, 1, power);
      double computed = rows.computed();
      assertThat(computed).isLessThan(0.03);
      assertThat(rows.byCosines(computed)).isCloseTo(computed, within(TO));
    }
  }

  /** More probabilities than keys: a key has several then. */
  @Test
  void isTheSameWhereProbabilitiesArePutTogether() {
    Rows rows = Rows.of(300_000, 1 << 16, 1.3, 1);
    double computed = rows.computed();
    assertThat(rows.byCosines(computed)).isCloseTo(computed, within(TO));
  }

  @Test
  void ofOneErrorItIsThatError() {
    SmoothCalibrationTally tally = new SmoothCalibrationTally();
    assertThat(SmoothCalibration.smoothCalibrationError(tally)).isNaN();
    PredictionTally.add(tally, 1, ClassArray.of(0.25, 0.75), 3);
    assertThat(SmoothCalibration.smoothCalibrationError(tally)).isEqualTo(0.25);
    PredictionTally.add(tally, 0, ClassArray.of(0.75, 0.25), 3);
    assertThat(SmoothCalibration.smoothCalibrationError(tally)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void certainAndRightIsNoError() {
    SmoothCalibrationTally tally = new SmoothCalibrationTally();
    PredictionTally.add(tally, 1, 1.0, 1);
    PredictionTally.add(tally, 0, 0.0, 1);
    assertThat(SmoothCalibration.smoothCalibrationError(tally)).isZero();
  }

  /** Nearly all are nearly 0, as of what is rare. */
  @Test
  void ofRareEventsItIsFoundToo() {
    Rows rows = Rows.of(20_000, 1 << 16, 1, 300);
    double computed = rows.computed();
    assertThat(computed).isBetween(1e-4, 3e-3);
    assertThat(rows.byCosines(computed)).isCloseTo(computed, within(TO));
  }
}
