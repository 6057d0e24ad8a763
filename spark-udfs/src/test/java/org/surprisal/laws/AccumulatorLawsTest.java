package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.surprisal.information.Exact;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.Ulps;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.declaration.Term;

/** However its inputs are split and merged, an accumulator gives the true figure. */
class AccumulatorLawsTest {
  private static final double ULPS = 4;

  /** A cell of two distributions. */
  record Cell(double p, double q) {}

  @Provide
  Arbitrary<List<Cell>> cells() {
    Arbitrary<Double> weights =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.doubles().between(0.1, 100).ofScale(12)),
            Tuple.of(2, Distributions.powersOf10(-12, 12)));
    Arbitrary<Double> withZeros =
        Arbitraries.frequencyOf(Tuple.of(6, weights), Tuple.of(1, Arbitraries.just(0.0)));
    return Combinators.combine(withZeros, weights)
        .as(Cell::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .filter(cells -> cells.stream().anyMatch(cell -> cell.p > 0));
  }

  /** The chain rule: what tells parts apart, and what is within each of them. */
  @Claim
  void divergenceOfCellsObeysTheChainRule(
      @ForAll("cells") List<Cell> cells, @ForAll Random random) {
    check("kl_divergence_agg", cells, random, p(cells), q(cells));
  }

  @Claim
  void crossEntropyOfCellsObeysTheChainRule(
      @ForAll("cells") List<Cell> cells, @ForAll Random random) {
    check("cross_entropy_agg", cells, random, p(cells), q(cells));
  }

  @Claim
  void entropyOfCellsObeysTheChainRule(@ForAll("cells") List<Cell> cells, @ForAll Random random) {
    List<Cell> twice = cells.stream().map(cell -> new Cell(cell.p, cell.p)).toList();
    check("entropy_agg", twice, random, p(cells), p(cells));
  }

  private static BigDecimal[] p(List<Cell> cells) {
    return Definitions.normalized(cells.stream().mapToDouble(Cell::p).toArray());
  }

  private static BigDecimal[] q(List<Cell> cells) {
    return Definitions.normalized(cells.stream().mapToDouble(Cell::q).toArray());
  }

  private static void check(
      String function, List<Cell> cells, Random random, BigDecimal[] p, BigDecimal[] q) {
    Accumulator accumulator =
        FunctionCatalogue.find(function).orElseThrow().terms().get(0).accumulator();
    List<Map<String, Double>> inputs =
        cells.stream().map(cell -> Map.of("p", cell.p, "q", cell.q)).toList();
    Optional<BigDecimal> exact =
        function.equals("kl_divergence_agg")
            ? Definitions.klDivergence(p, q)
            : Definitions.crossEntropy(p, q);
    checkBoth(accumulator, inputs, random, exact);
  }

  private static void checkBoth(
      Accumulator accumulator,
      List<Map<String, Double>> inputs,
      Random random,
      Optional<BigDecimal> exact) {
    assertThat(Accumulated.inOnePass(accumulator, inputs).value()).is(Ulps.within(ULPS, exact));
    assertThat(Accumulated.merged(accumulator, inputs, random).value())
        .is(Ulps.within(ULPS, exact));
  }

  @Provide
  Arbitrary<List<Double>> likelihoods() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.doubles().between(0.001, 1).ofScale(16)),
            Tuple.of(3, Distributions.powersOf10(-320, 0)),
            Tuple.of(1, Arbitraries.of(1.0, Math.nextDown(1.0), Double.MIN_VALUE)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Claim
  void aProductOfLikelihoodsIsTheSumOfTheirSurprisals(
      @ForAll("likelihoods") List<Double> likelihoods, @ForAll Random random) {
    Function<Double, Map<String, Double>> input = x -> Map.of("x", x, "residual", 0.0);
    checkBoth(
        Term.logProduct(),
        likelihoods.stream().map(input).toList(),
        random,
        likelihoods.stream()
            .map(Exact::surprisal)
            .map(Optional::orElseThrow)
            .reduce(BigDecimal::add));
  }

  @Claim
  void oneLikelihoodOf0MakesTheSurprisalInfinite(
      @ForAll("likelihoods") List<Double> likelihoods, @ForAll Random random) {
    likelihoods.set(random.nextInt(likelihoods.size()), 0.0);
    checkBoth(
        Term.logProduct(),
        likelihoods.stream().map(x -> Map.of("x", x, "residual", 0.0)).toList(),
        random,
        Optional.empty());
  }

  @Claim
  void aSumLosesNothing(@ForAll("likelihoods") List<Double> numbers, @ForAll Random random) {
    checkBoth(
        Term.sum(),
        numbers.stream().map(x -> Map.of("x", x)).toList(),
        random,
        numbers.stream().map(BigDecimal::new).reduce(BigDecimal::add));
  }
}
