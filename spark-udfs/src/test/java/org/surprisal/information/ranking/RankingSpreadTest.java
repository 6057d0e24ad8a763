package org.surprisal.information.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingSpreadTest {
  private static final Integer RUNS = Integer.getInteger("surprisal.coverage.runs");

  private record Row(double score, boolean positive, double weight) {}

  private static Ranking ranking(List<Row> rows) {
    return Ranking.of(sorted(rows));
  }

  private static List<Row> rows(SplittableRandom random, int count, double weight) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Coarse enough for ties of both kinds.
      double score = Math.rint(20 * random.nextDouble()) / 20;
      rows.add(new Row(score, random.nextDouble() < 0.1 + 0.8 * score, weight));
    }
    return rows;
  }

  /** By its definition: every positive beside every negative, and what is prior. */
  @Test
  void theIntervalOfTheAreaIsDeLongsOnTheLogitScale() {
    List<Row> rows = rows(new SplittableRandom(1), 60, 1);
    double[] ofPositives = placements(rows, true);
    double[] ofNegatives = placements(rows, false);
    double area = mean(ofPositives);
    double expected = area * area * (1 - area) / (1 + area);
    double variance = 0;
    double parts = 0;
    for (double[] placements : new double[][] {ofPositives, ofNegatives}) {
      double squares = 0;
      for (double placement : placements) {
        squares += (placement - area) * (placement - area);
      }
      int units = placements.length;
      double part = (squares + 2 * expected) / (units - 1 + 2) / units;
      variance += part;
      parts += part * part / (units - 1);
    }
    double t = new TDistribution(variance * variance / parts).inverseCumulativeProbability(0.975);
    double margin = t * Math.sqrt(variance) / (area * (1 - area));
    double logit = Math.log(area / (1 - area));
    Ranking ranking = ranking(rows);
    assertThat(area).isBetween(0.55, 0.95);
    assertThat(ranking.rocAuc()).isCloseTo(area, within(1e-14));
    assertThat(ranking.rocAucLower()).isCloseTo(1 / (1 + Math.exp(margin - logit)), within(1e-9));
    assertThat(ranking.rocAucUpper()).isCloseTo(1 / (1 + Math.exp(-margin - logit)), within(1e-9));
  }

  /**
   * Of each row of a kind, the share of the other kind that it is right beside; ties count half.
   */
  private static double[] placements(List<Row> rows, boolean positive) {
    return rows.stream()
        .filter(row -> row.positive == positive)
        .mapToDouble(
            row ->
                rows.stream()
                    .filter(other -> other.positive != positive)
                    .mapToDouble(
                        other ->
                            0.5 + Math.signum(row.score - other.score) * (positive ? 0.5 : -0.5))
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** By numerical differentiation: what a little more weight of a row changes. */
  @Test
  void theIntervalOfTheAveragePrecisionIsTheInfinitesimalJackknife() {
    List<Row> rows = rows(new SplittableRandom(2), 80, 1);
    long positives = rows.stream().filter(Row::positive).count();
    long negatives = rows.size() - positives;
    double step = 1e-4;
    double ofPositives = 0;
    double ofNegatives = 0;
    for (int i = 0; i < rows.size(); i++) {
      double change =
          (averagePrecision(rows, i, 1 + step) - averagePrecision(rows, i, 1 - step)) / (2 * step);
      if (rows.get(i).positive) {
        ofPositives += change * change * positives / (positives - 1);
      } else {
        ofNegatives += change * change * negatives / (negatives - 1);
      }
    }
    double variance = ofPositives + ofNegatives;
    double degrees =
        variance
            * variance
            / (ofPositives * ofPositives / (positives - 1)
                + ofNegatives * ofNegatives / (negatives - 1));
    Ranking ranking = ranking(rows);
    double figure = ranking.averagePrecision();
    double margin =
        new TDistribution(degrees).inverseCumulativeProbability(0.975)
            * Math.sqrt(variance)
            / (figure * (1 - figure));
    double logit = Math.log(figure / (1 - figure));
    assertThat(ranking.averagePrecisionLower())
        .isCloseTo(1 / (1 + Math.exp(margin - logit)), within(1e-7));
    assertThat(ranking.averagePrecisionUpper())
        .isCloseTo(1 / (1 + Math.exp(-margin - logit)), within(1e-7));
  }

  private static double averagePrecision(List<Row> rows, int changed, double weight) {
    List<Row> weighted = new ArrayList<>(rows);
    Row row = rows.get(changed);
    weighted.set(changed, new Row(row.score, row.positive, weight));
    return ranking(weighted).averagePrecision();
  }

  @Test
  void equalWeightsChangeNothingAndUnequalOnesCountAsFewerRows() {
    List<Row> ones = rows(new SplittableRandom(3), 200, 1);
    Ranking ofOnes = ranking(ones);
    for (double weight : new double[] {1e-100, 2.5, 1e100}) {
      Ranking weighted = ranking(rows(new SplittableRandom(3), 200, weight));
      assertThat(weighted.rocAucLower()).isCloseTo(ofOnes.rocAucLower(), within(1e-12));
      assertThat(weighted.averagePrecisionUpper())
          .isCloseTo(ofOnes.averagePrecisionUpper(), within(1e-12));
    }
    // Rows of weight 3 and 1 in turn: (3 + 1)² / (3² + 1²) = 1.6 of 2.
    List<Row> unequal = new ArrayList<>();
    for (Row row : ones) {
      unequal.add(new Row(row.score, row.positive, 3));
      unequal.add(row);
    }
    SortedScores scores = sorted(unequal);
    assertThat(scores.effectivePositives())
        .isCloseTo(1.6 * ones.stream().filter(Row::positive).count(), within(1e-10));
    double width = ofOnes.rocAucUpper() - ofOnes.rocAucLower();
    Ranking ranking = ranking(unequal);
    assertThat((ranking.rocAucUpper() - ranking.rocAucLower()) / width)
        .isCloseTo(1 / Math.sqrt(1.6), within(0.02));
  }

  private static SortedScores sorted(List<Row> rows) {
    ScoreTally tally = new ScoreTally();
    rows.forEach(row -> tally.add(row.score, row.positive ? 1 : 0, row.weight, true));
    return tally.sorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 40, 1000})
  void whereEveryPairIsInOrderTheLowerEndIsThatOfAsManyTrialsAsTheRarerKindHas(int positives) {
    ScoreTally tally = new ScoreTally();
    ScoreTally turned = new ScoreTally();
    for (int i = 0; i < positives + 1000; i++) {
      tally.add(i / 4096.0, i >= 1000);
      turned.add(i / 4096.0, i < positives);
    }
    Ranking ranking = Ranking.of(tally.sorted());
    assertThat(ranking.rocAuc()).isEqualTo(1);
    assertThat(Math.pow(ranking.rocAucLower(), positives)).isCloseTo(0.025, within(1e-12));
    assertThat(ranking.rocAucUpper()).isEqualTo(1);
    assertThat(ranking.averagePrecisionLower()).isNaN();
    Ranking worst = Ranking.of(turned.sorted());
    assertThat(worst.rocAuc()).isZero();
    assertThat(worst.rocAucLower()).isZero();
    assertThat(worst.rocAucUpper()).isEqualTo(1 - ranking.rocAucLower());
  }

  @Test
  void whereTheRowsTellNothingOfTheErrorThereIsNoInterval() {
    ScoreTally few = new ScoreTally();
    ScoreTally tied = new ScoreTally();
    ScoreTally shares = new ScoreTally();
    ScoreTally huge = new ScoreTally();
    for (int i = 0; i < 100; i++) {
      few.add(i / 128.0, i % 11 == 10);
      tied.add(0.25, i % 2 == 0);
      shares.add(i / 128.0, i % 2, 1, true);
      huge.add(i / 128.0, i % 2, 1e200, true);
    }
    Ranking ofWholeRows = Ranking.of(shares.sorted());
    assertThat(ofWholeRows.rocAucLower()).isPositive();
    // How large weights are makes no difference, also where their squares are no doubles.
    assertThat(Ranking.of(huge.sorted()).rocAucLower())
        .isCloseTo(ofWholeRows.rocAucLower(), within(1e-12));
    assertThat(Ranking.of(huge.sorted()).averagePrecisionUpper())
        .isCloseTo(ofWholeRows.averagePrecisionUpper(), within(1e-12));
    shares.add(0.5, 0.5, 1, false);
    for (ScoreTally tally : List.of(few, tied, shares)) {
      Ranking ranking = Ranking.of(tally.sorted());
      assertThat(ranking.rocAuc()).isBetween(0.0, 1.0);
      assertThat(ranking.rocAucLower()).isNaN();
      assertThat(ranking.rocAucUpper()).isNaN();
    }
    assertThat(Ranking.of(few.sorted()).averagePrecisionLower()).isNaN();
  }

  /**
   * Scores are normal, those of the positives with another mean. What the average precision of all
   * rows is, the integral of the precision over the recall, is told apart from the library. {@code
   * -Dsurprisal.coverage.runs=20000} prints the coverage of as many data sets.
   */
  @ParameterizedTest(name = "{0} rows, AUC {1}, {2} positive")
  @CsvSource({"200, 0.8, 0.5", "1000, 0.8, 0.1", "1000, 0.95, 0.5", "2000, 0.9, 0.05"})
  void intervalsOfTheAveragePrecisionHoldTheTruthIn92To97Of100DataSets(
      int rows, double area, double share) {
    NormalDistribution normal = new NormalDistribution();
    double distance = Math.sqrt(2) * normal.inverseCumulativeProbability(area);
    double truth = averagePrecisionOfAll(distance, share);
    SplittableRandom random = new SplittableRandom(8);
    int dataSets = RUNS != null ? RUNS : 1000;
    int held = 0;
    for (int i = 0; i < dataSets; i++) {
      ScoreTally tally = new ScoreTally();
      for (int row = 0; row < rows; row++) {
        boolean positive = random.nextDouble() < share;
        double x = random.nextGaussian() + (positive ? distance : 0);
        tally.add(1 / (1 + Math.exp(-x)), positive);
      }
      Ranking ranking = Ranking.of(tally.sorted());
      boolean holds =
          ranking.averagePrecisionLower() <= truth && truth <= ranking.averagePrecisionUpper();
      held += holds ? 1 : 0;
    }
    double coverage = held / (double) dataSets;
    if (RUNS != null) {
      System.out.printf("average precision: %d %.2f %.2f: %.4f%n", rows, area, share, coverage);
    }
    assertThat(coverage).isBetween(0.92, 0.97);
  }

  /** By the trapezoidal rule over the recalls of 20,000 thresholds. */
  private static double averagePrecisionOfAll(double distance, double share) {
    NormalDistribution normal = new NormalDistribution();
    double area = 0;
    double recall = 0;
    double precision = 1;
    for (int i = 0; i <= 20_000; i++) {
      double threshold = distance + 8 - i / 20_000.0 * (distance + 16);
      double found = normal.cumulativeProbability(distance - threshold);
      double wrong = normal.cumulativeProbability(-threshold);
      double ofThese = share * found / (share * found + (1 - share) * wrong);
      area += (found - recall) * (precision + ofThese) / 2;
      recall = found;
      precision = ofThese;
    }
    return area;
  }

  /**
   * Scores are normal, those of the positives with another mean, and rounded where there are to be
   * ties. {@code -Dsurprisal.coverage.runs=20000} prints the coverage of as many data sets.
   */
  @ParameterizedTest(name = "{0} rows, AUC {1}, {2} positive, steps of {3}")
  @CsvSource({
    "100, 0.6, 0.5, 0", "100, 0.8, 0.5, 0", "100, 0.95, 0.5, 0", "100, 0.8, 0.5, 0.5",
    "1000, 0.6, 0.02, 0", "1000, 0.8, 0.02, 0", "1000, 0.95, 0.02, 0", "1000, 0.95, 0.5, 0",
    "1000, 0.95, 0.5, 0.5", "10000, 0.6, 0.5, 0", "10000, 0.8, 0.02, 0", "10000, 0.95, 0.02, 0.5"
  })
  void intervalsHoldTheTruthIn93To97Of100DataSets(
      int rows, double area, double share, double steps) {
    NormalDistribution normal = new NormalDistribution();
    double distance = Math.sqrt(2) * normal.inverseCumulativeProbability(area);
    double truth =
        steps == 0 ? area : areaOfRounded(distance, steps, normal::cumulativeProbability);
    SplittableRandom random = new SplittableRandom(7);
    int dataSets = RUNS != null ? RUNS : rows > 1000 ? 400 : 1500;
    int held = 0;
    int undefined = 0;
    for (int i = 0; i < dataSets; i++) {
      ScoreTally tally = new ScoreTally();
      for (int row = 0; row < rows; row++) {
        boolean positive = random.nextDouble() < share;
        double x = random.nextGaussian() + (positive ? distance : 0);
        double rounded = steps == 0 ? x : Math.rint(x / steps) * steps;
        tally.add(1 / (1 + Math.exp(-rounded)), positive);
      }
      Ranking ranking = Ranking.of(tally.sorted());
      undefined += Double.isNaN(ranking.rocAucLower()) ? 1 : 0;
      held += ranking.rocAucLower() <= truth && truth <= ranking.rocAucUpper() ? 1 : 0;
    }
    double coverage = held / (double) (dataSets - undefined);
    if (RUNS != null) {
      System.out.printf("%d %.2f %.2f %.1f: %.4f%n", rows, area, share, steps, coverage);
    }
    assertThat(undefined / (double) dataSets).isLessThan(0.02);
    assertThat(coverage).isBetween(0.93, 0.97);
  }

  private static double areaOfRounded(
      double distance, double steps, ToDoubleFunction<Double> cumulative) {
    double area = 0;
    for (double x = -10; x < 20; x += steps) {
      double low = x - steps / 2;
      double positives =
          cumulative.applyAsDouble(low + steps - distance)
              - cumulative.applyAsDouble(low - distance);
      area +=
          positives * (cumulative.applyAsDouble(low) + cumulative.applyAsDouble(low + steps)) / 2;
    }
    return area;
  }
}
