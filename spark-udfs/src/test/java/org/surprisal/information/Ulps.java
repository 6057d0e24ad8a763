package org.surprisal.information;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.assertj.core.api.Condition;

/** How far a figure is from the true one, in units in the last place of the true one. */
public final class Ulps {
  private Ulps() {}

  /** The distance; 0 where both are the same Infinity. */
  public static double between(double actual, BigDecimal exact) {
    if (Double.isNaN(actual) || Double.isInfinite(actual)) {
      return Double.POSITIVE_INFINITY;
    }
    BigDecimal ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
    return new BigDecimal(actual)
        .subtract(exact)
        .abs()
        .divide(ulp, MathContext.DECIMAL64)
        .doubleValue();
  }

  /** Being at most {@code ulps} from the true figure. */
  public static Condition<Double> within(double ulps, BigDecimal exact) {
    return new Condition<>(
        actual -> between(actual, exact) <= ulps,
        "at most %s ulp from %s",
        ulps,
        exact.round(new MathContext(25)));
  }

  /** Being at most {@code ulps} from the true figure, where nothing stands for Infinity. */
  public static Condition<Double> within(double ulps, Optional<BigDecimal> exact) {
    return exact.isPresent()
        ? within(ulps, exact.get())
        : new Condition<>(actual -> actual == Double.POSITIVE_INFINITY, "Infinity");
  }
}
