package org.surprisal.information.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where there are more scores than keys: the truth is within the bound, and the error is small. */
class ManyScoresTest {
  private static final int ROWS = 10_000_000;

  /** What summing in another order may change. */
  private static final double ROUNDING = 1e-11;

  /** Skewed scores, each right as often as it says, as functions of a uniform number. */
  enum Scores {
    /** Of Beta(1, 4), with twice its log-odds. */
    SHARPENED(u -> sharpened(1 - Math.sqrt(Math.sqrt(1 - u)))),
    /** One in two is below 1e-6 or above 1 - 1e-6. */
    AT_BOTH_ENDS(u -> u < 0.5 ? twentieth(2 * u) : 1 - twentieth(2 - 2 * u)),
    /** One row in a thousand is positive, and few scores are above 1 %. */
    RARE(u -> 5e-4 * Math.log1p(-u) * Math.log1p(-u)),
    SINGLE_PRECISION(u -> (float) (1 - Math.sqrt(Math.sqrt(1 - u))));

    private final DoubleUnaryOperator score;

    Scores(DoubleUnaryOperator score) {
      this.score = score;
    }

    /** Rows as whole numbers in the order of their scores: their bits, and whether positive. */
    long[] rows(int count) {
      SplittableRandom random = new SplittableRandom(ordinal());
      long[] rows = new long[count];
      for (int i = 0; i < count; i++) {
        double score = this.score.applyAsDouble(random.nextDouble());
        rows[i] = Double.doubleToRawLongBits(score) << 1 | (random.nextDouble() < score ? 1 : 0);
      }
      return rows;
    }
  }

  private static double sharpened(double p) {
    double no = (1 - p) * (1 - p);
    return p * p / (p * p + no);
  }

  /** The 20th power. */
  private static double twentieth(double u) {
    double fourth = u * u * (u * u);
    return fourth * fourth * (fourth * fourth) * fourth;
  }

  private static double score(long row) {
    return Double.longBitsToDouble(row >>> 1);
  }

  private static boolean isPositive(long row) {
    return (row & 1) == 1;
  }

  private static ScoreTally tally(long... rows) {
    ScoreTally tally = new ScoreTally();
    for (long row : rows) {
      tally.add(score(row), isPositive(row));
    }
    return tally;
  }

  @ParameterizedTest
  @EnumSource
  void ofTenMillionRowsTheTruthIsWithinTheBoundAndTheErrorIsSmall(Scores scores) {
    long[] rows = scores.rows(ROWS);
    SortedScores sorted = tally(rows).sorted();
    assertThat(sorted.size()).isBetween(ScoreTally.LIMIT / 4, ScoreTally.LIMIT);
    Ranking ranking = Ranking.of(sorted);
    ExactRanking exact = exact(rows);
    check(ranking.rocAuc(), ranking.rocAucMaxError(), exact.rocAuc(), 1e-6);
    check(
        ranking.averagePrecision(),
        ranking.averagePrecisionMaxError(),
        exact.averagePrecision(),
        5e-5);
    check(ranking.ksStatistic(), ranking.ksStatisticMaxError(), exact.ksStatistic(), 1e-4);
  }

  private static void check(double figure, double bound, double truth, double tolerance) {
    double error = Math.abs(figure - truth);
    assertThat(bound).isPositive();
    assertThat(error).isLessThanOrEqualTo(bound + ROUNDING).isLessThanOrEqualTo(tolerance);
  }

  /** By sorting, and counting score by score from the highest down; sums of whole numbers. */
  private static ExactRanking exact(long... rows) {
    Arrays.parallelSort(rows);
    long positives = Arrays.stream(rows).filter(ManyScoresTest::isPositive).count();
    long negatives = rows.length - positives;
    long above = 0;
    long falselyAbove = 0;
    long halfPairs = 0;
    double precision = 0;
    double distance = 0;
    for (int from = rows.length - 1; from >= 0; ) {
      int to = from;
      long p = 0;
      while (to >= 0 && rows[to] >>> 1 == rows[from] >>> 1) {
        p += rows[to] & 1;
        to--;
      }
      long n = from - to - p;
      halfPairs += n * (2 * above + p);
      above += p;
      falselyAbove += n;
      precision += p * (above / (double) (above + falselyAbove));
      distance =
          Math.max(
              distance, Math.abs(above / (double) positives - falselyAbove / (double) negatives));
      from = to;
    }
    return new ExactRanking(
        halfPairs / 2.0 / positives / negatives, precision / positives, distance);
  }

  @Test
  void everyLayoutIsTheSameTallyToTheLastByte() throws IOException {
    long[] rows = Scores.SHARPENED.rows(200_000);
    byte[] whole = bytes(tally(rows));
    for (int parts : new int[] {2, 7, 50}) {
      shuffle(rows, new SplittableRandom(parts));
      ScoreTally merged = new ScoreTally();
      for (int part = 0; part < parts; part++) {
        int from = (int) ((long) rows.length * part / parts);
        int to = (int) ((long) rows.length * (part + 1) / parts);
        byte[] written = bytes(tally(Arrays.copyOfRange(rows, from, to)));
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

  private static void shuffle(long[] rows, SplittableRandom random) {
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      long row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
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
