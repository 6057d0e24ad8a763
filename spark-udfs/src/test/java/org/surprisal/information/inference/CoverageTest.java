package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A 95 % interval must hold the truth in 93 to 97 of 100 data sets; where it does not, it must say
 * so.
 *
 * <p>{@code -Dsurprisal.coverage.runs=20000} prints the coverage with as many data sets, also of
 * 10,000 rows. What it printed is in docs/simulations.md.
 */
class CoverageTest {
  private static final Integer RUNS = Integer.getInteger("surprisal.coverage.runs");
  private static final int DATA_SETS = 1200;
  private static final Draw CATASTROPHE = new Draw(1e-15, 1, 1);

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

  /** One of a hundred rows, at random, happens although it was all but ruled out. */
  private static Draw withCatastrophes(Random random) {
    return random.nextDouble() < 0.01 ? CATASTROPHE : calibrated(random);
  }

  private static double difference(Draw draw, boolean happened) {
    return draw.loss(happened) - draw.otherLoss(happened);
  }

  /**
   * How often an interval held the truth.
   *
   * @param covered in how many data sets it did
   * @param doubted in how many it said that it cannot be trusted
   */
  private record Result(double covered, double doubted) {
    /** The interval holds the truth as often as it says, or says that it does not. */
    boolean isHonest() {
      return covered >= 0.93 || doubted >= 0.9;
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void intervalOfACalibratedModelHoldsTheTruth(int n) {
    assertHolds("calibrated", CoverageTest::calibrated, n);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void intervalOfAConfidentModelHoldsTheTruth(int n) {
    assertHolds("calibrated, confident", CoverageTest::confident, n);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void intervalOfAnOverconfidentModelHoldsTheTruth(int n) {
    assertHolds("overconfident x4, confident", CoverageTest::overconfident, n);
  }

  static IntStream sizes() {
    return RUNS == null ? IntStream.of(100, 1000) : IntStream.of(30, 100, 300, 1000, 10_000);
  }

  private static void assertHolds(String name, Function<Random, Draw> model, int n) {
    for (boolean paired : new boolean[] {false, true}) {
      ToDoubleBiFunction<Draw, Boolean> figure = paired ? CoverageTest::difference : Draw::loss;
      Result result =
          coverage(
              n,
              truth(model, draw -> draw.expected(b -> figure.applyAsDouble(draw, b))),
              random -> rows(n, random, model, figure, r -> 1));
      String text = told("%s, %s".formatted(name, paired ? "difference" : "loss"), n, result);
      if (n >= 100) {
        assertThat(result).as(text).matches(Result::isHonest);
      }
      if (n >= 100 && (!paired || result.doubted() < 0.9)) {
        assertThat(result.covered()).as(text).isBetween(0.93, 0.97);
      }
      if (n >= 10_000) {
        assertThat(result.doubted()).as(text).isLessThan(0.05);
      }
    }
  }

  /**
   * Where there is none among the rows, nothing in them tells; what is always said is that an
   * interval knows nothing of it.
   */
  @ParameterizedTest
  @MethodSource("sizes")
  void intervalDoubtsItselfWhereAFewRowsAreCatastrophes(int n) {
    double truth = truth(CoverageTest::withCatastrophes, draw -> draw.expected(draw::loss));
    boolean[] seen = new boolean[1];
    Function<Random, Draw> noted =
        random -> {
          Draw draw = withCatastrophes(random);
          seen[0] |= draw.said() == CATASTROPHE.said();
          return draw;
        };
    Function<Random, Estimate> data = random -> rows(n, random, noted, Draw::loss, r -> 1);
    told("1 % of the rows at 1e-15, loss", n, coverage(n, truth, data));
    Result result =
        coverage(
            n,
            truth,
            random -> {
              seen[0] = false;
              Estimate estimate = data.apply(random);
              while (!seen[0]) {
                estimate = data.apply(random);
              }
              return estimate;
            });
    String text = told("the same, where one or more are in the data", n, result);
    assertThat(result).as(text).matches(Result::isHonest);
  }

  /** The estimate of a data set. */
  private static Estimate rows(
      int n,
      Random random,
      Function<Random, Draw> model,
      ToDoubleBiFunction<Draw, Boolean> figure,
      ToDoubleFunction<Random> weight) {
    Moments moments = new Moments();
    for (int row = 0; row < n; row++) {
      Draw draw = model.apply(random);
      boolean happened = random.nextDouble() < draw.happens();
      moments.add(figure.applyAsDouble(draw, happened), weight.applyAsDouble(random));
    }
    return moments.estimate();
  }

  private static Result coverage(int rows, double truth, Function<Random, Estimate> data) {
    int dataSets = RUNS != null ? RUNS : rows <= 100 ? DATA_SETS : DATA_SETS / 3;
    Random random = new Random(6);
    double covered = 0;
    double doubted = 0;
    for (int i = 0; i < dataSets; i++) {
      Estimate estimate = data.apply(random);
      covered += holds(estimate, truth);
      doubted += estimate.doubts().isEmpty() ? 0 : 1;
    }
    return new Result(covered / dataSets, doubted / dataSets);
  }

  /** A line of the record, which is printed where it is asked for. */
  private static String told(String name, int n, Result result) {
    String line =
        "| %s | %d | %.1f %% | %.1f %% |"
            .formatted(name, n, 100 * result.covered(), 100 * result.doubted());
    if (RUNS != null) {
      System.out.println(line);
    }
    return line;
  }

  private static double truth(Function<Random, Draw> model, ToDoubleFunction<Draw> expected) {
    Random random = new Random(5);
    double sum = 0;
    int draws = RUNS == null ? 500_000 : 5_000_000;
    for (int i = 0; i < draws; i++) {
      sum += expected.applyAsDouble(model.apply(random));
    }
    return sum / draws;
  }

  private static double holds(Estimate estimate, double truth) {
    return estimate.lower() <= truth && truth <= estimate.upper() ? 1 : 0;
  }

  /** Weights that span four powers of ten leave a twentieth of the rows to learn from. */
  @ParameterizedTest
  @MethodSource("sizes")
  void intervalOfWeightedRowsHoldsTheTruth(int n) {
    double truth = truth(CoverageTest::calibrated, draw -> draw.expected(draw::loss));
    Result result =
        coverage(
            n,
            truth,
            random ->
                rows(
                    n,
                    random,
                    CoverageTest::calibrated,
                    Draw::loss,
                    r -> Math.exp(2 * r.nextGaussian())));
    String text = told("calibrated, weights lognormal(2), loss", n, result);
    assertThat(result).as(text).matches(Result::isHonest);
  }

  @Test
  void intervalOfClustersHoldsTheTruthWhereThatOfRowsDoesNot() {
    double truth = truth(CoverageTest::calibrated, draw -> draw.expected(draw::loss));
    for (int users : RUNS == null ? new int[] {200} : new int[] {100, 200, 1000}) {
      Result ofClusters =
          coverage(users, truth, random -> ofUsers(users, random).clusters().mean(0));
      Result ofRows = coverage(users, truth, random -> ofUsers(users, random).rows().mean(0));
      String text = told("calibrated, users of many rows, by cluster", users, ofClusters);
      told("the same, as if rows were independent", users, ofRows);
      assertThat(ofClusters).as(text).matches(Result::isHonest);
      assertThat(ofRows.covered()).isLessThan(0.8);
    }
  }

  /** The same rows, as those of clusters and as rows of their own. */
  private record Users(Sample clusters, Sample rows) {}

  private static Users ofUsers(int users, Random random) {
    Users both = new Users(new Sample(1, 1 << 14), new Sample(1, 1 << 14));
    for (int user = 0; user < users; user++) {
      Draw draw = calibrated(random);
      double[] loss = {draw.loss(random.nextDouble() < draw.happens())};
      // A few users have very many rows.
      int times = (int) Math.min(200, Math.pow(random.nextDouble(), -0.6));
      for (int row = 0; row < times; row++) {
        both.clusters().add(loss, 1, user);
        both.rows().add(loss, 1);
      }
    }
    return both;
  }

  /**
   * Two models that are equally good, asked every night: of fresh rows, and of a table that grows.
   */
  @Test
  void gatesThatAreAskedEveryNightSeldomTripWithoutADifference() {
    Random random = new Random(9);
    int months = RUNS == null ? 300 : RUNS;
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
    if (RUNS != null) {
      System.out.printf("| 30 nights of 300 fresh rows | %.2f %% |%n", 100 * fresh / months);
      System.out.printf("| 30 nights of a growing table | %.2f %% |%n", 100 * growing / months);
      System.out.printf("| 30 nights, one-look interval | %.2f %% |%n", 100 * unadjusted / months);
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
