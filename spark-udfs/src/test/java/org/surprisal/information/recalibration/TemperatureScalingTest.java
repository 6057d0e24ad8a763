package org.surprisal.information.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/** A pass over the rows finds the temperature that an optimiser finds, and what it is worth. */
class TemperatureScalingTest {
  private static final double EPS = 1e-15;
  private static final Integer SAMPLES = Integer.getInteger("surprisal.coverage.samples");

  /** The figures are of SciPy's bounded minimisation and of 40 random splits into eight parts. */
  @ParameterizedTest
  @CsvSource({
    "logistic, 0.8474, 0.105420253, 0.1056, 0.1069",
    "forest, 0.2698, 0.069730197, 0.0698, 0.0716",
    "naive_bayes, 7.1321, 0.552213564, 0.5523, 0.5536"
  })
  void digitsHaveTheTemperaturesAndLossesOfSciPy(
      String model, double temperature, double fitted, double low, double high) {
    Recalibration found = LabelledPredictions.of("digits", model).recalibration();
    double rounding = 0.00005;
    assertThat(found.temperature()).isCloseTo(temperature, within(1e-5 * temperature + rounding));
    assertThat(found.fittedLogLoss()).isCloseTo(fitted, within(1e-6));
    assertThat(found.recalibratedLogLoss()).isBetween(low, high);
    assertThat(found.calibrationLoss())
        .isCloseTo(found.logLoss() - found.recalibratedLogLoss(), within(1e-15))
        .isBetween(found.calibrationLossLow(), found.calibrationLossHigh());
  }

  @ParameterizedTest
  @CsvSource({
    "digits, logistic", "digits, forest", "digits, naive_bayes",
    "breast_cancer, logistic", "breast_cancer, forest", "breast_cancer, naive_bayes"
  })
  void theTemperatureIsThatOfAnOptimiser(String dataset, String model) {
    LabelledPredictions rows = LabelledPredictions.of(dataset, model);
    Recalibration found = rows.recalibration();
    double best = rows.bestTemperature(EPS);
    assertThat(found.temperature()).isCloseTo(best, within(1e-5 * best));
    assertThat(found.fittedLogLoss()).isCloseTo(rows.loss(1 / best, EPS), within(1e-6));
  }

  /** Labels that are the true distributions leave nothing to chance. */
  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.9, 1, 3, 20})
  void whatSharpenedThePredictionsIsTheTemperature(double sharpness) {
    LabelledPredictions rows = LabelledPredictions.drawn(1, 1000, 4, 1);
    TemperatureTally tally = new TemperatureTally(0);
    for (double[] p : rows.predictions) {
      double[] q = Arrays.stream(p).map(each -> Math.pow(each, sharpness)).toArray();
      double sum = Arrays.stream(q).sum();
      PredictionTally.add(
          tally,
          ClassArray.of(p),
          ClassArray.of(Arrays.stream(q).map(each -> each / sum).toArray()),
          1);
    }
    assertThat(tally.recalibration().temperature()).isCloseTo(sharpness, within(1e-4 * sharpness));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 3})
  void drawnLabelsTellItToTheStandardError(double sharpness) {
    Recalibration found = LabelledPredictions.drawn(1, 100_000, 3, sharpness).recalibration();
    assertThat(found.temperature()).isCloseTo(sharpness, within(3 * found.temperatureError()));
    assertThat(found.temperatureError()).isBetween(0.002 * sharpness, 0.02 * sharpness);
  }

  /**
   * {@code -Dsurprisal.coverage.samples=10000} prints it of as many samples, of more forms of data.
   */
  @ParameterizedTest
  @CsvSource({"100, 2", "100, 3", "100, 10", "400, 2", "400, 3", "1000, 3"})
  void theIntervalOfWhatCalibratedPredictionsLoseHasNothingInItFor95Percent(int rows, int classes) {
    assertCoverageOfNothing(rows, classes, SAMPLES == null ? 1000 : SAMPLES);
  }

  @ParameterizedTest
  @CsvSource({"50, 3", "1000, 2", "1000, 10", "10000, 2", "10000, 3", "10000, 10"})
  void andOfManySamples(int rows, int classes) {
    Assumptions.assumeTrue(SAMPLES != null, "takes minutes; give -Dsurprisal.coverage.samples");
    assertCoverageOfNothing(rows, classes, SAMPLES);
  }

  private static void assertCoverageOfNothing(int rows, int classes, int samples) {
    long calibrated =
        IntStream.range(0, samples)
            .mapToObj(seed -> LabelledPredictions.drawn(seed, rows, classes, 1).recalibration())
            .filter(found -> found.calibrationLossLow() == 0)
            .count();
    if (SAMPLES != null) {
      System.out.printf(
          "%d rows of %d classes: %.1f %%%n", rows, classes, 100.0 * calibrated / samples);
    }
    assertThat(calibrated / (double) samples).isBetween(0.93, 0.97);
  }

  /** The true gain of a sharpened model is in the interval, too. */
  @Test
  void theIntervalOfWhatSharpPredictionsLoseHasTheTruthInItFor95Percent() {
    LabelledPredictions many = LabelledPredictions.drawn(-1, 100_000, 3, 3);
    double truth = many.loss(1, 0) - many.loss(1 / 3.0, 0);
    int samples = 1000;
    long held =
        IntStream.range(0, samples)
            .mapToObj(seed -> LabelledPredictions.drawn(seed, 300, 3, 3).recalibration())
            .filter(
                found ->
                    found.calibrationLossLow() <= truth && truth <= found.calibrationLossHigh())
            .count();
    assertThat(held / (double) samples).isBetween(0.92, 0.98);
  }

  @Test
  void allRightAndCertainHasNothingToGain() {
    LabelledPredictions rows = new LabelledPredictions();
    IntStream.range(0, 40).forEach(i -> rows.add(i % 2, 1 - i % 2, i % 2));
    Recalibration found = rows.recalibration();
    assertThat(found.temperature()).isEqualTo(1);
    assertThat(found.logLoss()).isZero();
    assertThat(found.recalibratedLogLoss()).isCloseTo(0, within(1e-14));
    assertThat(found.calibrationLossLow()).isZero();
  }

  @Test
  void allWrongAndCertainIsAsCoolAsThereIs() {
    LabelledPredictions rows = new LabelledPredictions();
    IntStream.range(0, 40).forEach(i -> rows.add(i % 2, i % 2, 1 - i % 2));
    Recalibration found = rows.recalibration();
    assertThat(found.temperature()).isEqualTo(64);
    assertThat(found.temperatureError()).isNaN();
    assertThat(found.logLoss()).isCloseTo(-Math.log(1e-15), within(1e-9));
    assertThat(found.fittedLogLoss()).isCloseTo(rows.loss(1 / 64.0, EPS), within(1e-9));
  }

  @Test
  void oneRowIsNotLearntFrom() {
    LabelledPredictions rows = new LabelledPredictions();
    rows.add(1, 0.4, 0.6);
    Recalibration found = rows.recalibration();
    assertThat(found.temperature()).isEqualTo(0.125);
    assertThat(found.recalibratedLogLoss()).isCloseTo(-Math.log(0.6), within(1e-12));
    assertThat(found.calibrationLossError()).isNaN();
    assertThat(found.rows()).isEqualTo(1);
  }

  @Test
  void oneClassAndEqualPredictionsHaveTemperatureOne() {
    LabelledPredictions ofOneClass = new LabelledPredictions();
    LabelledPredictions uniform = new LabelledPredictions();
    for (int i = 0; i < 20; i++) {
      ofOneClass.add(0, 1);
      uniform.add(i % 4, 0.25, 0.25, 0.25, 0.25);
    }
    assertThat(ofOneClass.recalibration().temperature()).isEqualTo(1);
    assertThat(ofOneClass.recalibration().recalibratedLogLoss()).isZero();
    assertThat(uniform.recalibration().temperature()).isEqualTo(1);
    assertThat(uniform.recalibration().recalibratedLogLoss()).isCloseTo(Math.log(4), within(1e-15));
  }

  /** With eps 0 what was thought impossible costs Infinity, and the others are learnt from. */
  @Test
  void theImpossibleCannotBeRepairedWithoutEps() {
    LabelledPredictions rows = LabelledPredictions.drawn(5, 500, 3, 2);
    double before = rows.tally(0).recalibration().temperature();
    rows.add(0, 0, 0.5, 0.5);
    Recalibration found = rows.tally(0).recalibration();
    assertThat(found.temperature()).isEqualTo(before);
    assertThat(found.logLoss()).isInfinite();
    assertThat(found.fittedLogLoss()).isInfinite();
    assertThat(found.recalibratedLogLoss()).isInfinite();
    assertThat(found.calibrationLoss()).isNaN();
    assertThat(rows.recalibration().calibrationLoss()).isFinite();
  }

  @Test
  void aThousandClassesOfWhichFewAreStored() {
    Random random = new Random(2);
    TemperatureTally dense = new TemperatureTally(EPS);
    TemperatureTally sparse = new TemperatureTally(EPS);
    for (int row = 0; row < 200; row++) {
      int[] classes = random.ints(0, 1000).distinct().limit(3).sorted().toArray();
      ClassArray stored = ClassArray.sparse(1000, classes, new double[] {0.7, 0.2, 0.1});
      int label = random.nextInt(10) == 0 ? 7 : classes[0];
      PredictionTally.add(dense, label, ClassArray.of(stored.toArray()), 1);
      PredictionTally.add(sparse, label, stored, 1);
    }
    assertThat(sparse.recalibration()).isEqualTo(dense.recalibration());
    assertThat(sparse.recalibration().temperature()).isGreaterThan(1);
  }

  /** A number is the distribution of two classes. */
  @Test
  void aNumberIsADistributionOfTwoClasses() {
    LabelledPredictions rows = LabelledPredictions.of("breast_cancer", "forest");
    TemperatureTally numbers = new TemperatureTally(EPS);
    for (int i = 0; i < rows.size(); i++) {
      PredictionTally.add(numbers, rows.labels.get(i), rows.predictions.get(i)[1], 1);
    }
    assertThat(numbers.recalibration()).isEqualTo(rows.recalibration());
  }

  @Property(tries = 200)
  void theFittedLossIsNeverAboveTheLossAsItIs(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 5) int classes) {
    LabelledPredictions rows =
        LabelledPredictions.drawn(seed, size, classes, Math.exp(new Random(seed).nextGaussian()));
    Recalibration found = rows.recalibration();
    double repaired = rows.loss(1 / found.temperature(), EPS);
    assertThat(repaired).isLessThanOrEqualTo(rows.loss(1, EPS) + 1e-12);
    assertThat(found.fittedLogLoss()).isCloseTo(repaired, within(1e-4));
  }

  @Property(tries = 30)
  void anyOrderAndCutGivesTheSameBits(@ForAll long seed) throws IOException {
    LabelledPredictions rows = LabelledPredictions.drawn(seed, 200, 3, 2);
    Random random = new Random(seed);
    double[] weights = random.doubles(rows.size(), 1e-3, 1e3).toArray();
    Arrays.setAll(weights, i -> i % 3 == 0 ? 1 : weights[i]);
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    Recalibration expected = null;
    for (int layout = 0; layout < 3; layout++) {
      int cut = random.nextInt(rows.size());
      TemperatureTally first = tally(rows, weights, order.subList(0, cut));
      first.merge(tally(rows, weights, order.subList(cut, rows.size())));
      Recalibration found = first.recalibration();
      assertThat(found).isEqualTo(expected == null ? found : expected);
      expected = found;
      Collections.shuffle(order, random);
    }
  }

  private static TemperatureTally tally(
      LabelledPredictions rows, double[] weights, List<Integer> some) {
    TemperatureTally tally = new TemperatureTally(EPS);
    for (int i : some) {
      PredictionTally.add(
          tally, rows.labels.get(i), ClassArray.of(rows.predictions.get(i)), weights[i]);
    }
    return tally;
  }

  /** A state is some 14 kB, whatever the rows and classes. */
  @Test
  void theStateIsBounded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LabelledPredictions.drawn(1, 2000, 10, 1).tally(EPS).write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThan(14_500);
  }

  @Test
  void rowsAddedToEachOfSeveralTalliesAreAddedToAllOfThem() throws IOException {
    TemperatureTally all = new TemperatureTally(EPS);
    TemperatureTally odd = new TemperatureTally(EPS);
    TemperatureTally allAlone = new TemperatureTally(EPS);
    TemperatureTally oddAlone = new TemperatureTally(EPS);
    Random random = new Random(3);
    Prediction row = new Prediction();
    for (int i = 0; i < 100; i++) {
      double p = i % 9 == 0 ? 0 : random.nextDouble();
      row.point(random.nextInt(2), ClassArray.of(1 - p, p));
      double weight = i % 7 == 0 ? 0 : 1 + i % 2;
      TemperatureTally.addToEach(i % 2 == 0 ? List.of(all) : List.of(odd, all), row, weight, i);
      allAlone.addRow(row, weight);
      if (i % 2 == 1) {
        oddAlone.addRow(row, weight);
      }
    }
    assertThat(bytes(all)).isEqualTo(bytes(allAlone));
    assertThat(bytes(odd)).isEqualTo(bytes(oddAlone));
    assertThat(bytes(odd)).isNotEqualTo(bytes(all));
  }

  private static byte[] bytes(TemperatureTally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tally.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
