package org.surprisal.information.recalibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.ranking.ScoreTally;
import org.surprisal.information.ranking.SortedScores;

/**
 * Predictions of two classes by the probability of class 1. Of more classes there is no order of
 * predictions that a recalibration could keep.
 */
public final class BinaryTally extends Tally {
  private final double eps;
  private final ScoreTally scores = new ScoreTally();

  public BinaryTally(double eps) {
    this.eps = eps;
  }

  /** Adds a row whose prediction is the probability of class 1. */
  public static double add(BinaryTally tally, double label, double probability, double weight) {
    if (weight > 0) {
      tally.scores.add(probability, label, weight, true);
    }
    return weight;
  }

  double eps() {
    return eps;
  }

  /** What was counted; null for no rows. */
  SortedScores sorted() {
    SortedScores sorted = scores.sorted();
    return sorted.size() == 0 ? null : sorted;
  }

  @Override
  public Map<String, Double> totals() {
    return scores.totals();
  }

  @Override
  public void merge(Tally tally) {
    scores.merge(((BinaryTally) tally).scores);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    scores.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    scores.read(in);
  }
}
