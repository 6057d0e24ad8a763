package org.surprisal.laws;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.surprisal.laws.Sample.Labels;

/** The intervals of a ranking by their definitions, each row beside each other one. */
final class RankingIntervals {
  private static final double SIX_DIGITS = 1e-6 / 0x1p-53;

  private record Row(double score, boolean positive, double weight) {}

  private final List<Row> rows;
  private final double positives;
  private final double negatives;
  private final double effectivePositives;
  private final double effectiveNegatives;

  private RankingIntervals(Sample sample) {
    rows =
        sample.problem().rows().stream()
            .map(line -> new Row(line.p(), line.happened() == 1, sample.weight(line).doubleValue()))
            .filter(row -> row.weight > 0)
            .sorted(Comparator.comparingDouble(Row::score))
            .toList();
    positives = of(true, row -> 1.0);
    negatives = of(false, row -> 1.0);
    effectivePositives = positives * positives / of(true, Row::weight);
    effectiveNegatives = negatives * negatives / of(false, Row::weight);
  }

  /** The weighted sum over the rows of a kind. */
  private double of(boolean positive, Function<Row, Double> value) {
    return rows.stream()
        .filter(row -> row.positive == positive)
        .mapToDouble(row -> row.weight * value.apply(row))
        .sum();
  }

  /** The weight of the rows of a kind from a score on. */
  private double from(double score, boolean positive) {
    return of(positive, row -> row.score >= score ? 1.0 : 0.0);
  }

  private double precision(double score) {
    double right = from(score, true);
    return right / (right + from(score, false));
  }

  private double[] rocAuc() {
    Function<Row, Double> placement =
        row ->
            of(
                    !row.positive,
                    other ->
                        0.5 + Math.signum(row.score - other.score) * (row.positive ? 0.5 : -0.5))
                / (row.positive ? negatives : positives);
    double area = of(true, placement) / positives;
    if (area == 1 || area == 0) {
      double end = Math.pow(0.025, 1 / Math.min(effectivePositives, effectiveNegatives));
      return area == 1 ? new double[] {end, 1} : new double[] {0, 1 - end};
    }
    double better = Math.max(area, 1 - area);
    double prior = 2 * better * better * (1 - better) / (1 + better);
    Function<Row, Double> square = row -> Math.pow(placement.apply(row) - area, 2);
    return logitInterval(
        area,
        (of(true, square) / positives * effectivePositives + prior)
            / (effectivePositives + 1)
            / effectivePositives,
        (of(false, square) / negatives * effectiveNegatives + prior)
            / (effectiveNegatives + 1)
            / effectiveNegatives);
  }

  /** The change of the average precision for a change of the weight of a row. */
  private double change(Row row, double figure) {
    double ofOthers =
        of(
            true,
            other -> {
              double right = from(other.score, true);
              double wrong = from(other.score, false);
              double change = row.positive ? wrong : -right;
              return other.score > row.score ? 0 : change / Math.pow(right + wrong, 2);
            });
    return ofOthers + (row.positive ? precision(row.score) - figure : 0);
  }

  private double[] averagePrecision() {
    double figure = of(true, row -> precision(row.score)) / positives;
    Function<Row, Double> square = row -> Math.pow(change(row, figure), 2);
    return logitInterval(
        figure,
        of(true, square) / positives / (effectivePositives - 1),
        of(false, square) / positives * negatives / positives / (effectiveNegatives - 1));
  }

  private double[] logitInterval(double figure, double ofPositives, double ofNegatives) {
    double variance = ofPositives + ofNegatives;
    double degrees =
        variance
            * variance
            / (ofPositives * ofPositives / (effectivePositives - 1)
                + ofNegatives * ofNegatives / (effectiveNegatives - 1));
    double margin =
        new TDistribution(null, degrees).inverseCumulativeProbability(0.975)
            * Math.sqrt(variance)
            / (figure * (1 - figure));
    return DoubleStream.of(-margin, margin)
        .map(step -> 1 / (1 + (1 - figure) / figure * Math.exp(-step)))
        .toArray();
  }

  private boolean isEnough() {
    return effectivePositives >= 10 && effectiveNegatives >= 10;
  }

  /** With the ends of both intervals; -1 stands for NULL. */
  static AggregateOracle with(AggregateOracle figures) {
    AggregateOracle all = figures;
    for (int end = 0; end < 2; end++) {
      int at = end;
      String name = end == 0 ? "_lower" : "_upper";
      all =
          all.and(
                  "coalesce(%s.roc_auc" + name + ", -1D)",
                  end(intervals -> intervals.rocAuc()[at]),
                  exact -> SIX_DIGITS)
              .and(
                  "coalesce(%s.average_precision" + name + ", -1D)",
                  end(intervals -> intervals.averagePrecision()[at]),
                  exact -> SIX_DIGITS);
    }
    return all;
  }

  private static Function<Sample, Optional<BigDecimal>> end(
      Function<RankingIntervals, Double> end) {
    return sample -> {
      double value = -1;
      if (sample.labels() == Labels.NUMBER) {
        RankingIntervals intervals = new RankingIntervals(sample);
        value = intervals.isEnough() ? end.apply(intervals) : -1;
      }
      return Optional.of(BigDecimal.valueOf(Double.isNaN(value) ? -1 : value));
    };
  }
}
