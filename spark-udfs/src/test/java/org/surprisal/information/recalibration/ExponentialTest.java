package org.surprisal.information.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void isRightToThreeUnitsInTheLastPlace() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double x = -random.nextDouble() * (i % 2 == 0 ? 0.8 : Math.scalb(1.0, -i % 60));
      double exact = exact(x);
      assertThat(Exponential.ofNegative(x))
          .as("x = %s", x)
          .isCloseTo(exact, within(3 * Math.ulp(exact)));
    }
  }

  @Test
  void beyondTheSeriesAndAtTheEndsIsThatOfMath() {
    assertThat(Exponential.ofNegative(0)).isEqualTo(1);
    assertThat(Exponential.ofNegative(-1.5)).isEqualTo(Math.exp(-1.5));
    assertThat(Exponential.ofNegative(Double.NEGATIVE_INFINITY)).isZero();
  }

  /** The series in 40 digits, of as many terms as these take. */
  private static double exact(double x) {
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 40; k++) {
      term =
          term.multiply(new BigDecimal(x), new MathContext(40))
              .divide(BigDecimal.valueOf(k), new MathContext(40));
      sum = sum.add(term, new MathContext(40));
    }
    return sum.doubleValue();
  }
}
