package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.Exact;
import org.surprisal.information.divergence.JsDivergence;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.input.ClassArray;
import org.surprisal.laws.HardDistributions.Pair;

/** Where the usual formulas give NaN, 0 or less than 0, the divergence is right. */
class NearlyEqualTest {

  static Stream<Pair> pairs() {
    HardDistributions hard = new HardDistributions(6);
    return IntStream.of(2, 3, 10, 1000)
        .boxed()
        .flatMap(
            classes ->
                Stream.of(1e-3, 1e-6, 1e-9, 1e-12, 1e-15)
                    .map(share -> hard.near(hard.even(classes), share)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void divergenceIsRightToAMillionth(Pair pair) {
    ClassArray p = ClassArray.of(pair.p());
    ClassArray q = ClassArray.of(pair.q());
    double kl = Exact.klDivergence(pair.p(), pair.q()).orElseThrow().doubleValue();
    double js = Exact.jsDivergence(pair.p(), pair.q()).doubleValue();
    assertThat(kl).isPositive();
    assertThat(KlDivergence.klDivergence(p, q)).isCloseTo(kl, withinPercentage(1e-4));
    assertThat(JsDivergence.jsDivergence(p, q)).isCloseTo(js, withinPercentage(1e-4));
    assertThat(JsDivergence.jsDistance(p, q)).isCloseTo(Math.sqrt(js), withinPercentage(1e-4));
  }
}
