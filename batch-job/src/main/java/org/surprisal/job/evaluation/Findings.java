package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.loss.LossProfile;
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
 * @param groups for each grouping, its groups
 */
public record Findings(
    Request request,
    long rows,
    int classCount,
    Cell all,
    List<ModelFindings> models,
    List<Comparison> comparisons,
    List<Cell> classes,
    List<List<Group>> groups) {

  /**
   * Makes findings of cells.
   *
   * @param ledgers the rows that each model could not be scored on
   * @param faulty the score of these rows
   * @param all all rows that count
   * @param classes the rows of each class
   * @param groups for each grouping, the rows of each of its groups
   */
  public static Findings of(
      Request request,
      int classCount,
      List<Ledger> ledgers,
      List<Score> faulty,
      Cell all,
      List<Cell> classes,
      List<List<Cell>> groups) {
    LossProfile losses = all.losses();
    List<Estimate> beyondOtherRows = BaseRate.beyondOtherRows(all, classes, classCount);
    List<Estimate> beyondSameRows = BaseRate.beyondSameRows(all, classes);
    List<ModelFindings> models = new ArrayList<>();
    for (int i = 0; i < request.models().size(); i++) {
      models.add(
          new ModelFindings(
              i,
              request.models().get(i),
              all.scores().get(i).plus(faulty.get(i), Ledger.counts()),
              losses.loss(i),
              beyondOtherRows.get(i),
              beyondSameRows.get(i),
              losses.confidence(i),
              ledgers.get(i),
              losses.histogram(i),
              losses.worst(i)));
    }
    models.sort(
        Comparator.<ModelFindings>comparingDouble(model -> model.score().logLoss())
            .thenComparing(ModelFindings::name));
    return new Findings(
        request,
        ledgers.get(0).rows(),
        classCount,
        all,
        List.copyOf(models),
        Comparisons.of(models, request.baseline(), losses),
        classes,
        groups.stream().map(cells -> Groups.of(all, cells, models.size())).toList());
  }

  /** Whether clusters were put together at random, as there are too many. */
  public boolean pooledClusters() {
    return all.losses().hasPooledClusters();
  }

  public ModelFindings best() {
    return models.get(0);
  }

  /** Whether the groups of a grouping follow each other in time. */
  public boolean isTrend(int grouping) {
    List<String> columns = request.groupings().get(grouping);
    return columns.size() == 1 && request.table().isTime(columns.get(0));
  }

  /**
   * So many groups of a grouping: the latest times, in their order; of others those that the best
   * model is worst on at least, worst first, as a few bad rows are bad luck.
   */
  public List<Cell> cells(int grouping, int most) {
    List<Group> all = groups.get(grouping);
    Comparator<Group> byBest =
        Comparator.comparingDouble(group -> -group.deviations().get(best().index()).atLeast());
    Stream<Group> first =
        isTrend(grouping)
            ? all.stream().skip(Math.max(0, all.size() - most))
            : all.stream().sorted(byBest).limit(most);
    return first.map(Group::cell).toList();
  }

  /** The name of the class that a cell is of. */
  public String className(Cell cell) {
    return request.classes().name(Integer.parseInt(cell.key().get(0)));
  }
}
