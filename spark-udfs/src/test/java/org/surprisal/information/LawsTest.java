package org.surprisal.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of information theory, over any distributions, from certain ones to nearly equal ones.
 */
class LawsTest {
  private static final double LN_2 = Math.log(2);

  /** Three distributions over the same classes. */
  record Triple(Distribution p, Distribution q, Distribution r) {}

  private static Arbitrary<double[]> weights(int classes) {
    Arbitrary<Double> weight =
        Arbitraries.oneOf(
            Arbitraries.just(0.0),
            Arbitraries.just(1.0),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(-300, 0).map(exponent -> Math.pow(10, exponent)));
    return weight.array(double[].class).ofSize(classes);
  }

  private static Distribution normalized(double[] weights) {
    double[] positive = weights.clone();
    positive[0] += Arrays.stream(weights).sum() > 0 ? 0 : 1;
    return Distribution.of(Normalization.normalizeDistribution(Distribution.of(positive)));
  }

  /** The second one is now and then the first one with little changed. */
  @Provide
  Arbitrary<Triple> triples() {
    Arbitrary<Double> closeness = Arbitraries.of(0.0, 1e-15, 1e-12, 1e-9, 1e-3, 1.0);
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(
            k ->
                Combinators.combine(weights(k), weights(k), weights(k), closeness)
                    .as(
                        (p, q, r, share) -> {
                          double[] near = new double[p.length];
                          Arrays.setAll(near, i -> p[i] + share * (q[i] - p[i]));
                          return new Triple(normalized(p), normalized(near), normalized(r));
                        }));
  }

  @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
  void entropyIsFromZeroToTheLogarithmOfTheClasses(@ForAll("triples") Triple t) {
    double highest = Math.log(t.p.size());
    assertThat(Entropy.entropy(t.p)).isBetween(0.0, highest + 4 * Math.ulp(highest));
  }

  @Property(seed = "2", edgeCases = EdgeCasesMode.NONE)
  void divergenceIsNeverNegativeAndZeroOnlyForEqualDistributions(@ForAll("triples") Triple t) {
    double divergence = KlDivergence.klDivergence(t.p, t.q);
    assertThat(divergence).isNotNaN().isNotNegative();
    boolean equal = Arrays.equals(t.p.toArray(), t.q.toArray());
    assertThat(KlDivergence.klDivergence(t.p, t.p)).isZero();
    if (equal) {
      assertThat(divergence).isZero();
    } else {
      assertThat(divergence + KlDivergence.klDivergence(t.q, t.p)).isPositive();
    }
  }

  @Property(seed = "3", edgeCases = EdgeCasesMode.NONE)
  void crossEntropyIsEntropyPlusDivergence(@ForAll("triples") Triple t) {
    double crossEntropy = CrossEntropy.crossEntropy(t.p, t.q);
    double sum = Entropy.entropy(t.p) + KlDivergence.klDivergence(t.p, t.q);
    if (Double.isInfinite(sum)) {
      assertThat(crossEntropy).isEqualTo(Double.POSITIVE_INFINITY);
    } else {
      // The sums of p and q are 1 to a few ulp only.
      assertThat(crossEntropy).isCloseTo(sum, within(1e-15 * (4 + crossEntropy)));
    }
  }

  @Property(seed = "4", edgeCases = EdgeCasesMode.NONE)
  void crossEntropyIsLeastForTheDistributionItself(@ForAll("triples") Triple t) {
    assertThat(CrossEntropy.crossEntropy(t.p, t.q))
        .isGreaterThanOrEqualTo(Entropy.entropy(t.p) - 1e-15);
  }

  @Property(seed = "5", edgeCases = EdgeCasesMode.NONE)
  void jsDivergenceIsSymmetricAndAtMostLn2(@ForAll("triples") Triple t) {
    double divergence = JsDivergence.jsDivergence(t.p, t.q);
    assertThat(divergence).isBetween(0.0, LN_2 + 4 * Math.ulp(LN_2));
    assertThat(JsDivergence.jsDivergence(t.q, t.p))
        .isCloseTo(divergence, within(2 * Math.ulp(divergence)));
    assertThat(JsDivergence.jsDivergence(t.p, t.p)).isZero();
  }

  @Property(seed = "6", edgeCases = EdgeCasesMode.NONE)
  void jsDistanceIsAMetric(@ForAll("triples") Triple t) {
    double pq = JsDivergence.jsDistance(t.p, t.q);
    double qr = JsDivergence.jsDistance(t.q, t.r);
    double pr = JsDivergence.jsDistance(t.p, t.r);
    assertThat(pr).isLessThanOrEqualTo((pq + qr) * (1 + 1e-15));
    assertThat(qr).isLessThanOrEqualTo((pq + pr) * (1 + 1e-15));
    assertThat(pq).isLessThanOrEqualTo((qr + pr) * (1 + 1e-15));
  }

  @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
  void jsDivergenceIsTheMeanDivergenceFromTheMean(@ForAll("triples") Triple t) {
    double[] mean = new double[t.p.size()];
    Arrays.setAll(mean, i -> (t.p.get(i) + t.q.get(i)) / 2);
    Distribution m = Distribution.of(mean);
    double direct = (KlDivergence.klDivergence(t.p, m) + KlDivergence.klDivergence(t.q, m)) / 2;
    assertThat(JsDivergence.jsDivergence(t.p, t.q)).isCloseTo(direct, within(1e-15));
  }

  @Property(seed = "8", edgeCases = EdgeCasesMode.NONE)
  void theLabelOfAClassCostsAsMuchAsItsOneHotTarget(@ForAll("triples") Triple t) {
    for (int label = 0; label < t.q.size(); label++) {
      double[] oneHot = new double[t.q.size()];
      oneHot[label] = 1;
      assertThat(CrossEntropy.crossEntropy(Distribution.of(oneHot), t.q))
          .isEqualTo(CrossEntropy.crossEntropy(label, t.q));
      assertThat(SquaredError.squaredError(Distribution.of(oneHot), t.q))
          .isCloseTo(SquaredError.squaredError(label, t.q), within(4e-16));
    }
  }

  @Property(seed = "9", edgeCases = EdgeCasesMode.NONE)
  void mixingOnlyAddsUncertainty(@ForAll("triples") Triple t) {
    double[] mean = new double[t.p.size()];
    Arrays.setAll(mean, i -> (t.p.get(i) + t.q.get(i)) / 2);
    double ofParts = (Entropy.entropy(t.p) + Entropy.entropy(t.q)) / 2;
    assertThat(Entropy.entropy(Distribution.of(mean)) - ofParts)
        .isCloseTo(JsDivergence.jsDivergence(t.p, t.q), within(2e-15));
  }
}
