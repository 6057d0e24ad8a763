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

  /** Bins of 4 and of 2 rows; one row of a third bin is left out. */
  @Test
  void theDebiasedErrorIsWithoutWhatChanceAdds() {
    CalibrationTally tally = new CalibrationTally(4);
    for (int i = 0; i < 4; i++) {
      PredictionTally.add(tally, i == 0 ? 1 : 0, 0.75, 1);
    }
    PredictionTally.add(tally, 1, 0.25, 1);
    PredictionTally.add(tally, 1, 0.125, 1);
    PredictionTally.add(tally, 0, 0.375, 1);
    double first = 0.5 * 0.5 - 0.25 * 0.75 / 3;
    double second = 0.8125 * 0.8125;
    assertThat(Calibration.debiasedCalibrationError(tally))
        .isCloseTo(Math.sqrt((4 * first + 2 * second) / 6), within(1e-15));
  }

  @Test
  void theDebiasedErrorIsZeroWhereChanceMakesLargerGaps() {
    CalibrationTally tally = new CalibrationTally(1);
    PredictionTally.add(tally, 1, 0.5, 1);
    assertThat(Calibration.debiasedCalibrationError(tally)).isNaN();
    PredictionTally.add(tally, 0, 0.5, 1);
    assertThat(Calibration.debiasedCalibrationError(tally)).isZero();
    assertThat(Calibration.debiasedCalibrationError(new CalibrationTally(1))).isNaN();
  }

  /** Of about half of the samples of 100 rows it is 0. */
  @Test
  void aCalibratedModelIsFoundToBeThatWhereThePlainErrorIsNot() {
    Random random = new Random(1);
    double plain = 0;
    int zeros = 0;
    int samples = 2000;
    for (int sample = 0; sample < samples; sample++) {
      CalibrationTally tally = new CalibrationTally(10);
      for (int row = 0; row < 100; row++) {
        double p = random.nextDouble();
        PredictionTally.add(tally, random.nextDouble() < p ? 1 : 0, p, 1);
      }
      plain += Calibration.expectedCalibrationError(tally) / samples;
      zeros += Calibration.debiasedCalibrationError(tally) == 0 ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(0.08);
    assertThat((double) zeros / samples).isBetween(0.4, 0.65);
  }

  /** Predictions are too high by 0.2, where there is room. */
  @Test
  void theSquareOfTheDebiasedErrorIsRightOnAverage() {
    Random random = new Random(2);
    double squares = 0;
    int samples = 4000;
    for (int sample = 0; sample < samples; sample++) {
      CalibrationTally tally = new CalibrationTally(10);
      for (int row = 0; row < 200; row++) {
        double p = 0.05 + 0.1 * random.nextInt(10);
        double truth = Math.max(0, p - 0.2);
        PredictionTally.add(tally, random.nextDouble() < truth ? 1 : 0, p, 1);
      }
      squares += Math.pow(Calibration.debiasedCalibrationError(tally), 2) / samples;
    }
    double truth = (0.05 * 0.05 + 0.15 * 0.15 + 8 * 0.2 * 0.2) / 10;
    assertThat(squares).isCloseTo(truth, within(3e-4));
  }

  @Test
  void equalWeightsOfAnySizeAreAsManyRows() {
    for (double weight : new double[] {1, 0.3, 1e-300, 1e300}) {
      CalibrationTally tally = new CalibrationTally(2);
      CalibrationTally half = new CalibrationTally(2);
      for (int i = 0; i < 10; i++) {
        PredictionTally.add(i < 5 ? tally : half, i % 3 == 0 ? 1 : 0, 0.7, weight);
      }
      tally.merge(half);
      assertThat(Calibration.debiasedCalibrationError(tally))
          .isCloseTo(Math.sqrt(0.3 * 0.3 - 0.24 / 9), within(1e-15));
    }
  }

  /** Of a label that is the share 0.4 nothing is left to chance. */
  @Test
  void aLabelThatIsADistributionLeavesLessToChance() {
    CalibrationTally tally = new CalibrationTally(1);
    for (int i = 0; i < 3; i++) {
      PredictionTally.add(tally, ClassArray.of(0.4, 0.6), ClassArray.of(0.75, 0.25), 1);
    }
    assertThat(Calibration.debiasedCalibrationError(tally)).isCloseTo(0.35, within(1e-15));
  }

  @Test
  void classwiseEveryProbabilityIsLookedAt() {
    ClasswiseTally tally = new ClasswiseTally(2);
    PredictionTally.add(tally, 0, ClassArray.of(0.5, 0.25, 0.25), 1);
    PredictionTally.add(
        tally, 0, ClassArray.sparse(3, new int[] {0, 1}, new double[] {0.25, 0.75}), 1);
    // Class 0: 0.75 expected of 2 in one bin; class 1: 0.25 and 0.75 of 0 in two; class 2: 0.25.
    assertThat(ClasswiseCalibration.classwiseCalibrationError(tally))
        .isCloseTo((1.25 + 0.25 + 0.75 + 0.25) / 2 / 3, within(1e-16));
  }
}
