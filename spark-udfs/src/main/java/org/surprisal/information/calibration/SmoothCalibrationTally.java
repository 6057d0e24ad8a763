package org.surprisal.information.calibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.ranking.ScoreTally;
import org.surprisal.information.ranking.SortedScores;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * How often predictions came true, by their probability: 65,536 keys at most, each a probability
 * or, where there are more of these, a few that hardly differ.
 */
public final class SmoothCalibrationTally extends PredictionTally {
  private final ScoreTally scores;

  SmoothCalibrationTally() {
    this(ScoreTally.LIMIT);
  }

  /** A tally of so many keys at most. */
  SmoothCalibrationTally(int keys) {
    scores = new ScoreTally(keys);
  }

  @Override
  protected void add(Prediction row, double weight) {
    int scored = row.scoredClass();
    scores.add(row.probabilityOf(scored), row.shareOf(scored), weight, row.isOneClass());
  }

  /** The smooth calibration error; NaN for no rows. */
  double error() {
    SortedScores sorted = scores.sorted();
    double weight = sorted.positives() + sorted.negatives();
    double[] probability = new double[sorted.size()];
    double[] excess = new double[sorted.size()];
    for (int key = 0; key < probability.length; key++) {
      double p = sorted.score(key);
      probability[key] = p;
      // Less cancels than in p - y.
      excess[key] = (p * sorted.negative(key) - (1 - p) * sorted.positive(key)) / weight;
    }
    return weight > 0 ? new SmoothedGaps(probability, excess).fixedPoint() : Double.NaN;
  }

  @Override
  public Map<String, Double> totals() {
    return scores.totals();
  }

  @Override
  public void merge(Tally tally) {
    scores.merge(((SmoothCalibrationTally) tally).scores);
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
