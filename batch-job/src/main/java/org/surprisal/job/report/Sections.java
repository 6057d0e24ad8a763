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
import org.surprisal.job.evaluation.ModelFindings;
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
    sections.add(
        section("class", "class", "per_class.parquet", findings.classes(), this::className, false));
    for (int i = 0; i < findings.groups().size(); i++) {
      String columns = String.join(", ", findings.request().groupings().get(i));
      sections.add(
          section(
              "group-" + (i + 1),
              columns,
              "groups.parquet",
              findings.groups().get(i),
              Cell::name,
              true));
    }
    return sections;
  }

  private String className(Cell cell) {
    return findings.className(cell);
  }

  private Map<String, Object> section(
      String id,
      String by,
      String file,
      List<Cell> all,
      Function<Cell, String> name,
      boolean worstFirst) {
    ModelFindings best = findings.best();
    Comparator<Cell> byLoss =
        Comparator.comparingDouble((Cell cell) -> -cell.scores().get(best.index()).logLoss());
    boolean sorted = worstFirst || all.size() > SHOWN;
    List<Cell> cells = (sorted ? all.stream().sorted(byLoss) : all.stream()).limit(SHOWN).toList();
    List<String> names = cells.stream().map(name).toList();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("by", by);
    view.put("sorted", sorted ? "worst first, by " + best.name() : "");
    view.put("isSorted", sorted);
    view.put("more", all.size() > cells.size());
    view.put("shown", String.valueOf(cells.size()));
    view.put("total", Figures.count(all.size()));
    view.put("file", file);
    view.put("chart", charts.cells("cells-" + id, "Log loss of each model by " + by, cells, names));
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
