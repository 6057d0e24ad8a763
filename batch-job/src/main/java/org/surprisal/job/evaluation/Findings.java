package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.surprisal.job.loss.LossAggregator;
import org.surprisal.job.loss.LossProfile;
import org.surprisal.job.request.EvaluationException;
import org.surprisal.job.request.NaturalOrder;
import org.surprisal.job.request.Request;

/**
 * Everything that the job found.
 *
 * @param request what was asked
 * @param rows the number of rows of the input
 * @param classCount the number of classes
 * @param all all rows that count
 * @param models the models, best first
 * @param comparisons the models in pairs, those of the best models first
 * @param classes the rows of each class
 * @param groups for each grouping, the rows of each of its groups
 * @param pooledClusters whether clusters were put together at random, as there are too many
 */
public record Findings(
    Request request,
    long rows,
    int classCount,
    Cell all,
    List<ModelFindings> models,
    List<Comparison> comparisons,
    List<Cell> classes,
    List<List<Cell>> groups,
    boolean pooledClusters) {

  /** Makes findings of the rows of a {@link Scan}. */
  public static Findings of(Request request, List<Row> rows) {
    Row all =
        rows.stream()
            .filter(row -> row.<Integer>getAs(Scan.VIEW) == Scan.ALL)
            .findFirst()
            .orElseThrow(() -> new EvaluationException("the input has no rows"));
    long total = all.getAs(Scan.TOTAL);
    List<Ledger> ledgers = new ArrayList<>();
    for (int i = 0; i < request.models().size(); i++) {
      ledgers.add(
          Ledger.of(
              total,
              all.getAs(Scan.FAULTY + i),
              all.getAs(Scan.MISFITS + i),
              all.getAs(Scan.LEDGER + i)));
    }
    new Soundness(request).check(all, ledgers);
    LossProfile profile = LossAggregator.read(all.getAs(Scan.PROFILE));
    Cell cell = cell(request, all);
    List<ModelFindings> models = new ArrayList<>();
    for (int i = 0; i < request.models().size(); i++) {
      models.add(
          new ModelFindings(
              i,
              request.models().get(i),
              cell.scores()
                  .get(i)
                  .plus(Score.of(all.getAs(Scan.LEDGER + i), null, null), Ledger.counts()),
              profile.mean(i),
              ledgers.get(i),
              profile.histogram(i),
              profile.worst(i)));
    }
    models.sort(
        Comparator.<ModelFindings>comparingDouble(model -> model.score().logLoss())
            .thenComparing(ModelFindings::name));
    List<List<Cell>> groups = new ArrayList<>();
    for (int i = 0; i < request.groupings().size(); i++) {
      groups.add(cells(request, rows, Scan.FIRST_GROUPING + i));
    }
    return new Findings(
        request,
        total,
        all.<Integer>getAs(Scan.LONGEST + 0),
        cell,
        List.copyOf(models),
        Comparisons.of(models, request.baseline(), profile),
        cells(request, rows, Scan.CLASS),
        groups,
        profile.hasPooledClusters());
  }

  private static List<Cell> cells(Request request, List<Row> rows, int view) {
    return rows.stream()
        .filter(row -> row.<Integer>getAs(Scan.VIEW) == view)
        .map(row -> cell(request, row))
        .sorted(Comparator.comparing(Cell::name, NaturalOrder.INSTANCE))
        .toList();
  }

  private static Cell cell(Request request, Row row) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < request.models().size(); i++) {
      scores.add(
          Score.of(
              row.getAs(Scan.METRICS + i),
              row.getAs(Scan.FURTHER + i),
              row.getAs(Scan.ACCURACY + i)));
    }
    int key = row.fieldIndex(Scan.KEY);
    return new Cell(
        row.isNullAt(key) ? List.of() : new ArrayList<>(row.<String>getList(key)),
        row.getAs(Scan.ROWS),
        row.getAs(Scan.WEIGHTS),
        scores);
  }

  public ModelFindings best() {
    return models.get(0);
  }

  /** The name of the class that a cell is of. */
  public String className(Cell cell) {
    return request.classes().name(Integer.parseInt(cell.key().get(0)));
  }
}
