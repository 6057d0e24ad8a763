package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.output.Figures;

/**
 * The figures of how models rank the rows, of two classes: what comes of each threshold. All three
 * are of the same points, those of the table of thresholds.
 */
final class RankingCharts {
  private static final double WIDTH = 330;
  private static final double HEIGHT = 300;
  private static final int ABOUT = 5;

  private final List<ModelFindings> models;

  /**
   * @param models the models, best first, each with its thresholds
   */
  RankingCharts(List<ModelFindings> models) {
    this.models = models;
  }

  /** The true positive rate by the false positive rate. */
  String roc() {
    Plot plot = new Plot(WIDTH, HEIGHT).guide(0, 0, 1, 1);
    forEachFromTheLast(
        (rows, ink) ->
            plot.trace(
                of(rows, RankingCharts::falsePositiveRate), of(rows, ThresholdRow::recall), ink));
    plot.shares("x", "negatives taken for positives");
    plot.shares("y", "positives found");
    return SvgFigure.of(
        "roc", plot.toSvg(), "ROC curve of each model", described(RankingCharts::rocInWords));
  }

  /** Precision by recall: the precision of a threshold holds for what it adds to the recall. */
  String precisionRecall() {
    double rate = rate();
    Plot plot = new Plot(WIDTH, HEIGHT).guide(0, rate, 1, rate);
    forEachFromTheLast(
        (rows, ink) -> {
          List<Double> recall = new ArrayList<>();
          List<Double> precision = new ArrayList<>();
          double before = 0;
          for (ThresholdRow row : predicting(rows)) {
            recall.addAll(List.of(before, row.recall()));
            precision.addAll(List.of(row.precision(), row.precision()));
            before = row.recall();
          }
          plot.trace(recall, precision, ink);
        });
    plot.shares("x", "positives found (recall)");
    plot.shares("y", "right of what is predicted (precision)");
    return SvgFigure.of(
        "precision-recall",
        plot.toSvg(),
        "Precision-recall curve of each model",
        described(RankingCharts::precisionInWords)
            + " The dashed line is the share of the positives, %s.".formatted(Figures.share(rate)));
  }

  /**
   * How many times as many positives there are as among all rows, by the share that is predicted.
   */
  String lift() {
    Plot plot = new Plot(WIDTH, HEIGHT).guide(0, 1, 1, 1);
    double rate = rate();
    double highest =
        models.stream()
            .flatMap(model -> predicting(model.thresholds()).stream())
            .mapToDouble(row -> row.precision() / rate)
            .max()
            .orElse(1);
    forEachFromTheLast(
        (rows, ink) -> {
          List<ThresholdRow> shown = predicting(rows);
          plot.trace(
              of(shown, RankingCharts::predicted), of(shown, row -> row.precision() / rate), ink);
        });
    plot.shares("x", "rows of the highest scores");
    List<Double> ticks = Ticks.linear(0, highest, ABOUT);
    plot.axis(
        "y",
        "lift",
        ticks,
        ticks.stream().map(Ticks::number).toList(),
        List.of(-0.03 * highest, 1.03 * highest));
    return SvgFigure.of(
        "lift", plot.toSvg(), "Lift of each model", described(model -> liftInWords(model, rate)));
  }

  private interface Trace {
    void draw(List<ThresholdRow> rows, Ink ink);
  }

  /** The best model is drawn last, above the others. */
  private void forEachFromTheLast(Trace trace) {
    for (int i = models.size() - 1; i >= 0; i--) {
      trace.draw(models.get(i).thresholds(), Ink.series(i));
    }
  }

  private static List<Double> of(List<ThresholdRow> rows, Function<ThresholdRow, Double> figure) {
    return rows.stream().map(figure).toList();
  }

  /** Without the threshold that predicts nothing, whose precision is undefined. */
  private static List<ThresholdRow> predicting(List<ThresholdRow> rows) {
    return rows.stream().filter(row -> row.precision() != null).toList();
  }

  /** The share of the positives. */
  private double rate() {
    ThresholdRow row = models.get(0).thresholds().get(0);
    return (row.truePositives() + row.falseNegatives()) / weight(row);
  }

  private static double weight(ThresholdRow row) {
    return row.truePositives() + row.falsePositives() + row.trueNegatives() + row.falseNegatives();
  }

  /** The share of the rows that a threshold predicts to be positive. */
  static double predicted(ThresholdRow row) {
    return (row.truePositives() + row.falsePositives()) / weight(row);
  }

  private static double falsePositiveRate(ThresholdRow row) {
    return row.falsePositives() / (row.falsePositives() + row.trueNegatives());
  }

  private String described(Function<ModelFindings, String> inWords) {
    return models.stream()
        .map(model -> model.name() + ": " + inWords.apply(model))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String rocInWords(ModelFindings model) {
    return Stream.of(0.01, 0.05, 0.2)
        .map(
            most ->
                "%s of the positives found where at most %s of the negatives are taken for them"
                    .formatted(
                        Figures.share(
                            largest(
                                model,
                                row -> falsePositiveRate(row) <= most,
                                ThresholdRow::recall)),
                        Figures.share(most)))
        .collect(Collectors.joining(", "));
  }

  private static String precisionInWords(ModelFindings model) {
    return Stream.of(0.5, 0.8, 0.95)
        .map(
            least ->
                "%s right where at least %s of the positives are found"
                    .formatted(
                        Figures.share(
                            largest(
                                model,
                                row -> row.recall() >= least && row.precision() != null,
                                ThresholdRow::precision)),
                        Figures.share(least)))
        .collect(Collectors.joining(", "));
  }

  private static String liftInWords(ModelFindings model, double rate) {
    List<ThresholdRow> rows = predicting(model.thresholds());
    return IntStream.of(1, 5)
        .mapToObj(
            tenths ->
                rows.stream()
                    .filter(row -> predicted(row) >= tenths / 10.0)
                    .findFirst()
                    .map(
                        row ->
                            "a lift of %s among the %s of the highest scores"
                                .formatted(
                                    Figures.number(row.precision() / rate),
                                    Figures.share(predicted(row))))
                    .orElseThrow())
        .collect(Collectors.joining(", "));
  }

  private static double largest(
      ModelFindings model,
      java.util.function.Predicate<ThresholdRow> which,
      Function<ThresholdRow, Double> figure) {
    return model.thresholds().stream()
        .filter(which)
        .mapToDouble(figure::apply)
        .max()
        .orElse(Double.NaN);
  }
}
