package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Multiplicity;
import org.surprisal.job.evaluation.Group.Deviation;

/** Tells which groups of a grouping differ from the other rows, and which are too small to tell. */
final class Groups {
  private Groups() {}

  /**
   * @param all all rows
   * @param cells the rows of each group
   * @param models the number of models
   */
  static List<Group> of(Cell all, List<Cell> cells, int models) {
    List<List<Deviation>> deviations = new ArrayList<>();
    cells.forEach(cell -> deviations.add(new ArrayList<>()));
    for (int model = 0; model < models; model++) {
      int index = model;
      Estimate loss = all.losses().loss(model);
      List<Estimate> losses = cells.stream().map(cell -> cell.losses().loss(index)).toList();
      List<Estimate> differences =
          IntStream.range(0, cells.size())
              .mapToObj(i -> fromRest(losses.get(i), cells.get(i).weight(), loss, all.weight()))
              .toList();
      double[] adjusted =
          Multiplicity.benjaminiHochberg(
              differences.stream().mapToDouble(Groups::pValue).toArray());
      for (int i = 0; i < cells.size(); i++) {
        deviations.get(i).add(new Deviation(losses.get(i), differences.get(i), adjusted[i]));
      }
    }
    return IntStream.range(0, cells.size())
        .mapToObj(i -> new Group(cells.get(i), List.copyOf(deviations.get(i))))
        .toList();
  }

  /** The loss of a group less that of all other rows, of which it knows nothing. */
  private static Estimate fromRest(Estimate group, double weight, Estimate all, double total) {
    double share = weight / total;
    double mean = (all.mean() - share * group.mean()) / (1 - share);
    return group.minus(all.ofPart(mean, 1 - share));
  }

  private static double pValue(Estimate difference) {
    return difference.doubts().contains(Estimate.Doubt.FEW) ? Double.NaN : difference.pValue();
  }
}
