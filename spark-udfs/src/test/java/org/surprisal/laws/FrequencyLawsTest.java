package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.frequencies.Frequencies;
import org.surprisal.information.frequencies.FrequencyTally;

/** What holds of the entropy and the information of values. */
class FrequencyLawsTest {
  private static final double ROUNDING = 1e-14;

  /** The values of two columns in a row. */
  record Pair(long x, long y) {}

  /** Skewed, so that some values are rare. */
  @Provide
  Arbitrary<List<Pair>> pairs() {
    Arbitrary<Long> values = Arbitraries.longs().between(0, 35).map(n -> (long) Math.sqrt(n));
    return Combinators.combine(values, values).as(Pair::new).list().ofMinSize(1).ofMaxSize(80);
  }

  private static FrequencyTally tally() {
    return (FrequencyTally)
        FunctionCatalogue.find("empirical_entropy").orElseThrow().newTally(Map.of());
  }

  private static double entropy(List<?> values) {
    FrequencyTally tally = tally();
    values.forEach(value -> FrequencyTally.add(tally, value));
    return Frequencies.empiricalEntropy(tally);
  }

  private static FrequencyTally both(List<Pair> pairs) {
    FrequencyTally tally = tally();
    pairs.forEach(pair -> FrequencyTally.add(tally, pair.x, pair.y));
    return tally;
  }

  private static List<Pair> turned(List<Pair> pairs) {
    return pairs.stream().map(pair -> new Pair(pair.y, pair.x)).toList();
  }

  @Claim
  void mutualInformationIsWhatTheColumnsHaveInCommon(@ForAll("pairs") List<Pair> pairs) {
    double x = entropy(pairs.stream().map(Pair::x).toList());
    double y = entropy(pairs.stream().map(Pair::y).toList());
    double information = Frequencies.mutualInformation(both(pairs));
    assertThat(information).isCloseTo(x + y - entropy(pairs), within(ROUNDING));
    assertThat(information).isBetween(0.0, Math.min(x, y) * (1 + ROUNDING) + ROUNDING);
  }

  @Claim
  void conditionalEntropyIsWhatTheOtherColumnLeaves(@ForAll("pairs") List<Pair> pairs) {
    double y = entropy(pairs.stream().map(Pair::y).toList());
    double x = entropy(pairs.stream().map(Pair::x).toList());
    double conditional = Frequencies.conditionalEntropy(both(pairs));
    assertThat(conditional).isCloseTo(entropy(pairs) - y, within(ROUNDING));
    assertThat(conditional).isBetween(0.0, x * (1 + ROUNDING) + ROUNDING);
  }

  @Claim
  void mutualInformationIsSymmetric(@ForAll("pairs") List<Pair> pairs) {
    double information = Frequencies.mutualInformation(both(pairs));
    assertThat(Frequencies.mutualInformation(both(turned(pairs))))
        .isCloseTo(information, within(ROUNDING * information));
  }

  /** Every x with every y. */
  @Claim
  void independentColumnsHaveNoInformationOfEachOther(@ForAll("pairs") List<Pair> pairs) {
    List<Pair> independent = new ArrayList<>();
    pairs.forEach(one -> pairs.forEach(other -> independent.add(new Pair(one.x, other.y))));
    assertThat(Frequencies.mutualInformation(both(independent))).isZero();
  }

  @Claim
  void aColumnKnowsEverythingOfItself(@ForAll("pairs") List<Pair> pairs) {
    List<Pair> equal = pairs.stream().map(pair -> new Pair(pair.x, pair.x)).toList();
    double entropy = entropy(pairs.stream().map(Pair::x).toList());
    assertThat(Frequencies.mutualInformation(both(equal)))
        .isCloseTo(entropy, within(ROUNDING * entropy));
    assertThat(Frequencies.conditionalEntropy(both(equal))).isZero();
  }
}
