package org.surprisal.information.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.ranking.ScoreTally;
import org.surprisal.information.score.PredictionTally;

class ScoreBinsTest {

  @Test
  void quantileBinsHaveAsManyRowsEach() {
    Random random = new Random(1);
    CalibrationCurveTally tally = new CalibrationCurveTally(7, 1);
    double[] sorted = random.doubles(700).map(x -> x * x).toArray();
    for (double p : sorted) {
      PredictionTally.add(tally, random.nextInt(2), p, 1);
    }
    Arrays.sort(sorted);
    List<CalibrationBin> curve = tally.curve();
    assertThat(curve).hasSize(7);
    for (int bin = 0; bin < 7; bin++) {
      assertThat(curve.get(bin).count()).isEqualTo(100);
      assertThat(curve.get(bin).lower()).isEqualTo(sorted[100 * bin]);
      assertThat(curve.get(bin).upper()).isEqualTo(sorted[100 * bin + 99]);
      assertThat(curve.get(bin).meanProbability())
          .isCloseTo(
              Arrays.stream(sorted, 100 * bin, 100 * bin + 100).average().orElseThrow(),
              within(1e-15));
    }
  }

  @Test
  void aTieIsNotCut() {
    CalibrationCurveTally tally = new CalibrationCurveTally(10, 1);
    for (int i = 0; i < 60; i++) {
      PredictionTally.add(tally, i % 2, i < 50 ? 0.5 : 0.75, 1);
    }
    assertThat(tally.curve())
        .containsExactly(
            new CalibrationBin(0.5, 0.5, 50, 0.5, 0.5),
            new CalibrationBin(0.75, 0.75, 10, 0.75, 0.5));
  }

  /** At each score the largest of the least means of the runs that end and begin there. */
  @Test
  void theIsotonicFrequenciesAreTheMaxMinOfTheMeansOfRuns() {
    Random random = new Random(2);
    for (int round = 0; round < 50; round++) {
      double[][] kinds = new double[20][2];
      ScoreTally tally = new ScoreTally();
      for (int i = 0; i < 20; i++) {
        kinds[i][0] = random.nextInt(4);
        kinds[i][1] = 1 + random.nextInt(3);
        tally.add(i / 20.0, kinds[i][0], kinds[i][1]);
      }
      List<CalibrationBin> curve = new ScoreBins(tally.sorted()).isotonic();
      for (int i = 0; i < 20; i++) {
        double score = i / 20.0;
        CalibrationBin bin =
            curve.stream()
                .filter(each -> each.lower() <= score && score <= each.upper())
                .findFirst()
                .orElseThrow();
        assertThat(bin.observedFrequency()).isCloseTo(maxMin(kinds, i), within(1e-15));
      }
    }
  }

  private static double maxMin(double[][] kinds, int at) {
    double max = 0;
    for (int from = 0; from <= at; from++) {
      double min = 1;
      for (int to = at; to < kinds.length; to++) {
        double positive = 0;
        double weight = 0;
        for (int i = from; i <= to; i++) {
          positive += kinds[i][0];
          weight += kinds[i][0] + kinds[i][1];
        }
        min = Math.min(min, positive / weight);
      }
      max = Math.max(max, min);
    }
    return max;
  }

  @Test
  void theMostLikelyClassOfADistributionIsLookedAt() {
    CalibrationCurveTally tally = new CalibrationCurveTally(2, 2);
    PredictionTally.add(tally, 0, ClassArray.of(0.25, 0.625, 0.125), 1);
    PredictionTally.add(tally, 2, ClassArray.of(0.125, 0.125, 0.75), 2);
    assertThat(tally.curve())
        .containsExactly(
            new CalibrationBin(0.625, 0.625, 1, 0.625, 0.0),
            new CalibrationBin(0.75, 0.75, 1, 0.75, 1.0));
  }

  @Test
  void noRowsHaveNoCurve() {
    assertThat(new CalibrationCurveTally(10, 1).curve()).isNull();
    assertThat(new CalibrationCurveTally(10, 2).curve()).isNull();
  }
}
