package org.surprisal.job.evaluation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.recalibration.RecalibratedDifference;
import org.surprisal.information.recalibration.TemperatureTally;

/** How the models differ on the same rows once they are recalibrated. */
public final class RecalibratedPairs implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of parts of the rows, whose models nobody compares. */
  public static final RecalibratedPairs NONE = new RecalibratedPairs(new Estimate[0][0]);

  private final Estimate[][] differences;

  private RecalibratedPairs(Estimate[][] differences) {
    this.differences = differences;
  }

  /** Of the tallies of the models, which are in batches. */
  public static RecalibratedPairs of(List<TemperatureTally> models) {
    Estimate[][] differences = new Estimate[models.size()][models.size()];
    for (int first = 0; first < models.size(); first++) {
      for (int second = 0; second < first; second++) {
        Estimate difference = RecalibratedDifference.of(models.get(first), models.get(second));
        differences[first][second] = difference;
        differences[second][first] = difference == null ? null : difference.negated();
      }
    }
    return new RecalibratedPairs(differences);
  }

  /** The recalibrated log loss of one model less that of another; empty where nobody knows. */
  public Optional<Estimate> difference(int first, int second) {
    return differences.length == 0
        ? Optional.empty()
        : Optional.ofNullable(differences[first][second]);
  }
}
