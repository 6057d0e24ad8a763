package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.divergence.CrossEntropy;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.uncertainty.Entropy;
import org.surprisal.information.uncertainty.SelfInformation;

/** What holds of entropy and cross-entropy, whatever the distributions. */
@Domain(Distributions.class)
@Domain(DomainContext.Global.class)
class EntropyLawsTest {
  private static final double ROUNDING = 1e-15;

  @Claim
  void entropyIsFrom0ToThatOfEqualClasses(@ForAll Distributions.One one) {
    assertThat(Entropy.entropy(one.p()))
        .isBetween(0.0, Math.log(one.classes()) * (1 + ROUNDING) + ROUNDING);
  }

  @Claim
  void entropyOfEqualClassesIsTheLogarithmOfTheirNumber(
      @ForAll @IntRange(min = 1, max = 2000) int classes) {
    double[] equal = new double[classes];
    Arrays.fill(equal, 1.0 / classes);
    assertThat(Entropy.entropy(ClassArray.of(equal)))
        .isCloseTo(Math.log(classes), within(2 * ROUNDING * Math.log(classes)));
  }

  @Claim
  void entropyDoesNotDependOnTheOrderOfTheClasses(
      @ForAll Distributions.One one, @ForAll Random random) {
    List<Double> shuffled = new ArrayList<>(one.probabilities());
    Collections.shuffle(shuffled, random);
    double entropy = Entropy.entropy(one.p());
    assertThat(Entropy.entropy(Distributions.distribution(shuffled)))
        .isCloseTo(entropy, within(ROUNDING * entropy));
  }

  @Claim
  void crossEntropyIsEntropyAndDivergence(@ForAll Distributions.Two two) {
    double crossEntropy = CrossEntropy.crossEntropy(two.p(), two.q());
    double sum = Entropy.entropy(two.p()) + KlDivergence.klDivergence(two.p(), two.q());
    if (Double.isInfinite(crossEntropy)) {
      assertThat(sum).isInfinite();
    } else {
      assertThat(crossEntropy).isCloseTo(sum, within(ROUNDING * (1 + sum)));
    }
  }

  @Claim
  void crossEntropyWithALabelIsThatWithTheDistributionThatIsCertainOfIt(
      @ForAll Distributions.One one, @ForAll @IntRange(max = 11) int label) {
    if (label < one.classes()) {
      double[] certain = new double[one.classes()];
      certain[label] = 1;
      double crossEntropy = CrossEntropy.crossEntropy(label, one.p());
      assertThat(CrossEntropy.crossEntropy(ClassArray.of(certain), one.p()))
          .isEqualTo(crossEntropy);
      assertThat(crossEntropy).isEqualTo(SelfInformation.surprisal(one.p().get(label)));
    }
  }

  /** 1 - p is exact from 1/2 up, so that both forms have the same numbers. */
  @Claim
  void aNumberIsTheDistributionOfTwoClasses(
      @ForAll @DoubleRange(min = 0.5, max = 1) @Scale(16) double p) {
    ClassArray both = ClassArray.of(1 - p, p);
    assertThat(CrossEntropy.crossEntropy(1, p)).isEqualTo(CrossEntropy.crossEntropy(1, both));
    double ofOther = CrossEntropy.crossEntropy(0, both);
    assertThat(CrossEntropy.crossEntropy(0, p) / ofOther)
        .satisfiesAnyOf(
            ratio -> assertThat(ratio).isCloseTo(1, within(ROUNDING)),
            ratio -> assertThat(ofOther).isInfinite());
  }

  @Claim
  void smoothingKeepsADistributionADistribution(
      @ForAll Distributions.One one,
      @ForAll @DoubleRange(min = 1e-9, max = 100) @Scale(12) double alpha) {
    double[] smooth = Normalization.smoothDistribution(one.p(), alpha);
    assertThat(Arrays.stream(smooth).sum()).isCloseTo(1, within(1e-14));
    assertThat(Arrays.stream(smooth).min().orElseThrow()).isPositive();
    assertThat(Entropy.entropy(ClassArray.of(smooth)))
        .isGreaterThanOrEqualTo(Entropy.entropy(one.p()) * (1 - 1e-14));
  }
}
