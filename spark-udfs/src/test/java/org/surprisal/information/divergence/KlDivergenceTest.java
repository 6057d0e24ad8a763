package org.surprisal.information.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.input.ClassArray;

class KlDivergenceTest {

  private static double of(double[] p, double[] q) {
    return KlDivergence.klDivergence(ClassArray.of(p), ClassArray.of(q));
  }

  private static double[] random(Random random, int classes) {
    return Normalization.normalizeDistribution(
        ClassArray.of(random.doubles(classes).map(x -> Math.pow(x, 5)).toArray()));
  }

  static Stream<double[][]> pairs() {
    Random random = new Random(42);
    return Stream.of(
        new double[][] {{0.1, 0.4, 0.5}, {0.8, 0.15, 0.05}},
        new double[][] {{0.5, 0.5}, {1 - 1e-12, 1e-12}},
        new double[][] {{1, 0}, {0.5, 0.5}},
        new double[][] {{1e-300, 1}, {1, 1e-300}},
        new double[][] {{Double.MIN_VALUE, 1}, {0.5, 0.5}},
        new double[][] {{0.5, 0.5}, {Double.MIN_VALUE, 1}},
        new double[][] {{0.25, 0.75}, {0.5, 0.5}},
        new double[][] {random(random, 10), random(random, 10)},
        new double[][] {random(random, 1000), random(random, 1000)});
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void itIsItsDefinitionToAFewUlps(double[][] pair) {
    assertThat(of(pair[0], pair[1])).is(Ulps.within(2, Exact.klDivergence(pair[0], pair[1])));
    assertThat(of(pair[1], pair[0])).is(Ulps.within(2, Exact.klDivergence(pair[1], pair[0])));
  }

  /** Where Σ p ln(p/q) has lost every digit, and often its sign. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12, 1e-15})
  void nearlyEqualDistributionsAreToldApart(double distance) {
    for (double[][] pair : nearlyEqualPairs(distance)) {
      assertThat(of(pair[0], pair[1]))
          .isPositive()
          .is(Ulps.within(8, Exact.klDivergence(pair[0], pair[1])));
    }
  }

  /** Distributions, and what becomes of each where a class gives another a share of its size. */
  static List<double[][]> nearlyEqualPairs(double distance) {
    Random random = new Random(1);
    List<double[][]> pairs = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double[] p = random.doubles(2 + i % 10).toArray();
      p = Normalization.normalizeDistribution(ClassArray.of(p));
      double[] q = p.clone();
      q[0] += distance * Math.min(p[0], p[1]);
      q[1] -= distance * Math.min(p[0], p[1]);
      if (q[0] != p[0] || q[1] != p[1]) {
        pairs.add(new double[][] {p, q});
      }
    }
    return pairs;
  }

  @Test
  void theNaiveSumWouldNotDo() {
    double[] p = {0.3, 0.7};
    double[] q = {0.3 + 1e-9, 0.7 - 1e-9};
    double naive = p[0] * Math.log(p[0] / q[0]) + p[1] * Math.log(p[1] / q[1]);
    BigDecimal exact = Exact.klDivergence(p, q).orElseThrow();
    assertThat(naive).isNot(Ulps.within(1e9, exact));
    assertThat(of(p, q)).is(Ulps.within(2, exact));
  }

  /** From one formula to the other, on both sides, nothing jumps. */
  @Test
  void theSeriesMeetsTheLogarithm() {
    for (double r = 0.3; r < 0.37; r += 0.001) {
      double[] p = {0.5 * (1 + r), 1 - 0.5 * (1 + r)};
      double[] q = {0.5 * (1 - r), 1 - 0.5 * (1 - r)};
      assertThat(of(p, q)).is(Ulps.within(2, Exact.klDivergence(p, q)));
      assertThat(of(q, p)).is(Ulps.within(2, Exact.klDivergence(q, p)));
    }
  }

  @Test
  void equalDistributionsAreZero() {
    double[] p = {0.1, 0.2, 0.7, 0};
    assertThat(of(p, p.clone())).isEqualTo(0.0);
    assertThat(1 / of(p, p.clone())).isPositive();
  }

  @Test
  void whatIsImpossibleForTheApproximationOnlyIsInfinite() {
    assertThat(of(new double[] {0.5, 0.5}, new double[] {1, 0}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(of(new double[] {1e-300, 1}, new double[] {0, 1}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(of(new double[] {1, 0}, new double[] {0.5, 0.5})).is(Ulps.within(1, Exact.ln2()));
    assertThat(of(new double[] {1, 0, 0}, new double[] {0.5, 0.5, 0}))
        .is(Ulps.within(1, Exact.ln2()));
  }

  /** Sums that rounding, or float32, leaves beside 1 are no divergence. */
  @Test
  void unequalSumsNeverGiveANegativeResult() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      double[] p = random(random, 5);
      double[] q = p.clone();
      for (int j = 0; j < q.length; j++) {
        q[j] *= 1 + (random.nextDouble() - 0.5) * 1e-3;
      }
      assertThat(of(p, q)).isPositive();
    }
  }
}
