package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surprisal.laws.Definitions.exact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.distribution.Softmax;
import org.surprisal.information.divergence.CrossEntropy;
import org.surprisal.information.divergence.CrossEntropyWithLogits;
import org.surprisal.information.divergence.JsDivergence;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.divergence.SquaredError;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.uncertainty.Entropy;
import org.surprisal.information.uncertainty.SelfInformation;
import org.surprisal.laws.HardDistributions.Pair;

/** Every kernel of a row function is right to the last bits, of arguments that make that hard. */
class RowFunctionPrecisionTest {
  private static final double ULPS = 4;

  static Stream<Pair> pairs() {
    HardDistributions hard = new HardDistributions(1);
    return Stream.concat(hard.pairs(8, 2, 3, 10), hard.pairs(1, 1, 1000));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void distributions(Pair pair) {
    ClassArray p = ClassArray.of(pair.p());
    ClassArray q = ClassArray.of(pair.q());
    check(Entropy.entropy(p), Exact.entropy(pair.p()));
    check(CrossEntropy.crossEntropy(p, q), Exact.crossEntropy(pair.p(), pair.q()));
    check(KlDivergence.klDivergence(p, q), Exact.klDivergence(pair.p(), pair.q()));
    BigDecimal divergence = Exact.jsDivergence(pair.p(), pair.q());
    check(JsDivergence.jsDivergence(p, q), divergence);
    check(JsDivergence.jsDistance(p, q), Definitions.sqrt(divergence));
    check(SquaredError.squaredError(p, q), Definitions.squaredError(pair.p(), pair.q()));
    for (int label = 0; label < Math.min(3, pair.q().length); label++) {
      double[] oneHot = new double[pair.q().length];
      oneHot[label] = 1;
      check(CrossEntropy.crossEntropy(label, q), Exact.surprisal(pair.q()[label]));
      check(SquaredError.squaredError(label, q), Definitions.squaredError(oneHot, pair.q()));
    }
  }

  /** Only the classes that are not 0 are stored. */
  @ParameterizedTest
  @MethodSource("pairs")
  void sparseDistributionsAreAsDenseOnes(Pair pair) {
    ClassArray p = sparse(pair.p());
    ClassArray q = sparse(pair.q());
    ClassArray denseP = ClassArray.of(pair.p());
    ClassArray denseQ = ClassArray.of(pair.q());
    assertThat(Entropy.entropy(p)).isEqualTo(Entropy.entropy(denseP));
    assertThat(CrossEntropy.crossEntropy(p, q))
        .isEqualTo(CrossEntropy.crossEntropy(denseP, denseQ));
    assertThat(KlDivergence.klDivergence(p, q))
        .isEqualTo(KlDivergence.klDivergence(denseP, denseQ));
    assertThat(JsDivergence.jsDivergence(p, q))
        .isEqualTo(JsDivergence.jsDivergence(denseP, denseQ));
    assertThat(SquaredError.squaredError(p, q))
        .isEqualTo(SquaredError.squaredError(denseP, denseQ));
    assertThat(SquaredError.squaredError(0, q)).isEqualTo(SquaredError.squaredError(0, denseQ));
  }

  private static ClassArray sparse(double[] values) {
    int[] stored = IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
    return ClassArray.sparse(
        values.length, stored, IntStream.of(stored).mapToDouble(i -> values[i]).toArray());
  }

  static DoubleStream probabilities() {
    SplittableRandom random = new SplittableRandom(2);
    return DoubleStream.concat(
        DoubleStream.of(Double.MIN_VALUE, 1e-320, 1e-300, 0.5, 1 - 1e-16, Math.nextDown(1.0), 1),
        DoubleStream.generate(() -> Math.pow(10, random.nextDouble(-320, 0))).limit(100));
  }

  @ParameterizedTest
  @MethodSource("probabilities")
  void probabilitiesOfOneEvent(double p) {
    check(SelfInformation.surprisal(p), Exact.surprisal(p));
    check(CrossEntropy.crossEntropy(1, p), Exact.surprisal(p));
    if (p < 1) {
      check(CrossEntropy.crossEntropy(0, p), Definitions.ln1p(exact(-p)).negate());
    }
    check(SquaredError.squaredError(0, p), exact(p).pow(2));
    check(SquaredError.squaredError(1, p), BigDecimal.ONE.subtract(exact(p)).pow(2));
  }

  /** Logits of every magnitude, up to where the exponentials of their differences underflow. */
  static Stream<double[]> logits() {
    SplittableRandom random = new SplittableRandom(3);
    return Stream.concat(
        Stream.of(
            new double[] {0, 0},
            new double[] {1e5, 1e5, -1e5},
            new double[] {1000, Double.NEGATIVE_INFINITY, 960.5},
            new double[] {-1e-300, 1e-300}),
        Stream.generate(
                () -> {
                  double magnitude = Math.pow(10, random.nextDouble(-3, 2.9));
                  return random.doubles(2 + random.nextInt(4), -magnitude, magnitude).toArray();
                })
            .limit(300));
  }

  @ParameterizedTest
  @MethodSource("logits")
  void logits(double[] logits) {
    ClassArray distribution = ClassArray.of(logits);
    double[] softmax = Softmax.softmax(distribution);
    BigDecimal[] exact = Definitions.softmax(logits);
    for (int i = 0; i < logits.length; i++) {
      if (softmax[i] >= Double.MIN_NORMAL) {
        check(softmax[i], exact[i]);
      }
      check(
          CrossEntropyWithLogits.crossEntropyWithLogits(i, distribution),
          Definitions.surprisalWithLogits(i, logits));
    }
    double[] even = DoubleStream.generate(() -> 1.0 / logits.length).limit(logits.length).toArray();
    check(
        CrossEntropyWithLogits.crossEntropyWithLogits(ClassArray.of(even), distribution),
        Definitions.crossEntropyWithLogits(even, logits));
    check(
        CrossEntropyWithLogits.crossEntropyWithLogits(0, logits[0]),
        Definitions.surprisalWithLogits(0, 0, logits[0]));
    check(
        CrossEntropyWithLogits.crossEntropyWithLogits(1, logits[0]),
        Definitions.surprisalWithLogits(1, 0, logits[0]));
  }

  @Test
  void weightsFrom1eMinus12To1e12() {
    SplittableRandom random = new SplittableRandom(4);
    for (int classes : new int[] {2, 3, 10, 1000}) {
      double[] weights =
          random.doubles(classes, -12, 12).map(exponent -> Math.pow(10, exponent)).toArray();
      double[] normalized = Normalization.normalizeDistribution(ClassArray.of(weights));
      double[] smooth = Normalization.smoothDistribution(ClassArray.of(weights), 0.1);
      BigDecimal[] exact = Definitions.normalized(weights);
      BigDecimal alpha = exact(0.1);
      BigDecimal total = Definitions.sum(weights).add(alpha.multiply(BigDecimal.valueOf(classes)));
      for (int i = 0; i < classes; i++) {
        check(normalized[i], exact[i]);
        check(smooth[i], Definitions.quotient(exact(weights[i]).add(alpha), total));
      }
    }
  }

  private static void check(double actual, BigDecimal exact) {
    check(actual, Optional.of(exact));
  }

  private static void check(double actual, Optional<BigDecimal> exact) {
    assertThat(actual).is(Ulps.within(ULPS, exact));
  }
}
