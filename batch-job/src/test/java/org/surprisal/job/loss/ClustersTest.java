package org.surprisal.job.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {

  @Test
  void clustersOfOneRowAreRows() {
    Random random = new Random(2);
    Clusters clusters = new Clusters();
    Moments moments = new Moments();
    for (int row = 0; row < 500; row++) {
      double[] losses = {random.nextDouble(), random.nextDouble()};
      double weight = 1 + random.nextInt(3);
      clusters.add(random.nextLong(), weight, losses);
      moments.add(losses[0] - losses[1], weight);
    }
    assertThat(clusters.estimate(0, 1).mean()).isCloseTo(moments.estimate().mean(), within(1e-14));
    assertThat(clusters.estimate(0, 1).standardError())
        .isCloseTo(moments.estimate().standardError(), within(1e-14));
  }

  @Test
  void rowsRepeatedInTheirClusterAddNoCertainty() {
    Random random = new Random(3);
    Clusters once = new Clusters();
    Clusters tenTimes = new Clusters();
    for (int cluster = 0; cluster < 100; cluster++) {
      double[] losses = {random.nextDouble()};
      long hash = random.nextLong();
      once.add(hash, 1, losses);
      for (int row = 0; row < 10; row++) {
        tenTimes.add(hash, 1, losses);
      }
    }
    assertThat(tenTimes.estimate(0, -1).standardError())
        .isCloseTo(once.estimate(0, -1).standardError(), within(1e-14));
  }

  @Test
  void poolsDoNotDependOnThePartitions() {
    Random random = new Random(4);
    Clusters whole = new Clusters();
    Clusters[] parts = {new Clusters(), new Clusters(), new Clusters()};
    int rows = 2 * Clusters.LIMIT;
    for (int row = 0; row < rows; row++) {
      long hash = random.nextLong();
      double[] losses = {random.nextGaussian()};
      whole.add(hash, 1, losses);
      parts[row % 10 == 0 ? 0 : row % 10 == 1 ? 1 : 2].add(hash, 1, losses);
    }
    parts[0].merge(parts[1]);
    parts[0].merge(parts[2]);
    assertThat(whole.isPooled()).isTrue();
    assertThat(parts[0].isPooled()).isTrue();
    assertThat(parts[0].estimate(0, -1).units()).isEqualTo(whole.estimate(0, -1).units());
    assertThat(parts[0].estimate(0, -1).standardError())
        .isCloseTo(whole.estimate(0, -1).standardError(), within(1e-15));
    assertThat(whole.estimate(0, -1).standardError())
        .as("of independent rows of variance 1")
        .isCloseTo(1 / Math.sqrt(rows), within(0.03 / Math.sqrt(rows)));
  }
}
