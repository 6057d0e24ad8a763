package org.surprisal.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.surprisal.laws.Problem.Line;

/**
 * Temperature scaling by its definition: the loss is summed row by row at every temperature that is
 * tried, and the least one is searched for. The library interpolates a curve instead, whose error
 * has the bounds that {@code FittedCurve} documents: its figures are held to what follows from
 * these.
 */
final class Recalibrated {
  /** How far from it the library may be in a mean loss, of three classes or fewer. */
  private static final double OF_LOSS = 1.4e-6;

  /** How far in the slope of a mean loss. */
  private static final double OF_SLOPE = 1.4e-5;

  /** What the search for the least loss, and rounding, may leave of any figure. */
  private static final double OF_SEARCH = 1e-6;

  /** How far in a standard error, as a part of it. */
  private static final double OF_ERROR = 5e-3;

  /** The same where one row outweighs all others, and what it says falls off at once. */
  private static final double OF_ERROR_OF_TEMPERATURE = 0.15;

  private static final double LOWEST = -6 * Math.log(2);
  private static final double HIGHEST = 3 * Math.log(2);

  /** The distance of two temperatures between which the library interpolates. */
  private static final double STEP = Math.log(2) / 2;

  private static final int PARTS = 8;

  private static final Function<Sample, Recalibrated> OF = Sample.once(Recalibrated::new);

  static final AggregateOracle RECALIBRATED_LOG_LOSS =
      AggregateOracle.ofNothing()
          .and("%s + 1D", of(r -> 1 + r.crossFitted), within(r -> r.crossFittedSlack));

  static final AggregateOracle CALIBRATION_LOSS =
      AggregateOracle.ofNothing()
          .and(
              "coalesce(%s, -2D) + 1D",
              of(r -> 1 + r.calibrationLoss()), within(r -> r.crossFittedSlack));

  static final AggregateOracle TEMPERATURE_SCALING =
      AggregateOracle.ofNothing()
          .and("%s.temperature", of(r -> Math.exp(-r.t)), within(Recalibrated::slackOfT))
          .and(
              "coalesce(%s.temperature_error, -1D)",
              of(Recalibrated::ofT), ulps(OF_ERROR_OF_TEMPERATURE))
          .and("%s.log_loss", rows -> rows.mean(rows::loss))
          .and("%s.fitted_log_loss + 1D", of(r -> 1 + r.fitted()), within(r -> OF_LOSS))
          .andField("recalibrated_log_loss", RECALIBRATED_LOG_LOSS)
          .and(
              "coalesce(%s.recalibrated_log_loss_error, -2D) + 1D",
              of(r -> 1 + r.orNone(r.error(row -> row.loss(r.t)))), ulps(OF_ERROR))
          .andField("calibration_loss", CALIBRATION_LOSS)
          .and(
              "coalesce(%s.calibration_loss_error, -2D) + 1D",
              of(r -> 1 + r.orNone(r.ofC())), ulps(OF_ERROR))
          .and(
              "coalesce(%s.calibration_loss_low, -2D) + 1D",
              of(r -> 1 + r.orNone(r.end(-1))), ulps(OF_ERROR))
          .and(
              "coalesce(%s.calibration_loss_high, -2D) + 1D",
              of(r -> 1 + r.orNone(r.end(1))), ulps(OF_ERROR))
          .and(
              "CAST(%s.rows AS DOUBLE)",
              rows -> Optional.of(rows.count(line -> rows.weight(line).signum() > 0)));

  /** A row: ln p over the largest p, what happened, the weight, and the part. */
  private record Weighted(double[] z, double[] happened, double weight, int part) {
    boolean isImpossible() {
      return IntStream.range(0, z.length)
          .anyMatch(i -> happened[i] > 0 && z[i] == Double.NEGATIVE_INFINITY);
    }

    double loss(double t) {
      double beta = Math.exp(t);
      double sum = Arrays.stream(z).map(each -> Math.exp(beta * each)).sum();
      double loss = 0;
      for (int i = 0; i < z.length; i++) {
        if (happened[i] > 0) {
          double ofOthers = 0;
          for (int other = 0; other < z.length; other++) {
            ofOthers += other == i ? 0 : Math.exp(beta * (z[other] - z[i]));
          }
          loss += happened[i] * (ofOthers < 1 ? Math.log1p(ofOthers) : Math.log(sum) - beta * z[i]);
        }
      }
      return loss;
    }

    double slope(double t) {
      return (loss(t + 1e-4) - loss(t - 1e-4)) / 2e-4;
    }
  }

  private final Sample sample;
  private final List<Weighted> rows = new ArrayList<>();
  private final boolean impossible;
  private final double weight;
  private final double t;
  private final double crossFitted;
  private final double crossFittedSlack;

  private Recalibrated(Sample sample) {
    this.sample = sample;
    for (Line line : sample.problem().rows()) {
      if (sample.weight(line).signum() > 0) {
        BigDecimal[] predicted = sample.predicted(line);
        BigDecimal most = Arrays.stream(predicted).max(BigDecimal::compareTo).orElseThrow();
        double[] z =
            Arrays.stream(predicted)
                .mapToDouble(
                    p ->
                        p.signum() == 0
                            ? Double.NEGATIVE_INFINITY
                            : Definitions.ln(Definitions.quotient(p, most)).doubleValue())
                .toArray();
        rows.add(
            new Weighted(
                z, sample.happened(line), sample.weight(line).doubleValue(), part(predicted)));
      }
    }
    impossible = rows.removeIf(Weighted::isImpossible);
    weight = rows.stream().mapToDouble(Weighted::weight).sum();
    t = lowest(rows);
    double loss = 0;
    double slack = OF_LOSS;
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<Weighted> others = rows.stream().filter(row -> row.part != left).toList();
      List<Weighted> own = rows.stream().filter(row -> row.part == left).toList();
      double learnt = lowest(others);
      loss += sum(own, row -> row.loss(learnt)) / weight;
      slack += slack(others, learnt, at -> sum(own, row -> row.loss(at)) / weight);
    }
    crossFitted = impossible ? Double.POSITIVE_INFINITY : loss;
    crossFittedSlack = impossible ? 0 : slack;
  }

  private static Function<Sample, Optional<BigDecimal>> of(ToDoubleFunction<Recalibrated> figure) {
    return sample ->
        Optional.of(figure.applyAsDouble(OF.apply(sample)))
            .filter(Double::isFinite)
            .map(BigDecimal::new);
  }

  private static ToDoubleFunction<BigDecimal> ulps(double relative) {
    return exact -> relative * Math.abs(exact.doubleValue()) / Math.ulp(exact.doubleValue());
  }

  /** So far from it, and what rounding leaves. */
  private static ToDoubleBiFunction<Sample, BigDecimal> within(
      ToDoubleFunction<Recalibrated> distance) {
    return (sample, exact) -> {
      double x = Math.abs(exact.doubleValue());
      return distance.applyAsDouble(OF.apply(sample)) / Math.ulp(x) + RowOracle.ULPS;
    };
  }

  /** The highest three bits of a hash, as documented. */
  private static int part(BigDecimal[] predicted) {
    long hash = 0;
    for (int i = 0; i < predicted.length; i++) {
      if (predicted[i].signum() != 0) {
        long z = hash + Double.doubleToLongBits(predicted[i].doubleValue()) + i;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        hash = z ^ (z >>> 31);
      }
    }
    return (int) (hash >>> 61);
  }

  private static double sum(List<Weighted> rows, ToDoubleFunction<Weighted> figure) {
    return rows.stream().mapToDouble(row -> row.weight * figure.applyAsDouble(row)).sum();
  }

  /** Where the loss is least, by golden sections: it is convex in exp(t). */
  private static double lowest(List<Weighted> rows) {
    double atOne = sum(rows, row -> row.loss(0));
    if (atOne <= 1e-12 * sum(rows, row -> 1)) {
      return 0;
    }
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = LOWEST;
    double high = HIGHEST;
    while (high - low > 1e-7) {
      double first = high - golden * (high - low);
      double second = low + golden * (high - low);
      if (sum(rows, row -> row.loss(first)) <= sum(rows, row -> row.loss(second))) {
        high = second;
      } else {
        low = first;
      }
    }
    double lowest = (low + high) / 2;
    return lowest - LOWEST < 1e-6 ? LOWEST : HIGHEST - lowest < 1e-6 ? HIGHEST : lowest;
  }

  double fitted() {
    return impossible ? Double.POSITIVE_INFINITY : sum(rows, row -> row.loss(t)) / weight;
  }

  private double slackOfT() {
    return slack(rows, t, at -> Math.exp(-at));
  }

  /**
   * How far a figure at the temperature that the library finds may be from that at the best one: at
   * any where the loss of the rows rises no more than the library's curve may be off, as it may
   * seem the best one there.
   */
  private static double slack(List<Weighted> rows, double best, DoubleUnaryOperator figure) {
    double low = farthest(rows, best, -1);
    double high = farthest(rows, best, 1);
    // The temperature stays 1 where another one seems to be no better.
    if (sum(rows, row -> row.loss(0) - row.loss(best)) <= 2 * OF_LOSS * sum(rows, row -> 1)) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    double atBest = figure.applyAsDouble(best);
    double slack = OF_SEARCH * Math.abs(atBest);
    for (int i = 0; i <= 8; i++) {
      double at = figure.applyAsDouble(low + i / 8.0 * (high - low));
      slack = Math.max(slack, OF_SEARCH * Math.abs(atBest) + Math.abs(at - atBest));
    }
    return slack;
  }

  /** The farthest t above the best one, or below it, where the loss still rises that little. */
  private static double farthest(List<Weighted> rows, double best, int direction) {
    double flat = OF_SLOPE * sum(rows, row -> 1);
    double near = best;
    double far = Math.max(LOWEST, Math.min(HIGHEST, best + direction * STEP));
    if (direction * sum(rows, row -> row.slope(far)) <= flat) {
      return far;
    }
    double steep = far;
    while (Math.abs(steep - near) > 1e-8) {
      double middle = (near + steep) / 2;
      if (direction * sum(rows, row -> row.slope(middle)) <= flat) {
        near = middle;
      } else {
        steep = middle;
      }
    }
    return steep;
  }

  /** -2 stands for NULL. */
  double calibrationLoss() {
    return impossible ? -2 : sample.mean(sample::loss).orElseThrow().doubleValue() - crossFitted;
  }

  private double orNone(double figure) {
    return impossible || Double.isNaN(figure) ? -2 : figure;
  }

  /** The standard error of the mean of a figure of the rows. */
  private double error(ToDoubleFunction<Weighted> figure) {
    double mean = sum(rows, figure) / weight;
    double squares = 0;
    double squaredWeights = 0;
    for (Weighted row : rows) {
      double x = row.weight / weight * (figure.applyAsDouble(row) - mean);
      squares += x * x;
      squaredWeights += row.weight / weight * (row.weight / weight);
    }
    return squaredWeights > 1 - 1e-6 ? Double.NaN : Math.sqrt(squares / (1 - squaredWeights));
  }

  private double ofT() {
    double bend =
        (sum(rows, row -> row.slope(t + 1e-3)) - sum(rows, row -> row.slope(t - 1e-3))) / 2e-3;
    double error = Math.exp(-t) * error(row -> row.slope(t)) / (bend / weight);
    return t == LOWEST || t == HIGHEST || !Double.isFinite(error) ? -1 : error;
  }

  private double ofC() {
    return error(row -> row.loss(0) - row.loss(t));
  }

  /**
   * An end of the interval of C: that of √C, whose standard error is that of C over 2 √C, and which
   * is as skewed as C is, by Hall's transformation of Student's t.
   */
  private double end(int sign) {
    double root = Math.sqrt(Math.max(0, sum(rows, row -> row.loss(0) - row.loss(t)) / weight));
    double error = root == 0 ? 0 : ofC() / (2 * root);
    double mean = sum(rows, row -> row.loss(0) - row.loss(t)) / weight;
    double squares = 0;
    double cubes = 0;
    double squaredWeights = 0;
    double fourthPowers = 0;
    for (Weighted row : rows) {
      double w = row.weight / weight;
      double x = w * (row.loss(0) - row.loss(t) - mean);
      squares += x * x;
      cubes += x * x * x;
      squaredWeights += w * w;
      fourthPowers += w * w * w * w;
    }
    double skewness = squares > 0 ? cubes / Math.pow(squares, 1.5) : 0;
    double freedom = Math.max(1, squaredWeights * squaredWeights / fourthPowers - 1);
    double margin =
        error == 0 || Double.isNaN(error)
            ? error
            : error
                * PairedDifference.untransformed(
                    -sign * PairedDifference.quantile(freedom), skewness);
    return Math.pow(Math.max(0, root - margin), 2);
  }
}
