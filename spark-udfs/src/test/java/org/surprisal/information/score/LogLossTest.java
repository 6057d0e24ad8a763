package org.surprisal.information.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.input.ClassArray;

class LogLossTest {
  private static final double EPS = 1e-15;

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        Double.MIN_VALUE,
        1e-300,
        1e-16,
        1e-15,
        0.1,
        0.5,
        0.9,
        1 - 1e-15,
        0x1.fffffffffffffp-1,
        1
      })
  void theLikelihoodAndTheLossAreTheSameRow(double p) {
    for (double eps : new double[] {0, EPS, 0.01}) {
      for (double label : new double[] {0, 1}) {
        double likelihood = LogLoss.likelihood(label, p, eps);
        double residual = LogLoss.likelihoodResidual(label, p, eps);
        BigDecimal exact = new BigDecimal(likelihood).add(new BigDecimal(residual));
        assertThat(LogLoss.loss(label, p, eps))
            .as("label %s, p %s, eps %s", label, p, eps)
            .is(Ulps.within(1, Exact.surprisal(exact)));
        ClassArray both = ClassArray.of(1 - p, p);
        assertThat(LogLoss.loss(label, both, eps))
            .is(Ulps.within(1, Exact.surprisal(LogLoss.likelihood(label, both, eps))));
      }
    }
  }

  @Test
  void aDistributionOfOneClassCostsWhatItsLabelCosts() {
    ClassArray probability = ClassArray.of(0.2, 0.7, 0.1, 0);
    for (int label = 0; label < 4; label++) {
      double[] oneHot = new double[4];
      oneHot[label] = 1;
      for (double eps : new double[] {0, EPS}) {
        assertThat(LogLoss.loss(ClassArray.of(oneHot), probability, eps))
            .isEqualTo(LogLoss.loss(label, probability, eps));
      }
    }
  }

  @Test
  void aDistributionCostsTheMeanOfItsClasses() {
    double[] target = {0.25, 0.5, 0.25, 0};
    double[] probability = {0.2, 0.7, 0, 0.1};
    double[] raised = {0.2, 0.7, EPS, 0.1};
    assertThat(LogLoss.loss(ClassArray.of(target), ClassArray.of(probability), EPS))
        .is(Ulps.within(1, Exact.crossEntropy(target, raised)));
    assertThat(LogLoss.loss(ClassArray.of(target), ClassArray.of(probability), 0))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void nothingIsClippedFromAbove() {
    assertThat(LogLoss.loss(1, 1, EPS)).isEqualTo(0.0);
    assertThat(LogLoss.loss(0, 0, EPS)).isEqualTo(0.0);
    assertThat(LogLoss.loss(0, ClassArray.of(1, 0), EPS)).isEqualTo(0.0);
    assertThat(LogLoss.loss(0, 1e-17, EPS)).isEqualTo(1e-17);
  }

  @Test
  void whatWasImpossibleCostsEps() {
    assertThat(LogLoss.loss(1, 0, EPS)).is(Ulps.within(1, Exact.surprisal(EPS)));
    assertThat(LogLoss.loss(0, 1, EPS)).is(Ulps.within(1, Exact.surprisal(EPS)));
    assertThat(LogLoss.loss(1, 0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LogLoss.loss(0, 1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LogLoss.likelihood(0, 1, EPS)).isEqualTo(EPS);
    assertThat(LogLoss.likelihoodResidual(0, 1, EPS)).isEqualTo(0);
  }

  @Test
  void aMeanOfTermsIsTheDefinition() {
    Random random = new Random(42);
    double[] p = random.doubles(500).toArray();
    CompensatedSum sum = new CompensatedSum();
    for (double probability : p) {
      sum.add(LogLoss.loss(1, probability, EPS));
    }
    assertThat(LogLoss.logLoss(sum.value(), p.length)).is(Ulps.within(2, Exact.logLoss(EPS, p)));
  }

  @Test
  void perplexityIsTheExponentialOfTheMeanAndTheSumHasNoMean() {
    assertThat(LogLoss.perplexity(3 * Math.log(8), 3)).is(Ulps.within(4, BigDecimal.valueOf(8)));
    assertThat(LogLoss.negativeLogLikelihood(2.5, 4)).isEqualTo(2.5);
    assertThat(LogLoss.negativeLogLikelihood(0, 0)).isNaN();
    assertThat(LogLoss.logLoss(0, 0)).isNaN();
  }
}
