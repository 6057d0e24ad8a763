package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * The scores that a curve is of: those of class 1 where there are two classes; where there are
 * more, those of every class of every row, as if each were a prediction of its own (the micro
 * average).
 */
public final class CurveTally extends PredictionTally {
  private final int points;
  private final double falsePositiveCost;
  private final double falseNegativeCost;
  private final ScoreTally scores = new ScoreTally();
  private int classes;

  /** A tally for a curve of so many points at most. */
  CurveTally(double points) {
    this(points, 1, 1);
  }

  /** A tally for a curve of so many points at most, and what each kind of fault costs. */
  CurveTally(double points, double falsePositiveCost, double falseNegativeCost) {
    this.points = (int) points;
    this.falsePositiveCost = falsePositiveCost;
    this.falseNegativeCost = falseNegativeCost;
  }

  @Override
  public void add(Prediction row, double weight) {
    int ofRow = row.classes();
    classes = Math.max(classes, ofRow);
    for (int index = ofRow == 2 ? 1 : 0; index < ofRow; index++) {
      scores.add(row.probabilityOf(index), row.shareOf(index), weight, row.isOneClass());
    }
  }

  int points() {
    return points;
  }

  double falsePositiveCost() {
    return falsePositiveCost;
  }

  double falseNegativeCost() {
    return falseNegativeCost;
  }

  /** The thresholds; null where not both kinds happened. */
  Thresholds thresholds() {
    SortedScores sorted = scores.sorted();
    return sorted.positives() > 0 && sorted.negatives() > 0 ? new Thresholds(sorted) : null;
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", scores.weight() / Math.max(1, classes == 2 ? 1 : classes));
  }

  @Override
  public void merge(Tally tally) {
    CurveTally other = (CurveTally) tally;
    classes = Math.max(classes, other.classes);
    scores.merge(other.scores);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    scores.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    classes = in.readInt();
    scores.read(in);
  }
}
