package org.surprisal.information.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary scores fall into their parts, and a sigmoid is fitted, as row by row. */
class BinaryRecalibrationTest {

  private record Row(int label, double p) {}

  /** Labels drawn from p, predictions whose log-odds are slope * logit(p) + intercept. */
  private static List<Row> drawn(long seed, int rows, double slope, double intercept) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Row> drawn = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double z = 2 * random.nextGaussian();
      int label = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
      drawn.add(new Row(label, 1 / (1 + Math.exp(-(slope * z + intercept)))));
    }
    return drawn;
  }

  private static BinaryTally tally(List<Row> rows) {
    BinaryTally tally = new BinaryTally(0);
    rows.forEach(row -> BinaryTally.add(tally, row.label, row.p, 1));
    return tally;
  }

  /** The scores of the frequencies of exact isotonic regression, summed: its own code. */
  private static double isotonic(List<Row> rows, boolean ofLogarithms) {
    List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::p)).toList();
    List<long[]> blocks = new ArrayList<>();
    for (int i = 0; i < sorted.size(); ) {
      long[] block = new long[2];
      double p = sorted.get(i).p;
      for (; i < sorted.size() && sorted.get(i).p == p; i++) {
        block[sorted.get(i).label]++;
      }
      blocks.add(block);
      while (blocks.size() > 1 && falls(blocks)) {
        long[] last = blocks.remove(blocks.size() - 1);
        long[] before = blocks.get(blocks.size() - 1);
        before[0] += last[0];
        before[1] += last[1];
      }
    }
    return blocks.stream().mapToDouble(b -> score(b[1], b[0], ofLogarithms)).sum();
  }

  private static boolean falls(List<long[]> blocks) {
    long[] last = blocks.get(blocks.size() - 1);
    long[] before = blocks.get(blocks.size() - 2);
    return last[1] * (before[0] + before[1]) <= before[1] * (last[0] + last[1]);
  }

  private static double score(double positive, double negative, boolean ofLogarithms) {
    double f = positive / (positive + negative);
    if (f == 0 || f == 1) {
      return 0;
    }
    return ofLogarithms
        ? -positive * Math.log(f) - negative * Math.log(1 - f)
        : positive * (1 - f) * (1 - f) + negative * f * f;
  }

  private static double asItIs(List<Row> rows, boolean ofLogarithms) {
    return rows.stream()
        .mapToDouble(
            row -> {
              double likelihood = row.label == 1 ? row.p : 1 - row.p;
              return ofLogarithms ? -Math.log(likelihood) : (1 - likelihood) * (1 - likelihood);
            })
        .sum();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2})
  void thePartsAreThoseOfExactPoolingOfManyRows(double slope) {
    List<Row> rows = drawn(1, 100_000, slope, 0.3);
    double positives = rows.stream().mapToInt(Row::label).sum();
    for (boolean ofLogarithms : new boolean[] {true, false}) {
      BinaryTally tally = tally(rows);
      Decomposition found =
          ofLogarithms
              ? ScoreDecomposition.logLossDecomposition(tally)
              : ScoreDecomposition.brierDecomposition(tally);
      double pooled = isotonic(rows, ofLogarithms) / rows.size();
      double asItIs = asItIs(rows, ofLogarithms) / rows.size();
      double uncertainty = score(positives, rows.size() - positives, ofLogarithms) / rows.size();
      assertThat(found.score()).isCloseTo(asItIs, within(1e-6));
      assertThat(found.miscalibration()).isCloseTo(asItIs - pooled, withinPercentage(0.1));
      assertThat(found.discrimination()).isCloseTo(uncertainty - pooled, within(1e-5));
      assertThat(found.uncertainty()).isCloseTo(uncertainty, within(1e-12));
      assertThat(found.miscalibration() - found.discrimination() + found.uncertainty())
          .isCloseTo(found.score(), within(1e-12));
    }
  }

  /** As a rule: about half of the samples have more, and none many times as much. */
  @ParameterizedTest
  @ValueSource(ints = {100, 1000})
  void aCalibratedModelHasTheMiscalibrationThatIsExpected(int rows) {
    double[] excess =
        IntStream.range(0, 60)
            .mapToObj(seed -> drawn(seed, rows, 1, 0))
            .map(drawn -> ScoreDecomposition.logLossDecomposition(tally(drawn)))
            .mapToDouble(found -> found.miscalibration() / found.expectedMiscalibration())
            .toArray();
    assertThat(IntStream.range(0, 60).mapToDouble(i -> excess[i]).average().orElseThrow())
        .isBetween(0.9, 1.1);
    Decomposition sharp = ScoreDecomposition.logLossDecomposition(tally(drawn(1, rows, 3, 0)));
    assertThat(sharp.miscalibration()).isGreaterThan(3 * sharp.expectedMiscalibration());
  }

  /** An exact test at 1/21; a model that is too sure fails it. */
  @ParameterizedTest
  @ValueSource(ints = {50, 500})
  void aCalibratedModelIsSeldomAccused(int rows) {
    int samples = 300;
    long accused =
        IntStream.range(0, samples).filter(seed -> isAccused(drawn(seed, rows, 1, 0))).count();
    double error = Math.sqrt(0.05 * 0.95 / samples);
    assertThat(accused / (double) samples).isBetween(0.01, 0.05 + 2 * error);
    assertThat(IntStream.range(0, 20).filter(seed -> isAccused(drawn(seed, 500, 2, 0))).count())
        .isGreaterThan(18);
  }

  private static boolean isAccused(List<Row> rows) {
    return ScoreDecomposition.logLossDecomposition(tally(rows)).miscalibrationPValue() < 0.05;
  }

  /** Beside Newton's method on the rows, which is apart from the library's. */
  @Test
  void theSigmoidIsThatOfTheRows() {
    List<Row> rows = drawn(3, 20_000, 2, 0.7);
    SigmoidCalibration found = SigmoidScaling.sigmoidScaling(tally(rows));
    double a = 1;
    double b = 0;
    for (int step = 0; step < 30; step++) {
      double[] g = new double[2];
      double[] h = new double[3];
      for (Row row : rows) {
        double x = Math.log(row.p / (1 - row.p));
        double q = 1 / (1 + Math.exp(-(a * x + b)));
        g[0] += (q - row.label) * x;
        g[1] += q - row.label;
        h[0] += q * (1 - q) * x * x;
        h[1] += q * (1 - q) * x;
        h[2] += q * (1 - q);
      }
      double d = h[0] * h[2] - h[1] * h[1];
      a -= (h[2] * g[0] - h[1] * g[1]) / d;
      b -= (h[0] * g[1] - h[1] * g[0]) / d;
    }
    assertThat(found.slope()).isCloseTo(a, within(1e-6));
    assertThat(found.intercept()).isCloseTo(b, within(1e-6));
    assertThat(found.slope()).isCloseTo(0.5, within(0.05));
    assertThat(found.fittedLogLoss()).isLessThan(found.logLoss());
  }

  @Test
  void separableAndContraryPredictionsHaveAFiniteSigmoid() {
    List<Row> separable = List.of(new Row(1, 0.9), new Row(1, 0.6), new Row(0, 0.2));
    SigmoidCalibration sure = SigmoidScaling.sigmoidScaling(tally(separable));
    assertThat(sure.slope()).isBetween(3.0, 100.0);
    assertThat(sure.fittedLogLoss()).isLessThan(1e-5);
    List<Row> contrary =
        List.of(new Row(0, 0.9), new Row(0, 0.8), new Row(1, 0.2), new Row(1, 0.1));
    SigmoidCalibration flat = SigmoidScaling.sigmoidScaling(tally(contrary));
    assertThat(flat.slope()).isZero();
    assertThat(flat.intercept()).isCloseTo(0, within(1e-9));
    assertThat(flat.fittedLogLoss()).isCloseTo(Math.log(2), within(1e-9));
  }

  @Test
  void noRowsHaveNone() {
    assertThat(ScoreDecomposition.logLossDecomposition(new BinaryTally(0))).isNull();
    assertThat(SigmoidScaling.sigmoidScaling(new BinaryTally(0))).isNull();
  }
}
