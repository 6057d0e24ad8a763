package org.surprisal.laws;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.surprisal.laws.Problem.Line;
import org.surprisal.laws.Sample.Labels;

/**
 * The parts of binary scores by their definition: a frequency of isotonic regression is the largest
 * of the least means of neighbouring rows.
 */
final class BinaryParts {
  private static final double PRECISION = 1e-9;

  static final AggregateOracle LOG_LOSS_DECOMPOSITION = decomposition(true);
  static final AggregateOracle BRIER_DECOMPOSITION = decomposition(false);

  static final AggregateOracle SIGMOID_SCALING =
      AggregateOracle.ofNothing()
          .and("coalesce(%s.log_loss, -1D) + 2D", of(rows -> rows.score(true)), near())
          .and("IF(%s.fitted_log_loss <= %s.log_loss, 0D, -1D) + 2D", of(rows -> 0), near())
          .and("IF(%s.slope >= 0, 0D, -1D) + 2D", of(rows -> 0), near())
          .and("IF(abs(%s.intercept) >= 0, 0D, -1D) + 2D", of(rows -> 0), near());

  /** A row: whether class 1 happened, its probability, and what the row counts. */
  private record Weighted(double label, double p, double weight) {}

  private final List<Weighted> rows;
  private final double weight;

  private BinaryParts(Sample sample) {
    rows =
        sample.problem().rows().stream()
            .filter(line -> sample.weight(line).signum() > 0)
            .sorted(Comparator.comparingDouble(Line::p))
            .map(line -> new Weighted(line.happened(), line.p(), sample.weight(line).doubleValue()))
            .toList();
    weight = rows.stream().mapToDouble(Weighted::weight).sum();
  }

  private static AggregateOracle decomposition(boolean ofLogarithms) {
    return AggregateOracle.ofNothing()
        .and("coalesce(%s.score, -1D) + 2D", of(rows -> rows.score(ofLogarithms)), near())
        .and(
            "coalesce(%s.miscalibration, -1D) + 2D",
            of(rows -> rows.score(ofLogarithms) - rows.recalibrated(ofLogarithms)), near())
        .and("IF(%s.expected_miscalibration >= 0, 0D, -1D) + 2D", of(rows -> 0), near())
        .and(
            "IF(%s.miscalibration_p_value BETWEEN 1 / 21D AND 1, 0D, -1D) + 2D",
            of(rows -> 0), near())
        .and(
            "coalesce(%s.discrimination, -1D) + 2D",
            of(rows -> rows.uncertainty(ofLogarithms) - rows.recalibrated(ofLogarithms)), near())
        .and(
            "coalesce(%s.uncertainty, -1D) + 2D",
            of(rows -> rows.uncertainty(ofLogarithms)), near());
  }

  private static Function<Sample, Optional<BigDecimal>> of(ToDoubleFunction<BinaryParts> figure) {
    return sample ->
        Optional.of(
            BigDecimal.valueOf(
                2
                    + (sample.labels() == Labels.NUMBER
                        ? figure.applyAsDouble(new BinaryParts(sample))
                        : -1)));
  }

  private static ToDoubleFunction<BigDecimal> near() {
    return exact -> PRECISION * exact.doubleValue() / Math.ulp(exact.doubleValue());
  }

  private double mean(ToDoubleFunction<Weighted> figure) {
    return rows.stream().mapToDouble(row -> row.weight / weight * figure.applyAsDouble(row)).sum();
  }

  private static double loss(double label, double p, boolean ofLogarithms) {
    double likelihood = label == 1 ? p : 1 - p;
    return ofLogarithms
        ? likelihood == 1 ? 0 : -Math.log(likelihood)
        : (1 - likelihood) * (1 - likelihood);
  }

  private double score(boolean ofLogarithms) {
    return mean(row -> loss(row.label, row.p, ofLogarithms));
  }

  private double uncertainty(boolean ofLogarithms) {
    double frequency = mean(Weighted::label);
    return mean(row -> loss(row.label, frequency, ofLogarithms));
  }

  private double recalibrated(boolean ofLogarithms) {
    return IntStream.range(0, rows.size())
        .mapToDouble(
            i -> rows.get(i).weight / weight * loss(rows.get(i).label, frequency(i), ofLogarithms))
        .sum();
  }

  private double frequency(int i) {
    double largest = 0;
    for (int from = 0; from <= i; from++) {
      double positive = 0;
      double all = 0;
      double least = 1;
      for (int to = from; to < rows.size(); to++) {
        positive += rows.get(to).label * rows.get(to).weight;
        all += rows.get(to).weight;
        least = to >= i ? Math.min(least, positive / all) : least;
      }
      largest = Math.max(largest, least);
    }
    return largest;
  }
}
