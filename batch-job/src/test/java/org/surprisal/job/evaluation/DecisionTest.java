package org.surprisal.job.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.ranking.CurveTally;
import org.surprisal.information.ranking.Curves;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.information.score.PredictionTally;

/**
 * A model is said to save something, or to be the cheapest, in at most 5 of 100 data sets of which
 * it is false, though its threshold is the best of all on the same rows.
 *
 * <p>{@code -Dsurprisal.sentences.runs=2000} prints how often, with as many data sets. What it
 * printed is in docs/simulations.md.
 */
class DecisionTest {
  private static final Integer RUNS = Integer.getInteger("surprisal.sentences.runs");
  private static final int MODELS = 2;

  private static final Predicate<List<Decision>> SAVES =
      cheapestFirst ->
          cheapestFirst.get(0).isTold() && cheapestFirst.get(0).saves(cheapestFirst.size());

  private static final Predicate<List<Decision>> IS_CHEAPEST =
      SAVES.and(
          cheapestFirst -> cheapestFirst.get(0).isSurelyCheaperThan(cheapestFirst.get(1), MODELS));

  /** Draws a row: fills in what each model predicts, and gives the label. */
  private interface Source {
    int draw(SplittableRandom random, double[] predicted);
  }

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Scores that know nothing of the labels, also where both ways without a model cost the same. */
  @ParameterizedTest
  @CsvSource({
    "50, 0.5, 2",
    "50, 0.25, 3",
    "300, 0.5, 0.2",
    "300, 0.1, 9",
    "1000, 0.02, 49",
    "3000, 0.1, 3"
  })
  void aModelWithoutSkillIsSeldomSaidToSaveAnything(int rows, double share, double cost) {
    Source source =
        (random, predicted) -> {
          predicted[0] = random.nextDouble();
          predicted[1] = random.nextDouble();
          return random.nextDouble() < share ? 1 : 0;
        };
    assertSeldom("saves: no skill, " + share, rows, cost, rate(rows, cost, source, SAVES));
  }

  /** Two models that see the same truth through noise of the same size. */
  @ParameterizedTest
  @CsvSource({"50, 2, 3", "300, 2, 0.2", "300, 2, 10", "1000, 2, 3", "300, 10, 10", "300, 10, 50"})
  void oneOfTwoEquallyGoodModelsIsSeldomSaidToBeTheCheapest(int rows, double scale, double cost) {
    Source source =
        (random, predicted) -> {
          double truth = scale * random.nextGaussian();
          predicted[0] = logistic(truth + scale / 4 * random.nextGaussian());
          predicted[1] = logistic(truth + scale / 4 * random.nextGaussian());
          return random.nextDouble() < logistic(truth) ? 1 : 0;
        };
    assertSeldom(
        "cheapest: equally good, " + scale, rows, cost, rate(rows, cost, source, IS_CHEAPEST));
  }

  /** One errs where the other does not. */
  @Test
  void norIsOneOfTwoThatAreOpposed() {
    Source source =
        (random, predicted) -> {
          double truth = random.nextGaussian();
          double noise = 2 * random.nextGaussian();
          predicted[0] = logistic(truth + noise);
          predicted[1] = logistic(truth - noise);
          return random.nextDouble() < logistic(2 * truth) ? 1 : 0;
        };
    assertSeldom("cheapest: opposed", 300, 3, rate(300, 3, source, IS_CHEAPEST));
  }

  /** Which is no error, but the sentence is worth nothing if it is never made. */
  @Test
  void aGoodModelBesideABadOneIsMostlySaidToBeTheCheapest() {
    Source source =
        (random, predicted) -> {
          double truth = 3 * random.nextGaussian();
          predicted[0] = logistic(truth + random.nextGaussian());
          predicted[1] = logistic(truth + 6 * random.nextGaussian());
          return random.nextDouble() < logistic(truth) ? 1 : 0;
        };
    assertThat(rate(1000, 5, source, IS_CHEAPEST)).isGreaterThan(0.8);
    assertThat(rate(500, 5, source, SAVES)).isGreaterThan(0.9);
  }

  /** A false positive costs 1. */
  private static double rate(
      int rows, double cost, Source source, Predicate<List<Decision>> isSaid) {
    SplittableRandom random = new SplittableRandom(rows);
    double[] predicted = new double[MODELS];
    int said = 0;
    for (int run = 0; run < runs(); run++) {
      List<CurveTally> tallies = IntStream.range(0, MODELS).mapToObj(i -> tally(cost)).toList();
      for (int row = 0; row < rows; row++) {
        int label = source.draw(random, predicted);
        for (int model = 0; model < MODELS; model++) {
          ClassArray q = ClassArray.of(1 - predicted[model], predicted[model]);
          PredictionTally.add(tallies.get(model), label, q, 1);
        }
      }
      said += isSaid.test(decisions(tallies, rows, cost)) ? 1 : 0;
    }
    return (double) said / runs();
  }

  private static CurveTally tally(double cost) {
    return (CurveTally)
        Curves.THRESHOLD_TABLE.newTally(
            Map.of("thresholds", 3.0, "false_positive_cost", 1.0, "false_negative_cost", cost));
  }

  private static List<Decision> decisions(List<CurveTally> tallies, int rows, double cost) {
    return tallies.stream()
        .map(
            tally ->
                Curves.thresholdTable(tally).stream()
                    .min(Comparator.comparingDouble(ThresholdRow::cost))
                    .orElseThrow())
        .sorted(Comparator.comparingDouble(ThresholdRow::cost))
        .map(at -> new Decision(at, rows, 1, cost))
        .toList();
  }

  private static int runs() {
    return RUNS != null ? RUNS : 300;
  }

  /** As many as 5 in 100, and two standard errors of a count of so many runs. */
  private static void assertSeldom(String name, int rows, double cost, double rate) {
    if (RUNS != null) {
      System.out.printf("| %s, cost %.1f | %d | %.1f %% |%n", name, cost, rows, 100 * rate);
    }
    assertThat(rate)
        .as("%s, n = %d", name, rows)
        .isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / runs()));
  }
}
