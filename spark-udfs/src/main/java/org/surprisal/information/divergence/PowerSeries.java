package org.surprisal.information.divergence;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The first terms of a power series Σ c(n) xⁿ, as many for every x: a sum that stopped at the last
 * term that matters would cost a row more in mispredicted branches than the terms that it saves.
 */
final class PowerSeries {
  private final double[] even;
  private final double[] odd;

  /** The terms of x⁰ to x²ⁿ⁻¹, where n is {@code pairs}. */
  PowerSeries(int pairs, IntToDoubleFunction coefficient) {
    even = IntStream.range(0, pairs).mapToDouble(i -> coefficient.applyAsDouble(2 * i)).toArray();
    odd =
        IntStream.range(0, pairs).mapToDouble(i -> coefficient.applyAsDouble(2 * i + 1)).toArray();
  }

  /**
   * The sum, by Horner's scheme for the even and the odd terms apart, which a processor overlaps.
   */
  double sum(double x) {
    double square = x * x;
    double sumOfEven = 0;
    double sumOfOdd = 0;
    for (int i = even.length - 1; i >= 0; i--) {
      sumOfEven = Math.fma(sumOfEven, square, even[i]);
      sumOfOdd = Math.fma(sumOfOdd, square, odd[i]);
    }
    return Math.fma(sumOfOdd, x, sumOfEven);
  }
}
