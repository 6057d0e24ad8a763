package org.surprisal.information.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surprisal.information.ranking.ExactRanking.Scored;

/**
 * Where there are more scores than keys: the truth is within the bound, and the error is small.
 *
 * <p>{@code -Dsurprisal.scores=10000000} makes it longer.
 */
class ManyScoresTest {
  private static final int ROWS = Integer.getInteger("surprisal.scores", 400_000);

  /** What summing in another order may change. */
  private static final double ROUNDING = 1e-11;

  /** Skewed scores, and what makes a row positive. */
  enum Scores {
    SHARPENED(random -> sharpened(beta(random, 1, 4), 2)),
    AT_BOTH_ENDS(random -> beta(random, 0.05, 0.05)),
    RARE(random -> beta(random, 0.3, 300)),
    SINGLE_PRECISION(random -> (float) beta(random, 1, 4));

    private final ToDoubleFunction<Random> score;

    Scores(ToDoubleFunction<Random> score) {
      this.score = score;
    }

    List<Scored> rows(int count) {
      Random random = new Random(ordinal());
      List<Scored> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        double score = this.score.applyAsDouble(random);
        rows.add(Scored.of(score, random.nextDouble() < score));
      }
      return rows;
    }
  }

  private static double sharpened(double p, double power) {
    double yes = Math.pow(p, power);
    return yes / (yes + Math.pow(1 - p, power));
  }

  private static double beta(Random random, double a, double b) {
    double x = gamma(random, a);
    return x / (x + gamma(random, b));
  }

  /** By Marsaglia and Tsang; a shape below 1 is that of a larger one times a power. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      if (v > 0
          && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private static ScoreTally tally(List<Scored> rows) {
    ScoreTally tally = new ScoreTally();
    rows.forEach(row -> tally.add(row.score(), row.positive() > 0));
    return tally;
  }

  @ParameterizedTest
  @EnumSource
  void theTruthIsWithinTheBoundAndTheErrorIsSmall(Scores scores) {
    List<Scored> rows = scores.rows(ROWS);
    SortedScores sorted = tally(rows).sorted();
    assertThat(sorted.size()).isBetween(ScoreTally.LIMIT / 4, ScoreTally.LIMIT);
    Ranking ranking = Ranking.of(sorted);
    ExactRanking exact = ExactRanking.of(rows);
    // Which rows of a key come first is chance, which weighs less the more rows there are.
    double chance = Math.sqrt(1e7 / ROWS);
    check(ranking.rocAuc(), ranking.rocAucError(), exact.rocAuc(), 1e-6 * chance);
    check(
        ranking.averagePrecision(),
        ranking.averagePrecisionError(),
        exact.averagePrecision(),
        5e-5 * chance);
    check(ranking.ksStatistic(), ranking.ksStatisticError(), exact.ksStatistic(), 1e-4 * chance);
  }

  private static void check(double figure, double bound, double truth, double tolerance) {
    double error = Math.abs(figure - truth);
    assertThat(bound).isPositive();
    assertThat(error).isLessThanOrEqualTo(bound + ROUNDING).isLessThanOrEqualTo(tolerance);
  }

  @Test
  void everyLayoutIsTheSameTallyToTheLastByte() throws IOException {
    List<Scored> rows = Scores.SHARPENED.rows(200_000);
    byte[] whole = bytes(tally(rows));
    for (int parts : new int[] {2, 7, 50}) {
      Collections.shuffle(rows, new Random(parts));
      ScoreTally merged = new ScoreTally();
      for (int part = 0; part < parts; part++) {
        int from = (int) ((long) rows.size() * part / parts);
        int to = (int) ((long) rows.size() * (part + 1) / parts);
        byte[] written = bytes(tally(rows.subList(from, to)));
        ScoreTally read = new ScoreTally();
        read.read(new DataInputStream(new ByteArrayInputStream(written)));
        // Into the one that was shortened further, and into the other.
        if (part > 3) {
          merged.merge(read);
        } else {
          read.merge(merged);
          merged = read;
        }
      }
      assertThat(bytes(merged)).as("%d parts", parts).isEqualTo(whole);
    }
  }

  private static byte[] bytes(ScoreTally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tally.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void aLimitThatIsLoweredLaterIsAsOneFromTheStart() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    ScoreTally late = new ScoreTally();
    ScoreTally early = new ScoreTally(100);
    for (int i = 0; i < 5000; i++) {
      double score = random.nextDouble();
      boolean positive = random.nextBoolean();
      late.add(score, positive);
      early.add(score, positive);
    }
    assertThat(late.sorted().size()).isEqualTo(5000);
    late.limitTo(100);
    assertThat(bytes(late)).isEqualTo(bytes(early));
  }

  /** Their bits are those of an exponent, which all end in zeros, and of few digits. */
  @Test
  void roundScoresAreWholeHoweverManyRowsThereAre() {
    ScoreTally tally = new ScoreTally();
    for (int i = 0; i < 300_000; i++) {
      tally.add(i % 4096 / 4096.0, i % 3 == 0);
      tally.add(i % 1000 / 1000.0, i % 5 == 0);
    }
    SortedScores sorted = tally.sorted();
    assertThat(sorted.size()).isLessThan(5200);
    for (int key = 0; key < sorted.size(); key++) {
      assertThat(sorted.isWhole(key)).isTrue();
    }
  }
}
