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
      sections.add(
          columns.size() == 1 && findings.request().table().isTime(columns.get(0))
              ? times(id, columns.get(0), cells(findings.groups().get(i)))
              : groups(id, String.join(", ", columns), findings.groups().get(i)));
    }
    return sections;
  }

  private static List<Cell> cells(List<Group> groups) {
    return groups.stream().map(Group::cell).toList();
  }

  private Map<String, Object> classes() {
    int best = findings.best().index();
    Comparator<Cell> byLoss =
        Comparator.comparingDouble((Cell cell) -> -cell.scores().get(best).logLoss());
    List<Cell> all = findings.classes();
    boolean sorted = all.size() > SHOWN;
    List<Cell> cells = (sorted ? all.stream().sorted(byLoss) : all.stream()).toList();
    String order = "of the rows where it happened; accuracy is recall here";
    String text = sorted ? order + ", worst first, by " + findings.best().name() : order;
    return section("class", "class", "per_class.parquet", cells, text, findings::className, false);
  }

  /** The worst are those that are bad at least: a few bad rows are bad luck. */
  private Map<String, Object> groups(String id, String by, List<Group> groups) {
    int best = findings.best().index();
    List<Group> worstFirst =
        groups.stream()
            .sorted(
                Comparator.comparingDouble(
                    (Group group) -> -group.deviations().get(best).atLeast()))
            .toList();
    long surely =
        groups.stream().filter(group -> group.deviations().get(best).isSignificant()).count();
    String text =
        "worst first, by the lower end of the interval of %s; %d of %d surely differ from the other rows"
            .formatted(findings.best().name(), surely, groups.size());
    return section(id, by, "groups.parquet", cells(worstFirst), text, Cell::name, false);
  }

  private Map<String, Object> times(String id, String by, List<Cell> cells) {
    int first = Math.max(0, cells.size() - SHOWN);
    List<Cell> latest = cells.subList(first, cells.size());
    String text = first > 0 ? "in their order, the latest" : "in their order";
    Map<String, Object> view = section(id, by, "groups.parquet", latest, text, Cell::name, true);
    view.put("more", first > 0);
    view.put("total", Figures.count(cells.size()));
    return view;
  }

  private Map<String, Object> section(
      String id,
      String by,
      String file,
      List<Cell> all,
      String sorted,
      Function<Cell, String> name,
      boolean trend) {
    List<Cell> cells = all.stream().limit(SHOWN).toList();
    List<String> names = cells.stream().map(name).toList();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("by", by);
    view.put("sorted", sorted);
    view.put("isSorted", true);
    view.put("more", all.size() > cells.size());
    view.put("shown", String.valueOf(cells.size()));
    view.put("total", Figures.count(all.size()));
    view.put("file", file);
    String title = "Log loss of each model by " + by;
    view.put("chart", charts.cells("cells-" + id, title, cells, names, trend));
    view.put(
        "rows",
        IntStream.range(0, cells.size()).mapToObj(i -> row(cells.get(i), names.get(i))).toList());
    return view;
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
                  return score;
                })
            .toList());
    return view;
  }
}
