package org.surprisal.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference itself, against published digits. */
class ExactTest {
  /** The logarithms of 2 and 10 to 45 digits: OEIS A002162 and A002392. */
  @ParameterizedTest
  @CsvSource({
    "2,      0.693147180559945309417232121458176568075500134",
    "10,     2.30258509299404568401799145468436420760110149",
    "1e-300, -690.775527898213705205397436405309262280330447",
    "1,      0",
  })
  void logarithmsHaveTheirPublishedDigits(BigDecimal x, BigDecimal expected) {
    MathContext digits = new MathContext(44);
    assertThat(Exact.ln(x).round(digits)).isEqualByComparingTo(expected.round(digits));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 7",
    "1e-20, 1e20",
    "0.9999999999999999, 1.0000000000000002",
    "5e-324, 1e308",
    "0.5, 2"
  })
  void theLogarithmOfAProductIsTheSum(BigDecimal a, BigDecimal b) {
    assertThat(Exact.ln(a).add(Exact.ln(b)).subtract(Exact.ln(a.multiply(b))).abs())
        .isLessThan(new BigDecimal("1e-55"));
  }

  @ParameterizedTest
  @CsvSource({"1e-10", "1e-30"})
  void nearOneItIsItsSeries(BigDecimal h) {
    BigDecimal series =
        h.subtract(h.pow(2).divide(BigDecimal.valueOf(2)))
            .add(h.pow(3).divide(BigDecimal.valueOf(3), Exact.PRECISION));
    assertThat(Exact.ln(BigDecimal.ONE.add(h)).subtract(series).abs())
        .isLessThan(h.pow(4).max(h.multiply(new BigDecimal("1e-55"))));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1", "0.3", "-1000.25", "700", "-1e-20"})
  void theExponentialUndoesTheLogarithm(BigDecimal x) {
    assertThat(Exact.ln(Exact.exp(x)).subtract(x).abs()).isLessThan(new BigDecimal("1e-50"));
  }
}
