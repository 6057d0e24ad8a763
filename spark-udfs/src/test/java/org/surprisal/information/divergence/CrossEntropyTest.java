package org.surprisal.information.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.uncertainty.Entropy;

class CrossEntropyTest {

  @ParameterizedTest
  @MethodSource("org.surprisal.information.divergence.KlDivergenceTest#pairs")
  void ofTwoDistributionsItIsItsDefinition(double[][] pair) {
    assertThat(CrossEntropy.crossEntropy(ClassArray.of(pair[0]), ClassArray.of(pair[1])))
        .is(Ulps.within(1, Exact.crossEntropy(pair[0], pair[1])));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1e-300, 1e-17, 1e-16, 0.1, 0.25, 0.5, 0.9, 1 - 1e-15, 0x1.fffffffffffffp-1, 1})
  void ofALabelItIsTheSurprisalOfItsClass(double p) {
    BigDecimal complement = BigDecimal.ONE.subtract(new BigDecimal(p));
    assertThat(CrossEntropy.crossEntropy(1, p)).is(Ulps.within(1, Exact.surprisal(p)));
    assertThat(CrossEntropy.crossEntropy(0, p)).is(Ulps.within(1, Exact.surprisal(complement)));
    assertThat(CrossEntropy.crossEntropy(1, ClassArray.of(1 - p, p)))
        .is(Ulps.within(1, Exact.surprisal(p)));
  }

  @Test
  void ofAOneHotTargetItIsThatOfItsLabel() {
    ClassArray probability = ClassArray.of(0.1, 0.2, 0.7);
    assertThat(CrossEntropy.crossEntropy(ClassArray.of(0, 0, 1), probability))
        .isEqualTo(CrossEntropy.crossEntropy(2, probability));
  }

  @Test
  void ofItselfItIsTheEntropy() {
    Random random = new Random(42);
    double[] p = Normalization.normalizeDistribution(ClassArray.of(random.doubles(100).toArray()));
    assertThat(CrossEntropy.crossEntropy(ClassArray.of(p), ClassArray.of(p)))
        .isEqualTo(Entropy.entropy(ClassArray.of(p)));
  }

  @Test
  void certainAndRightIsZeroAndCertainAndWrongIsInfinite() {
    assertThat(1 / CrossEntropy.crossEntropy(1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / CrossEntropy.crossEntropy(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(ClassArray.of(0.5, 0.5), ClassArray.of(1, 0)))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CrossEntropy.crossEntropy(ClassArray.of(1, 0), ClassArray.of(1, 0))).isEqualTo(0.0);
  }
}
