package org.surprisal.laws;

import static org.surprisal.laws.Definitions.exact;
import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surprisal.laws.AggregateOracle.Figure;
import org.surprisal.laws.Problem.Line;
import org.surprisal.laws.Sample.Labels;

/** The definitions of what ranks, pair by pair and threshold by threshold. */
final class RankingOracles {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static final AggregateOracle ROC_AUC = AggregateOracle.of(of(Scores::rocAuc));
  static final AggregateOracle AVERAGE_PRECISION = AggregateOracle.of(of(Scores::averagePrecision));

  /** A difference of rates, right to the last bits of 1. */
  static final AggregateOracle KS_STATISTIC =
      AggregateOracle.of(
          of(Scores::ksStatistic),
          statistic -> RowOracle.ULPS * Math.max(1, 0x1p-53 / Math.ulp(statistic.doubleValue())));

  static final AggregateOracle NO_ERROR_OF_TWO_CLASSES =
      ofTwoClasses(AggregateOracle.of(rows -> Optional.of(BigDecimal.ZERO)));

  static final AggregateOracle EVALUATE_RANKING =
      bounds(
              AggregateOracle.ofNothing()
                  .andField("roc_auc", ROC_AUC)
                  .andField("average_precision", AVERAGE_PRECISION)
                  .andField("ks_statistic", KS_STATISTIC))
          .and("coalesce(%s.positives, -1D)", rows -> ofTwoClasses(rows, Scores::positives))
          .and("coalesce(%s.negatives, -1D)", rows -> ofTwoClasses(rows, Scores::negatives));

  private RankingOracles() {}

  /** With their intervals; where every score is told apart nothing is left to bound. */
  private static AggregateOracle bounds(AggregateOracle figures) {
    AggregateOracle bounded = figures;
    for (String name : List.of("roc_auc", "average_precision", "ks_statistic")) {
      bounded = bounded.and("%s." + name + "_max_error", rows -> Optional.of(BigDecimal.ZERO));
    }
    return RankingIntervals.with(bounded);
  }

  /** The same of two classes; of more it is NULL, for which -1 stands. */
  static AggregateOracle ofTwoClasses(AggregateOracle ofAny) {
    AggregateOracle ofTwo = AggregateOracle.ofNothing();
    for (Figure figure : ofAny.figures()) {
      ofTwo =
          ofTwo.and(
              "coalesce(" + figure.sql() + ", -1D)",
              rows ->
                  rows.labels() == Labels.NUMBER
                      ? figure.definition().apply(rows)
                      : Optional.of(BigDecimal.ONE.negate()),
              figure.ulps());
    }
    return ofTwo;
  }

  /** -1 stands for NULL. */
  private static Optional<BigDecimal> ofTwoClasses(
      Sample rows, Function<Scores, BigDecimal> figure) {
    return rows.labels() == Labels.NUMBER
        ? of(figure).apply(rows)
        : Optional.of(BigDecimal.ONE.negate());
  }

  /** Of class 1 of two, and the mean over the classes of more. */
  static Function<Sample, Optional<BigDecimal>> of(Function<Scores, BigDecimal> figure) {
    return rows -> {
      int classes = rows.predicted(rows.problem().rows().get(0)).length;
      List<BigDecimal> figures =
          IntStream.range(classes == 2 ? 1 : 0, classes)
              .mapToObj(index -> Scores.of(rows, index))
              .filter(scores -> scores.positives().signum() * scores.negatives().signum() > 0)
              .map(figure)
              .toList();
      return figures.stream()
          .reduce(BigDecimal::add)
          .map(sum -> quotient(sum, BigDecimal.valueOf(figures.size())));
    };
  }

  /** The weights of what is positive and negative, by score. */
  record Scores(NavigableMap<BigDecimal, BigDecimal[]> byScore) {

    static Scores of(Sample rows, int index) {
      NavigableMap<BigDecimal, BigDecimal[]> byScore = new TreeMap<>();
      addTo(byScore, rows, index);
      return new Scores(byScore);
    }

    /** Every class of every row as a prediction of its own, where there are more than two. */
    static Scores pooled(Sample rows) {
      int classes = rows.predicted(rows.problem().rows().get(0)).length;
      NavigableMap<BigDecimal, BigDecimal[]> byScore = new TreeMap<>();
      IntStream.range(classes == 2 ? 1 : 0, classes).forEach(index -> addTo(byScore, rows, index));
      return new Scores(byScore);
    }

    private static void addTo(
        NavigableMap<BigDecimal, BigDecimal[]> byScore, Sample rows, int index) {
      for (Line line : rows.problem().rows()) {
        BigDecimal weight = rows.weight(line);
        BigDecimal share = exact(rows.happened(line)[index]);
        byScore.merge(
            rows.predicted(line)[index],
            new BigDecimal[] {
              weight.multiply(share), weight.multiply(BigDecimal.ONE.subtract(share))
            },
            (a, b) -> new BigDecimal[] {a[0].add(b[0]), a[1].add(b[1])});
      }
      byScore.values().removeIf(each -> Arrays.stream(each).allMatch(x -> x.signum() == 0));
    }

    private static BigDecimal sum(NavigableMap<BigDecimal, BigDecimal[]> part, int kind) {
      return part.values().stream()
          .map(each -> each[kind])
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal positives() {
      return sum(byScore, 0);
    }

    BigDecimal negatives() {
      return sum(byScore, 1);
    }

    BigDecimal truePositives(BigDecimal threshold) {
      return sum(byScore.tailMap(threshold, true), 0);
    }

    BigDecimal falsePositives(BigDecimal threshold) {
      return sum(byScore.tailMap(threshold, true), 1);
    }

    BigDecimal rocAuc() {
      BigDecimal pairs = BigDecimal.ZERO;
      for (BigDecimal score : byScore.keySet()) {
        BigDecimal below = sum(byScore.headMap(score, false), 1);
        BigDecimal tied = byScore.get(score)[1];
        pairs = pairs.add(byScore.get(score)[0].multiply(below.add(tied.divide(TWO))));
      }
      return quotient(pairs, positives().multiply(negatives()));
    }

    BigDecimal averagePrecision() {
      BigDecimal sum = BigDecimal.ZERO;
      for (BigDecimal threshold : byScore.keySet()) {
        BigDecimal above = truePositives(threshold);
        BigDecimal precision = quotient(above, above.add(falsePositives(threshold)));
        sum = sum.add(byScore.get(threshold)[0].multiply(precision));
      }
      return quotient(sum, positives());
    }

    BigDecimal ksStatistic() {
      List<BigDecimal> distances = new ArrayList<>();
      for (BigDecimal threshold : byScore.keySet()) {
        distances.add(
            quotient(truePositives(threshold), positives())
                .subtract(quotient(falsePositives(threshold), negatives()))
                .abs());
      }
      return distances.stream().max(BigDecimal::compareTo).orElseThrow();
    }
  }
}
