package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Sample;

/**
 * What it costs to predict how often each class happens, in every row, without a model.
 *
 * <p>No constant prediction, not even the truth, is better on some rows than the frequencies in
 * these very rows. So a model has skill if it is better than these, and is worse than no model if
 * it is worse than the frequencies in all other rows, where no row predicts itself. There, half a
 * row is added to each class, so that one that happened only once is not impossible.
 *
 * <p>Reference: R. E. Krichevsky, V. K. Trofimov (1981), The Performance of Universal Encoding,
 * doi:10.1109/TIT.1981.1056331, for the half row.
 */
final class BaseRate {
  private static final double ADDED = 0.5;

  private BaseRate() {}

  /**
   * The loss of each model less that of the frequencies in the other rows; above 0 for a model that
   * is worse than none.
   *
   * @param all all rows
   * @param classes the rows of each class that happened
   * @param classCount the number of classes
   */
  static List<Estimate> beyondOtherRows(Cell all, List<Cell> classes, int classCount) {
    double row = all.weight() / all.losses().rows();
    double others = all.weight() - row + classCount * ADDED * row;
    return beyond(
        all,
        classes,
        cell -> {
          double rowOfClass = cell.weight() / cell.losses().rows();
          return (cell.weight() - rowOfClass + ADDED * row) / others;
        });
  }

  /** The loss of each model less that of the frequencies in the same rows; below 0 for skill. */
  static List<Estimate> beyondSameRows(Cell all, List<Cell> classes) {
    return beyond(all, classes, cell -> cell.weight() / all.weight());
  }

  private static List<Estimate> beyond(
      Cell all, List<Cell> classes, ToDoubleFunction<Cell> frequency) {
    Sample sample = null;
    for (Cell cell : classes) {
      if (cell.losses().rows() == 0) {
        continue;
      }
      Sample less = cell.losses().losses(0.0 - Math.log(frequency.applyAsDouble(cell)));
      if (sample == null) {
        sample = less;
      } else {
        sample.merge(less);
      }
    }
    List<Estimate> differences = new ArrayList<>();
    for (int model = 0; model < all.scores().size(); model++) {
      differences.add(sample.mean(model));
    }
    return differences;
  }
}
