package org.surprisal.information.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.names.Names;

/** Cells that come row by row give what the distributions that they make give. */
class CellsTest {

  /** The state of an accumulator, whose methods are called as the SQL aggregate calls them. */
  private static final class State {
    private final Accumulator accumulator;
    private Map<String, Double> variables = new HashMap<>();

    State(Accumulator accumulator) {
      this.accumulator = accumulator;
      accumulator.states().forEach(state -> variables.put(state.name(), state.initial()));
    }

    State add(double p, double q) {
      Map<String, Double> inputs = new HashMap<>(variables);
      inputs.put("p", p);
      inputs.put("q", q);
      step(state -> call(accumulator.update(state), inputs));
      return this;
    }

    State merge(State other) {
      Map<String, Double> inputs = new HashMap<>(variables);
      other.variables.forEach(
          (name, value) -> inputs.put("other" + Names.capitalised(name), value));
      step(state -> call(accumulator.merge(state), inputs));
      return this;
    }

    private void step(java.util.function.ToDoubleFunction<Accumulator.State> next) {
      Map<String, Double> changed = new HashMap<>();
      accumulator.states().forEach(s -> changed.put(s.name(), next.applyAsDouble(s)));
      variables = changed;
    }

    double value() {
      return call(accumulator.value(), variables);
    }

    private static double call(Method method, Map<String, Double> inputs) {
      try {
        return (double)
            method.invoke(
                null,
                Stream.of(method.getParameters())
                    .map(parameter -> inputs.get(parameter.getName()))
                    .toArray());
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static State of(Accumulator accumulator, double[] p, double[] q, int from, int to) {
    State state = new State(accumulator);
    IntStream.range(from, to).forEach(i -> state.add(p[i], q[i]));
    return state;
  }

  static Stream<double[][]> cells() {
    Random random = new Random(42);
    double[] counts = random.ints(200, 0, 1000).asDoubleStream().toArray();
    double[] others = random.ints(200, 1, 50).asDoubleStream().toArray();
    double[] near =
        Arrays.stream(counts).map(x -> x * 3 * (1 + 1e-9 * random.nextDouble())).toArray();
    return Stream.of(
        new double[][] {{4, 2, 1, 1}, {1, 1, 1, 1}},
        new double[][] {{0, 0, 5, 1}, {1, 2, 3, 4}},
        new double[][] {{50, 30, 20}, {40, 40, 20}},
        new double[][] {{0.1, 0.2, 0.7}, {0.3, 0.3, 0.4}},
        new double[][] {{1e-3, 1, 1e6}, {1e6, 1, 1e-3}},
        new double[][] {{7}, {3}},
        new double[][] {counts, others},
        new double[][] {counts, near});
  }

  @ParameterizedTest
  @MethodSource("cells")
  void costsAreThoseOfTheNormalizedDistributions(double[][] cells) {
    double[] p = cells[0];
    double[] q = cells[1];
    BigDecimal crossEntropy =
        Exact.crossEntropy(Exact.normalized(p), Exact.normalized(q)).orElseThrow();
    BigDecimal divergence =
        Exact.klDivergence(Exact.normalized(p), Exact.normalized(q)).orElseThrow();
    BigDecimal entropy = Exact.crossEntropy(Exact.normalized(p), Exact.normalized(p)).orElseThrow();
    // Of a divergence of 1e-20 the totals, which are doubles, leave half of the digits.
    double percent = divergence.doubleValue() < 1e-12 ? 1e-4 : 1e-13;
    for (int split : new int[] {0, p.length / 2, p.length}) {
      assertThat(
              of(CellCrossEntropy.ACCUMULATOR, p, q, 0, split)
                  .merge(of(CellCrossEntropy.ACCUMULATOR, p, q, split, p.length))
                  .value())
          .is(Ulps.within(4, crossEntropy));
      assertThat(
              of(CellCrossEntropy.ACCUMULATOR, p, p, 0, split)
                  .merge(of(CellCrossEntropy.ACCUMULATOR, p, p, split, p.length))
                  .value())
          .is(Ulps.within(4, entropy));
      assertThat(
              of(CellDivergence.ACCUMULATOR, p, q, 0, split)
                  .merge(of(CellDivergence.ACCUMULATOR, p, q, split, p.length))
                  .value())
          .isNotNegative()
          .isCloseTo(divergence.doubleValue(), withinPercentage(percent));
    }
    CellTally tally = new CellTally();
    IntStream.range(0, p.length).forEach(i -> CellTally.add(tally, p[i], q[i]));
    BigDecimal js = Exact.jsDivergence(Exact.normalized(p), Exact.normalized(q));
    if (js.doubleValue() > 1e-12) {
      assertThat(Cells.jsDivergenceAgg(tally)).is(Ulps.within(8, js));
    }
    assertThat(CellCrossEntropy.entropy(p)).is(Ulps.within(4, entropy));
  }

  @Test
  void proportionalCellsHaveNoDivergence() {
    double[] p = {1, 2, 3, 4};
    double[] q = {10, 20, 30, 40};
    assertThat(of(CellDivergence.ACCUMULATOR, p, q, 0, 4).value()).isEqualTo(0.0);
  }

  @Test
  void whatIsImpossibleForTheApproximationOnlyIsInfinite() {
    double[] p = {1, 0, 3};
    double[] q = {0, 2, 2};
    for (int split = 0; split <= 3; split++) {
      assertThat(
              of(CellDivergence.ACCUMULATOR, p, q, 0, split)
                  .merge(of(CellDivergence.ACCUMULATOR, p, q, split, 3))
                  .value())
          .isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(
              of(CellCrossEntropy.ACCUMULATOR, p, q, 0, split)
                  .merge(of(CellCrossEntropy.ACCUMULATOR, p, q, split, 3))
                  .value())
          .isEqualTo(Double.POSITIVE_INFINITY);
    }
  }

  /** Of each side, and in any place. */
  @Test
  void aCellOfMinusZeroIsOneOfZero() {
    for (double[] p : new double[][] {{3, 2, 1}, {2, -0.0, 1}, {-0.0, 2, 1}}) {
      for (double[] q : new double[][] {{1, -0.0, 4}, {-0.0, 3, 4}, {1, 3, -0.0}}) {
        for (Accumulator accumulator :
            List.of(CellCrossEntropy.ACCUMULATOR, CellDivergence.ACCUMULATOR)) {
          State ofMinusZeros = new State(accumulator);
          State ofZeros = new State(accumulator);
          for (int i = 0; i < p.length; i++) {
            ofMinusZeros.add(p[i], q[i]);
            ofZeros.add(p[i] + 0.0, q[i] + 0.0);
          }
          assertThat(ofMinusZeros.value()).isEqualTo(ofZeros.value()).isNotNaN();
        }
      }
    }
  }

  @Test
  void cellsThatSumToZeroMakeNoDistribution() {
    double[] some = {1, 2};
    double[] none = {0, 0};
    assertThat(of(CellDivergence.ACCUMULATOR, none, some, 0, 2).value()).isNaN();
    assertThat(of(CellDivergence.ACCUMULATOR, some, none, 0, 2).value()).isNaN();
    assertThat(of(CellCrossEntropy.ACCUMULATOR, none, none, 0, 2).value()).isNaN();
    assertThat(of(CellCrossEntropy.ACCUMULATOR, none, none, 0, 0).value()).isNaN();
    assertThat(Cells.jsDivergenceAgg(new CellTally())).isNaN();
    CellTally tally = new CellTally();
    CellTally.add(tally, 0, 1);
    assertThat(Cells.jsDivergenceAgg(tally)).isNaN();
  }
}
