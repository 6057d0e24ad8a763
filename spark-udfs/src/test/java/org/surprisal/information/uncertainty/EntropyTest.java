package org.surprisal.information.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.input.ClassArray;

class EntropyTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 1000, 10_000})
  void itIsItsDefinitionToTheLastBit(int classes) {
    Random random = new Random(classes);
    double[] weights = random.doubles(classes).map(x -> Math.pow(x, 10)).toArray();
    double[] p = Normalization.normalizeDistribution(ClassArray.of(weights));
    assertThat(Entropy.entropy(ClassArray.of(p))).is(Ulps.within(1, Exact.entropy(p)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.1, 1e-3, 1e-15, 1e-300, Double.MIN_VALUE, 0x1.fffffffffffffp-1})
  void ofTwoClassesTooWhateverTheProbability(double p) {
    double[] both = {p, 1 - p};
    assertThat(Entropy.entropy(ClassArray.of(both))).is(Ulps.within(1, Exact.entropy(both)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 1024})
  void equallyLikelyOutcomesGiveTheirLogarithm(int classes) {
    double[] p = new double[classes];
    Arrays.fill(p, 1.0 / classes);
    assertThat(Entropy.entropy(ClassArray.of(p)))
        .is(Ulps.within(0.5, Exact.ln(BigDecimal.valueOf(classes))));
  }

  @Test
  void aCertainOutcomeGivesZeroWithoutASign() {
    assertThat(Entropy.entropy(ClassArray.of(0, 1, 0))).isEqualTo(0.0);
    assertThat(1 / Entropy.entropy(ClassArray.of(0, 1, 0))).isPositive();
    assertThat(1 / Entropy.entropy(ClassArray.of(1))).isPositive();
  }
}
