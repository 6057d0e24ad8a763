package org.surprisal.laws;

import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.distribution.TDistribution;
import org.surprisal.laws.Problem.Line;

/**
 * The definition of log_loss_difference: the moments in many digits, and Student's t by another
 * library.
 *
 * <p>What is undefined is -1 here. A mean of differences is as right as its terms, and an interval
 * as the library: these are compared to 11 and to 6 digits.
 */
final class PairedDifference {
  private static final double ELEVEN_DIGITS = 1e-11 / Math.ulp(1.0);
  private static final double SIX_DIGITS = 1e-6 / Math.ulp(1.0);

  private final BigDecimal weight;
  private final BigDecimal mean;
  private final BigDecimal squares;
  private final BigDecimal cubes;
  private final BigDecimal free;
  private final BigDecimal effectiveRows;
  private final double degreesOfFreedom;

  private PairedDifference(List<BigDecimal[]> rows) {
    weight = power(rows, 1);
    BigDecimal w2 = power(rows, 2);
    mean =
        quotient(
            rows.stream()
                .map(row -> row[0].multiply(row[1]))
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            weight);
    squares = moment(rows, 2);
    cubes = moment(rows, 3);
    free =
        w2.subtract(quotient(power(rows, 3).add(power(rows, 3)), weight))
            .add(quotient(w2.pow(2), weight.pow(2)));
    effectiveRows = quotient(weight.pow(2), w2);
    degreesOfFreedom = Math.max(1, quotient(w2.pow(2), power(rows, 4)).doubleValue() - 1);
  }

  private static BigDecimal power(List<BigDecimal[]> rows, int n) {
    return rows.stream().map(row -> row[0].pow(n)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal moment(List<BigDecimal[]> rows, int n) {
    return rows.stream()
        .map(row -> row[0].multiply(row[1].subtract(mean)).pow(n))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final Function<Sample, Optional<PairedDifference>> OF =
      Sample.once(PairedDifference::of);

  /** Weights and differences; none where a loss is infinite. */
  private static Optional<PairedDifference> of(Sample sample) {
    List<BigDecimal[]> rows = new ArrayList<>();
    for (Line line : sample.problem().rows()) {
      if (sample.weight(line).signum() > 0) {
        Optional<BigDecimal> a = sample.loss(line);
        Optional<BigDecimal> b = sample.otherLoss(line);
        if (a.isEmpty() || b.isEmpty()) {
          return Optional.empty();
        }
        rows.add(new BigDecimal[] {sample.weight(line), a.get().subtract(b.get())});
      }
    }
    return Optional.of(new PairedDifference(rows));
  }

  private BigDecimal standardError() {
    BigDecimal variance = quotient(squares.multiply(effectiveRowsInverse()), free);
    return Definitions.sqrt(variance);
  }

  /** Σ w² / (Σ w)². */
  private BigDecimal effectiveRowsInverse() {
    return quotient(BigDecimal.ONE, effectiveRows);
  }

  private double skew() {
    return quotient(cubes, squares.multiply(Definitions.sqrt(squares))).doubleValue();
  }

  /** The inverse of Hall's transformation; by its first two terms where the rest is nothing. */
  private double end(double quantile) {
    return untransformed(quantile, skew());
  }

  static double untransformed(double quantile, double k) {
    return Math.abs(k) < 1e-6
        ? quantile - k / 6 - k * quantile * quantile / 3
        : 3 / k * (Math.cbrt(1 + k * (quantile - k / 6)) - 1);
  }

  private double quantile() {
    return quantile(degreesOfFreedom);
  }

  static double quantile(double degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975);
  }

  private double pValue() {
    double t = quotient(mean, standardError()).doubleValue();
    double k = skew();
    double transformed = t + k * t * t / 3 + k * k * t * t * t / 27 + k / 6;
    return 2
        * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(transformed));
  }

  static AggregateOracle oracle() {
    return AggregateOracle.ofNothing()
        .and("%s.log_loss_a", rows -> rows.mean(rows::loss))
        .and("%s.log_loss_b", rows -> rows.mean(rows::otherLoss))
        .and(
            "coalesce(IF(abs(%s.difference) < 1e300D, %s.difference, NULL), -1D)",
            number(paired -> paired.mean), exact -> ELEVEN_DIGITS)
        .and(
            "coalesce(%s.standard_error, -1D)",
            number(PairedDifference::standardError), exact -> ELEVEN_DIGITS)
        .and(
            "coalesce((%s.difference - %s.lower) / %s.standard_error, -1D)",
            number(paired -> BigDecimal.valueOf(paired.end(paired.quantile()))),
            exact -> SIX_DIGITS)
        .and(
            "coalesce((%s.difference - %s.upper) / %s.standard_error, -1D)",
            number(paired -> BigDecimal.valueOf(paired.end(-paired.quantile()))),
            exact -> SIX_DIGITS)
        .and(
            "coalesce(%s.p_value, -1D)",
            number(paired -> BigDecimal.valueOf(paired.pValue())), exact -> SIX_DIGITS)
        .and("%s.effective_rows", PairedDifference::effectiveRows);
  }

  /** Of the weights alone, where there is an error; of the rows, where there is none. */
  private static Optional<BigDecimal> effectiveRows(Sample rows) {
    return Optional.of(
        OF.apply(rows)
            .map(paired -> paired.effectiveRows)
            .orElseGet(() -> rows.count(line -> rows.weight(line).signum() > 0)));
  }

  private static Function<Sample, Optional<BigDecimal>> number(
      Function<PairedDifference, BigDecimal> figure) {
    return rows -> Optional.of(OF.apply(rows).map(figure).orElse(BigDecimal.ONE.negate()));
  }
}
