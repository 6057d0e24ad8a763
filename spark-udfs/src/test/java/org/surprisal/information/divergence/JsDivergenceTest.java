package org.surprisal.information.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.input.ClassArray;

class JsDivergenceTest {

  private static double of(double[] p, double[] q) {
    return JsDivergence.jsDivergence(ClassArray.of(p), ClassArray.of(q));
  }

  @ParameterizedTest
  @MethodSource("org.surprisal.information.divergence.KlDivergenceTest#pairs")
  void itIsItsDefinitionToAFewUlps(double[][] pair) {
    assertThat(of(pair[0], pair[1])).is(Ulps.within(2, Exact.jsDivergence(pair[0], pair[1])));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12, 1e-15})
  void nearlyEqualDistributionsAreToldApart(double distance) {
    for (double[][] pair : KlDivergenceTest.nearlyEqualPairs(distance)) {
      BigDecimal exact = Exact.jsDivergence(pair[0], pair[1]);
      assertThat(of(pair[0], pair[1])).isPositive().is(Ulps.within(8, exact));
      assertThat(JsDivergence.jsDistance(ClassArray.of(pair[0]), ClassArray.of(pair[1])))
          .is(Ulps.within(8, exact.sqrt(Exact.PRECISION)));
    }
  }

  /** From one formula to the other nothing jumps, though two bits cancel between the logarithms. */
  @Test
  void theSeriesMeetsTheLogarithm() {
    for (double r = 0.45; r < 0.55; r += 0.001) {
      double[] p = {0.5 * (1 + r), 1 - 0.5 * (1 + r)};
      double[] q = {0.5 * (1 - r), 1 - 0.5 * (1 - r)};
      assertThat(of(p, q)).is(Ulps.within(4, Exact.jsDivergence(p, q)));
    }
  }

  @Test
  void equalDistributionsAreZero() {
    double[] p = {0.1, 0.2, 0.7, 0};
    assertThat(of(p, p.clone())).isEqualTo(0.0);
    assertThat(JsDivergence.jsDistance(ClassArray.of(p), ClassArray.of(p))).isEqualTo(0.0);
  }

  @Test
  void distributionsWithoutACommonClassHaveTheMost() {
    assertThat(of(new double[] {1, 0}, new double[] {0, 1})).isEqualTo(Math.log(2));
    assertThat(of(new double[] {0.25, 0.75, 0, 0}, new double[] {0, 0, 0.5, 0.5}))
        .is(Ulps.within(1, Exact.ln2()));
    assertThat(JsDivergence.jsDistance(ClassArray.of(1, 0), ClassArray.of(0, 1)))
        .is(Ulps.within(1, Exact.ln2().sqrt(Exact.PRECISION)));
  }

  @Test
  void subnormalProbabilitiesStayFinite() {
    double[] p = {Double.MIN_VALUE, 1};
    double[] q = {3 * Double.MIN_VALUE, 1};
    assertThat(of(p, q)).isNotNaN().isNotNegative().isLessThan(1e-300);
  }
}
