package org.surprisal.information.score;

import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.ClassArray;

/** A tally of labelled predictions in any of their forms. */
public abstract class PredictionTally extends Tally {
  private final Prediction prediction = new Prediction();

  public PredictionTally() {}

  /** Adds a row of positive weight. */
  protected abstract void add(Prediction row, double weight);

  /** Adds a row whose prediction is the probability of class 1. */
  public static double add(PredictionTally tally, double label, double probability, double weight) {
    tally.prediction.point(label, probability);
    return tally.addRow(tally.prediction, weight);
  }

  /** Adds a row whose prediction is a distribution. */
  public static double add(
      PredictionTally tally, double label, ClassArray probability, double weight) {
    tally.prediction.point(label, probability);
    return tally.addRow(tally.prediction, weight);
  }

  /** Adds a row whose label is a distribution. */
  public static double add(
      PredictionTally tally, ClassArray label, ClassArray probability, double weight) {
    tally.prediction.point(label, probability);
    return tally.addRow(tally.prediction, weight);
  }

  /** Notes a row that counts for nothing, as its weight is 0. */
  protected void zeroWeightRow() {}

  /** Adds a row; one of weight 0 is noted, and counts for nothing. */
  public final double addRow(Prediction row, double weight) {
    if (weight > 0) {
      add(row, weight);
    } else {
      zeroWeightRow();
    }
    return weight;
  }
}
