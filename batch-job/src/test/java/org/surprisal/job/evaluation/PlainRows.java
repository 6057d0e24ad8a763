package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.evaluation.Evaluation;
import org.surprisal.information.evaluation.EvaluationTally;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.ranking.CurveTally;
import org.surprisal.information.ranking.Curves;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.information.recalibration.Recalibration;
import org.surprisal.information.recalibration.TemperatureScaling;
import org.surprisal.information.recalibration.TemperatureTally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;
import org.surprisal.job.loss.LossProfile;
import org.surprisal.job.loss.ScoredRow;
import org.surprisal.job.request.Classes;
import org.surprisal.job.request.Model;
import org.surprisal.job.request.Options;
import org.surprisal.job.request.Request;

/** Findings of rows that are given as they are, without Spark. */
public final class PlainRows {
  private final String[] models;
  private final Options options = new Options();
  private final List<ScoredRow> rows = new ArrayList<>();
  private final List<double[][]> predictions = new ArrayList<>();
  private boolean clustered;

  public PlainRows(String... models) {
    this.models = models;
    options.eps = 1e-15;
    options.bins = 10;
  }

  public PlainRows eps(double eps) {
    options.eps = eps;
    return this;
  }

  public PlainRows baseline(String name) {
    options.baseline = name;
    return this;
  }

  /** With thresholds, at what a false positive and a missed positive cost. */
  public PlainRows costs(double falsePositive, double falseNegative) {
    options.costFalsePositive = falsePositive;
    options.costFalseNegative = falseNegative;
    return this;
  }

  /** Adds a row with the distribution that each model predicts. */
  public void add(int label, double[]... predicted) {
    add(label, 1, null, predicted);
  }

  /** Adds a row with the distribution that each model predicts. */
  public void add(int label, double weight, Long cluster, double[]... predicted) {
    double[] losses = new double[models.length];
    double[] likelihoods = new double[models.length];
    int[] tops = new int[models.length];
    double[] confidences = new double[models.length];
    for (int model = 0; model < models.length; model++) {
      double[] q = predicted[model];
      int top = 0;
      for (int i = 1; i < q.length; i++) {
        top = q[i] > q[top] ? i : top;
      }
      losses[model] = 0.0 - Math.log(Math.max(options.eps, q[label]));
      likelihoods[model] = q[label];
      tops[model] = top;
      confidences[model] = q[top];
    }
    clustered |= cluster != null;
    rows.add(new ScoredRow(null, cluster, label, weight, losses, likelihoods, tops, confidences));
    predictions.add(predicted);
  }

  public Findings findings() {
    List<Model> requested = new ArrayList<>();
    List<Ledger> ledgers = new ArrayList<>();
    List<Score> faulty = new ArrayList<>();
    for (String name : models) {
      requested.add(new Model(name, Model.Form.ARRAY, List.of(name), List.of(), null));
      ledgers.add(new Ledger(rows.size(), 0, Map.of()));
      faulty.add(new Score(Map.of(), Map.of(), List.of()));
    }
    Request request =
        new Request(
            null,
            "label",
            requested,
            new Classes(List.of()),
            null,
            null,
            clustered ? "user" : null,
            List.of(),
            options);
    Map<Integer, List<Integer>> byLabel = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(i);
      byLabel.computeIfAbsent(label(i), label -> new ArrayList<>()).add(i);
    }
    List<Cell> classes = new ArrayList<>();
    byLabel.forEach(
        (label, of) ->
            classes.add(
                cell(List.of(String.valueOf(label)), of, LossProfile.ofPart(models.length))));
    return Findings.of(
        request,
        predictions.get(0)[0].length,
        ledgers,
        faulty,
        IntStream.range(0, models.length).mapToObj(this::thresholds).toList(),
        cell(List.of(), all, LossProfile.ofAll(models.length, 5)),
        classes,
        List.of());
  }

  private List<ThresholdRow> thresholds(int model) {
    if (options.costFalsePositive + options.costFalseNegative == 0) {
      return List.of();
    }
    CurveTally tally =
        (CurveTally)
            Curves.THRESHOLD_TABLE.newTally(
                Map.of(
                    "thresholds", 120.0,
                    "false_positive_cost", options.costFalsePositive,
                    "false_negative_cost", options.costFalseNegative));
    for (int row = 0; row < rows.size(); row++) {
      double[] q = predictions.get(row)[model];
      PredictionTally.add(tally, label(row), ClassArray.of(q), weight(row));
    }
    List<ThresholdRow> table = Curves.thresholdTable(tally);
    return table == null ? List.of() : table;
  }

  private int label(int row) {
    return rows.get(row).label();
  }

  private double weight(int row) {
    return rows.get(row).weight();
  }

  private Cell cell(List<String> key, List<Integer> of, LossProfile losses) {
    List<Score> scores = new ArrayList<>();
    List<TemperatureTally> ofModels = new ArrayList<>();
    for (int model = 0; model < models.length; model++) {
      EvaluationTally tally = tally();
      TemperatureTally temperatures = TemperatureTally.inBatches(options.eps);
      double right = 0;
      double weight = 0;
      for (int row : of) {
        double[] q = predictions.get(row)[model];
        PredictionTally.add(tally, label(row), ClassArray.of(q), weight(row));
        Prediction prediction = new Prediction();
        prediction.point(label(row), ClassArray.of(q));
        TemperatureTally.addToEach(List.of(temperatures), prediction, weight(row), unit(row));
        weight += weight(row);
        boolean hit = rows.get(row).predicted()[model] == label(row);
        right += hit ? weight(row) : 0;
      }
      Score score = score(Evaluation.evaluateProbabilities(tally), right / weight);
      Recalibration recalibration = TemperatureScaling.temperatureScaling(temperatures);
      score.metrics().put("temperature", recalibration.temperature());
      score.metrics().put("temperature_error", recalibration.temperatureError());
      score.metrics().put("recalibrated_log_loss", recalibration.recalibratedLogLoss());
      score.metrics().put("recalibrated_log_loss_error", recalibration.recalibratedLogLossError());
      score.metrics().put("calibration_loss", recalibration.calibrationLoss());
      score.metrics().put("calibration_loss_low", recalibration.calibrationLossLow());
      scores.add(score);
      ofModels.add(temperatures);
    }
    of.forEach(row -> losses.add(rows.get(row)));
    double weight = of.stream().mapToDouble(this::weight).sum();
    RecalibratedPairs pairs =
        key.isEmpty() ? RecalibratedPairs.of(ofModels) : RecalibratedPairs.NONE;
    return new Cell(key, of.size(), weight, scores, losses, pairs);
  }

  /** What a row is counted with: its cluster, or itself. */
  private long unit(int row) {
    Long cluster = rows.get(row).cluster();
    return cluster == null ? row : cluster;
  }

  private EvaluationTally tally() {
    Tally tally =
        Evaluation.EVALUATE_PROBABILITIES.newTally(
            Map.of("eps", options.eps, "bins", (double) options.bins));
    return (EvaluationTally) tally;
  }

  @SuppressWarnings("unchecked")
  private static Score score(Evaluation evaluation, double accuracy) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    List<CalibrationBin> curve = new ArrayList<>();
    for (ResultField field : Evaluation.fields()) {
      Object value = field.value().apply(evaluation);
      if (field.type() == Double.class) {
        metrics.put(field.name(), (Double) value);
      } else if (value instanceof Long count) {
        counts.put(field.name(), count);
      } else if (field.name().equals("calibration_curve")) {
        curve.addAll((List<CalibrationBin>) value);
      }
    }
    metrics.put(Score.ACCURACY, accuracy);
    return new Score(metrics, counts, curve);
  }

  /** The distribution of two classes. */
  public static double[] binary(double p) {
    return new double[] {1 - p, p};
  }

  /** The uniform distribution. */
  public static double[] uniform(int classes) {
    double[] q = new double[classes];
    Arrays.fill(q, 1.0 / classes);
    return q;
  }
}
