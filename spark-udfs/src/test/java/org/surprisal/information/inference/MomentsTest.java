package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private final Random random = new Random(1);

  private static Estimate of(double[] x, double[] w) {
    Moments moments = new Moments();
    for (int i = 0; i < x.length; i++) {
      moments.add(x[i], w[i]);
    }
    return moments.estimate();
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void unweightedIsTheTextbooksStandardErrorOfAMean() {
    double[] x = random.doubles(1000).map(u -> 1e6 + u * u).toArray();
    DescriptiveStatistics textbook = new DescriptiveStatistics();
    Arrays.stream(x).forEach(value -> textbook.addValue(value - 1e6));
    Estimate estimate = of(x, ones(x.length));
    assertThat(estimate.mean()).isCloseTo(1e6 + textbook.getMean(), within(1e-9));
    assertThat(estimate.standardError())
        .isCloseTo(textbook.getStandardDeviation() / Math.sqrt(x.length), within(1e-15));
    // The library's skewness is the one that is corrected for small samples.
    double correction = Math.sqrt(1000.0 * 999.0) / 998;
    assertThat(estimate.skewness() * correction).isCloseTo(textbook.getSkewness(), within(1e-9));
    assertThat(estimate.effectiveUnits()).isEqualTo(1000);
    assertThat(estimate.degreesOfFreedom()).isEqualTo(999);
  }

  @Test
  void weightedIsTheLinearisedRatio() {
    double[] x = {1, 2, 4, 8};
    double[] w = {1, 3, 2, 0.5};
    double weight = 6.5;
    double mean = (1 + 6 + 8 + 4) / weight;
    double squares = 0;
    double cubes = 0;
    for (int i = 0; i < x.length; i++) {
      squares += Math.pow(w[i] * (x[i] - mean), 2);
      cubes += Math.pow(w[i] * (x[i] - mean), 3);
    }
    double w2 = 1 + 9 + 4 + 0.25;
    double w3 = 1 + 27 + 8 + 0.125;
    double w4 = 1 + 81 + 16 + 0.0625;
    double free = w2 - 2 * w3 / weight + w2 * w2 / (weight * weight);
    Estimate estimate = of(x, w);
    assertThat(estimate.mean()).isCloseTo(mean, within(1e-15));
    assertThat(estimate.standardError())
        .isCloseTo(Math.sqrt(squares * w2 / free) / weight, within(1e-15));
    assertThat(estimate.effectiveUnits()).isCloseTo(weight * weight / w2, within(1e-15));
    assertThat(estimate.degreesOfFreedom()).isCloseTo(w2 * w2 / w4 - 1, within(1e-15));
    assertThat(estimate.skewness())
        .isCloseTo(
            cubes / Math.pow(squares, 1.5) * Math.sqrt(estimate.effectiveUnits()), within(1e-14));
    double ofLargestTotal = Math.pow(2 * (4 - mean), 2);
    double ofSmallestTotal = Math.pow(1 - mean, 2);
    assertThat(estimate.shareOfVariance())
        .isCloseTo(Math.max(ofLargestTotal, ofSmallestTotal) / squares, within(1e-15));
    assertThat(estimate.shareOfTotal()).isCloseTo(8 / 19.0, within(1e-15));
  }

  @Test
  void anyOrderAndAnyPartsGiveTheSameBits() throws IOException {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(
          new double[] {
            -Math.log(random.nextDouble()), i % 2 == 0 ? 1 : Math.exp(2 * random.nextGaussian())
          });
    }
    Estimate first = null;
    for (int layout = 0; layout < 20; layout++) {
      Collections.shuffle(rows, random);
      List<Moments> parts = new ArrayList<>();
      for (int i = 0; i <= layout; i++) {
        parts.add(new Moments());
      }
      rows.forEach(row -> parts.get(random.nextInt(parts.size())).add(row[0], row[1]));
      Moments whole = new Moments();
      for (Moments part : parts) {
        whole.merge(copy(part));
      }
      first = first == null ? whole.estimate() : first;
      assertThat(whole.estimate()).isEqualTo(first);
    }
  }

  private static Moments copy(Moments moments) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    moments.write(new DataOutputStream(bytes));
    Moments copy = new Moments();
    copy.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return copy;
  }

  /** Only ratios of weights count, however small or large they are. */
  @Test
  void unitsOfWeightsDoNotMatter() {
    double[] x = random.doubles(50).toArray();
    double[] w = random.doubles(50).toArray();
    Estimate plain = of(x, w);
    for (double factor : new double[] {0x1p-1010, 0x1p-500, 0x1p130, 0x1p900}) {
      Estimate scaled = of(x, Arrays.stream(w).map(weight -> weight * factor).toArray());
      assertThat(scaled).as("weights times %s", factor).isEqualTo(plain);
    }
  }

  @Test
  void weightsOfEverySizeAreMergedInTheUnitsOfTheLargest() {
    double[] x = {1, 2, 3, 5, 7};
    double[] w = {1e-200, 1, 3e150, 1e150, 2e-90};
    Moments left = new Moments();
    Moments right = new Moments();
    for (int i = 0; i < x.length; i++) {
      (i < 2 ? left : right).add(x[i], w[i]);
    }
    left.merge(right);
    assertThat(left.estimate().mean()).isEqualTo(3.5);
    assertThat(left.estimate()).isEqualTo(of(x, w));
  }

  @Test
  void aConstantTakenFromEveryValueMovesTheMeanAndNothingElse() {
    double[] x = random.doubles(100).map(u -> -Math.log(u)).toArray();
    for (boolean weighted : new boolean[] {false, true}) {
      Moments moments = new Moments();
      Moments less = new Moments();
      for (int i = 0; i < x.length; i++) {
        double weight = weighted && i % 3 > 0 ? i : 1;
        moments.add(x[i], weight);
        less.add(x[i] - 0.25, weight);
      }
      Estimate moved = moments.minus(0.25).estimate();
      assertThat(moved.mean()).isCloseTo(less.estimate().mean(), within(1e-15));
      assertThat(moved.standardError()).isCloseTo(less.estimate().standardError(), within(1e-15));
      assertThat(moved.skewness()).isCloseTo(less.estimate().skewness(), within(1e-12));
      assertThat(moved.shareOfVariance())
          .isCloseTo(less.estimate().shareOfVariance(), within(1e-12));
    }
  }

  @Test
  void equalValuesAreNoCertainty() {
    for (int n : new int[] {2, 20, 1000}) {
      double[] x = new double[n];
      Arrays.fill(x, 0.1);
      Estimate estimate = of(x, ones(n));
      assertThat(estimate.mean()).isEqualTo(0.1);
      assertThat(estimate.standardError()).isZero();
      assertThat(estimate.isSure()).isFalse();
      assertThat(estimate.lower()).isNaN();
      assertThat(estimate.pValue()).isNaN();
    }
  }

  @Test
  void oneRowHasNoStandardError() {
    Estimate estimate = of(new double[] {1}, new double[] {2});
    assertThat(estimate.mean()).isEqualTo(1);
    assertThat(estimate.standardError()).isNaN();
    assertThat(estimate.isSure()).isFalse();
    assertThat(new Moments().estimate().mean()).isNaN();
  }

  @Test
  void infiniteValuesLeaveAMeanWhereTheyAgree() {
    double inf = Double.POSITIVE_INFINITY;
    assertThat(of(new double[] {1, inf, 2}, ones(3)).mean()).isEqualTo(inf);
    assertThat(of(new double[] {1, -inf, 2}, ones(3)).mean()).isEqualTo(-inf);
    assertThat(of(new double[] {inf, -inf, 2}, ones(3)).mean()).isNaN();
    assertThat(of(new double[] {inf, Double.NaN}, ones(2)).mean()).isNaN();
    assertThat(of(new double[] {1, inf, 3}, new double[] {1, 0, 1}).mean()).isEqualTo(2);
  }
}
