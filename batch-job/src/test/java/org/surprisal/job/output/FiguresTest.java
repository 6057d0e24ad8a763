package org.surprisal.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surprisal.information.inference.Estimate;

class FiguresTest {

  @Test
  void numbersHaveThreeSignificantDigits() {
    assertThat(Figures.number(0.10809843)).isEqualTo("0.108");
    assertThat(Figures.number(2.7281)).isEqualTo("2.73");
    assertThat(Figures.number(34.538)).isEqualTo("34.5");
    assertThat(Figures.number(0.00046912)).isEqualTo("0.000469");
    assertThat(Figures.number(9.9996)).isEqualTo("10.0");
    assertThat(Figures.number(0)).isEqualTo("0");
    assertThat(Figures.number(Double.NaN)).isEqualTo("–");
    assertThat(Figures.number(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Figures.number(-0.25)).isEqualTo("−0.250");
  }

  @Test
  void intervalHasAsManyDecimalsAsItsEstimate() {
    Estimate estimate =
        new Estimate(0.19534, 0.009, 0, 1797, 1796, 1797, 0, 0, Double.NEGATIVE_INFINITY);
    assertThat(Figures.estimate(estimate)).isEqualTo("0.195");
    assertThat(Figures.interval(estimate)).isEqualTo("95 % interval 0.178 to 0.213");
  }

  @Test
  void sharesAreInPerCent() {
    assertThat(Figures.share(0.1266)).isEqualTo("13 %");
    assertThat(Figures.share(0)).isEqualTo("0 %");
    assertThat(Figures.share(0.0042)).startsWith("0.4");
    assertThat(Figures.share(1)).isEqualTo("100 %");
  }
}
