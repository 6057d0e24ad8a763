package org.surprisal.job.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private final Random random = new Random(1);

  @Test
  void unweightedIsTheTextbooksStandardErrorOfAMean() {
    double[] x = random.doubles(1000).map(u -> 1e6 + u).toArray();
    Moments moments = new Moments();
    Arrays.stream(x).forEach(value -> moments.add(value, 1));
    DescriptiveStatistics textbook = new DescriptiveStatistics(x);
    Estimate estimate = moments.estimate();
    assertThat(estimate.mean()).isCloseTo(textbook.getMean(), within(1e-9));
    assertThat(estimate.standardError())
        .isCloseTo(textbook.getStandardDeviation() / Math.sqrt(x.length), within(1e-12));
  }

  @Test
  void pValueIsThatOfStudentsTest() {
    double[] x = random.doubles(30).map(u -> u - 0.4).toArray();
    Moments moments = new Moments();
    Arrays.stream(x).forEach(value -> moments.add(value, 1));
    assertThat(moments.estimate().pValue()).isCloseTo(new TTest().tTest(0, x), within(1e-12));
  }

  @Test
  void mergeEqualsSinglePass() {
    Moments whole = new Moments();
    Moments left = new Moments();
    Moments right = new Moments();
    for (int i = 0; i < 1000; i++) {
      double x = random.nextGaussian();
      double weight = random.nextDouble();
      whole.add(x, weight);
      (i % 3 == 0 ? left : right).add(x, weight);
    }
    left.merge(right);
    left.merge(new Moments());
    assertThat(left.estimate().mean()).isCloseTo(whole.estimate().mean(), within(1e-15));
    assertThat(left.estimate().standardError())
        .isCloseTo(whole.estimate().standardError(), within(1e-15));
  }

  @Test
  void weightedIsTheLinearisedRatio() {
    double[] x = {1, 2, 4, 8};
    double[] w = {1, 3, 2, 0.5};
    Moments moments = new Moments();
    double total = 0;
    double weight = 0;
    for (int i = 0; i < x.length; i++) {
      moments.add(x[i], w[i]);
      total += w[i] * x[i];
      weight += w[i];
    }
    double mean = total / weight;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += Math.pow(w[i] * (x[i] - mean), 2);
    }
    assertThat(moments.estimate().mean()).isCloseTo(mean, within(1e-15));
    assertThat(moments.estimate().standardError())
        .isCloseTo(Math.sqrt(4.0 / 3 * squares) / weight, within(1e-15));
  }

  @Test
  void oneRowHasNoStandardError() {
    Moments moments = new Moments();
    moments.add(1, 1);
    assertThat(moments.estimate().isSure()).isFalse();
    assertThat(moments.estimate().pValue()).isNaN();
  }
}
