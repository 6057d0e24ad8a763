package org.surprisal.job.report;

import com.samskivert.mustache.Escapers;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.evaluation.Comparison;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.loss.WorstRow;
import org.surprisal.job.output.Figures;
import org.surprisal.job.output.Repair;
import org.surprisal.job.output.RunInfo;
import org.surprisal.job.output.Verdict;
import org.surprisal.job.request.Classes;

/**
 * What the page shows, as its template names it. Every value is a text that is ready to be read.
 */
public final class Page {
  /** How many of the worst rows of a model the page shows; worst_rows.parquet has them all. */
  private static final int WORST_ROWS = 10;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private final Findings findings;
  private final RunInfo run;
  private final List<String> trippedGates;
  private final Verdict verdict;
  private final LossCharts charts;
  private final RowCharts rowCharts;

  public Page(Findings findings, RunInfo run, List<String> trippedGates) {
    this.findings = findings;
    this.run = run;
    this.trippedGates = trippedGates;
    verdict = new Verdict(findings);
    charts = new LossCharts(findings);
    rowCharts = new RowCharts(findings);
  }

  Map<String, Object> view(String style) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("style", style);
    view.put("headline", verdict.headline());
    view.put("remarks", verdict.remarks().stream().map(Page::withCode).toList());
    view.put("warnings", verdict.warnings());
    view.put("gates", trippedGates);
    view.put("hasGates", !trippedGates.isEmpty());
    view.put("input", String.join(", ", findings.request().options().inputs));
    view.put("time", TIME.format(run.started().atZone(ZoneOffset.UTC)));
    view.put("rows", Figures.rows(findings.all().rows()));
    view.put("classCount", String.valueOf(findings.classCount()));
    view.put("ranking", charts.ranking());
    view.put("models", models());
    List<ModelFindings> repaired = new Repair(findings).ranked();
    view.put("repairs", repaired.stream().map(this::repair).toList());
    view.put("hasRepairs", !repaired.isEmpty());
    view.put("repair", repaired.isEmpty() ? "" : charts.repair(repaired));
    view.put("comparisons", findings.comparisons().stream().map(this::comparison).toList());
    view.put("hasComparisons", !findings.comparisons().isEmpty());
    view.put("units", findings.request().cluster() == null ? "rows" : "clusters");
    view.put("cluster", findings.request().cluster() == null ? "" : findings.request().cluster());
    view.put("pooledClusters", findings.pooledClusters());
    view.put("thresholds", new RankingSection(findings).list());
    view.put("sections", new Sections(findings, charts).list());
    view.put("quality", verdict.ledger());
    view.put("faults", faults());
    view.put("labelEntropy", Figures.number(verdict.labelEntropy()));
    view.put("uniform", Figures.number(verdict.uniform()));
    view.put("bands", Bands.list());
    view.put("settings", settings());
    view.put("version", run.version());
    view.put("sparkVersion", run.sparkVersion());
    view.put("seconds", Figures.number(run.seconds()));
    view.put("applicationId", run.applicationId());
    return view;
  }

  /** A sentence as HTML: what is to be typed, between backticks, stands out. */
  private static String withCode(String sentence) {
    String[] parts = sentence.split("`");
    return IntStream.range(0, parts.length)
        .mapToObj(
            i -> (i % 2 == 0 ? "%s" : "<code>%s</code>").formatted(Escapers.HTML.escape(parts[i])))
        .collect(Collectors.joining());
  }

  private List<Map<String, Object>> models() {
    return IntStream.range(0, findings.models().size()).mapToObj(this::model).toList();
  }

  private Map<String, Object> model(int rank) {
    ModelFindings model = findings.models().get(rank);
    Score score = model.score();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("rank", rank + 1);
    view.put("ink", Ink.series(rank).variable());
    view.put("name", model.name());
    view.put("logLoss", Figures.estimate(model.loss()));
    view.put("interval", range(model.loss()));
    view.put("rating", model.rating() == null ? "" : model.rating());
    view.put("hasRating", model.rating() != null);
    view.put("accuracy", Figures.fixed(100 * score.accuracy(), 1) + " %");
    view.put("auc", Figures.number(score.metric("roc_auc")));
    view.put("brier", Figures.number(score.metric("brier_score")));
    view.put("normalizedEntropy", Figures.number(score.metric("normalized_entropy")));
    view.put("calibrationError", Figures.number(score.metric("expected_calibration_error")));
    view.put("perplexity", Figures.number(score.metric("perplexity")));
    view.put("columns", String.join(", ", model.model().columns()));
    view.put("reliability", rowCharts.reliability(rank));
    view.put("histogram", rowCharts.histogram(rank));
    view.put("worst", worst(model));
    view.put("hasWorst", !model.worst().isEmpty());
    return view;
  }

  private Map<String, Object> repair(ModelFindings model) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("ink", ink(model));
    view.put("name", model.name());
    view.put("asItIs", Figures.number(model.score().logLoss()));
    view.put("recalibrated", Figures.number(Repair.recalibrated(model)));
    view.put("removed", Figures.number(model.score().metric("calibration_loss")));
    view.put("temperature", Repair.temperatureWithError(model));
    return view;
  }

  private List<Map<String, Object>> worst(ModelFindings model) {
    Classes classes = findings.request().classes();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (WorstRow row : model.worst().stream().limit(WORST_ROWS).toList()) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("id", row.id() == null ? "–" : row.id());
      view.put("label", classes.name(row.label()));
      view.put("predicted", classes.name(row.predicted()));
      view.put("confidence", Figures.number(row.predictedProbability()));
      view.put("probability", probability(row.labelProbability()));
      view.put("loss", Figures.number(row.loss()));
      rows.add(view);
    }
    return rows;
  }

  static String probability(double value) {
    return value > 0 && value < 1e-4
        ? String.format(Locale.ROOT, "%.1e", value)
            .replaceFirst("e-0*", " · 10⁻")
            .transform(Page::raised)
        : Figures.number(value);
  }

  /** The digits of an exponent as superscripts. */
  private static String raised(String text) {
    int at = text.indexOf('⁻') + 1;
    StringBuilder raised = new StringBuilder(text.substring(0, at));
    text.substring(at).chars().forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
    return raised.toString();
  }

  private Map<String, Object> comparison(Comparison comparison) {
    Estimate gain = comparison.difference().loss().negated();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("better", comparison.better().name());
    view.put("betterInk", ink(comparison.better()));
    view.put("worse", comparison.worse().name());
    view.put("worseInk", ink(comparison.worse()));
    view.put("gain", Figures.estimate(gain));
    view.put("interval", gain.isSure() ? Figures.range(gain, comparison.level()) : "–");
    view.put("betterWins", Figures.share(comparison.difference().firstWins()));
    view.put("worseWins", Figures.share(comparison.difference().secondWins()));
    view.put("pValue", Figures.pValue(gain.pValue()));
    view.put("adjusted", Figures.pValue(comparison.adjustedPValue()));
    view.put("finding", finding(comparison));
    return view;
  }

  private static String finding(Comparison comparison) {
    if (comparison.isNone()) {
      return "the same in every row";
    }
    return comparison.isSignificant() || comparison.isInfinite() ? "different" : "cannot tell";
  }

  private String ink(ModelFindings model) {
    return Ink.series(findings.models().indexOf(model)).variable();
  }

  private static String range(Estimate estimate) {
    return estimate.isSure() ? Figures.range(estimate) : "–";
  }

  private List<Map<String, Object>> faults() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ModelFindings model : findings.models()) {
      Ledger ledger = model.ledger();
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("name", model.name());
      view.put("scored", Figures.count(model.score().count("rows")));
      view.put("faulty", Figures.count(ledger.faulty()));
      view.put("zero", Figures.count(model.score().count("zero_probability_rows")));
      view.put("zeroShare", Figures.share(model.score().metric("zero_probability_loss_share")));
      view.put("clipped", Figures.count(model.score().count("clipped_rows")));
      view.put("clippedShare", Figures.share(model.score().metric("clipped_loss_share")));
      rows.add(view);
    }
    return rows;
  }

  private List<Map<String, Object>> settings() {
    List<Map<String, Object>> rows = new ArrayList<>();
    run.settings()
        .forEach(
            (name, value) -> {
              boolean none = value == null || value instanceof List<?> list && list.isEmpty();
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("name", name);
              view.put("value", none ? "–" : text(value));
              rows.add(view);
            });
    return rows;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
