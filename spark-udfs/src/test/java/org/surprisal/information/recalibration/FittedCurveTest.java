package org.surprisal.information.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.Prediction;

/** The curve between the nodes is as near to the losses of the rows as its documentation says. */
class FittedCurveTest {

  /** All classes but one are equally likely: nothing else moves so fast with the temperature. */
  @ParameterizedTest
  @CsvSource({"2, 5.4e-7", "3, 1.4e-6", "10, 1.1e-5", "100, 1.6e-4", "1000, 1.1e-3"})
  void theBoundHoldsForOneRowAndIsReached(int classes, double bound) {
    double largest = 0;
    // A step of the grid in each of 18 intervals: every place there is.
    for (double place = 0; place <= TemperatureGrid.STEP; place += 0.02) {
      double[] p = new double[classes];
      Arrays.fill(p, 1 / (classes - 1 + Math.exp(Math.exp(place))));
      p[0] = 1 - (classes - 1) * p[1];
      largest = Math.max(largest, largestError(p, 0));
    }
    assertThat(largest).isBetween(0.9 * bound, 1.01 * bound);
  }

  @Test
  void noRowExceedsIt() {
    SplittableRandom random = new SplittableRandom(1);
    for (int row = 0; row < 3000; row++) {
      double scale = Math.exp(2 * random.nextGaussian());
      double[] p = random.doubles(10).map(u -> Math.max(1e-300, Math.pow(u, scale))).toArray();
      double sum = Arrays.stream(p).sum();
      Arrays.setAll(p, i -> p[i] / sum);
      assertThat(largestError(p, random.nextInt(10))).isLessThan(1.1e-5);
    }
  }

  /** What happened adds nothing to the error, however unlikely it was. */
  @Test
  void aCertainMistakeCostsWhatItDoes() {
    assertThat(largestError(new double[] {1e-300, 1}, 0)).isLessThan(5.4e-7);
  }

  /** Of one row. */
  private static FittedCurve curve(double[] p, int label) {
    Prediction prediction = new Prediction();
    prediction.point(label, ClassArray.of(p));
    RowCurve row = new RowCurve(0);
    row.load(prediction);
    LossCurve rows = new LossCurve();
    rows.add(row, 1);
    return FittedCurve.of(rows);
  }

  private static double largestError(double[] p, int label) {
    FittedCurve curve = curve(p, label);
    double most = Arrays.stream(p).max().orElseThrow();
    double[] z = Arrays.stream(p).map(each -> Math.log(each / most)).toArray();
    double largest = 0;
    for (int node = 0; node < TemperatureGrid.SIZE - 1; node++) {
      double t = TemperatureGrid.position(node) + TemperatureGrid.STEP / 2;
      double beta = Math.exp(t);
      double loss = Math.log(Arrays.stream(z).map(x -> Math.exp(beta * x)).sum()) - beta * z[label];
      largest = Math.max(largest, Math.abs(curve.loss(t) - loss));
    }
    return largest;
  }

  @Test
  void atTheNodesItIsExact() {
    double[] p = {0.7, 0.2, 0.1};
    assertThat(curve(p, 1).loss(TemperatureGrid.ONE)).isCloseTo(-Math.log(0.2), within(1e-15));
  }
}
