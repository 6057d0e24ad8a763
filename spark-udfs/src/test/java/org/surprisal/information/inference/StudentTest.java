package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentTest {
  private static final List<Double> DEGREES =
      List.of(0.3, 1.0, 1.5, 2.0, 3.7, 10.0, 29.0, 53.2, 400.0, 1e4, 1e6);

  @Test
  void cumulativeIsThatOfAnIndependentLibrary() {
    // The library itself is off by 1e-11 with 10,000 degrees of freedom.
    for (double degrees : DEGREES.stream().filter(each -> each <= 400).toList()) {
      TDistribution reference = new TDistribution(null, degrees);
      for (double t : new double[] {0, 0.01, 0.5, 1, 1.7, 1.9599, 3, 7, 40, 1e4}) {
        double upper = reference.cumulativeProbability(-t);
        assertThat(Student.cumulative(-t, degrees))
            .as("t %s, %s degrees of freedom", t, degrees)
            .isCloseTo(upper, within(1e-12));
        assertThat(Student.cumulative(t, degrees)).isCloseTo(1 - upper, within(1e-12));
      }
    }
  }

  /** Degrees of freedom, t, and the probability of more than t by mpmath in 60 digits. */
  @Test
  void tailIsThatOfManyDigits() {
    double[][] table = {
      {0.3, 1e-9, 0.49999999977068074715},
      {0.3, 1.9599, 0.28378402019625110792},
      {0.3, 40, 0.11556416301501271374},
      {53.2, 0.01, 0.49602934682666105052},
      {53.2, 7, 2.2142400608485653058e-9},
      {53.2, 40, 1.1080232294648589087e-41},
      {1e4, 0.01, 0.49601074342467790516},
      {1e4, 1.9599, 0.025017605670280529838},
      {1e4, 7, 1.3620157803399139606e-12},
      {1e6, 0.01, 0.49601064468277383658},
      {1e6, 1.9599, 0.025003878468691654012},
      {1e6, 7, 1.2806120556870394286e-12}
    };
    for (double[] line : table) {
      assertThat(Student.cumulative(-line[1], line[0]))
          .as("t %s, %s degrees of freedom", line[1], line[0])
          .isCloseTo(line[2], within((line[0] > 1e4 ? 1e-10 : 1e-12) * line[2]));
    }
  }

  @Test
  void tailIsRightInItsOwnDigits() {
    // With 1 and 2 degrees of freedom the tail is elementary.
    for (double t : new double[] {0.1, 2, 50, 1e6}) {
      double one = Math.atan2(1, t) / Math.PI;
      double root = Math.sqrt(2 + t * t);
      double two = 1 / (root * (root + t));
      assertThat(Student.cumulative(-t, 1)).isCloseTo(one, within(1e-13 * one));
      assertThat(Student.cumulative(-t, 2)).isCloseTo(two, within(1e-13 * two));
    }
  }

  @Test
  void quantileIsWhatHasTheTailAbove() {
    for (double degrees : DEGREES) {
      for (double tail : new double[] {0.5, 0.49, 0.1, 0.025, 0.001, 1e-9}) {
        double quantile = Student.quantile(tail, degrees);
        assertThat(Student.cumulative(-quantile, degrees))
            .as("tail %s, %s degrees of freedom", tail, degrees)
            .isCloseTo(tail, within((degrees > 1e4 ? 1e-10 : 1e-12) * tail));
      }
    }
  }

  @Test
  void manyDegreesOfFreedomAreTheNormalDistribution() {
    assertThat(Student.quantile(0.025, Double.POSITIVE_INFINITY))
        .isCloseTo(1.959963984540054, within(3e-6));
  }
}
