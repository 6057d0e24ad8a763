package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Group;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.output.Figures;

/** The sections about parts of the rows: the classes, and the groups of each grouping. */
final class Sections {
  /** How many parts a section shows; the tables of the output have them all. */
  private static final int SHOWN = 24;

  private final Findings findings;
  private final LossCharts charts;

  Sections(Findings findings, LossCharts charts) {
    this.findings = findings;
    this.charts = charts;
  }

  List<Map<String, Object>> list() {
    List<Map<String, Object>> sections = new ArrayList<>();
    sections.add(classes());
    for (int i = 0; i < findings.groups().size(); i++) {
      List<String> columns = findings.request().groupings().get(i);
      String id = "group-" + (i + 1);
      String by = String.join(", ", columns);
      sections.add(findings.isTrend(i) ? times(id, by, i) : groups(id, by, i));
    }
    return sections;
  }

  private Map<String, Object> classes() {
    int best = findings.best().index();
    Comparator<Cell> byLoss =
        Comparator.comparingDouble((Cell cell) -> -cell.scores().get(best).logLoss());
    List<Cell> all = findings.classes();
    boolean sorted = all.size() > SHOWN;
    List<Cell> cells = (sorted ? all.stream().sorted(byLoss) : all.stream()).limit(SHOWN).toList();
    String order = "of the rows where it happened; accuracy is recall here";
    String text = sorted ? order + ", worst first, by " + findings.best().name() : order;
    Map<String, Object> view = section("class", "class", cells, text, findings::className, false);
    return of(view, all.size(), cells.size(), "per_class.parquet");
  }

  private Map<String, Object> groups(String id, String by, int grouping) {
    int best = findings.best().index();
    List<Group> groups = findings.groups().get(grouping);
    long surely =
        groups.stream().filter(group -> group.deviations().get(best).isSignificant()).count();
    String text =
        "worst first, by the lower end of the interval of %s; %d of %d surely differ from the other rows"
            .formatted(findings.best().name(), surely, groups.size());
    return grouping(id, by, grouping, text);
  }

  private Map<String, Object> times(String id, String by, int grouping) {
    boolean all = findings.groups().get(grouping).size() <= SHOWN;
    return grouping(id, by, grouping, all ? "in their order" : "in their order, the latest");
  }

  private Map<String, Object> grouping(String id, String by, int grouping, String order) {
    List<Cell> cells = findings.cells(grouping, SHOWN);
    Map<String, Object> view =
        section(id, by, cells, order, Cell::name, findings.isTrend(grouping));
    return of(view, findings.groups().get(grouping).size(), cells.size(), "groups.parquet");
  }

  /** How many of all parts a section shows, and where the others are. */
  private static Map<String, Object> of(
      Map<String, Object> view, int total, int shown, String file) {
    view.put("more", total > shown);
    view.put("shown", String.valueOf(shown));
    view.put("total", Figures.count(total));
    view.put("file", file);
    return view;
  }

  private Map<String, Object> section(
      String id,
      String by,
      List<Cell> cells,
      String order,
      Function<Cell, String> name,
      boolean trend) {
    List<String> names = cells.stream().map(name).toList();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("by", by);
    boolean hasAuc =
        cells.stream()
            .flatMap(cell -> cell.scores().stream())
            .anyMatch(score -> !Double.isNaN(score.metric("roc_auc_lower")));
    view.put("hasAuc", hasAuc);
    view.put("span", hasAuc ? "3" : "2");
    view.put("order", order);
    String title = "Log loss of each model by " + by;
    view.put("chart", charts.cells("cells-" + id, title, cells, names, trend));
    view.put(
        "rows",
        IntStream.range(0, cells.size()).mapToObj(i -> row(cells.get(i), names.get(i))).toList());
    return view;
  }

  /** The area and its interval; only where there are enough rows for one. */
  private static String auc(Score score) {
    String interval = RankingSection.interval(score, "roc_auc");
    return interval.equals("–")
        ? interval
        : "%s (%s)".formatted(Figures.number(score.metric("roc_auc")), interval);
  }

  private Map<String, Object> row(Cell cell, String name) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", name);
    view.put("rows", Figures.count(cell.rows()));
    view.put(
        "scores",
        findings.models().stream()
            .map(
                model -> {
                  Map<String, Object> score = new LinkedHashMap<>();
                  score.put("logLoss", Figures.number(cell.scores().get(model.index()).logLoss()));
                  score.put(
                      "accuracy",
                      Figures.fixed(100 * cell.scores().get(model.index()).accuracy(), 1) + " %");
                  score.put("auc", auc(cell.scores().get(model.index())));
                  return score;
                })
            .toList());
    return view;
  }
}
