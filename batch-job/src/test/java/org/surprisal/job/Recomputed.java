package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The figures of metrics.json by their definitions, in loops over the rows and with nothing of what
 * is tested. All rows have the weight 1.
 */
final class Recomputed {
  private static final double TO = 1e-9;
  private static final double EPS = 1e-15;
  private static final int BINS = 10;

  private final int[] labels;
  private final Map<String, double[][]> models = new LinkedHashMap<>();
  private int checked;

  Recomputed(int... labels) {
    this.labels = labels.clone();
  }

  /** A model that predicted a distribution for each row. */
  Recomputed with(String model, double[][] predictions) {
    models.put(model, predictions);
    return this;
  }

  private void check(JsonNode of, String name, double expected) {
    assertThat(of.get(name)).as(name).isNotNull();
    assertThat(of.get(name).asDouble()).as(name).isCloseTo(expected, within(TO));
    checked++;
  }

  /**
   * Compares a document; how many figures that were.
   *
   * @param rowsAreUnits whether rows are independent of each other, and no prediction is a number
   *     p, whose 1 - p is not rounded where it is counted who wins
   */
  int check(JsonNode metrics, boolean rowsAreUnits) {
    for (JsonNode model : metrics.get("models")) {
      double[][] q = models.get(model.get("model").asText());
      checkScores(model, q);
      checkBins(model, q);
      if (rowsAreUnits) {
        checkInterval(model, i -> loss(q[i], labels[i]));
      }
    }
    for (JsonNode part : metrics.get("per_class")) {
      int label = part.get("class").asInt();
      double[][] q = models.get(part.get("model").asText());
      IntPredicate of = i -> labels[i] == label;
      check(part, "rows", rows().filter(of).count());
      check(part, "log_loss", mean(of, i -> loss(q[i], label)));
      check(part, "recall", mean(of, i -> top(q[i]) == label ? 1 : 0));
      check(
          part,
          "loss_share",
          rows().filter(of).mapToDouble(i -> loss(q[i], label)).sum()
              / rows().mapToDouble(i -> loss(q[i], labels[i])).sum());
    }
    for (JsonNode pair : metrics.get("comparisons")) {
      double[][] better = models.get(pair.get("better").asText());
      double[][] worse = models.get(pair.get("worse").asText());
      IntToDoubleFunction difference = i -> loss(better[i], labels[i]) - loss(worse[i], labels[i]);
      check(pair, "loss_difference", mean(i -> true, difference));
      if (rowsAreUnits) {
        check(pair, "standard_error", standardError(difference));
        check(pair, "better_wins", mean(i -> true, i -> difference.applyAsDouble(i) < 0 ? 1 : 0));
        check(pair, "worse_wins", mean(i -> true, i -> difference.applyAsDouble(i) > 0 ? 1 : 0));
      }
    }
    check(metrics.get("baselines"), "label_entropy", labelEntropy());
    return checked;
  }

  private void checkScores(JsonNode model, double[][] q) {
    double loss = mean(i -> true, i -> loss(q[i], labels[i]));
    check(model, "rows", labels.length);
    check(model, "log_loss", loss);
    check(model, "negative_log_likelihood", loss * labels.length);
    check(model, "perplexity", Math.exp(loss));
    check(model, "normalized_entropy", loss / labelEntropy());
    check(model, "d2_log_loss", 1 - loss / labelEntropy());
    check(model, "accuracy", mean(i -> true, i -> top(q[i]) == labels[i] ? 1 : 0));
    check(model, "brier_score", mean(i -> true, i -> squaredError(q[i], labels[i])));
    check(
        model,
        "spherical_score",
        mean(
            i -> true,
            i -> q[i][labels[i]] / Math.sqrt(Arrays.stream(q[i]).map(x -> x * x).sum())));
    check(model, "roc_auc", auc(q));
    check(model, "confidence", mean(i -> true, i -> q[i][top(q[i])]));
    check(
        model,
        "confidence_gap",
        mean(i -> true, i -> q[i][top(q[i])] - (top(q[i]) == labels[i] ? 1 : 0)));
    check(model, "zero_probability_rows", rows().filter(i -> q[i][labels[i]] == 0).count());
  }

  private void checkBins(JsonNode model, double[][] q) {
    double gaps = 0;
    double largest = 0;
    double debiased = 0;
    long counted = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double from = (double) bin / BINS;
      double to = (bin + 1.0) / BINS;
      IntPredicate inBin = i -> q[i][top(q[i])] <= to && (q[i][top(q[i])] > from || from == 0);
      long n = rows().filter(inBin).count();
      JsonNode told = model.get("calibration").get(bin);
      check(told, "count", n);
      if (n > 0) {
        double p = mean(inBin, i -> q[i][top(q[i])]);
        double y = mean(inBin, i -> top(q[i]) == labels[i] ? 1 : 0);
        check(told, "mean_probability", p);
        check(told, "observed_frequency", y);
        gaps += n * Math.abs(p - y);
        largest = Math.max(largest, Math.abs(p - y));
        if (n > 1) {
          debiased += n * ((p - y) * (p - y) - y * (1 - y) / (n - 1));
          counted += n;
        }
      }
    }
    check(model, "expected_calibration_error", gaps / labels.length);
    check(model, "maximum_calibration_error", largest);
    check(model, "debiased_calibration_error", Math.sqrt(Math.max(0, debiased / counted)));
  }

  /** Student's t after Hall's transformation. */
  private void checkInterval(JsonNode model, IntToDoubleFunction loss) {
    double mean = mean(i -> true, loss);
    double squares = rows().mapToDouble(i -> Math.pow(loss.applyAsDouble(i) - mean, 2)).sum();
    double cubes = rows().mapToDouble(i -> Math.pow(loss.applyAsDouble(i) - mean, 3)).sum();
    double k = cubes / Math.pow(squares, 1.5);
    double t = new TDistribution(labels.length - 1).inverseCumulativeProbability(0.975);
    double error = standardError(loss);
    check(model, "log_loss_standard_error", error);
    check(model, "loss_skewness", k * Math.sqrt(labels.length));
    check(
        model,
        "log_loss_lower",
        Math.max(0, mean - error * 3 / k * (Math.cbrt(1 + k * (t - k / 6)) - 1)));
    check(model, "log_loss_upper", mean - error * 3 / k * (Math.cbrt(1 - k * (t + k / 6)) - 1));
  }

  private double standardError(IntToDoubleFunction figure) {
    double mean = mean(i -> true, figure);
    double squares = rows().mapToDouble(i -> Math.pow(figure.applyAsDouble(i) - mean, 2)).sum();
    return Math.sqrt(squares / (labels.length - 1.0) / labels.length);
  }

  private double labelEntropy() {
    double entropy = 0;
    for (int label : Arrays.stream(labels).distinct().toArray()) {
      double share = mean(i -> true, i -> labels[i] == label ? 1 : 0);
      entropy -= share * Math.log(share);
    }
    return entropy;
  }

  /** Of class 1 of two; of more the mean over the classes of each against the rest. */
  private double auc(double[][] q) {
    int classes = q[0].length;
    return IntStream.range(classes == 2 ? 1 : 0, classes)
        .mapToDouble(
            of -> {
              double[] negatives = scores(q, of, false);
              return Arrays.stream(scores(q, of, true))
                  .map(
                      p ->
                          Arrays.stream(negatives).map(n -> p > n ? 1 : p == n ? 0.5 : 0).sum()
                              / negatives.length)
                  .average()
                  .orElseThrow();
            })
        .average()
        .orElseThrow();
  }

  private double[] scores(double[][] q, int of, boolean positive) {
    return rows().filter(i -> labels[i] == of == positive).mapToDouble(i -> q[i][of]).toArray();
  }

  private IntStream rows() {
    return IntStream.range(0, labels.length);
  }

  private double mean(IntPredicate of, IntToDoubleFunction figure) {
    return rows().filter(of).mapToDouble(figure).average().orElseThrow();
  }

  private static double loss(double[] q, int label) {
    return -Math.log(Math.max(EPS, q[label]));
  }

  private static double squaredError(double[] q, int label) {
    return IntStream.range(0, q.length)
        .mapToDouble(c -> Math.pow(q[c] - (c == label ? 1 : 0), 2))
        .sum();
  }

  private static int top(double... q) {
    int top = 0;
    for (int i = 1; i < q.length; i++) {
      top = q[i] > q[top] ? i : top;
    }
    return top;
  }
}
