package org.surprisal.information.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.PredictionTally;

class RankingTallyTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 16, 17, 100, 1000, 65_536, 1_000_000})
  void theKeysOfAllClassesAreBounded(int classes) {
    int limit = RankingTally.limitOf(classes);
    assertThat(limit).isBetween(16, ScoreTally.LIMIT);
    assertThat((long) limit * classes).isLessThanOrEqualTo(Math.max(1 << 20, 16L * classes));
    assertThat(RankingTally.limitOf(classes + 1)).isLessThanOrEqualTo(limit);
  }

  /** Each row gives its class a probability above that of all other rows. */
  @Test
  void aThousandClassesAreEachRankedAgainstTheRest() {
    Random random = new Random(1);
    RankingTally tally = new RankingTally();
    for (int i = 0; i < 2000; i++) {
      int label = i % 1000;
      double[] q = random.doubles(1000, 1e-4, 9e-4).toArray();
      q[label] = i < 1000 ? 0.5 : 5e-5;
      PredictionTally.add(tally, label, ClassArray.of(q), 1);
    }
    // Of two positives of each class one is above all negatives, and one below all of them.
    Ranking ranking = tally.ranking();
    assertThat(ranking.rocAuc()).isCloseTo(0.5, within(1e-12));
    assertThat(ranking.averagePrecision()).isCloseTo((1 + 2 / 2000.0) / 2, within(1e-12));
    assertThat(ranking.ksStatistic()).isCloseTo(0.5, within(1e-12));
    assertThat(ranking.positives()).isNaN();
  }

  @Test
  void aClassThatNeverHappenedIsLeftOutOfTheMean() {
    RankingTally tally = new RankingTally();
    PredictionTally.add(tally, 0, ClassArray.of(0.6, 0.3, 0.1), 1);
    PredictionTally.add(tally, 0, ClassArray.of(0.2, 0.3, 0.5), 1);
    PredictionTally.add(tally, 1, ClassArray.of(0.3, 0.4, 0.3), 1);
    // Class 0: one of two positives is above the negative. Class 1: above both.
    assertThat(tally.ranking().rocAuc()).isEqualTo((0.5 + 1) / 2);
  }

  @Test
  void oneClassAloneHasNoRanking() {
    RankingTally tally = new RankingTally();
    PredictionTally.add(tally, 1, 0.3, 1);
    PredictionTally.add(tally, 1, 0.7, 1);
    assertThat(RankingScores.rocAuc(tally)).isNaN();
    assertThat(RankingScores.averagePrecision(tally)).isNaN();
    assertThat(RankingScores.ksStatistic(tally)).isNaN();
    assertThat(RankingScores.evaluateRanking(tally).positives()).isEqualTo(2);
    assertThat(RankingScores.evaluateRanking(new RankingTally())).isNull();
  }

  @Test
  void moreClassesThanAskedForAreNotCounted() {
    RankingTally tally = new RankingTally(2);
    PredictionTally.add(tally, 1, ClassArray.of(0.2, 0.8), 1);
    PredictionTally.add(tally, 0, ClassArray.of(0.6, 0.4), 1);
    assertThat(tally.ranking().rocAuc()).isEqualTo(1);
    RankingTally other = new RankingTally(2);
    PredictionTally.add(other, 2, ClassArray.of(0.2, 0.3, 0.5), 1);
    other.merge(tally);
    assertThat(other.ranking().rocAuc()).isNaN();
  }

  /** An error of the bits that weights lose would be told by an area of no half numbers. */
  @Test
  void weightsAsLargeAndAsSmallAsDoublesAreDoNotOverflow() {
    for (double weight : new double[] {1e-300, 1, 1e300}) {
      RankingTally tally = new RankingTally();
      PredictionTally.add(tally, 1, 0.8, weight);
      PredictionTally.add(tally, 0, 0.4, weight);
      PredictionTally.add(tally, 1, 0.35, weight);
      PredictionTally.add(tally, 0, 0.1, weight);
      assertThat(tally.ranking().rocAuc()).isEqualTo(0.75);
      assertThat(tally.ranking().ksStatistic()).isEqualTo(0.5);
      assertThat(tally.ranking().averagePrecision()).isCloseTo(5 / 6.0, within(1e-15));
    }
    RankingTally tally = new RankingTally();
    PredictionTally.add(tally, 1, 0.4, 1e-300);
    PredictionTally.add(tally, 0, 0.4, 1e300);
    assertThat(tally.ranking().rocAuc()).isEqualTo(0.5);
    assertThat(tally.ranking().averagePrecision()).isBetween(0.0, 1e-300);
  }
}
