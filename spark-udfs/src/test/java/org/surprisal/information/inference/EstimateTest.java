package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static Estimate of(double... values) {
    Moments moments = new Moments();
    Arrays.stream(values).forEach(value -> moments.add(value, 1));
    return moments.estimate();
  }

  private static Estimate skewed(double mean, double skewness) {
    return new Estimate(mean, 0.1, skewness, 40, 39, 40, 0.1, 0.1, Double.NEGATIVE_INFINITY);
  }

  @Test
  void withoutSkewnessItIsStudentsTest() {
    double[] half = new Random(2).doubles(15).toArray();
    double[] symmetric = new double[30];
    for (int i = 0; i < 15; i++) {
      symmetric[i] = 0.1 + half[i];
      symmetric[29 - i] = 0.1 - half[i];
    }
    Estimate estimate = of(symmetric);
    double margin =
        new TDistribution(null, 29).inverseCumulativeProbability(0.975) * estimate.standardError();
    assertThat(estimate.lower()).isCloseTo(estimate.mean() - margin, within(1e-9));
    assertThat(estimate.upper()).isCloseTo(estimate.mean() + margin, within(1e-9));
    assertThat(estimate.pValue()).isCloseTo(new TTest().tTest(0, symmetric), within(1e-9));
  }

  /** Hall's transformation of the studentized mean is a standard t at both ends. */
  @Test
  void endsAreThoseOfHallsTransformation() {
    Estimate estimate = skewed(0.7, 2);
    double k = 2 / Math.sqrt(40);
    double quantile = new TDistribution(null, 39).inverseCumulativeProbability(0.975);
    for (double end : new double[] {estimate.lower(), estimate.upper()}) {
      double t = (0.7 - end) / 0.1;
      double transformed = t + k * t * t / 3 + k * k * t * t * t / 27 + k / 6;
      assertThat(Math.abs(transformed)).isCloseTo(quantile, within(1e-6));
    }
    // Losses are skewed to the right, and what was not seen makes them larger.
    assertThat(estimate.upper() - 0.7).isGreaterThan(1.4 * (0.7 - estimate.lower()));
  }

  @Property(tries = 200)
  void intervalHoldsZeroIfAndOnlyIfThePValueIsNotBelowItsLevel(
      @ForAll @DoubleRange(min = -1, max = 1) double mean,
      @ForAll @DoubleRange(min = -8, max = 8) double skewness,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double level) {
    Estimate estimate = skewed(mean, skewness);
    boolean holdsZero = estimate.lower(level) <= 0 && 0 <= estimate.upper(level);
    double pValue = estimate.pValue();
    if (Math.abs(pValue - level) > 1e-9) {
      assertThat(holdsZero).isEqualTo(pValue > level);
    }
  }

  @Property(tries = 100)
  void turnedRoundItIsTheMirrorImage(
      @ForAll @DoubleRange(min = -1, max = 1) double mean,
      @ForAll @DoubleRange(min = -8, max = 8) double skewness) {
    Estimate estimate = skewed(mean, skewness);
    assertThat(estimate.negated().lower()).isCloseTo(-estimate.upper(), within(1e-12));
    assertThat(estimate.negated().upper()).isCloseTo(-estimate.lower(), within(1e-12));
    assertThat(estimate.negated().pValue()).isCloseTo(estimate.pValue(), within(1e-12));
  }

  @Test
  void noLossIsBelowZero() {
    Estimate loss = of(0, 0, 0, 0, 0, 1).atLeast(0);
    assertThat(loss.lower()).isZero();
    assertThat(loss.alwaysLower()).isZero();
    assertThat(loss.upper()).isGreaterThan(loss.mean());
    assertThat(of(0, 0, 0, 0, 0, 1).lower()).isNegative();
  }

  @Test
  void doubtsAreToldApart() {
    Random random = new Random(3);
    assertThat(of(random.doubles(300).toArray()).doubts()).isEmpty();
    assertThat(of(random.doubles(12).toArray()).doubts()).containsExactly(Estimate.Doubt.FEW);
    double[] skewed = random.doubles(300).map(u -> Math.pow(-Math.log(u), 3)).toArray();
    assertThat(of(skewed).doubts()).contains(Estimate.Doubt.SKEWED);
    double[] one = random.doubles(300).toArray();
    one[7] = 34.5;
    assertThat(of(one).doubts()).contains(Estimate.Doubt.ONE_UNIT);
  }

  @Test
  void anIntervalForEveryNightIsHalfAsWideAgain() {
    Estimate estimate = new Estimate(0, 1, 0, 1000, 1e9, 1000, 0, 0, Double.NEGATIVE_INFINITY);
    assertThat(estimate.alwaysUpper() / estimate.upper()).isCloseTo(1.55, within(0.005));
    assertThat(estimate.alwaysLower()).isCloseTo(-estimate.alwaysUpper(), within(1e-9));
  }

  /** By the formula of the paper, with its parameter as it says for 1000 units. */
  @Test
  void sequenceIsThatOfThePaper() {
    double alpha = 0.05;
    double rho2 = (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / 1000;
    for (double t : new double[] {50, 1000, 1e6}) {
      double margin =
          Math.sqrt(
              2 * (t * rho2 + 1) / (t * t * rho2) * Math.log(Math.sqrt(t * rho2 + 1) / alpha));
      double level = ConfidenceSequence.level(t, alpha);
      assertThat(Student.quantile(level / 2, 1e9) / Math.sqrt(t))
          .isCloseTo(margin, within(1e-9 * margin));
    }
  }
}
