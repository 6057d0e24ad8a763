package org.surprisal.information.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Moments;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.Prediction;

/** Two models are compared as they are once they are recalibrated, row by row, in one pass. */
class RecalibratedDifferenceTest {
  private final TemperatureTally first = TemperatureTally.inBatches(1e-15);
  private final TemperatureTally second = TemperatureTally.inBatches(1e-15);
  private final LabelledPredictions ofFirst = new LabelledPredictions();
  private final LabelledPredictions ofSecond = new LabelledPredictions();

  private void add(int label, double logit, double otherLogit, double weight, long hash) {
    add(first, ofFirst, label, logit, weight, hash);
    add(second, ofSecond, label, otherLogit, weight, hash);
  }

  private static void add(
      TemperatureTally tally,
      LabelledPredictions rows,
      int label,
      double logit,
      double weight,
      long hash) {
    double p = 1 / (1 + Math.exp(-logit));
    Prediction prediction = new Prediction();
    prediction.point(label, ClassArray.of(1 - p, p));
    TemperatureTally.addToEach(List.of(tally), prediction, weight, hash);
    rows.add(label, 1 - p, p);
  }

  /**
   * Two models that see the same truth through noise of their own, of which one is too sure.
   *
   * @param noise of the second, where that of the first is 1
   */
  private void draw(Random random, int rows, double noise, int copies) {
    for (int row = 0; row < rows; row++) {
      double truth = 1.5 * random.nextGaussian();
      double logit = 0.7 * (truth + random.nextGaussian());
      double other = 2 * (truth + noise * random.nextGaussian());
      int label = random.nextDouble() < 1 / (1 + Math.exp(-truth)) ? 1 : 0;
      for (int copy = 0; copy < copies; copy++) {
        add(label, logit, other, 1, row);
      }
    }
  }

  private static double loss(LabelledPredictions rows, int row, double temperature) {
    LabelledPredictions one = new LabelledPredictions();
    one.add(rows.labels.get(row), rows.predictions.get(row));
    return one.loss(1 / temperature, 1e-15);
  }

  @Test
  void theErrorIsThatOfTheDifferencesOfTheRows() {
    draw(new Random(1), 40_000, 1, 1);
    Estimate found = RecalibratedDifference.of(first, second);
    Moments rows = new Moments();
    double temperature = first.recalibration().temperature();
    double other = second.recalibration().temperature();
    for (int row = 0; row < ofFirst.size(); row++) {
      rows.add(loss(ofFirst, row, temperature) - loss(ofSecond, row, other), 1);
    }
    assertThat(found.mean())
        .isCloseTo(
            first.recalibration().recalibratedLogLoss()
                - second.recalibration().recalibratedLogLoss(),
            within(1e-14))
        .isCloseTo(rows.estimate().mean(), within(1e-4));
    // Of 31 degrees of freedom a standard error is known to 13 %.
    assertThat(found.standardError())
        .isCloseTo(rows.estimate().standardError(), withinPercentage(26));
    assertThat(found.degreesOfFreedom()).isCloseTo(31, within(0.5));
  }

  @Test
  void copiesOfRowsThatHaveOneHashSayNoMoreThanTheRows() {
    draw(new Random(2), 3000, 1, 1);
    Estimate once = RecalibratedDifference.of(first, second);
    RecalibratedDifferenceTest again = new RecalibratedDifferenceTest();
    again.draw(new Random(2), 3000, 1, 5);
    Estimate copied = RecalibratedDifference.of(again.first, again.second);
    assertThat(copied.standardError()).isCloseTo(once.standardError(), withinPercentage(0.1));
  }

  /** Of models that are equally good once they are recalibrated, and of one that is better. */
  @ParameterizedTest
  @CsvSource({"100, 1, 0, 0.08", "300, 1, 0, 0.08", "1000, 0.6, 0.6, 0.9"})
  void differencesAreFoundWhereTheyAreAndSeldomWhereNot(
      int rows, double noise, double atLeast, double atMost) {
    int samples = 300;
    int found = 0;
    for (int seed = 0; seed < samples; seed++) {
      RecalibratedDifferenceTest sample = new RecalibratedDifferenceTest();
      sample.draw(new Random(seed), rows, noise, 1);
      found += RecalibratedDifference.of(sample.first, sample.second).pValue() < 0.05 ? 1 : 0;
    }
    assertThat(found / (double) samples).isBetween(atLeast, atMost);
  }

  @Test
  void partsMergeToTheSameBitsAndSurviveTheirBytes() throws IOException {
    draw(new Random(3), 500, 0.5, 1);
    RecalibratedDifferenceTest part = new RecalibratedDifferenceTest();
    part.draw(new Random(4), 500, 0.5, 1);
    Estimate whole = merged(first, part.first, second, part.second);
    assertThat(merged(part.first, first, part.second, second)).isEqualTo(whole);
  }

  private static Estimate merged(
      TemperatureTally a, TemperatureTally b, TemperatureTally otherA, TemperatureTally otherB)
      throws IOException {
    TemperatureTally one = copy(a);
    one.merge(copy(b));
    TemperatureTally other = copy(otherA);
    other.merge(copy(otherB));
    return RecalibratedDifference.of(one, other);
  }

  private static TemperatureTally copy(TemperatureTally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tally.write(new DataOutputStream(bytes));
    TemperatureTally copy = TemperatureTally.inBatches(1e-15);
    copy.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return copy;
  }

  @Test
  void weightsCountAndNothingIsSaidOfNothing() {
    assertThat(RecalibratedDifference.of(first, second)).isNull();
    Random random = new Random(5);
    for (int row = 0; row < 2000; row++) {
      double truth = 1.5 * random.nextGaussian();
      int label = random.nextDouble() < 1 / (1 + Math.exp(-truth)) ? 1 : 0;
      add(label, truth, truth + random.nextGaussian(), 1 + row % 3, row);
    }
    Estimate found = RecalibratedDifference.of(first, second);
    assertThat(found.upper()).isLessThan(0);
    assertThat(RecalibratedDifference.of(first, new TemperatureTally(1e-15))).isNull();
  }
}
