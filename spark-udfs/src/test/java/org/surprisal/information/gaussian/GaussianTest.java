package org.surprisal.information.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;

class GaussianTest {
  /** The digits of OEIS A000796. */
  private static final BigDecimal PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static BigDecimal square(BigDecimal x) {
    return x.multiply(x);
  }

  private static BigDecimal ratio(double a, double b) {
    return new BigDecimal(a).divide(new BigDecimal(b), Exact.PRECISION);
  }

  /** ln(s √(2π)). */
  private static BigDecimal scale(double s) {
    return Exact.ln(new BigDecimal(s))
        .add(Exact.ln(PI.multiply(BigDecimal.valueOf(2))).multiply(HALF));
  }

  private static BigDecimal crossEntropy(double meanP, double sdP, double meanQ, double sdQ) {
    BigDecimal difference = new BigDecimal(meanP).subtract(new BigDecimal(meanQ));
    BigDecimal z = difference.divide(new BigDecimal(sdQ), Exact.PRECISION);
    return scale(sdQ).add(square(ratio(sdP, sdQ)).add(square(z)).multiply(HALF));
  }

  private static BigDecimal entropy(double sd) {
    return scale(sd).add(HALF);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 1",
    "0, 1, 1, 1",
    "0, 1, 0, 2",
    "3, 0.5, -2, 4",
    "1e10, 1, 1, 1e10",
    "0, 1e-5, 0, 1e5",
    "0, 2e-310, 0, 1e-310",
    "0, 1e300, 0, 1.5e308",
    "0, 5e-324, 0, 1e300"
  })
  void crossEntropyAndDivergenceAreTheirDefinitions(
      double meanP, double sdP, double meanQ, double sdQ) {
    BigDecimal exact = crossEntropy(meanP, sdP, meanQ, sdQ);
    assertThat(Gaussian.gaussianCrossEntropy(meanP, sdP, meanQ, sdQ)).is(Ulps.within(4, exact));
    BigDecimal divergence = exact.subtract(entropy(sdP));
    assertThat(Gaussian.gaussianKlDivergence(meanP, sdP, meanQ, sdQ))
        .isNotNegative()
        .is(Ulps.within(4, divergence));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12})
  void nearlyEqualOnesAreToldApart(double distance) {
    double sdQ = 1.5 * (1 + distance);
    double meanQ = 0.25 + distance;
    BigDecimal ofSpread = crossEntropy(0.25, 1.5, 0.25, sdQ).subtract(entropy(1.5));
    assertThat(Gaussian.gaussianKlDivergence(0.25, 1.5, 0.25, sdQ))
        .isPositive()
        .is(Ulps.within(8, ofSpread));
    BigDecimal ofMean = crossEntropy(0.25, 1.5, meanQ, 1.5).subtract(entropy(1.5));
    assertThat(Gaussian.gaussianKlDivergence(0.25, 1.5, meanQ, 1.5))
        .isPositive()
        .is(Ulps.within(8, ofMean));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "3, 1, 2", "-7.5, 2.25, 0.125", "1, 1, 1e-10", "1, 1, 1e10"})
  void theNegativeLogLikelihoodIsThatOfTheDensity(double y, double mean, double stddev) {
    BigDecimal z =
        new BigDecimal(y)
            .subtract(new BigDecimal(mean))
            .divide(new BigDecimal(stddev), Exact.PRECISION);
    assertThat(Gaussian.gaussianNll(y, mean, stddev))
        .is(Ulps.within(2, scale(stddev).add(square(z).multiply(HALF))));
    assertThat(Gaussian.gaussianEntropy(stddev)).is(Ulps.within(2, entropy(stddev)));
  }

  @Test
  void equalOnesHaveNoDivergence() {
    assertThat(Gaussian.gaussianKlDivergence(1.7, 0.3, 1.7, 0.3)).isEqualTo(0.0);
    assertThat(Gaussian.gaussianCrossEntropy(1.7, 0.3, 1.7, 0.3))
        .is(Ulps.within(2, new BigDecimal(Gaussian.gaussianEntropy(0.3))));
  }

  @Test
  void extremeDeviationsAreNeverNaN() {
    double[] extremes = {Double.MIN_VALUE, 1e-300, 1, 1e300, Double.MAX_VALUE};
    for (double sdP : extremes) {
      for (double sdQ : extremes) {
        assertThat(Gaussian.gaussianKlDivergence(0, sdP, 0, sdQ))
            .as("%s and %s", sdP, sdQ)
            .isNotNaN()
            .isNotNegative();
        assertThat(Gaussian.gaussianCrossEntropy(0, sdP, 0, sdQ)).isNotNaN();
      }
    }
  }
}
