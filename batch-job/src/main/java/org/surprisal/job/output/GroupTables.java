package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;

/** The groups of each grouping as lines of text, for who leaves no other output. */
final class GroupTables {
  private static final int SHOWN = 20;
  private static final int WIDEST = 40;

  private final Findings findings;

  GroupTables(Findings findings) {
    this.findings = findings;
  }

  List<List<List<String>>> list() {
    return IntStream.range(0, findings.groups().size()).mapToObj(this::table).toList();
  }

  private List<List<String>> table(int grouping) {
    List<Cell> cells = findings.cells(grouping, SHOWN);
    int left = findings.groups().get(grouping).size() - cells.size();
    List<List<String>> lines = new ArrayList<>();
    lines.add(header(String.join(", ", findings.request().groupings().get(grouping))));
    cells.forEach(cell -> lines.add(line(cell)));
    if (left > 0) {
      List<String> last = new ArrayList<>(Collections.nCopies(lines.get(0).size(), ""));
      last.set(0, "(%d more; --output has all)".formatted(left));
      lines.add(last);
    }
    return lines;
  }

  private List<String> header(String by) {
    List<String> header = new ArrayList<>(List.of(by, "rows"));
    for (ModelFindings model : findings.models()) {
      header.add(model.name());
      header.add("95% interval");
    }
    return header;
  }

  private List<String> line(Cell cell) {
    List<String> line =
        new ArrayList<>(
            List.of(Figures.shortened(cell.name(), WIDEST), String.valueOf(cell.rows())));
    for (ModelFindings model : findings.models()) {
      line.add(Terminal.number(cell.scores().get(model.index()).logLoss()));
      line.add(Terminal.interval(cell.losses().loss(model.index())));
    }
    return line;
  }
}
