package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.job.evaluation.Cell;
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
  static final String METRICS = "metrics";
  private static final String ROWS = "rows";

  private final StructType evaluation;

  /**
   * @param evaluation the type of what evaluate_probabilities gives
   */
  public Tables(StructType evaluation) {
    this.evaluation = evaluation;
  }

  /** A model, its rank, and how it compares with the model that it is measured against. */
  record Ranked(int rank, ModelFindings model, Reference reference) {}

  /** A row of a table about cells. */
  record Scored(String grouping, List<String> columns, Cell cell, int model, Findings findings) {
    Score score() {
      return cell.scores().get(model);
    }

    String modelName() {
      return findings.request().models().get(model).name();
    }

    /** The share of the model's loss over all rows. */
    double lossShare() {
      Cell all = findings.all();
      double loss = score().logLoss() * cell.weight();
      return loss / (all.scores().get(model).logLoss() * all.weight());
    }
  }

  public List<DataTable> of(Findings findings) {
    return List.of(
        metrics().of(ranked(findings)),
        comparisons().of(findings.comparisons()),
        cells("per_class", this::classKey).of(classes(findings)),
        cells("groups", this::groupKey).of(groups(findings)),
        calibration(findings),
        worstRows(findings));
  }

  static List<Ranked> ranked(Findings findings) {
    List<ModelFindings> models = findings.models();
    return IntStream.range(0, models.size())
        .mapToObj(i -> new Ranked(i + 1, models.get(i), Reference.of(findings, models.get(i))))
        .toList();
  }

  public Layout<Ranked> metrics() {
    Layout<Ranked> layout = new Layout<>(METRICS);
    layout.whole("rank", Ranked::rank).text("model", ranked -> ranked.model().name());
    layout.count(ROWS, ranked -> ranked.model().score().count(ROWS));
    layout.number("log_loss_lower", ranked -> ranked.model().loss().lower());
    layout.number("log_loss_upper", ranked -> ranked.model().loss().upper());
    layout.number("log_loss_standard_error", ranked -> ranked.model().loss().standardError());
    layout.text("cross_entropy_rating", ranked -> ranked.model().rating());
    addScore(layout, ranked -> ranked.model().score(), true);
    layout.count("invalid_rows", ranked -> ranked.model().ledger().faulty());
    layout.text("compared_with", ranked -> ranked.reference().name());
    layout.number("loss_difference", ranked -> ranked.reference().difference().mean());
    layout.number("loss_difference_lower", ranked -> ranked.reference().difference().lower());
    layout.number("loss_difference_upper", ranked -> ranked.reference().difference().upper());
    layout.number("p_value", ranked -> ranked.reference().difference().pValue());
    layout.number("adjusted_p_value", ranked -> ranked.reference().adjustedPValue());
    return layout;
  }

  private <T> void addScore(Layout<T> layout, Function<T, Score> score, boolean withFaults) {
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
        .number("lower", row -> row.difference().loss().lower())
        .number("upper", row -> row.difference().loss().upper())
        .count("units", row -> row.difference().loss().units())
        .number("p_value", row -> row.difference().loss().pValue())
        .number("adjusted_p_value", Comparison::adjustedPValue)
        .number("better_wins", row -> row.difference().firstWins())
        .number("worse_wins", row -> row.difference().secondWins());
  }

  private Layout<Scored> cells(String name, Function<Layout<Scored>, Layout<Scored>> key) {
    Layout<Scored> layout = new Layout<Scored>(name).text("model", Scored::modelName);
    key.apply(layout)
        .count(ROWS, row -> row.cell().rows())
        .number("weight", row -> row.cell().weight())
        .number("loss_share", Scored::lossShare);
    addScore(layout, Scored::score, false);
    return layout;
  }

  private Layout<Scored> classKey(Layout<Scored> layout) {
    return layout
        .whole("class", row -> Integer.valueOf(row.cell().key().get(0)))
        .text("label", row -> row.findings().className(row.cell()));
  }

  private Layout<Scored> groupKey(Layout<Scored> layout) {
    return layout
        .text("grouping", Scored::grouping)
        .text("group", row -> row.cell().name())
        .column(
            "key",
            DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType),
            Tables::key);
  }

  private static Map<String, String> key(Scored row) {
    Map<String, String> key = new LinkedHashMap<>();
    for (int i = 0; i < row.columns().size(); i++) {
      key.put(row.columns().get(i), row.cell().key().get(i));
    }
    return key;
  }

  private static List<Scored> classes(Findings findings) {
    return scored("class", List.of(), findings.classes(), findings);
  }

  private static List<Scored> groups(Findings findings) {
    List<Scored> rows = new ArrayList<>();
    for (int i = 0; i < findings.groups().size(); i++) {
      List<String> columns = findings.request().groupings().get(i);
      rows.addAll(scored(String.join(",", columns), columns, findings.groups().get(i), findings));
    }
    return rows;
  }

  private static List<Scored> scored(
      String grouping, List<String> columns, List<Cell> cells, Findings findings) {
    return findings.models().stream()
        .flatMap(
            model ->
                cells.stream()
                    .map(cell -> new Scored(grouping, columns, cell, model.index(), findings)))
        .toList();
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
