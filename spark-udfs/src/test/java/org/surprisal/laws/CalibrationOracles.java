package org.surprisal.laws;

import static org.surprisal.laws.Definitions.exact;
import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.surprisal.laws.Problem.Line;
import org.surprisal.laws.Sample.Bin;

/** The definitions of calibration. */
final class CalibrationOracles {
  private static final int BINS = 10;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final Function<Sample, List<Bin>> IN_BINS = Sample.once(rows -> rows.bins(BINS));

  /** Documented. */
  private static final double SMOOTH_TO = 1e-6;

  /** Documented: a smaller one is right to itself. */
  private static final double SMOOTH_FROM = 2e-5;

  static final AggregateOracle EXPECTED_CALIBRATION_ERROR =
      AggregateOracle.of(
          rows ->
              IN_BINS.apply(rows).stream()
                  .map(Bin::gap)
                  .reduce(BigDecimal::add)
                  .map(gaps -> quotient(gaps, rows.totalWeight())));

  static final AggregateOracle MAXIMUM_CALIBRATION_ERROR =
      AggregateOracle.of(
          rows ->
              IN_BINS.apply(rows).stream()
                  .filter(bin -> bin.count() > 0)
                  .map(bin -> quotient(bin.gap(), bin.weight()))
                  .max(Comparator.naturalOrder()));

  /** What cancels is of the size of 1, and is squared; -1 stands for NULL. */
  static final AggregateOracle DEBIASED_CALIBRATION_ERROR =
      AggregateOracle.ofNothing()
          .and("coalesce(%s * %s, -1D) + 2D", rows -> Optional.of(TWO.add(debiased(rows))));

  static final AggregateOracle CLASSWISE_CALIBRATION_ERROR =
      AggregateOracle.of(
          rows -> {
            int classes = rows.predicted(rows.problem().rows().get(0)).length;
            return IntStream.range(0, classes)
                .boxed()
                .flatMap(looked -> rows.bins(BINS, line -> looked).stream().map(Bin::gap))
                .reduce(BigDecimal::add)
                .map(
                    gaps ->
                        quotient(gaps, rows.totalWeight().multiply(BigDecimal.valueOf(classes))));
          });

  static final AggregateOracle SMOOTH_CALIBRATION_ERROR =
      AggregateOracle.ofNothing()
          .and(
              "%s + 1D",
              rows -> Optional.of(new BigDecimal(1 + smooth(rows))),
              CalibrationOracles::smoothUlps);

  /** Bin by bin; -1 stands for the NULL of a bin without rows. */
  static final AggregateOracle CALIBRATION_CURVE = calibrationCurve();

  private CalibrationOracles() {}

  private static AggregateOracle calibrationCurve() {
    AggregateOracle curve = AggregateOracle.ofNothing();
    for (int i = 0; i < BINS; i++) {
      int index = i;
      curve =
          curve
              .and(
                  "CAST(%s[" + i + "].count AS DOUBLE)",
                  rows -> Optional.of(BigDecimal.valueOf(IN_BINS.apply(rows).get(index).count())))
              .and(
                  "coalesce(%s[" + i + "].mean_probability, -1D)",
                  rows -> Optional.of(meanOf(IN_BINS.apply(rows).get(index), true)))
              .and(
                  "coalesce(%s[" + i + "].observed_frequency, -1D)",
                  rows -> Optional.of(meanOf(IN_BINS.apply(rows).get(index), false)))
              .and("%s[" + i + "].lower", rows -> Optional.of(exact(index / (double) BINS)))
              .and("%s[" + i + "].upper", rows -> Optional.of(exact((index + 1) / (double) BINS)));
    }
    return curve;
  }

  private static BigDecimal meanOf(Bin bin, boolean ofPredicted) {
    return bin.count() == 0
        ? BigDecimal.ONE.negate()
        : quotient(ofPredicted ? bin.predicted() : bin.happened(), bin.weight());
  }

  /** Σ W (g² - (mean y - (mean y)² - mean y (1 - y)) / (n - 1)) / Σ W, of bins of two rows. */
  private static BigDecimal debiased(Sample rows) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    for (Bin bin : IN_BINS.apply(rows)) {
      if (bin.count() > 0) {
        BigDecimal n = quotient(bin.weight().pow(2), bin.squaredWeights());
        if (n.compareTo(TWO) >= 0) {
          BigDecimal happened = quotient(bin.happened(), bin.weight());
          BigDecimal chance =
              happened
                  .subtract(happened.pow(2))
                  .subtract(quotient(bin.knownChance(), bin.weight()));
          BigDecimal gap = quotient(bin.gap(), bin.weight());
          BigDecimal left = gap.pow(2).subtract(quotient(chance, n.subtract(BigDecimal.ONE)));
          sum = sum.add(bin.weight().multiply(left));
          weight = weight.add(bin.weight());
        }
      }
    }
    return weight.signum() == 0
        ? BigDecimal.ONE.negate()
        : quotient(sum, weight).max(BigDecimal.ZERO);
  }

  /** A probability that is looked at, and its share of Σ w (p - y). */
  private record Excess(double probability, double share) {}

  private static List<Excess> excesses(Sample rows) {
    List<Excess> excesses = new ArrayList<>();
    for (Line line : rows.problem().rows()) {
      int looked = rows.looked(line);
      BigDecimal p =
          rows.labels() == Sample.Labels.NUMBER ? exact(line.p()) : exact(line.q()[looked]);
      BigDecimal excess =
          p.subtract(exact(rows.happened(line)[looked])).multiply(rows.weight(line));
      excesses.add(new Excess(p.doubleValue(), quotient(excess, rows.totalWeight()).doubleValue()));
    }
    return excesses;
  }

  private static double smooth(Sample rows) {
    List<Excess> excesses = excesses(rows);
    double low = Math.abs(excesses.stream().mapToDouble(Excess::share).sum());
    double high = excesses.stream().mapToDouble(each -> Math.abs(each.share())).sum();
    if (high - low < SMOOTH_TO / 10 || high < SMOOTH_FROM) {
      return low;
    }
    while (high - low > SMOOTH_TO / 10) {
      double width = (low + high) / 2;
      if (integral(excesses, width) > width) {
        low = width;
      } else {
        high = width;
      }
    }
    return low;
  }

  /** From each place where the sign changes to the next, by the normal distribution. */
  private static double integral(List<Excess> excesses, double width) {
    int nodes = (int) Math.max(100, 20 / width);
    double from = sum(excesses, 0, width, CalibrationOracles::distribution);
    double before = sum(excesses, 0, width, CalibrationOracles::density);
    double size = 0;
    for (int node = 1; node <= nodes; node++) {
      double t = (double) node / nodes;
      double here = sum(excesses, t, width, CalibrationOracles::density);
      if (node == nodes || before * here < 0) {
        double change = node == nodes ? t : t - here / (here - before) / nodes;
        double to = sum(excesses, change, width, CalibrationOracles::distribution);
        size += Math.abs(to - from);
        from = to;
      }
      before = here;
    }
    return size;
  }

  /** But for its height, of which nothing is asked. */
  private static double density(double x) {
    return Math.exp(-x * x / 2);
  }

  /** Of which the density is the derivative. */
  private static double distribution(double x) {
    return Math.sqrt(Math.PI / 2) * Erf.erf(x / Math.sqrt(2));
  }

  /** Of each probability, and of its images in 0 and 1. */
  private static double sum(
      List<Excess> excesses, double at, double width, DoubleUnaryOperator figure) {
    double sum = 0;
    int pairs = (int) Math.ceil(4 * width);
    for (Excess each : excesses) {
      for (int pair = -pairs; pair <= pairs; pair++) {
        double away = (at - 2 * pair - each.probability()) / width;
        double image = (at - 2 * pair + each.probability()) / width;
        sum += each.share() * (figure.applyAsDouble(away) + figure.applyAsDouble(image));
      }
    }
    return sum / Math.sqrt(2 * Math.PI);
  }

  private static double smoothUlps(BigDecimal exact) {
    double error = exact.doubleValue() - 1;
    return (error < SMOOTH_FROM ? SMOOTH_FROM : SMOOTH_TO) / Math.ulp(1.0);
  }
}
