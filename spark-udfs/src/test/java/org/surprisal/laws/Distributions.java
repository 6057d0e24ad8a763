package org.surprisal.laws;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.surprisal.information.input.ClassArray;

/** Generates distributions over the same classes, with zeros, tiny ones and certainties in them. */
class Distributions extends DomainContextBase {
  /** A distribution. */
  record One(List<Double> probabilities) {
    ClassArray p() {
      return distribution(probabilities);
    }

    int classes() {
      return probabilities.size();
    }
  }

  /** Two distributions. */
  record Two(List<Double> first, List<Double> second) {
    ClassArray p() {
      return distribution(first);
    }

    ClassArray q() {
      return distribution(second);
    }

    int classes() {
      return first.size();
    }
  }

  /** Three distributions. */
  record Three(List<Double> first, List<Double> second, List<Double> third) {}

  static ClassArray distribution(List<Double> probabilities) {
    return ClassArray.of(probabilities.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Provide
  Arbitrary<One> one() {
    return sizes().flatMap(Distributions::ofSize).map(One::new);
  }

  @Provide
  Arbitrary<Two> two() {
    return sizes().flatMap(size -> ofSize(size).flatMap(p -> ofSize(size).map(q -> new Two(p, q))));
  }

  @Provide
  Arbitrary<Three> three() {
    return sizes()
        .flatMap(
            size ->
                ofSize(size)
                    .flatMap(
                        p -> ofSize(size).flatMap(q -> ofSize(size).map(r -> new Three(p, q, r)))));
  }

  private static Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 12);
  }

  private static Arbitrary<List<Double>> ofSize(int classes) {
    return weights()
        .list()
        .ofSize(classes)
        .filter(weights -> weights.stream().anyMatch(weight -> weight > 0))
        .map(Distributions::normalized);
  }

  /** Weights of a distribution, of several orders of magnitude, or 0. */
  static Arbitrary<Double> weights() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.doubles().between(0.01, 1).ofScale(16)),
        Tuple.of(2, powersOf10(-300, 0)),
        Tuple.of(1, Arbitraries.just(0.0)));
  }

  static Arbitrary<Double> powersOf10(double lowest, double highest) {
    return Arbitraries.doubles()
        .between(lowest, highest)
        .ofScale(10)
        .map(exponent -> Math.pow(10, exponent));
  }

  private static List<Double> normalized(List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return IntStream.range(0, weights.size()).mapToObj(i -> weights.get(i) / sum).toList();
  }
}
