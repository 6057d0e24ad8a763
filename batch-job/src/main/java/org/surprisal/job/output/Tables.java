package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.job.evaluation.Comparison;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Reference;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.loss.WorstRow;
import org.surprisal.job.output.DataTable.Layout;
import org.surprisal.job.request.Classes;

/**
 * The tables of the output. The metrics and counts in them are the fields of
 * evaluate_probabilities, whatever these are.
 */
public final class Tables {
  public static final String METRICS = "metrics";
  public static final String GROUPS = "groups";
  static final String ROWS = "rows";

  private final StructType evaluation;
  private final PartTables parts = new PartTables(this);

  /**
   * @param evaluation the type of what evaluate_probabilities gives
   */
  public Tables(StructType evaluation) {
    this.evaluation = evaluation;
  }

  /** A model, its rank, and how it compares with the model that it is measured against. */
  record Ranked(int rank, ModelFindings model, Reference reference) {}

  public List<DataTable> of(Findings findings) {
    return List.of(
        metrics().of(ranked(findings)),
        comparisons().of(findings.comparisons()),
        parts.classes(findings),
        parts.groups(findings),
        calibration(findings),
        thresholds(findings),
        worstRows(findings));
  }

  static List<Ranked> ranked(Findings findings) {
    List<ModelFindings> models = findings.models();
    return IntStream.range(0, models.size())
        .mapToObj(i -> new Ranked(i + 1, models.get(i), Reference.of(findings, models.get(i))))
        .toList();
  }

  /** The columns of the table of groups. */
  public StructType groups() {
    return parts.groups().schema();
  }

  public Layout<Ranked> metrics() {
    Layout<Ranked> layout = new Layout<>(METRICS);
    layout.whole("rank", Ranked::rank).text("model", ranked -> ranked.model().name());
    layout.count(ROWS, ranked -> ranked.model().score().count(ROWS));
    layout.number("log_loss_lower", ranked -> ranked.model().loss().lower());
    layout.number("log_loss_upper", ranked -> ranked.model().loss().upper());
    layout.number("log_loss_always_lower", ranked -> ranked.model().loss().alwaysLower());
    layout.number("log_loss_always_upper", ranked -> ranked.model().loss().alwaysUpper());
    layout.number("log_loss_standard_error", ranked -> ranked.model().loss().standardError());
    layout.number("effective_rows", ranked -> ranked.model().loss().effectiveUnits());
    layout.number("loss_skewness", ranked -> ranked.model().loss().skewness());
    layout.text("cross_entropy_rating", ranked -> ranked.model().rating());
    layout.number("loss_beyond_base_rate", ranked -> ranked.model().beyondBaseRate().mean());
    layout.number("loss_beyond_base_rate_lower", ranked -> ranked.model().beyondBaseRate().lower());
    layout.number("loss_beyond_base_rate_upper", ranked -> ranked.model().beyondBaseRate().upper());
    layout.number("confidence", ranked -> ranked.model().confidence().claimed());
    layout.number("confidence_gap", ranked -> ranked.model().confidence().gap().mean());
    layout.number("confidence_gap_lower", ranked -> ranked.model().confidence().gap().lower());
    layout.number("confidence_gap_upper", ranked -> ranked.model().confidence().gap().upper());
    addScore(layout, ranked -> ranked.model().score(), true);
    layout.number("least_cost", ranked -> cheapest(ranked, ThresholdRow::cost));
    layout.number("least_cost_threshold", ranked -> cheapest(ranked, ThresholdRow::threshold));
    layout.count("invalid_rows", ranked -> ranked.model().ledger().faulty());
    layout.text("compared_with", ranked -> ranked.reference().name());
    layout.number("loss_difference", ranked -> ranked.reference().difference());
    layout.number("loss_difference_lower", ranked -> ranked.reference().lower());
    layout.number("loss_difference_upper", ranked -> ranked.reference().upper());
    layout.number("loss_difference_always_lower", ranked -> ranked.reference().alwaysLower());
    layout.number("loss_difference_always_upper", ranked -> ranked.reference().alwaysUpper());
    layout.number("p_value", ranked -> ranked.reference().pValue());
    layout.number("adjusted_p_value", ranked -> ranked.reference().adjustedPValue());
    layout.number("recalibrated_loss_difference", ranked -> recalibrated(ranked).difference());
    layout.number("recalibrated_loss_difference_lower", ranked -> recalibrated(ranked).lower());
    layout.number("recalibrated_loss_difference_upper", ranked -> recalibrated(ranked).upper());
    return layout;
  }

  private static Reference.Recalibrated recalibrated(Ranked ranked) {
    return ranked.reference().recalibrated();
  }

  /** The metrics and counts of a score, whatever these are. */
  <T> void addScore(Layout<T> layout, Function<T, Score> score, boolean withFaults) {
    for (StructField field : evaluation.fields()) {
      String name = field.name();
      if (name.equals(Score.ACCURACY)) {
        continue; // It stands behind the log loss.
      }
      if (field.dataType() instanceof DoubleType) {
        layout.number(name, row -> score.apply(row).metric(name));
      } else if (field.dataType() instanceof LongType
          && !name.equals(ROWS)
          && (withFaults || !Ledger.counts().contains(name))) {
        layout.count(name, row -> score.apply(row).count(name));
      }
      if (name.equals(Score.LOG_LOSS)) {
        layout.number(Score.ACCURACY, row -> score.apply(row).accuracy());
      }
    }
  }

  static Layout<Comparison> comparisons() {
    return new Layout<Comparison>("comparisons")
        .text("better", row -> row.better().name())
        .text("worse", row -> row.worse().name())
        .number("loss_difference", row -> row.difference().loss().mean())
        .number("standard_error", row -> row.difference().loss().standardError())
        .number("lower", Comparison::lower)
        .number("upper", Comparison::upper)
        .number("level", Comparison::level)
        .count("units", row -> row.difference().loss().units())
        .number("p_value", row -> row.difference().loss().pValue())
        .number("adjusted_p_value", Comparison::adjustedPValue)
        .number("better_wins", row -> row.difference().firstWins())
        .number("worse_wins", row -> row.difference().secondWins());
  }

  private record Bin(String model, int number, CalibrationBin bin) {}

  private static DataTable calibration(Findings findings) {
    List<Bin> bins = new ArrayList<>();
    for (ModelFindings model : findings.models()) {
      List<CalibrationBin> curve = model.score().curve();
      for (int i = 0; i < curve.size(); i++) {
        bins.add(new Bin(model.name(), i + 1, curve.get(i)));
      }
    }
    return new Layout<Bin>("calibration")
        .text("model", Bin::model)
        .whole("bin", Bin::number)
        .number("lower", row -> row.bin().lower())
        .number("upper", row -> row.bin().upper())
        .count("count", row -> row.bin().count())
        .number("mean_probability", row -> row.bin().meanProbability())
        .number("observed_frequency", row -> row.bin().observedFrequency())
        .of(bins);
  }

  private static Double cheapest(Ranked ranked, Function<ThresholdRow, Double> figure) {
    return ranked.model().cheapest().map(figure).orElse(null);
  }

  private record Threshold(ModelFindings model, ThresholdRow row) {}

  private static DataTable thresholds(Findings findings) {
    List<Threshold> rows = new ArrayList<>();
    for (ModelFindings model : findings.models()) {
      model.thresholds().forEach(row -> rows.add(new Threshold(model, row)));
    }
    return new Layout<Threshold>("thresholds")
        .text("model", row -> row.model().name())
        .number("threshold", row -> row.row().threshold())
        .number("true_positives", row -> row.row().truePositives())
        .number("false_positives", row -> row.row().falsePositives())
        .number("true_negatives", row -> row.row().trueNegatives())
        .number("false_negatives", row -> row.row().falseNegatives())
        .number("precision", row -> row.row().precision())
        .number("recall", row -> row.row().recall())
        .number("f1", row -> row.row().f1())
        .number("accuracy", row -> row.row().accuracy())
        .number("cost", row -> row.row().cost())
        .of(rows);
  }

  private record Bad(ModelFindings model, int rank, WorstRow row) {}

  private static DataTable worstRows(Findings findings) {
    List<Bad> rows = new ArrayList<>();
    for (ModelFindings model : findings.models()) {
      for (int i = 0; i < model.worst().size(); i++) {
        rows.add(new Bad(model, i + 1, model.worst().get(i)));
      }
    }
    Classes classes = findings.request().classes();
    return new Layout<Bad>("worst_rows")
        .text("model", row -> row.model().name())
        .whole("rank", Bad::rank)
        .text("id", row -> row.row().id())
        .text("label", row -> classes.name(row.row().label()))
        .text("predicted", row -> classes.name(row.row().predicted()))
        .number("label_probability", row -> row.row().labelProbability())
        .number("predicted_probability", row -> row.row().predictedProbability())
        .number("loss", row -> row.row().loss())
        .of(rows);
  }
}
