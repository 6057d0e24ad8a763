package org.surprisal.information.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.PredictionTally;

class CalibrationTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 100})
  void aBinHasWhatIsAboveItsLowerAndAtMostItsUpperEdge(int bins) {
    Random random = new Random(bins);
    CalibrationTally tally = new CalibrationTally(bins);
    long[] expected = new long[bins];
    for (int i = 0; i < 2000; i++) {
      double p = i <= bins ? (double) i / bins : random.nextDouble();
      p = i == bins + 1 ? Math.nextUp(1.0 / bins) : p;
      if (p > 1) {
        continue;
      }
      PredictionTally.add(tally, random.nextInt(2), p, 1);
      int bin = 0;
      while (p > (bin + 1.0) / bins) {
        bin++;
      }
      expected[bin]++;
    }
    List<CalibrationBin> curve = tally.curve();
    assertThat(curve).hasSize(bins);
    for (int i = 0; i < bins; i++) {
      assertThat(curve.get(i).count()).isEqualTo(expected[i]);
      assertThat(curve.get(i).lower()).isEqualTo((double) i / bins);
      assertThat(curve.get(i).upper()).isEqualTo((i + 1.0) / bins);
    }
  }

  @Test
  void theErrorsAreTheMeanAndTheLargestGap() {
    CalibrationTally tally = new CalibrationTally(2);
    PredictionTally.add(tally, 1, 0.25, 1);
    PredictionTally.add(tally, 0, 0.5, 1);
    PredictionTally.add(tally, 1, 0.75, 2);
    // Bin 1: mean 0.375, half happened; bin 2: mean 0.75, all happened.
    assertThat(Calibration.expectedCalibrationError(tally))
        .isCloseTo((2 * 0.125 + 2 * 0.25) / 4, within(1e-16));
    assertThat(Calibration.maximumCalibrationError(tally)).isEqualTo(0.25);
    assertThat(tally.curve())
        .containsExactly(
            new CalibrationBin(0, 0.5, 2, 0.375, 0.5), new CalibrationBin(0.5, 1, 1, 0.75, 1.0));
  }

  @Test
  void ofADistributionTheMostLikelyClassIsLookedAt() {
    CalibrationTally tally = new CalibrationTally(1);
    PredictionTally.add(tally, 2, ClassArray.of(0.25, 0.25, 0.5), 1);
    PredictionTally.add(tally, 0, ClassArray.of(0.25, 0.75, 0), 1);
    PredictionTally.add(tally, ClassArray.of(0.25, 0.75), ClassArray.of(1, 0), 1);
    assertThat(tally.curve())
        .containsExactly(new CalibrationBin(0, 1, 3, 0.75, (1 + 0 + 0.25) / 3));
  }

  @Test
  void ofEquallyLikelyClassesTheFirstIsLookedAt() {
    CalibrationTally tally = new CalibrationTally(1);
    PredictionTally.add(tally, 0, ClassArray.of(0.5, 0.5), 1);
    PredictionTally.add(
        tally, 1, ClassArray.sparse(3, new int[] {1, 2}, new double[] {0.5, 0.5}), 1);
    assertThat(tally.curve()).containsExactly(new CalibrationBin(0, 1, 2, 0.5, 1.0));
  }

  @Test
  void aRowOfNoWeightIsNoRow() {
    CalibrationTally tally = new CalibrationTally(10);
    PredictionTally.add(tally, 1, 0.25, 0);
    assertThat(tally.curve()).isNull();
    assertThat(Calibration.expectedCalibrationError(tally)).isNaN();
    assertThat(Calibration.maximumCalibrationError(tally)).isNaN();
  }

  @Test
  void emptyBinsHaveNoMeans() {
    CalibrationTally tally = new CalibrationTally(2);
    PredictionTally.add(tally, 1, 1, 1);
    assertThat(tally.curve().get(0)).isEqualTo(new CalibrationBin(0, 0.5, 0, null, null));
    assertThat(Calibration.expectedCalibrationError(tally)).isZero();
    assertThat(Calibration.maximumCalibrationError(tally)).isZero();
  }
}
