package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surprisal.information.inference.Sample.Pair;

class SampleTest {
  private static final int LIMIT = 1 << 10;

  private static Sample ofTwo() {
    return new Sample(2, LIMIT, new Pair(0, 1));
  }

  @Test
  void clustersOfOneRowAreRows() {
    Random random = new Random(2);
    Sample clusters = ofTwo();
    Sample rows = ofTwo();
    for (int row = 0; row < 500; row++) {
      double[] losses = {random.nextDouble(), random.nextDouble()};
      double weight = 1 + random.nextInt(3);
      clusters.add(losses, weight, random.nextLong());
      rows.add(losses, weight);
    }
    assertThat(clusters.mean(1)).isEqualTo(rows.mean(1));
    assertThat(clusters.difference(0, 1).standardError())
        .isCloseTo(rows.difference(0, 1).standardError(), within(1e-15));
    assertThat(clusters.difference(1, 0)).isEqualTo(clusters.difference(0, 1).negated());
    assertThatThrownBy(() -> rows.difference(0, 2)).hasMessage("series 0 and 2 are no pair");
  }

  @Test
  void rowsWithoutAClusterAreUnitsOfTheirOwn() {
    Random random = new Random(3);
    Sample some = ofTwo();
    Sample all = ofTwo();
    for (int row = 0; row < 200; row++) {
      double[] losses = {random.nextDouble(), random.nextDouble()};
      all.add(losses, 1, row);
      if (row % 4 == 0) {
        some.add(losses, 1);
      } else {
        some.add(losses, 1, row);
      }
    }
    assertThat(some.mean(0)).isEqualTo(all.mean(0));
    assertThat(some.mean(0).units()).isEqualTo(200);
  }

  @Test
  void rowsRepeatedInTheirClusterAddNoCertainty() {
    Random random = new Random(4);
    Sample once = ofTwo();
    Sample tenTimes = ofTwo();
    for (int cluster = 0; cluster < 100; cluster++) {
      double[] losses = {random.nextDouble(), 0};
      once.add(losses, 1, cluster);
      for (int row = 0; row < 10; row++) {
        tenTimes.add(losses, 1, cluster);
      }
    }
    assertThat(tenTimes.mean(0).standardError())
        .isCloseTo(once.mean(0).standardError(), within(1e-15));
    assertThat(tenTimes.mean(0).effectiveUnits()).isEqualTo(100);
  }

  @Test
  void poolsDoNotDependOnThePartitions() {
    Random random = new Random(5);
    Sample whole = ofTwo();
    Sample[] parts = {ofTwo(), ofTwo(), ofTwo()};
    int rows = 20 * LIMIT;
    for (int row = 0; row < rows; row++) {
      long hash = random.nextLong();
      double[] losses = {random.nextGaussian(), 0};
      whole.add(losses, 1, hash);
      parts[row % 100 == 0 ? 0 : row % 10 == 1 ? 1 : 2].add(losses, 1, hash);
    }
    parts[0].merge(parts[1]);
    parts[0].merge(parts[2]);
    assertThat(whole.hasPooledClusters()).isTrue();
    assertThat(parts[0].mean(0)).isEqualTo(whole.mean(0));
    assertThat(parts[0].difference(1, 0)).isEqualTo(whole.difference(1, 0));
    assertThat(whole.mean(0).units()).isEqualTo(LIMIT);
    assertThat(whole.mean(0).standardError())
        .as("of independent rows of variance 1")
        .isCloseTo(1 / Math.sqrt(rows), within(0.08 / Math.sqrt(rows)));
  }

  @Test
  void aConstantTakenFromEveryValueIsTakenFromRowsAndClusters() {
    Random random = new Random(6);
    Sample sample = ofTwo();
    Sample less = ofTwo();
    for (int row = 0; row < 300; row++) {
      double[] values = {random.nextDouble(), 2 * random.nextDouble()};
      double[] lessened = {values[0] - 0.5, values[1] - 0.5};
      if (row % 3 == 0) {
        sample.add(values, 2);
        less.add(lessened, 2);
      } else {
        sample.add(values, 1, row % 50);
        less.add(lessened, 1, row % 50);
      }
    }
    Estimate moved = sample.minus(0.5).mean(1);
    assertThat(moved.mean()).isCloseTo(less.mean(1).mean(), within(1e-15));
    assertThat(moved.standardError()).isCloseTo(less.mean(1).standardError(), within(1e-14));
    assertThat(sample.minus(0.5).difference(0, 1)).isEqualTo(sample.difference(0, 1));
  }
}
