package org.surprisal.information.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.information.score.LogLoss;

/** -ln of a product kept in parts is the sum of the -ln, to the last bit. */
class LogProductTest {
  private static final int MILLION = 1_000_000;

  /** The state of the accumulator. */
  private static final class State {
    private double mantissa = 1;
    private double error;
    private double exponent;

    State multiply(double x, double residual) {
      double nextError = LogProduct.error(mantissa, error, x, residual);
      double nextExponent = LogProduct.exponent(mantissa, exponent, x);
      mantissa = LogProduct.mantissa(mantissa, x);
      error = nextError;
      exponent = nextExponent;
      return this;
    }

    State merge(State other) {
      double nextError = LogProduct.mergeError(mantissa, error, other.mantissa, other.error);
      double nextExponent =
          LogProduct.mergeExponent(mantissa, exponent, other.mantissa, other.exponent);
      mantissa = LogProduct.mergeMantissa(mantissa, other.mantissa);
      error = nextError;
      exponent = nextExponent;
      return this;
    }

    double value() {
      return LogProduct.value(mantissa, error, exponent);
    }
  }

  private static State product(double... values) {
    State state = new State();
    for (double value : values) {
      state.multiply(value, 0);
    }
    return state;
  }

  private static BigDecimal exact(double... values) {
    return DoubleStream.of(values)
        .mapToObj(value -> Exact.surprisal(value).orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double[] random(int n, long seed, double lowestExponent) {
    Random random = new Random(seed);
    return DoubleStream.generate(() -> Math.pow(10, lowestExponent * random.nextDouble()))
        .limit(n)
        .toArray();
  }

  static Stream<double[]> samples() {
    return Stream.of(
        new double[] {0.5},
        new double[] {1, 1, 1},
        new double[] {0.9, 0.8, 0.7},
        new double[] {1e-300, 1e-300, 1e-300, 0.5},
        new double[] {Double.MIN_VALUE, Double.MIN_VALUE, 3 * Double.MIN_VALUE},
        new double[] {Double.MIN_NORMAL, 0.3, Double.MIN_NORMAL / 3},
        new double[] {Math.nextDown(1.0), Math.nextDown(1.0), 1 - 1e-15},
        new double[] {0x1p-500, 0x1p-500, 0x1.8p-501, 0x1p-1000},
        random(1000, 1, -0.01),
        random(1000, 2, -1),
        random(1000, 3, -17),
        random(1000, 4, -320),
        DoubleStream.concat(
                DoubleStream.of(random(500, 5, -320)), DoubleStream.of(random(500, 6, -1e-9)))
            .toArray());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theValueIsTheSumOfTheSurprisals(double[] values) {
    assertThat(product(values).value()).is(Ulps.within(1, exact(values)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void mergeEqualsSinglePass(double[] values) {
    for (int split : new int[] {0, 1, values.length / 3, values.length - 1, values.length}) {
      State left = product(Arrays.copyOf(values, split));
      State right = product(Arrays.copyOfRange(values, split, values.length));
      assertThat(left.merge(right).value()).is(Ulps.within(1, exact(values)));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMergeOfPartsOfOneEqualsSinglePass(double[] values) {
    State merged = new State();
    for (double value : values) {
      merged.merge(product(value));
    }
    assertThat(merged.value()).is(Ulps.within(1, exact(values)));
  }

  /** Of few rows, too: a short sum has no digits to hide the last bits of its parts in. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100, 1000})
  void theOrderOfTheRowsChangesNoBit(int rows) {
    Random random = new Random(rows);
    for (int set = 0; set < 200; set++) {
      double[] values = random(rows, random.nextInt(), -2);
      double inOrder = product(values).value();
      for (int order = 0; order < 10; order++) {
        shuffle(values, random);
        int split = random.nextInt(rows);
        State left = product(Arrays.copyOf(values, split));
        State right = product(Arrays.copyOfRange(values, split, rows));
        assertThat(left.merge(right).value()).isEqualTo(inOrder);
      }
    }
  }

  private static void shuffle(double[] values, Random random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.5,
        0.9,
        0.1,
        1e-3,
        1e-15,
        1e-300,
        Double.MIN_VALUE,
        0.999,
        1 - 1e-6,
        1 - 1e-9,
        1 - 1e-12
      })
  void tenMillionRowsAreAsExactAsOne(double p) {
    State state = new State();
    for (int i = 0; i < 10 * MILLION; i++) {
      state.multiply(p, 0);
    }
    BigDecimal exact = Exact.surprisal(p).orElseThrow().multiply(BigDecimal.valueOf(10 * MILLION));
    assertThat(state.value()).is(Ulps.within(1, exact));
  }

  @Test
  void tenMillionNearlyCertainRowsLoseNothing() {
    double p = Math.nextDown(1.0);
    State state = new State();
    for (int i = 0; i < 10 * MILLION; i++) {
      state.multiply(p, 0);
    }
    BigDecimal exact = Exact.surprisal(p).orElseThrow().multiply(BigDecimal.valueOf(10 * MILLION));
    // Each of ten million products drops up to 2^-106, which is all of 2 ulp of 1e-9.
    assertThat(state.value()).is(Ulps.within(4, exact));
  }

  @Test
  void differentRowsOfAMillionAreAsExact() {
    double[] cycle = random(1000, 7, -16);
    State state = new State();
    for (int i = 0; i < MILLION; i++) {
      state.multiply(cycle[i % cycle.length], 0);
    }
    assertThat(state.value())
        .is(Ulps.within(1, exact(cycle).multiply(BigDecimal.valueOf(MILLION / cycle.length))));
  }

  @Test
  void noRowsAreZero() {
    assertThat(new State().value()).isEqualTo(0.0);
    assertThat(new State().merge(new State()).value()).isEqualTo(0.0);
  }

  @Test
  void certainRowsAreZero() {
    assertThat(product(1, 1, 1).value()).isEqualTo(0.0);
    assertThat(1 / product(1).value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aZeroIsInfiniteWhateverFollows() {
    assertThat(product(0).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(product(0.5, 0, 1e-300, 1e-300, 0.5).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(product(0.5).merge(product(0)).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(product(0).merge(product(0.5, 1e-320)).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(product(0, 0).merge(product(0)).value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** Below 2e-16 all is in the residuals, and their plain sum has an error of half an ulp a row. */
  @Test
  void whatRoundingDroppedFromAComplementIsCounted() {
    for (double p : new double[] {1e-17, 3e-17, 1e-16, 1e-15, 1e-10, 0.1, 0.3}) {
      double x = LogLoss.likelihood(0, p, 0);
      double residual = LogLoss.likelihoodResidual(0, p, 0);
      BigDecimal complement = BigDecimal.ONE.subtract(new BigDecimal(p));
      assertThat(new BigDecimal(x).add(new BigDecimal(residual))).isEqualByComparingTo(complement);
      State state = new State();
      for (int i = 0; i < 1000; i++) {
        state.multiply(x, residual);
      }
      assertThat(state.value())
          .as("a thousand times 1 - %s", p)
          .is(
              Ulps.within(
                  p < 2e-16 ? 500 : 1,
                  Exact.surprisal(complement).orElseThrow().multiply(BigDecimal.valueOf(1000))));
    }
  }

  @Test
  void rescalingKeepsWhatRoundingDropped() {
    // 1e-10 underflows the mantissa after some 15 factors, and 1 - 1e-10 is a residual's matter.
    State state = new State();
    double[] values = random(300, 8, -0.5);
    BigDecimal exact = BigDecimal.ZERO;
    for (double value : values) {
      double residual = value * 0x1p-55;
      state.multiply(1e-10, 0).multiply(value, residual);
      exact =
          exact
              .add(Exact.surprisal(1e-10).orElseThrow())
              .add(
                  Exact.surprisal(new BigDecimal(value).add(new BigDecimal(residual)))
                      .orElseThrow());
    }
    assertThat(state.value()).is(Ulps.within(1, exact));
  }

  @Test
  void theMeanOfALongProductOfSubnormalsIsExact() {
    double[] values = new double[1000];
    Arrays.setAll(values, i -> (i + 1) * Double.MIN_VALUE);
    assertThat(product(values).value()).is(Ulps.within(1, exact(values)));
  }
}
