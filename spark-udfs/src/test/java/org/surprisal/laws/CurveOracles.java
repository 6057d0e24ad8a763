package org.surprisal.laws;

import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.surprisal.laws.RankingOracles.Scores;

/** The definitions of the curves: of every field, the sum over the points. */
final class CurveOracles {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What summing dozens of numbers in SQL adds to the error of each. */
  private static final ToDoubleFunction<BigDecimal> OF_SUM = exact -> 64;

  /** What is at a threshold or above; no threshold for what is above all. */
  private record At(Scores scores, BigDecimal threshold) {
    BigDecimal truePositives() {
      return threshold == null ? BigDecimal.ZERO : scores.truePositives(threshold);
    }

    BigDecimal falsePositives() {
      return threshold == null ? BigDecimal.ZERO : scores.falsePositives(threshold);
    }

    BigDecimal falseNegatives() {
      return scores.positives().subtract(truePositives());
    }

    BigDecimal trueNegatives() {
      return scores.negatives().subtract(falsePositives());
    }

    BigDecimal predicted() {
      return truePositives().add(falsePositives());
    }

    BigDecimal total() {
      return scores.positives().add(scores.negatives());
    }

    BigDecimal truePositiveRate() {
      return quotient(truePositives(), scores.positives());
    }

    BigDecimal falsePositiveRate() {
      return quotient(falsePositives(), scores.negatives());
    }

    BigDecimal precision() {
      return predicted().signum() == 0 ? BigDecimal.ZERO : quotient(truePositives(), predicted());
    }

    BigDecimal f1() {
      BigDecimal right = truePositives().multiply(TWO);
      return quotient(right, right.add(falsePositives()).add(falseNegatives()));
    }

    BigDecimal cost() {
      return quotient(falsePositives().add(falseNegatives()), total());
    }

    BigDecimal accuracy() {
      return BigDecimal.ONE.subtract(cost());
    }

    BigDecimal alongRocCurve() {
      return truePositiveRate().add(falsePositiveRate());
    }
  }

  private static final Function<Sample, List<At>> ALL = Sample.once(CurveOracles::all);
  private static final Function<Sample, List<At>> BIN_ENDS = Sample.once(CurveOracles::binEnds);
  private static final Function<Sample, List<At>> SHOWN = Sample.once(CurveOracles::shown);

  static final AggregateOracle ROC_CURVE =
      AggregateOracle.ofNothing()
          .and("CAST(size(%s) AS DOUBLE)", rows -> count(ALL.apply(rows)))
          .and(
              sum("false_positive_rate"),
              rows -> sum(ALL.apply(rows), At::falsePositiveRate),
              OF_SUM)
          .and(
              sum("true_positive_rate"), rows -> sum(ALL.apply(rows), At::truePositiveRate), OF_SUM)
          .and(
              "aggregate(slice(%s, 2, 100), 0D, (sum, x) -> sum + x.threshold)",
              rows -> sum(belowFirst(rows), At::threshold), OF_SUM);

  static final AggregateOracle PRECISION_RECALL_CURVE =
      AggregateOracle.ofNothing()
          .and("CAST(size(%s) AS DOUBLE)", rows -> count(belowFirst(rows)))
          .and(sum("threshold"), rows -> sum(belowFirst(rows), At::threshold), OF_SUM)
          .and(sum("precision"), rows -> sum(belowFirst(rows), At::precision), OF_SUM)
          .and(sum("recall"), rows -> sum(belowFirst(rows), At::truePositiveRate), OF_SUM);

  static final AggregateOracle LIFT_TABLE =
      AggregateOracle.ofNothing()
          .and(
              "CAST(size(%s) AS DOUBLE)",
              rows -> count(BIN_ENDS.apply(rows).stream().skip(1).toList()))
          .and(sum("cumulative_share"), rows -> ofEnds(rows, CurveOracles::share), OF_SUM)
          .and(sum("cumulative_gain"), rows -> ofEnds(rows, At::truePositiveRate), OF_SUM)
          .and(sum("cumulative_lift"), rows -> ofEnds(rows, at -> over(at.precision(), at)), OF_SUM)
          .and(sum("positives"), rows -> Optional.of(Scores.pooled(rows).positives()), OF_SUM)
          .and(sum("negatives"), rows -> Optional.of(Scores.pooled(rows).negatives()), OF_SUM)
          .and(sum("positive_rate"), rows -> ofBins(rows, (rate, at) -> rate), OF_SUM)
          .and(sum("lift"), rows -> ofBins(rows, CurveOracles::over), OF_SUM);

  static final AggregateOracle THRESHOLD_TABLE =
      AggregateOracle.ofNothing()
          .and("CAST(size(%s) AS DOUBLE)", rows -> count(SHOWN.apply(rows)))
          .and(sum("true_positives"), rows -> sum(SHOWN.apply(rows), At::truePositives), OF_SUM)
          .and(sum("false_positives"), rows -> sum(SHOWN.apply(rows), At::falsePositives), OF_SUM)
          .and(sum("true_negatives"), rows -> sum(SHOWN.apply(rows), At::trueNegatives), OF_SUM)
          .and(sum("false_negatives"), rows -> sum(SHOWN.apply(rows), At::falseNegatives), OF_SUM)
          .and(
              "aggregate(%s, 0D, (sum, x) -> sum + coalesce(x.precision, 0))",
              rows -> sum(SHOWN.apply(rows), At::precision), OF_SUM)
          .and(sum("recall"), rows -> sum(SHOWN.apply(rows), At::truePositiveRate), OF_SUM)
          .and(sum("f1"), rows -> sum(SHOWN.apply(rows), At::f1), OF_SUM)
          .and(sum("accuracy"), rows -> sum(SHOWN.apply(rows), At::accuracy), OF_SUM)
          .and(sum("cost"), rows -> sum(SHOWN.apply(rows), At::cost), OF_SUM);

  private CurveOracles() {}

  private static String sum(String field) {
    return "aggregate(%s, 0D, (sum, x) -> sum + x." + field + ")";
  }

  private static List<At> all(Sample rows) {
    Scores scores = Scores.pooled(rows);
    List<At> all = new ArrayList<>(List.of(new At(scores, null)));
    scores.byScore().descendingKeySet().forEach(threshold -> all.add(new At(scores, threshold)));
    return all;
  }

  private static List<At> belowFirst(Sample rows) {
    return ALL.apply(rows).stream().skip(1).toList();
  }

  private static Optional<BigDecimal> count(List<At> points) {
    return Optional.of(BigDecimal.valueOf(points.size()));
  }

  private static Optional<BigDecimal> sum(List<At> points, Function<At, BigDecimal> figure) {
    return points.stream().map(figure).reduce(BigDecimal::add);
  }

  /** For each of equal steps of a measure the last one that is not beyond it. */
  private static TreeSet<Integer> spread(List<At> all, int most, Function<At, BigDecimal> measure) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int step = 0; step < most; step++) {
      BigDecimal bound = measure.apply(all.get(all.size() - 1)).multiply(BigDecimal.valueOf(step));
      chosen.add(
          IntStream.range(0, all.size())
              .filter(
                  i ->
                      measure
                              .apply(all.get(i))
                              .multiply(BigDecimal.valueOf(most - 1))
                              .compareTo(bound)
                          <= 0)
              .max()
              .orElseThrow());
    }
    return all.size() <= most
        ? new TreeSet<>(IntStream.range(0, all.size()).boxed().toList())
        : chosen;
  }

  private static List<At> binEnds(Sample rows) {
    List<At> all = ALL.apply(rows);
    return spread(all, 11, At::predicted).stream().map(all::get).toList();
  }

  private static Optional<BigDecimal> ofEnds(Sample rows, Function<At, BigDecimal> figure) {
    return sum(BIN_ENDS.apply(rows).stream().skip(1).toList(), figure);
  }

  private static BigDecimal share(At at) {
    return quotient(at.predicted(), at.total());
  }

  /** A rate over that of all rows. */
  private static BigDecimal over(BigDecimal rate, At at) {
    return quotient(rate, quotient(at.scores().positives(), at.total()));
  }

  private static Optional<BigDecimal> ofBins(
      Sample rows, BiFunction<BigDecimal, At, BigDecimal> figure) {
    List<At> ends = BIN_ENDS.apply(rows);
    return IntStream.range(1, ends.size())
        .mapToObj(
            i -> {
              At at = ends.get(i);
              At before = ends.get(i - 1);
              BigDecimal rate =
                  quotient(
                      at.truePositives().subtract(before.truePositives()),
                      at.predicted().subtract(before.predicted()));
              return figure.apply(rate, at);
            })
        .reduce(BigDecimal::add);
  }

  private static List<At> shown(Sample rows) {
    List<At> all = ALL.apply(rows);
    TreeSet<Integer> shown = spread(all, 18, At::alongRocCurve);
    shown.add(all.indexOf(all.stream().min(Comparator.comparing(At::cost)).orElseThrow()));
    shown.add(
        all.indexOf(
            all.stream().min(Comparator.comparing((At at) -> at.f1().negate())).orElseThrow()));
    return shown.stream().map(all::get).toList();
  }
}
