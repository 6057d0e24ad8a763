package org.surprisal.information.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.divergence.CrossEntropyWithLogits;
import org.surprisal.information.input.ClassArray;

class SoftmaxTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static Stream<double[]> logits() {
    return Stream.of(
        new double[] {0, 0},
        new double[] {0.5, -1.25, 2},
        new double[] {1000, 999.5, 0},
        new double[] {-1000, -1000.5, -1001},
        new double[] {0, -40},
        new double[] {0, -745},
        new double[] {1e-300, 0},
        new double[] {3},
        new double[] {5, 5, 5, 5, 5, 5, 5});
  }

  /** Σ exp(z' - z) over all logits z'. */
  private static BigDecimal ratio(double[] logits, int target) {
    return Stream.of(Exact.decimals(logits))
        .map(z -> Exact.exp(z.subtract(new BigDecimal(logits[target]))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @MethodSource("logits")
  void theDistributionIsItsDefinition(double[] logits) {
    double[] p = Softmax.softmax(ClassArray.of(logits), 1);
    for (int i = 0; i < p.length; i++) {
      assertThat(p[i]).is(Ulps.within(2, BigDecimal.ONE.divide(ratio(logits, i), Exact.PRECISION)));
    }
    assertThat(InputCheck.vector(Parameters.P, ClassArray.of(p))).isNull();
  }

  @ParameterizedTest
  @MethodSource("logits")
  void theCrossEntropyIsThatOfTheDistributionBeforeItRounds(double[] logits) {
    for (int target = 0; target < logits.length; target++) {
      BigDecimal exact = Exact.ln(ratio(logits, target));
      double[] oneHot = new double[logits.length];
      oneHot[target] = 1;
      assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(target, ClassArray.of(logits)))
          .is(Ulps.within(2, exact));
      assertThat(
              CrossEntropyWithLogits.crossEntropyWithLogits(
                  ClassArray.of(oneHot), ClassArray.of(logits)))
          .is(Ulps.within(2, exact));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 0.5, -0.5, 3, -3, 40, -40, 700, -745, -1e300, 1e300})
  void logOddsAreTheLogitsOfTwoClasses(double logOdds) {
    ClassArray both = ClassArray.of(0, logOdds);
    for (int target : new int[] {0, 1}) {
      double ofNumber = CrossEntropyWithLogits.crossEntropyWithLogits((double) target, logOdds);
      double ofBoth = CrossEntropyWithLogits.crossEntropyWithLogits(target, both);
      assertThat(ofNumber).isNotNaN().isNotNegative();
      assertThat(ofNumber).is(Ulps.within(2, new BigDecimal(ofBoth)));
    }
  }

  @Test
  void aShiftOfAllLogitsChangesNothing() {
    double[] logits = {0.5, -1.25, 2};
    double[] shifted = Arrays.stream(logits).map(z -> z + 512).toArray();
    assertThat(Softmax.softmax(ClassArray.of(shifted), 1))
        .containsExactly(Softmax.softmax(ClassArray.of(logits), 1));
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(1, ClassArray.of(shifted)))
        .isEqualTo(CrossEntropyWithLogits.crossEntropyWithLogits(1, ClassArray.of(logits)));
  }

  @Test
  void aLogitOfMinusInfinityIsAnImpossibleClass() {
    ClassArray logits = ClassArray.of(0, -INFINITY, 0);
    assertThat(Softmax.softmax(logits, 1)).containsExactly(0.5, 0, 0.5);
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(1, logits)).isEqualTo(INFINITY);
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(0, logits)).isEqualTo(Math.log(2));
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(ClassArray.of(0.5, 0, 0.5), logits))
        .isEqualTo(Math.log(2));
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(ClassArray.of(0.5, 0.5, 0), logits))
        .isEqualTo(INFINITY);
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(1.0, -INFINITY)).isEqualTo(INFINITY);
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(0.0, -INFINITY)).isEqualTo(0.0);
  }

  @Test
  void aSoftTargetCostsTheMeanOfItsClasses() {
    ClassArray logits = ClassArray.of(1, 2, 4);
    double expected =
        0.25 * CrossEntropyWithLogits.crossEntropyWithLogits(0, logits)
            + 0.75 * CrossEntropyWithLogits.crossEntropyWithLogits(2, logits);
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(ClassArray.of(0.25, 0, 0.75), logits))
        .is(Ulps.within(2, new BigDecimal(expected)));
  }
}
