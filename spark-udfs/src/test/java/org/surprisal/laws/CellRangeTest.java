package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.surprisal.information.Exact;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.Ulps;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.declaration.Term;

/** Cells whose weights have any exponents that doubles have, beside each other. */
class CellRangeTest {
  /** Of a result below it, the definitions have too few of their digits left. */
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-40");

  private static final Accumulator DIVERGENCE = accumulator("kl_divergence_agg");
  private static final Accumulator CROSS_ENTROPY = accumulator("cross_entropy_agg");

  private static Accumulator accumulator(String function) {
    Term term = FunctionCatalogue.find(function).orElseThrow().terms().get(0);
    return term.accumulator();
  }

  @Provide
  Arbitrary<List<double[]>> cells() {
    Arbitrary<Double> weight =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)),
            net.jqwik.api.Tuple.of(
                6,
                Arbitraries.integers()
                    .between(-1074, 1018)
                    .withDistribution(net.jqwik.api.RandomDistribution.uniform())
                    .flatMap(
                        exponent ->
                            Arbitraries.doubles()
                                .between(1, 2)
                                .map(mantissa -> Math.scalb(mantissa, exponent)))),
            net.jqwik.api.Tuple.of(3, Arbitraries.doubles().between(0.01, 1)));
    return weight
        .list()
        .ofSize(2)
        .map(pair -> new double[] {pair.get(0), pair.get(1)})
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static List<Map<String, Double>> inputs(List<double[]> cells) {
    return cells.stream().map(cell -> Map.of("p", cell[0], "q", cell[1])).toList();
  }

  private static double[] column(List<double[]> cells, int column) {
    return cells.stream().mapToDouble(cell -> cell[column]).toArray();
  }

  private static boolean isEmpty(List<double[]> cells, int column) {
    return cells.stream().allMatch(cell -> cell[column] == 0);
  }

  private static List<Double> values(Accumulator accumulator, List<double[]> cells) {
    List<Double> values = new ArrayList<>();
    values.add(Accumulated.inOnePass(accumulator, inputs(cells)).value());
    for (int seed = 0; seed < 3; seed++) {
      values.add(Accumulated.merged(accumulator, inputs(cells), new Random(seed)).value());
    }
    return values;
  }

  @Claim
  void divergence(@ForAll("cells") List<double[]> cells) {
    List<Double> values = values(DIVERGENCE, cells);
    if (isEmpty(cells, 0) || isEmpty(cells, 1)) {
      assertThat(values).allMatch(value -> value.isNaN());
      return;
    }
    check(values, Exact.klDivergence(shares(cells, 0), shares(cells, 1)));
    assertThat(values).allMatch(value -> value >= 0);
  }

  @Claim
  void crossEntropy(@ForAll("cells") List<double[]> cells) {
    List<Double> values = values(CROSS_ENTROPY, cells);
    if (isEmpty(cells, 0) || isEmpty(cells, 1)) {
      assertThat(values).allMatch(value -> value.isNaN());
      return;
    }
    check(values, Exact.crossEntropy(shares(cells, 0), shares(cells, 1)));
  }

  private static BigDecimal[] shares(List<double[]> cells, int column) {
    return Exact.normalized(column(cells, column));
  }

  private static void check(List<Double> values, Optional<BigDecimal> exact) {
    for (double value : values) {
      if (exact.isPresent() && exact.get().abs().compareTo(NEGLIGIBLE) < 0) {
        assertThat(value).isBetween(-1e-39, 1e-39);
      } else {
        assertThat(value).is(Ulps.within(8, exact));
      }
    }
  }

  @Example
  void aRatioBeyondTheDoublesIsNoInfinity() {
    List<double[]> cells =
        List.of(new double[] {1e-4, 1e-310}, new double[] {1, 1e300}, new double[] {1, 1e300});
    check(values(DIVERGENCE, cells), Exact.klDivergence(shares(cells, 0), shares(cells, 1)));
  }

  @Example
  void aCellThatIsImpossibleForTheApproximationIsInfiniteHoweverSmall() {
    List<double[]> cells = List.of(new double[] {1e-300, 0}, new double[] {1e300, 1});
    assertThat(values(DIVERGENCE, cells)).containsOnly(Double.POSITIVE_INFINITY);
    assertThat(values(CROSS_ENTROPY, cells)).containsOnly(Double.POSITIVE_INFINITY);
  }
}
