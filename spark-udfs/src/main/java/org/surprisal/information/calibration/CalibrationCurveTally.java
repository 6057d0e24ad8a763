package org.surprisal.information.calibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.ranking.ScoreTally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * Labelled predictions for a calibration curve: in bins of equal width, or, where the bins follow
 * from the probabilities, by their probability.
 */
public final class CalibrationCurveTally extends PredictionTally {
  static final Parameter STRATEGY =
      Parameter.choice(
          "strategy", "how the bins are made; a constant", "uniform", "quantile", "isotonic");

  private static final int UNIFORM = 0;
  private static final int QUANTILE = 1;

  private final int strategy;
  private final int count;
  private final CalibrationTally bins;
  private final ScoreTally scores = new ScoreTally();

  CalibrationCurveTally(int count, int strategy) {
    this.count = count;
    this.strategy = strategy;
    bins = new CalibrationTally(strategy == UNIFORM ? count : 1);
  }

  private Tally used() {
    return strategy == UNIFORM ? bins : scores;
  }

  @Override
  protected void add(Prediction row, double weight) {
    if (strategy == UNIFORM) {
      bins.add(row, weight);
    } else {
      int scored = row.scoredClass();
      scores.add(row.probabilityOf(scored), row.shareOf(scored), weight, row.isOneClass());
    }
  }

  /** Every bin; null for no rows. */
  List<CalibrationBin> curve() {
    if (strategy == UNIFORM) {
      return bins.curve();
    }
    ScoreBins ofScores = new ScoreBins(scores.sorted());
    List<CalibrationBin> curve =
        strategy == QUANTILE ? ofScores.ofEqualWeight(count) : ofScores.isotonic();
    return curve.isEmpty() ? null : curve;
  }

  @Override
  public Map<String, Double> totals() {
    return used().totals();
  }

  @Override
  public void merge(Tally tally) {
    used().merge(((CalibrationCurveTally) tally).used());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    used().write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    used().read(in);
  }
}
