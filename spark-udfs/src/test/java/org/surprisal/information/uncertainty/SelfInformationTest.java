package org.surprisal.information.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.declaration.Unit;

class SelfInformationTest {

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-300,
        1e-17,
        1e-8,
        0.1,
        0.5,
        0.9,
        1 - 1e-12,
        0x1.fffffffffffffp-1
      })
  void itIsMinusTheLogarithmAlsoOfTheComplement(double p) {
    assertThat(SelfInformation.surprisal(p)).is(Ulps.within(1, Exact.surprisal(p)));
    assertThat(SelfInformation.ofComplement(p))
        .is(Ulps.within(1, Exact.surprisal(BigDecimal.ONE.subtract(new BigDecimal(p)))));
  }

  @Test
  void theEdgesAreZeroWithoutASignAndInfinity() {
    assertThat(1 / SelfInformation.surprisal(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / SelfInformation.ofComplement(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(SelfInformation.surprisal(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(SelfInformation.ofComplement(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void anotherBaseDividesByItsLogarithm() {
    assertThat(SelfInformation.surprisal(0.125) / Unit.NATS.divisor(2)).isEqualTo(3);
    assertThat(Unit.NATS.divisor(Math.E)).isEqualTo(1);
    assertThat(Unit.ROOT_NATS.divisor(2)).is(Ulps.within(1, Exact.ln2().sqrt(Exact.PRECISION)));
    assertThat(Unit.NONE.divisor(2)).isEqualTo(1);
  }
}
