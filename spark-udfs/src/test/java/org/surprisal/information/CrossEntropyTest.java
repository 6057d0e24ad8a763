package org.surprisal.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossEntropyTest {

  @ParameterizedTest
  @MethodSource("org.surprisal.information.KlDivergenceTest#pairs")
  void ofTwoDistributionsItIsItsDefinition(double[][] pair) {
    assertThat(CrossEntropy.crossEntropy(Distribution.of(pair[0]), Distribution.of(pair[1])))
        .is(Ulps.within(1, Exact.crossEntropy(pair[0], pair[1])));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1e-300, 1e-17, 1e-16, 0.1, 0.25, 0.5, 0.9, 1 - 1e-15, 0x1.fffffffffffffp-1, 1})
  void ofALabelItIsTheSurprisalOfItsClass(double p) {
    BigDecimal complement = BigDecimal.ONE.subtract(new BigDecimal(p));
    assertThat(CrossEntropy.crossEntropy(1, p)).is(Ulps.within(1, Exact.surprisal(p)));
    assertThat(CrossEntropy.crossEntropy(0, p)).is(Ulps.within(1, Exact.surprisal(complement)));
    assertThat(CrossEntropy.crossEntropy(1, Distribution.of(1 - p, p)))
        .is(Ulps.within(1, Exact.surprisal(p)));
  }

  @Test
  void ofAOneHotTargetItIsThatOfItsLabel() {
    Distribution probability = Distribution.of(0.1, 0.2, 0.7);
    assertThat(CrossEntropy.crossEntropy(Distribution.of(0, 0, 1), probability))
        .isEqualTo(CrossEntropy.crossEntropy(2, probability));
  }

  @Test
  void ofItselfItIsTheEntropy() {
    Random random = new Random(42);
    double[] p =
        Normalization.normalizeDistribution(Distribution.of(random.doubles(100).toArray()));
    assertThat(CrossEntropy.crossEntropy(Distribution.of(p), Distribution.of(p)))
        .isEqualTo(Entropy.entropy(Distribution.of(p)));
  }

  @Test
  void certainAndRightIsZeroAndCertainAndWrongIsInfinite() {
    assertThat(1 / CrossEntropy.crossEntropy(1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / CrossEntropy.crossEntropy(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(Distribution.of(0.5, 0.5), Distribution.of(1, 0)))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(Distribution.of(1, 0), Distribution.of(1, 0)))
        .isEqualTo(0.0);
  }
}
