package org.surprisal.job.loss;

import java.util.ArrayList;
import java.util.List;
import org.surprisal.information.inference.Sample;
import org.surprisal.information.inference.Sample.Pair;

/** What is averaged over the rows for each model, and its place among the series of a sample. */
enum Series {
  /** What the row costs. */
  LOSS,
  /** Whether the class predicted is the one that happened: 1 or 0. */
  RIGHT,
  /** The probability of the class predicted. */
  CONFIDENCE,
  /** The variance of being right with that probability. */
  SPREAD;

  /** More clusters of the whole input are put together at random. */
  static final int CLUSTERS = 1 << 14;

  /** The same of a part of the rows, of which there may be thousands. */
  static final int CLUSTERS_OF_A_PART = 1 << 9;

  int of(int model, int models) {
    return ordinal() * models + model;
  }

  /** An empty sample of a part of the rows: of the losses alone. */
  static Sample ofPart(int models) {
    return new Sample(models, CLUSTERS_OF_A_PART);
  }

  /** An empty sample of all rows. */
  static Sample ofAll(int models) {
    List<Pair> pairs = new ArrayList<>();
    for (int first = 0; first < models; first++) {
      pairs.add(new Pair(CONFIDENCE.of(first, models), RIGHT.of(first, models)));
      for (int second = first + 1; second < models; second++) {
        pairs.add(new Pair(LOSS.of(first, models), LOSS.of(second, models)));
        pairs.add(new Pair(RIGHT.of(first, models), RIGHT.of(second, models)));
      }
    }
    return new Sample(values().length * models, CLUSTERS, pairs.toArray(Pair[]::new));
  }

  /** The values of a row. */
  static double[] values(ScoredRow row, boolean ofAll) {
    double[] losses = row.losses();
    if (!ofAll) {
      return losses;
    }
    int models = losses.length;
    double[] values = new double[values().length * models];
    for (int model = 0; model < models; model++) {
      double confidence = row.confidences()[model];
      values[LOSS.of(model, models)] = losses[model];
      values[RIGHT.of(model, models)] = row.predicted()[model] == row.label() ? 1 : 0;
      values[CONFIDENCE.of(model, models)] = confidence;
      values[SPREAD.of(model, models)] = confidence * (1 - confidence);
    }
    return values;
  }
}
