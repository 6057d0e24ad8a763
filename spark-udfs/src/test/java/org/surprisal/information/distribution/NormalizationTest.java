package org.surprisal.information.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.input.ClassArray;

class NormalizationTest {

  static Stream<double[]> weights() {
    return Stream.of(
        new double[] {2, 1, 1},
        new double[] {1},
        new double[] {0, 3, 0},
        new double[] {0.1, 0.2, 0.3},
        new double[] {1e300, 2e300, 1e-300},
        new double[] {Double.MIN_VALUE, Double.MIN_VALUE},
        new double[] {1e16, 1, 1, 1, 1});
  }

  @ParameterizedTest
  @MethodSource("weights")
  void eachIsDividedByTheSum(double[] weights) {
    double[] p = Normalization.normalizeDistribution(ClassArray.of(weights));
    BigDecimal[] exact = Exact.normalized(weights);
    for (int i = 0; i < p.length; i++) {
      assertThat(p[i]).is(Ulps.within(1, exact[i]));
    }
    assertThat(InputCheck.vector(Parameters.P, ClassArray.of(p))).isNull();
  }

  @Test
  void smoothingAddsToEachFirst() {
    assertThat(Normalization.smoothDistribution(ClassArray.of(2, 0), 1))
        .containsExactly(0.75, 0.25);
    assertThat(Normalization.smoothDistribution(ClassArray.of(0, 0, 0, 0), 0.5))
        .containsExactly(0.25, 0.25, 0.25, 0.25);
    assertThat(
            Normalization.smoothDistribution(
                ClassArray.sparse(4, new int[] {1}, new double[] {4}), 1))
        .containsExactly(0.125, 0.625, 0.125, 0.125);
  }

  @Test
  void theSourceIsLeftAsItWas() {
    ClassArray weights = ClassArray.of(2, 2);
    Normalization.normalizeDistribution(weights);
    Normalization.smoothDistribution(weights, 1);
    assertThat(weights.toArray()).containsExactly(2, 2);
  }

  @Test
  void countsWhoseSumOverflowsAreSmoothedToo() {
    assertThat(Normalization.smoothDistribution(ClassArray.of(1e308, 1e308, 1e308, 1e308), 0.5))
        .containsExactly(0.25, 0.25, 0.25, 0.25);
    assertThat(Normalization.smoothDistribution(ClassArray.of(0, 0), Double.MAX_VALUE))
        .containsExactly(0.5, 0.5);
  }
}
