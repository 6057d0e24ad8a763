package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.surprisal.information.divergence.JsDivergence;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.divergence.SquaredError;
import org.surprisal.information.input.ClassArray;

/** What holds of divergences, whatever the distributions. */
@Domain(Distributions.class)
@Domain(DomainContext.Global.class)
class DivergenceLawsTest {
  private static final double ROUNDING = 1e-15;

  @Claim
  void divergenceIsNeverNegativeAnd0OnlyForEqualDistributions(@ForAll Distributions.Two two) {
    double divergence = KlDivergence.klDivergence(two.p(), two.q());
    double symmetric = JsDivergence.jsDivergence(two.p(), two.q());
    if (two.first().equals(two.second())) {
      assertThat(divergence).isZero();
      assertThat(symmetric).isZero();
    } else {
      assertThat(divergence).isPositive();
      assertThat(symmetric).isPositive();
    }
  }

  @Claim
  void divergenceFromItselfIs0(@ForAll Distributions.One one) {
    assertThat(KlDivergence.klDivergence(one.p(), one.p())).isZero();
    assertThat(JsDivergence.jsDivergence(one.p(), one.p())).isZero();
    assertThat(SquaredError.squaredError(one.p(), one.p())).isZero();
  }

  @Claim
  void divergenceIsInfiniteOnlyWhereAClassOfPHasNoneOfQ(@ForAll Distributions.Two two) {
    boolean missing = false;
    for (int i = 0; i < two.classes(); i++) {
      missing |= two.first().get(i) > 0 && two.second().get(i) == 0;
    }
    assertThat(KlDivergence.klDivergence(two.p(), two.q()) == Double.POSITIVE_INFINITY)
        .isEqualTo(missing);
  }

  @Claim
  void jensenShannonIsSymmetricAndAtMostOneBit(@ForAll Distributions.Two two) {
    double divergence = JsDivergence.jsDivergence(two.p(), two.q());
    assertThat(JsDivergence.jsDivergence(two.q(), two.p()))
        .isCloseTo(divergence, within(ROUNDING * divergence));
    assertThat(divergence).isBetween(0.0, Math.log(2) * (1 + ROUNDING));
  }

  @Claim
  void jensenShannonIsTheMeanDivergenceFromTheMean(@ForAll Distributions.Two two) {
    double[] mean = new double[two.classes()];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = two.first().get(i) / 2 + two.second().get(i) / 2;
    }
    double divergence =
        (KlDivergence.klDivergence(two.p(), ClassArray.of(mean))
                + KlDivergence.klDivergence(two.q(), ClassArray.of(mean)))
            / 2;
    assertThat(JsDivergence.jsDivergence(two.p(), two.q())).isCloseTo(divergence, within(1e-15));
  }

  @Claim
  void theRootOfJensenShannonIsAMetric(@ForAll Distributions.Three three) {
    ClassArray p = Distributions.distribution(three.first());
    ClassArray q = Distributions.distribution(three.second());
    ClassArray r = Distributions.distribution(three.third());
    double direct = JsDivergence.jsDistance(p, r);
    double detour = JsDivergence.jsDistance(p, q) + JsDivergence.jsDistance(q, r);
    assertThat(direct).isLessThanOrEqualTo(detour * (1 + ROUNDING) + Double.MIN_VALUE);
  }

  /** Pinsker's inequality, for the sum of absolute differences. */
  @Claim
  void divergenceIsAtLeastHalfTheSquareOfTheDistance(@ForAll Distributions.Two two) {
    double distance = 0;
    for (int i = 0; i < two.classes(); i++) {
      distance += Math.abs(two.first().get(i) - two.second().get(i));
    }
    assertThat(KlDivergence.klDivergence(two.p(), two.q()))
        .isGreaterThanOrEqualTo(distance * distance / 2 * (1 - 1e-14));
  }

  @Claim
  void squaredErrorIsSymmetricAndAtMost2(@ForAll Distributions.Two two) {
    double error = SquaredError.squaredError(two.p(), two.q());
    assertThat(SquaredError.squaredError(two.q(), two.p())).isEqualTo(error);
    assertThat(error).isBetween(0.0, 2 * (1 + ROUNDING));
  }
}
