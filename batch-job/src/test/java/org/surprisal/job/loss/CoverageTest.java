package org.surprisal.job.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A 95 % interval must hold the true difference in about 95 of 100 data sets. */
class CoverageTest {
  private static final int DATA_SETS = 1000;
  private static final int ROWS = 400;

  /**
   * Labels follow {@code p}; one model predicts it, the other one something between it and 1/2. The
   * true difference of their losses is a mean over p of a known function.
   */
  private record Draw(double p, double difference, double expected) {
    static Draw of(Random random) {
      double p = 0.05 + 0.9 * random.nextDouble();
      double q = 0.6 * p + 0.2;
      boolean label = random.nextDouble() < p;
      double ifOne = Math.log(q / p);
      double ifZero = Math.log((1 - q) / (1 - p));
      return new Draw(p, label ? ifOne : ifZero, p * ifOne + (1 - p) * ifZero);
    }
  }

  @Test
  void intervalOfRowsHoldsTheTruth() {
    double truth = truth();
    assertThat(
            share(
                random -> {
                  Moments moments = new Moments();
                  for (int row = 0; row < ROWS; row++) {
                    moments.add(Draw.of(random).difference(), 1);
                  }
                  return miss(moments.estimate(), truth);
                }))
        .isBetween(0.93, 0.97);
  }

  @Test
  void intervalOfClustersHoldsTheTruthWhereThatOfRowsDoesNot() {
    double truth = truth();
    assertThat(share(random -> clustered(random, truth, true))).isBetween(0.93, 0.97);
    assertThat(share(random -> clustered(random, truth, false))).isLessThan(0.75);
  }

  /** Each draw is seen 1 to 9 times by the same user. */
  private static double clustered(Random random, double truth, boolean byCluster) {
    Clusters clusters = new Clusters();
    Moments moments = new Moments();
    for (int user = 0; user < ROWS; user++) {
      Draw draw = Draw.of(random);
      long hash = random.nextLong();
      int times = 1 + random.nextInt(9);
      for (int row = 0; row < times; row++) {
        clusters.add(hash, 1, new double[] {draw.difference()});
        moments.add(draw.difference(), 1);
      }
    }
    return miss(byCluster ? clusters.estimate(0, -1) : moments.estimate(), truth);
  }

  private static double truth() {
    Random random = new Random(5);
    double sum = 0;
    int draws = 2_000_000;
    for (int i = 0; i < draws; i++) {
      sum += Draw.of(random).expected();
    }
    return sum / draws;
  }

  private static double miss(Estimate estimate, double truth) {
    return estimate.lower() <= truth && truth <= estimate.upper() ? 1 : 0;
  }

  private static double share(ToDoubleFunction<Random> dataSet) {
    Random random = new Random(6);
    double covered = 0;
    for (int i = 0; i < DATA_SETS; i++) {
      covered += dataSet.applyAsDouble(random);
    }
    return covered / DATA_SETS;
  }
}
