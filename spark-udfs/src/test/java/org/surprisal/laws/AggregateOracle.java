package org.surprisal.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What an aggregate is by definition, in any form of input.
 *
 * @param figures what to compare
 */
record AggregateOracle(List<Figure> figures) implements Oracle {

  /**
   * A number that a call gives, or a number in what it gives.
   *
   * @param sql how it is read, {@code %s} being the call
   * @param definition what it is of a sample; empty for Infinity
   * @param ulps how many ulps it may be off there, of which sample
   */
  record Figure(
      String sql,
      Function<Sample, Optional<BigDecimal>> definition,
      ToDoubleBiFunction<Sample, BigDecimal> ulps) {}

  static AggregateOracle of(Function<Sample, Optional<BigDecimal>> definition) {
    return of(definition, exact -> RowOracle.ULPS);
  }

  static AggregateOracle of(
      Function<Sample, Optional<BigDecimal>> definition, ToDoubleFunction<BigDecimal> ulps) {
    return ofNothing().and("%s", definition, ulps);
  }

  /** A struct, or an array of them. */
  static AggregateOracle ofNothing() {
    return new AggregateOracle(List.of());
  }

  /** The same, and another number in what the call gives. */
  AggregateOracle and(String sql, Function<Sample, Optional<BigDecimal>> definition) {
    return and(sql, definition, exact -> RowOracle.ULPS);
  }

  /** The same, and another number in what the call gives, which may be off by so many ulps. */
  AggregateOracle and(
      String sql,
      Function<Sample, Optional<BigDecimal>> definition,
      ToDoubleFunction<BigDecimal> ulps) {
    return and(sql, definition, (sample, exact) -> ulps.applyAsDouble(exact));
  }

  /** The same, where it depends on the sample how many ulps it may be off. */
  AggregateOracle and(
      String sql,
      Function<Sample, Optional<BigDecimal>> definition,
      ToDoubleBiFunction<Sample, BigDecimal> ulps) {
    return and(new Figure(sql, Sample.once(definition), ulps));
  }

  private AggregateOracle and(Figure figure) {
    List<Figure> more = new ArrayList<>(figures);
    more.add(figure);
    return new AggregateOracle(List.copyOf(more));
  }

  /** The same, and a field of the call's struct that is what another function gives. */
  AggregateOracle andField(String field, AggregateOracle ofField) {
    AggregateOracle all = this;
    for (Figure figure : ofField.figures) {
      all =
          all.and(
              new Figure(
                  figure.sql().replace("%s", "%s." + field), figure.definition(), figure.ulps()));
    }
    return all;
  }
}
