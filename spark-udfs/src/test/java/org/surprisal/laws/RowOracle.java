package org.surprisal.laws;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a row function is by definition, computed apart from its kernel.
 *
 * @param definition of a call's arguments: an Optional, which is empty for Infinity, an array of
 *     numbers, or a text
 * @param ulps how many ulps a kernel may be off where the definition gives a number
 */
record RowOracle(Function<Given, Object> definition, BiFunction<Given, BigDecimal, Double> ulps)
    implements Oracle {
  static final double ULPS = 4;

  static RowOracle of(Function<Given, Object> definition) {
    return new RowOracle(definition, (given, exact) -> ULPS);
  }

  /** Numbers that are right to the last bits where they are not so small that bits are lost. */
  RowOracle whereNormal() {
    return new RowOracle(
        definition,
        (given, exact) ->
            exact.signum() != 0 && exact.abs().doubleValue() < Double.MIN_NORMAL
                ? Double.POSITIVE_INFINITY
                : ULPS);
  }

  /** A sum of terms that may cancel: it is right to the last bits of the largest of them. */
  RowOracle toTheBitsOf(ToDoubleFunction<Given> largestTerm) {
    return new RowOracle(
        definition,
        (given, exact) ->
            DoubleStream.of(
                    ULPS,
                    ULPS
                        * Math.ulp(largestTerm.applyAsDouble(given))
                        / Math.ulp(exact.doubleValue()))
                .max()
                .orElseThrow());
  }
}
