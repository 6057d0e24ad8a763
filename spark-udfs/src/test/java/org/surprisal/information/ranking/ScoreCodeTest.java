package org.surprisal.information.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoreCodeTest {
  private static final double[] SCORES =
      DoubleStream.concat(
              DoubleStream.of(
                  0,
                  Double.MIN_VALUE,
                  1e-300,
                  Math.nextDown(0.25),
                  0.25,
                  Math.nextDown(0.5),
                  0.5,
                  Math.nextUp(0.5),
                  0.75,
                  1 - 0x1p-52,
                  Math.nextDown(1.0),
                  1),
              new Random(1).doubles(200).map(x -> Math.pow(x, 9)))
          .flatMap(score -> DoubleStream.of(score, 1 - score))
          .sorted()
          .toArray();

  @Test
  void codesAreOrderedAsTheirScores() {
    for (int i = 1; i < SCORES.length; i++) {
      assertThat(Long.compare(ScoreCode.of(SCORES[i - 1]), ScoreCode.of(SCORES[i])))
          .isEqualTo(Double.compare(SCORES[i - 1], SCORES[i]));
    }
    assertThat(ScoreCode.of(-0.0)).isEqualTo(ScoreCode.of(0.0));
  }

  @Test
  void aCodeIsOfOneScore() {
    for (double score : SCORES) {
      assertThat(ScoreCode.least(ScoreCode.of(score))).isEqualTo(score);
      assertThat(ScoreCode.largest(ScoreCode.of(score))).isEqualTo(score);
    }
  }

  /** Its edges are scores that have the prefix, and the next ones beyond have not. */
  @Test
  void aPrefixIsOfTheScoresBetweenItsEdges() {
    for (double score : SCORES) {
      for (int bits = 1; bits < 53; bits++) {
        long key = ScoreCode.of(score) >> bits;
        double least = ScoreCode.least(key << bits);
        double largest = ScoreCode.largest((key << bits) + (1L << bits) - 1);
        assertThat(score).isBetween(least, largest);
        assertThat(ScoreCode.of(least) >> bits).isEqualTo(key);
        assertThat(ScoreCode.of(largest) >> bits).isEqualTo(key);
        assertThat(least == 0 || ScoreCode.of(Math.nextDown(least)) >> bits < key).isTrue();
        assertThat(largest == 1 || ScoreCode.of(Math.nextUp(largest)) >> bits > key).isTrue();
      }
    }
  }
}
