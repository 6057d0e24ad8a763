package org.surprisal.information.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MultiplicityTest {

  /** R: p.adjust(c(.01, .04, .03, .005), "holm") and "BH". */
  @Test
  void adjustedPValuesAreThoseOfR() {
    assertThat(Multiplicity.holm(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    assertThat(Multiplicity.benjaminiHochberg(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-15));
  }

  @Test
  void whatCouldNotBeAskedDoesNotCount() {
    assertThat(Multiplicity.holm(0.01, Double.NaN, 0.04)).containsExactly(0.02, Double.NaN, 0.04);
    assertThat(Multiplicity.benjaminiHochberg(Double.NaN, 0.04)).containsExactly(Double.NaN, 0.04);
    assertThat(Multiplicity.holm()).isEmpty();
  }

  /** "Cannot tell" never stands beside an interval that is clear of 0, nor the other way round. */
  @Test
  void intervalsAgreeWithTheFindingsTheyStandBeside() {
    Random random = new Random(4);
    int findings = 0;
    for (int round = 0; round < 300; round++) {
      int questions = 1 + random.nextInt(6);
      Estimate[] answers = new Estimate[questions];
      double[] pValues = new double[questions];
      for (int i = 0; i < questions; i++) {
        double mean = 0.5 * random.nextGaussian();
        answers[i] =
            new Estimate(
                mean, 0.2, random.nextGaussian(), 30, 29, 30, 0.1, 0.1, Double.NEGATIVE_INFINITY);
        pValues[i] = answers[i].pValue();
      }
      double[] adjusted = Multiplicity.holm(pValues);
      for (int i = 0; i < questions; i++) {
        double level = Multiplicity.level(pValues[i], adjusted[i], questions, 0.05);
        boolean clear = answers[i].lower(level) > 0 || answers[i].upper(level) < 0;
        assertThat(clear).isEqualTo(adjusted[i] < 0.05);
        assertThat(level).isBetween(0.05 / questions - 1e-12, 0.05);
        findings += clear ? 1 : 0;
      }
    }
    assertThat(findings).isBetween(200, 900);
  }
}
