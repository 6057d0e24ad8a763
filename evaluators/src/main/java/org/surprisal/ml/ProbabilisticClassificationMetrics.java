package org.surprisal.ml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.evaluation.QualityLedger;
import org.surprisal.information.score.ClassScore;

/**
 * Everything that one pass over a dataset says of its predictions: every metric, the score of each
 * class, the calibration curve, and the quality ledger. Immutable; its text is for people.
 */
public final class ProbabilisticClassificationMetrics {
  private final Map<String, Double> metrics;
  private final List<String> classNames;
  private final List<ClassScore> classes;
  private final List<CalibrationBin> calibrationCurve;
  private final QualityLedger quality;

  ProbabilisticClassificationMetrics(
      Map<String, Double> metrics,
      List<String> classNames,
      List<ClassScore> classes,
      List<CalibrationBin> calibrationCurve,
      QualityLedger quality) {
    this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    this.classNames = List.copyOf(classNames);
    this.classes = List.copyOf(classes);
    this.calibrationCurve = List.copyOf(calibrationCurve);
    this.quality = quality;
  }

  /**
   * The metric of this name, as {@code evaluate} gives it; NaN for one that these rows have no
   * value of, such as a normalized entropy of one class, and for one that takes no predictions of
   * this form, or no weights where they are weighted.
   *
   * @param name one of the values of {@code metricName}
   */
  public double metric(String name) {
    return metrics.get(Metric.named(name).name());
  }

  /** Every metric by its name, in the order of the catalogue. */
  public Map<String, Double> metrics() {
    return metrics;
  }

  /**
   * The names of the classes by their index, as {@code labels} or the label column's metadata have
   * them; empty where neither does.
   */
  public List<String> classNames() {
    return classNames;
  }

  /** The count and log loss of each class that happened, in the order of their indices. */
  public List<ClassScore> classes() {
    return classes;
  }

  /**
   * How often what was predicted came true, by its probability, in bins of equal width: of the most
   * likely class, or of class 1 where predictions are its probability.
   */
  public List<CalibrationBin> calibrationCurve() {
    return calibrationCurve;
  }

  /** What the metrics rest on. */
  public QualityLedger quality() {
    return quality;
  }

  private String nameOf(ClassScore score) {
    return score.label() < classNames.size()
        ? classNames.get((int) score.label())
        : String.valueOf(score.label());
  }

  @Override
  public String toString() {
    TextTable values = new TextTable();
    metrics.forEach((name, value) -> values.row(name, TextTable.number(value)));
    TextTable scores = new TextTable().row("class", "rows", "logLoss");
    for (ClassScore score : classes) {
      scores.row(nameOf(score), String.valueOf(score.count()), TextTable.number(score.logLoss()));
    }
    TextTable curve = new TextTable().row("probability", "rows", "mean", "came true");
    for (CalibrationBin bin : calibrationCurve) {
      if (bin.count() > 0) {
        curve.row(
            "(%s, %s]"
                .formatted(TextTable.percentage(bin.lower()), TextTable.percentage(bin.upper())),
            String.valueOf(bin.count()),
            TextTable.percentage(bin.meanProbability()),
            TextTable.percentage(bin.observedFrequency()));
      }
    }
    return quality + "\n\n" + values + "\n" + scores + "\n" + curve;
  }
}
