package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.surprisal.information.distribution.Softmax;
import org.surprisal.information.divergence.CrossEntropy;
import org.surprisal.information.divergence.CrossEntropyWithLogits;
import org.surprisal.information.input.ClassArray;

/** Logits mean what softmax makes of them. */
class LogitLawsTest {
  private static final double ROUNDING = 4e-15;

  @Provide
  Arbitrary<List<Double>> logits() {
    return Arbitraries.doubles().between(-30, 30).ofScale(12).list().ofMinSize(1).ofMaxSize(12);
  }

  private static ClassArray distribution(List<Double> logits) {
    return ClassArray.of(logits.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Claim
  void softmaxIsADistributionInTheOrderOfTheLogits(@ForAll("logits") List<Double> logits) {
    double[] softmax = Softmax.softmax(distribution(logits), 1);
    assertThat(Arrays.stream(softmax).sum()).isCloseTo(1, within(ROUNDING));
    for (int i = 1; i < softmax.length; i++) {
      assertThat(Double.compare(softmax[i], softmax[i - 1]))
          .isEqualTo(Double.compare(logits.get(i), logits.get(i - 1)));
    }
  }

  @Claim
  void addingToEveryLogitChangesNothing(
      @ForAll("logits") List<Double> logits, @ForAll("logits") List<Double> shifts) {
    List<Double> shifted = logits.stream().map(logit -> logit + shifts.get(0)).toList();
    double[] softmax = Softmax.softmax(distribution(logits), 1);
    double[] ofShifted = Softmax.softmax(distribution(shifted), 1);
    for (int i = 0; i < softmax.length; i++) {
      assertThat(ofShifted[i]).isCloseTo(softmax[i], within(1e-13 * softmax[i]));
    }
  }

  @Claim
  void theSurprisalOfSoftmaxIsTheCrossEntropyWithLogits(@ForAll("logits") List<Double> logits) {
    ClassArray softmax = ClassArray.of(Softmax.softmax(distribution(logits), 1));
    for (int label = 0; label < logits.size(); label++) {
      double direct = CrossEntropyWithLogits.crossEntropyWithLogits(label, distribution(logits));
      assertThat(CrossEntropy.crossEntropy(label, softmax))
          .isCloseTo(direct, within(ROUNDING * (1 + direct)));
    }
    assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(softmax, distribution(logits)))
        .isCloseTo(CrossEntropy.crossEntropy(softmax, softmax), within(ROUNDING));
  }

  @Claim
  void logOddsAreTheLogitOfClass1BesideOneOf0(@ForAll("logits") List<Double> logits) {
    for (double logit : logits) {
      for (int label : new int[] {0, 1}) {
        double ofBoth =
            CrossEntropyWithLogits.crossEntropyWithLogits(label, ClassArray.of(0, logit));
        assertThat(CrossEntropyWithLogits.crossEntropyWithLogits(label, logit))
            .isCloseTo(ofBoth, within(ROUNDING * ofBoth));
      }
    }
  }
}
