package org.surprisal.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surprisal.job.evaluation.PlainRows.binary;
import static org.surprisal.job.evaluation.PlainRows.uniform;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.PlainRows;

/** What is said of data sets that tempt to say too much. */
class SentencesTest {

  private static String all(Findings findings) {
    return Terminal.text(findings);
  }

  @Test
  void twoRowsTellNothing() {
    PlainRows rows = new PlainRows("a", "b");
    rows.add(1, binary(0.9), binary(0.6));
    rows.add(0, binary(0.2), binary(0.3));
    Verdict verdict = new Verdict(rows.findings());
    assertThat(verdict.headline()).startsWith("The data cannot tell a and b apart");
    assertThat(verdict.warnings())
        .contains("The interval of the loss of a cannot be trusted: it rests on 2 rows")
        .last()
        .asString()
        .startsWith("No interval knows what was not sampled: 2 rows cannot tell what else happens");
    assertThat(verdict.remarks()).isEmpty();
  }

  @Test
  void twoRowsOfTheSameDifferenceAreNoCertainty() {
    PlainRows rows = new PlainRows("a", "b");
    rows.add(1, binary(0.9), binary(0.6));
    rows.add(0, binary(0.1), binary(0.4));
    Verdict verdict = new Verdict(rows.findings());
    assertThat(verdict.headline())
        .isEqualTo(
            "The data cannot tell a and b apart: the difference is 0.405 nats (no interval, as all rows are alike)");
  }

  @Test
  void twentyPerfectRowsAreNoCertainty() {
    PlainRows rows = new PlainRows("oracle");
    for (int i = 0; i < 20; i++) {
      rows.add(i % 2, binary(i % 2));
    }
    Findings findings = rows.findings();
    Verdict verdict = new Verdict(findings);
    assertThat(verdict.headline())
        .isEqualTo("oracle has a log loss of 0.000 nats (no interval, as all rows are alike)");
    assertThat(verdict.warnings())
        .containsExactly(
            "The loss of oracle is 0 in each of the 20 rows: that says nothing about other rows, and there is no interval",
            "No interval knows what was not sampled: what happens in fewer than 1 of 6 rows may be missing here, and each time may cost up to 34.5 nats");
    assertThat(all(findings)).contains("none").doesNotContain("NaN ..");
  }

  @Test
  void anInfiniteModelIsToldWithItsReason() {
    PlainRows rows = new PlainRows("careless", "careful").eps(0);
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      double p = 0.1 + 0.8 * random.nextDouble();
      int label = random.nextDouble() < p ? 1 : 0;
      rows.add(label, i == 50 ? binary(1 - label) : binary(p), binary(p));
    }
    Verdict verdict = new Verdict(rows.findings());
    assertThat(verdict.headline())
        .isEqualTo(
            "careful is better than careless, whose log loss is infinite: careless gives the probability 0 to what happened in 1 row");
    assertThat(rows.findings().comparisons().get(0).difference().loss().mean())
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(verdict.warnings()).last().asString().endsWith("may cost up to ∞ nats");
  }

  @Test
  void theTrueBaseRateIsNotCondemned() {
    PlainRows rows = new PlainRows("truth");
    for (int i = 0; i < 30; i++) {
      rows.add(i < 7 ? 1 : 0, binary(0.3));
    }
    Findings findings = rows.findings();
    Verdict verdict = new Verdict(findings);
    assertThat(findings.models().get(0).score().metric("normalized_entropy")).isGreaterThan(1);
    assertThat(verdict.remarks()).noneMatch(remark -> remark.contains("worse than"));
    assertThat(verdict.remarks())
        .anyMatch(
            remark -> remark.startsWith("truth: the data cannot tell it from predicting the"));
  }

  @Test
  void theExactFrequenciesAreNotPraised() {
    PlainRows rows = new PlainRows("rare");
    for (int i = 0; i < 2000; i++) {
      rows.add(i < 10 ? 1 : 0, binary(0.005));
    }
    Findings findings = rows.findings();
    assertThat(findings.models().get(0).score().logLoss()).isLessThan(0.05);
    assertThat(findings.models().get(0).rating()).isEqualTo("no skill shown");
    assertThat(all(findings)).doesNotContain("on the right track").doesNotContain("fine");
  }

  @Test
  void theUniformTruthOfManyClassesIsNeitherWorseThanFrequenciesNorBroken() {
    PlainRows rows = new PlainRows("uniform");
    Random random = new Random(2);
    for (int i = 0; i < 80; i++) {
      rows.add(random.nextInt(60), uniform(60));
    }
    Verdict verdict = new Verdict(rows.findings());
    assertThat(verdict.headline()).startsWith("uniform has a log loss of 4.0");
    assertThat(verdict.remarks())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("uniform: the data cannot tell it from predicting the frequencies");
    assertThat(rows.findings().models().get(0).rating()).isEqualTo("no skill shown");
  }

  @Test
  void sixEqualModelsLoseTheSame() {
    PlainRows rows = new PlainRows("a", "b", "c", "d", "e", "f");
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      double[] q = binary(random.nextDouble());
      rows.add(random.nextDouble() < q[1] ? 1 : 0, q, q, q, q, q, q);
    }
    Findings findings = rows.findings();
    assertThat(new Verdict(findings).headline())
        .isEqualTo("a, b, c, d, e and f lose the same in every row");
    assertThat(findings.comparisons())
        .hasSize(15)
        .allSatisfy(
            comparison -> {
              assertThat(comparison.isNone()).isTrue();
              assertThat(comparison.lower()).isZero();
              assertThat(comparison.upper()).isZero();
            });
    assertThat(new Verdict(findings).warnings()).hasSize(1);
  }

  @Test
  void aSureSecondIsToldWhereTheBestIsUnsure() {
    PlainRows rows = new PlainRows("noisy", "sure", "base").baseline("base");
    Random random = new Random(4);
    for (int i = 0; i < 132; i++) {
      int label = random.nextInt(2);
      double noisy = i % 22 == 0 ? 0.004 : 0.78;
      double sure = 0.56 + 0.08 * random.nextDouble();
      rows.add(
          label,
          binary(label == 1 ? noisy : 1 - noisy),
          binary(label == 1 ? sure : 1 - sure),
          binary(label == 1 ? 0.54 : 0.46));
    }
    Verdict verdict = new Verdict(rows.findings());
    assertThat(verdict.headline())
        .startsWith("The data cannot tell noisy and the baseline base apart")
        .contains(". But sure is better than the baseline base by 0.1");
  }

  @Test
  void oneRowThatMakesTheLossIsToldAsThat() {
    PlainRows rows = new PlainRows("m");
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double p = 0.02 + 0.96 * random.nextDouble();
      int label = random.nextDouble() < p ? 1 : 0;
      rows.add(label, i == 7 ? binary(label == 1 ? 1e-12 : 1 - 1e-12) : binary(p));
    }
    assertThat(new Verdict(rows.findings()).warnings())
        .anyMatch(
            warning ->
                warning.matches(
                    "The interval of the loss of m cannot be trusted: one row makes up [0-9]+ % of its variance"));
  }

  @Test
  void confidenceIsMeasuredByWeight() {
    PlainRows light = new PlainRows("m");
    PlainRows heavy = new PlainRows("m");
    Random random = new Random(6);
    for (int i = 0; i < 600; i++) {
      int label = random.nextInt(2);
      boolean right = random.nextDouble() < 0.8;
      double[] q = binary(right == (label == 1) ? 0.8 : 0.2);
      light.add(label, 1, null, q);
      heavy.add(label, right ? 1 : 5, null, q);
    }
    assertThat(new Verdict(light.findings()).remarks()).noneMatch(r -> r.contains("confident"));
    assertThat(new Verdict(heavy.findings()).remarks())
        .anyMatch(
            remark ->
                remark.matches(
                    "m is overconfident: it gives its choices a probability of 80.0 % on average, and is right in 4[0-9.]+ %"
                        + " \\([0-9.]+ points apart, 95 % interval [0-9.]+ to [0-9.]+\\)"));
  }

  /** Where the rows that a is wrong on are worth more than the many that it is right on. */
  @Test
  void heavyWeightsOnWrongRowsDecide() {
    PlainRows light = new PlainRows("a", "b");
    PlainRows heavy = new PlainRows("a", "b");
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      int label = random.nextInt(2);
      boolean wrong = i % 20 == 0;
      double p = 0.85 + 0.1 * random.nextDouble();
      double[] a = binary(wrong == (label == 1) ? 1 - p : p);
      double[] b = binary(label == 1 ? 0.7 : 0.3);
      light.add(label, 1, null, a, b);
      heavy.add(label, wrong ? 40 : 1, null, a, b);
    }
    assertThat(new Verdict(light.findings()).headline()).startsWith("a is better than b by 0.1");
    Verdict verdict = new Verdict(heavy.findings());
    assertThat(verdict.headline()).startsWith("b is better than a by 1.");
    assertThat(verdict.remarks())
        .anyMatch(remark -> remark.startsWith("a: worse than predicting the frequencies"))
        .anyMatch(remark -> remark.startsWith("a is overconfident"))
        .noneMatch(remark -> remark.startsWith("Accuracy"));
    assertThat(heavy.findings().models().get(1).loss().effectiveUnits()).isBetween(40.0, 46.0);
  }

  @Test
  void rowsOfAClusterDoNotCountAsManyProofs() {
    PlainRows rows = new PlainRows("a", "b");
    PlainRows clustered = new PlainRows("a", "b");
    Random random = new Random(8);
    for (int user = 0; user < 12; user++) {
      double p = 0.2 + 0.6 * random.nextDouble();
      double q = Math.min(0.95, Math.max(0.05, p + 0.4 * (random.nextDouble() - 0.45)));
      int label = random.nextDouble() < p ? 1 : 0;
      for (int i = 0; i < 50; i++) {
        rows.add(label, binary(p), binary(q));
        clustered.add(label, 1, (long) user, binary(p), binary(q));
      }
    }
    assertThat(rows.findings().comparisons().get(0).isSignificant()).isTrue();
    assertThat(clustered.findings().comparisons().get(0).isSignificant()).isFalse();
    assertThat(new Verdict(clustered.findings()).warnings())
        .anyMatch(warning -> warning.endsWith("it rests on 12 clusters"));
  }
}
