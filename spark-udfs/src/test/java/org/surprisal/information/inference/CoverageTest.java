package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * A 95 % interval must hold the truth in 93 to 97 of 100 data sets; where it does not, it must say
 * so.
 *
 * <p>{@code -Dsurprisal.coverage.runs=20000} prints the coverage with as many data sets, also of
 * 10,000 rows.
 */
class CoverageTest {
  private static final Integer RUNS = Integer.getInteger("surprisal.coverage.runs");
  private static final int DATA_SETS = 1200;

  /** What a model says of a row, and how often that comes true. */
  private record Draw(double said, double saidOfNot, double happens) {
    double loss(boolean happened) {
      return -Math.log(Math.max(1e-15, happened ? said : saidOfNot));
    }

    /** The loss of a model that is less sure of everything: its log-odds are 0.6 times as large. */
    double otherLoss(boolean happened) {
      double odds = Math.pow(saidOfNot / Math.max(said, 1e-300), 0.6);
      return Math.min(-Math.log(1e-15), Math.log1p(happened ? odds : 1 / odds));
    }

    /** The mean of a function of what happened. */
    double expected(Function<Boolean, Double> of) {
      return happens * of.apply(true) + (1 - happens) * of.apply(false);
    }
  }

  private static Draw calibrated(Random random) {
    double a = -Math.log(random.nextDouble() * random.nextDouble());
    double b = -Math.log(random.nextDouble() * random.nextDouble());
    return new Draw(a / (a + b), b / (a + b), a / (a + b));
  }

  /** Probabilities from Beta(0.1, 0.1): nearly all are close to 0 or 1 (Jöhnk's method). */
  private static Draw confident(Random random) {
    while (true) {
      double a = Math.pow(random.nextDouble(), 10);
      double b = Math.pow(random.nextDouble(), 10);
      if (a + b > 0 && a + b <= 1) {
        return new Draw(a / (a + b), b / (a + b), a / (a + b));
      }
    }
  }

  /** The log-odds are four times as large as they should be. */
  private static Draw overconfident(Random random) {
    Draw draw = confident(random);
    double odds = Math.pow(draw.saidOfNot() / Math.max(draw.said(), 1e-300), 0.25);
    return new Draw(draw.said(), draw.saidOfNot(), 1 / (1 + odds));
  }

  private static double difference(Draw draw, boolean happened) {
    return draw.loss(happened) - draw.otherLoss(happened);
  }

  private record Result(double covered, double doubted) {}

  @Test
  void intervalOfACalibratedModelHoldsTheTruth() {
    assertHolds("calibrated", CoverageTest::calibrated);
  }

  @Test
  void intervalOfAConfidentModelHoldsTheTruth() {
    assertHolds("calibrated, confident", CoverageTest::confident);
  }

  @Test
  void intervalOfAnOverconfidentModelHoldsTheTruth() {
    assertHolds("overconfident x4, confident", CoverageTest::overconfident);
  }

  private static void assertHolds(String name, Function<Random, Draw> model) {
    for (int n : RUNS == null ? new int[] {100, 1000} : new int[] {30, 100, 300, 1000, 10_000}) {
      for (boolean paired : new boolean[] {false, true}) {
        Result result = coverage(model, n, paired);
        String text =
            "%s, %s, n = %d: %s".formatted(name, paired ? "difference" : "loss", n, result);
        if (RUNS != null) {
          System.out.println(text);
        }
        if (n >= 100 && result.doubted() < 0.9) {
          assertThat(result.covered()).as(text).isBetween(0.93, 0.97);
        }
        if (n >= 100 && !paired) {
          assertThat(result.covered()).as(text).isBetween(0.93, 0.97);
        }
        if (n >= 10_000) {
          assertThat(result.doubted()).as(text).isLessThan(0.05);
        }
      }
    }
  }

  private static Result coverage(Function<Random, Draw> model, int rows, boolean paired) {
    ToDoubleFunction<Draw> expected =
        draw ->
            draw.expected(happened -> paired ? difference(draw, happened) : draw.loss(happened));
    double truth = truth(model, expected);
    int dataSets = RUNS != null ? RUNS : rows <= 100 ? DATA_SETS : DATA_SETS / 3;
    Random random = new Random(6);
    double covered = 0;
    double doubted = 0;
    for (int i = 0; i < dataSets; i++) {
      Moments moments = new Moments();
      for (int row = 0; row < rows; row++) {
        Draw draw = model.apply(random);
        boolean happened = random.nextDouble() < draw.happens();
        moments.add(paired ? difference(draw, happened) : draw.loss(happened), 1);
      }
      Estimate estimate = moments.estimate();
      covered += holds(estimate, truth);
      doubted += estimate.doubts().isEmpty() ? 0 : 1;
    }
    return new Result(covered / dataSets, doubted / dataSets);
  }

  private static double truth(Function<Random, Draw> model, ToDoubleFunction<Draw> expected) {
    Random random = new Random(5);
    double sum = 0;
    int draws = 500_000;
    for (int i = 0; i < draws; i++) {
      sum += expected.applyAsDouble(model.apply(random));
    }
    return sum / draws;
  }

  private static double holds(Estimate estimate, double truth) {
    return estimate.lower() <= truth && truth <= estimate.upper() ? 1 : 0;
  }

  /** Weights that span four powers of ten leave a twentieth of the rows to learn from. */
  @Test
  void intervalOfWeightedRowsHoldsTheTruth() {
    double truth = truth(CoverageTest::calibrated, draw -> draw.expected(draw::loss));
    Random random = new Random(7);
    double covered = 0;
    int dataSets = 500;
    for (int i = 0; i < dataSets; i++) {
      Moments moments = new Moments();
      for (int row = 0; row < 1000; row++) {
        Draw draw = calibrated(random);
        double loss = draw.loss(random.nextDouble() < draw.happens());
        moments.add(loss, Math.exp(2 * random.nextGaussian()));
      }
      Estimate estimate = moments.estimate();
      covered += holds(estimate, truth);
    }
    assertThat(covered / dataSets).isBetween(0.93, 0.98);
  }

  @Test
  void intervalOfClustersHoldsTheTruthWhereThatOfRowsDoesNot() {
    double truth = truth(CoverageTest::calibrated, draw -> draw.expected(draw::loss));
    Random random = new Random(8);
    double covered = 0;
    double coveredByRows = 0;
    int dataSets = 500;
    for (int i = 0; i < dataSets; i++) {
      Sample clusters = new Sample(1, 1 << 14);
      Sample rows = new Sample(1, 1 << 14);
      for (int user = 0; user < 200; user++) {
        Draw draw = calibrated(random);
        double[] loss = {draw.loss(random.nextDouble() < draw.happens())};
        // A few users have very many rows.
        int times = (int) Math.min(200, Math.pow(random.nextDouble(), -0.6));
        for (int row = 0; row < times; row++) {
          clusters.add(loss, 1, user);
          rows.add(loss, 1);
        }
      }
      covered += holds(clusters.mean(0), truth);
      coveredByRows += holds(rows.mean(0), truth);
    }
    assertThat(covered / dataSets).isBetween(0.93, 0.98);
    assertThat(coveredByRows / dataSets).isLessThan(0.8);
  }

  /**
   * Two models that are equally good, asked every night: of fresh rows, and of a table that grows.
   */
  @Test
  void gatesThatAreAskedEveryNightSeldomTripWithoutADifference() {
    Random random = new Random(9);
    int months = 300;
    double fresh = 0;
    double growing = 0;
    double unadjusted = 0;
    for (int month = 0; month < months; month++) {
      boolean tripsFresh = false;
      boolean tripsGrowing = false;
      boolean tripsUnadjusted = false;
      Moments all = new Moments();
      for (int night = 0; night < 30; night++) {
        Moments tonight = new Moments();
        for (int row = 0; row < 300; row++) {
          tonight.add(equallyGood(random), 1);
        }
        all.merge(tonight);
        tripsFresh |= tonight.estimate().alwaysLower() > 0;
        tripsGrowing |= all.estimate().alwaysLower() > 0;
        tripsUnadjusted |= tonight.estimate().lower() > 0;
      }
      fresh += tripsFresh ? 1 : 0;
      growing += tripsGrowing ? 1 : 0;
      unadjusted += tripsUnadjusted ? 1 : 0;
    }
    assertThat(fresh / months).isLessThan(0.05);
    assertThat(growing / months).isLessThan(0.05);
    assertThat(unadjusted / months).as("by the interval of one look").isGreaterThan(0.3);
  }

  /** The difference of two models, each right about a part of the rows. */
  private static double equallyGood(Random random) {
    double a = 0.1 + 0.8 * random.nextDouble();
    double b = 0.1 + 0.8 * random.nextDouble();
    boolean happened = random.nextDouble() < (a + b) / 2;
    return happened ? Math.log(b / a) : Math.log((1 - b) / (1 - a));
  }
}
