package org.surprisal.job.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.output.Figures;
import org.surprisal.job.output.LeastCost;
import org.surprisal.job.request.Options;

/**
 * The section about thresholds, of two classes: how well each model ranks the rows, and which
 * threshold costs least.
 */
final class RankingSection {
  /** How many models the charts show: as many as there are colours. */
  private static final int CHARTED = 8;

  /** At which shares of the positives found the table of thresholds has a row. */
  private static final List<Double> RECALLS =
      List.of(0.1, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0);

  private static final double NEARLY_1 = 0.9995;

  /** With fewer, all thresholds are there. */
  private static final int MANY_POINTS = 80;

  private final Findings findings;
  private final Options options;

  RankingSection(Findings findings) {
    this.findings = findings;
    options = findings.request().options();
  }

  private List<ModelFindings> ranked() {
    return findings.models().stream().filter(model -> !model.thresholds().isEmpty()).toList();
  }

  /** What the page shows; none for more than two classes, and where only one of two happened. */
  List<Map<String, Object>> list() {
    List<ModelFindings> models = ranked();
    if (models.size() < findings.models().size()) {
      return List.of();
    }
    Map<String, Object> view = new LinkedHashMap<>();
    RankingCharts charts = new RankingCharts(models.stream().limit(CHARTED).toList());
    view.put("roc", charts.roc());
    view.put("precisionRecall", charts.precisionRecall());
    view.put("lift", charts.lift());
    view.put("positive", findings.request().classes().name(1));
    view.put("costs", costs());
    view.put("right", Figures.number(rightThreshold()));
    view.put("intervals", intervals());
    view.put("charted", models.size() > CHARTED ? CHARTED + " models are drawn." : "");
    view.put("points", String.valueOf(mostPoints(models)));
    view.put("step", step(mostPoints(models)));
    view.put("ranks", IntStream.range(0, models.size()).mapToObj(this::rank).toList());
    ModelFindings cheapest =
        models.stream()
            .reduce((first, second) -> cost(second) < cost(first) ? second : first)
            .orElseThrow();
    view.put("cheapest", cheapest.name());
    view.put("thresholds", thresholds(cheapest));
    return List.of(view);
  }

  private static int mostPoints(List<ModelFindings> models) {
    return models.stream().mapToInt(model -> model.thresholds().size()).max().orElseThrow();
  }

  /** How far a threshold that is left out may be from the next one; nothing where none is. */
  private static String step(int points) {
    return points < MANY_POINTS ? "" : Figures.number(2.0 / (points - 3));
  }

  private static double cost(ModelFindings model) {
    return model.cheapest().orElseThrow().cost();
  }

  private String costs() {
    return options.costFalsePositive == options.costFalseNegative
        ? "at equal costs of both kinds of fault"
        : "where " + LeastCost.words(options);
  }

  /** The threshold of the least cost where the probabilities are right. */
  private double rightThreshold() {
    return options.costFalsePositive / (options.costFalsePositive + options.costFalseNegative);
  }

  private String intervals() {
    return findings.request().cluster() == null
        ? "The intervals hold what other rows of the same kind would give in 95 of 100 cases; there is none with fewer than 10 rows of a class."
        : "There are no intervals, as rows of the same "
            + findings.request().cluster()
            + " may depend on each other.";
  }

  private Map<String, Object> rank(int index) {
    ModelFindings model = findings.models().get(index);
    ThresholdRow cheapest = model.cheapest().orElseThrow();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("ink", Ink.series(index).variable());
    view.put("name", model.name());
    view.put("auc", Figures.number(model.score().metric("roc_auc")));
    view.put("aucInterval", interval(model.score(), "roc_auc"));
    view.put("precision", Figures.number(model.score().metric("average_precision")));
    view.put("precisionInterval", interval(model.score(), "average_precision"));
    view.put("ks", Figures.number(model.score().metric("ks_statistic")));
    view.put("threshold", threshold(cheapest));
    view.put("cost", Figures.number(cheapest.cost()));
    return view;
  }

  /** The ends of a metric's interval, or a dash. */
  static String interval(Score score, String metric) {
    double lower = score.metric(metric + "_lower");
    double upper = score.metric(metric + "_upper");
    return Double.isNaN(lower) ? "–" : Figures.number(lower) + " to " + Figures.number(upper);
  }

  private static String threshold(ThresholdRow row) {
    double threshold = row.threshold();
    if (Double.isInfinite(threshold)) {
      return "never";
    }
    // Near 1 as near 0, it is the distance that tells thresholds apart.
    return threshold > NEARLY_1 && threshold < 1
        ? "1 − " + Page.probability(1 - threshold)
        : Page.probability(threshold);
  }

  /** The first thresholds that find so many of the positives, and that of the least cost. */
  private static List<Map<String, Object>> thresholds(ModelFindings model) {
    ThresholdRow cheapest = model.cheapest().orElseThrow();
    List<ThresholdRow> all = model.thresholds();
    return all.stream()
        .filter(row -> row == cheapest || isShown(all, row))
        .map(row -> threshold(row, row == cheapest))
        .toList();
  }

  private static boolean isShown(List<ThresholdRow> all, ThresholdRow row) {
    return RECALLS.stream()
        .anyMatch(
            recall ->
                all.stream()
                    .filter(each -> each.recall() >= recall)
                    .findFirst()
                    .filter(first -> first == row)
                    .isPresent());
  }

  private static Map<String, Object> threshold(ThresholdRow row, boolean isCheapest) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("threshold", threshold(row));
    view.put("predicted", Figures.share(RankingCharts.predicted(row)));
    view.put("precision", row.precision() == null ? "–" : Figures.share(row.precision()));
    view.put("recall", Figures.share(row.recall()));
    view.put("f1", Figures.number(row.f1()));
    view.put("accuracy", Figures.share(row.accuracy()));
    view.put("cost", Figures.number(row.cost()));
    view.put("isCheapest", isCheapest);
    return view;
  }
}
