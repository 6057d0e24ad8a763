package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.surprisal.information.gaussian.Gaussian;

/** What holds of normal distributions. */
class GaussianLawsTest {
  private static final double ROUNDING = 4e-15;

  @Provide
  Arbitrary<Double> means() {
    return Arbitraries.doubles().between(-100, 100).ofScale(12);
  }

  @Provide
  Arbitrary<Double> deviations() {
    return Distributions.powersOf10(-2, 2);
  }

  @Claim
  void crossEntropyIsEntropyAndDivergence(
      @ForAll("means") double meanP,
      @ForAll("deviations") double sdP,
      @ForAll("means") double meanQ,
      @ForAll("deviations") double sdQ) {
    double sum =
        Gaussian.gaussianEntropy(sdP) + Gaussian.gaussianKlDivergence(meanP, sdP, meanQ, sdQ);
    double crossEntropy = Gaussian.gaussianCrossEntropy(meanP, sdP, meanQ, sdQ);
    assertThat(crossEntropy).isCloseTo(sum, within(ROUNDING * (6 + Math.abs(crossEntropy))));
  }

  @Claim
  void divergenceIsNeverNegativeAnd0OnlyForEqualDistributions(
      @ForAll("means") double mean,
      @ForAll("deviations") double sd,
      @ForAll("means") double otherMean,
      @ForAll("deviations") double otherSd) {
    assertThat(Gaussian.gaussianKlDivergence(mean, sd, mean, sd)).isZero();
    assertThat(Gaussian.gaussianKlDivergence(mean, sd, mean, Math.nextUp(sd))).isPositive();
    assertThat(Gaussian.gaussianKlDivergence(mean, sd, Math.nextUp(mean), sd)).isPositive();
    assertThat(Gaussian.gaussianKlDivergence(mean, sd, otherMean, otherSd))
        .isGreaterThanOrEqualTo(0);
  }

  @Claim
  void divergenceDoesNotDependOnTheUnit(
      @ForAll("means") double meanP,
      @ForAll("deviations") double sdP,
      @ForAll("means") double meanQ,
      @ForAll("deviations") double sdQ) {
    assertThat(Gaussian.gaussianKlDivergence(8 * meanP, 8 * sdP, 8 * meanQ, 8 * sdQ))
        .isEqualTo(Gaussian.gaussianKlDivergence(meanP, sdP, meanQ, sdQ));
  }

  /** With a fixed deviation the mean loss is the mean squared error, but for constants. */
  @Claim
  void lossWithAFixedDeviationIsSquaredError(
      @ForAll("deviations") double sd,
      @ForAll("means") double mean,
      @ForAll List<@net.jqwik.api.From("means") Double> observed) {
    double losses = 0;
    double squares = 0;
    for (double y : observed) {
      losses += Gaussian.gaussianNll(y, mean, sd);
      squares += (y - mean) * (y - mean);
    }
    double constant = observed.size() * (Gaussian.gaussianEntropy(sd) - 0.5);
    double expected = squares / (2 * sd * sd) + constant;
    assertThat(losses)
        .isCloseTo(expected, within(1e-13 * (1 + squares / (2 * sd * sd) + Math.abs(constant))));
  }
}
