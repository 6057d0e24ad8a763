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
      List<Estimate> differences = new ArrayList<>();
      double[] pValues = new double[cells.size()];
      for (int i = 0; i < cells.size(); i++) {
        Estimate rest = rest(losses.get(i), cells.get(i).weight(), loss, all.weight());
        differences.add(losses.get(i).minus(rest));
        pValues[i] = pValue(losses.get(i), differences.get(i), loss, rest);
      }
      double[] adjusted = Multiplicity.benjaminiHochberg(pValues);
      for (int i = 0; i < cells.size(); i++) {
        deviations.get(i).add(new Deviation(losses.get(i), differences.get(i), adjusted[i]));
      }
    }
    return IntStream.range(0, cells.size())
        .mapToObj(i -> new Group(cells.get(i), List.copyOf(deviations.get(i))))
        .toList();
  }

  /** What is known of all rows but those of a group. */
  private static Estimate rest(Estimate group, double weight, Estimate all, double total) {
    double share = weight / total;
    double mean = (all.mean() - share * group.mean()) / (1 - share);
    return all.ofPart(mean, 1 - share);
  }

  /**
   * The larger one of two p-values: by the error that the group's own rows show, and by that which
   * as many of all rows would have. The first alone takes a few rows without a bad one for a proof
   * that the group has none; the second alone takes all groups to be spread alike.
   */
  private static double pValue(Estimate group, Estimate difference, Estimate all, Estimate rest) {
    if (difference.doubts().contains(Estimate.Doubt.FEW)) {
      return Double.NaN;
    }
    double share = group.effectiveUnits() / all.effectiveUnits();
    Estimate asOfAll = all.ofPart(group.mean(), share).minus(rest);
    return Math.max(difference.pValue(), asOfAll.pValueOfKnownError());
  }
}
