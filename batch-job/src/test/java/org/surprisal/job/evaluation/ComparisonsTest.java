package org.surprisal.job.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonsTest {

  /** R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
  @Test
  void holmEqualsR() {
    assertThat(Comparisons.holm(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
  }

  @Test
  void oneComparisonNeedsNoCorrection() {
    assertThat(Comparisons.holm(0.04)).containsExactly(0.04);
  }
}
