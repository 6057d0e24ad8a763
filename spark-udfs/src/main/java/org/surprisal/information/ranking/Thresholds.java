package org.surprisal.information.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.surprisal.information.accumulation.CompensatedSum;

/**
 * What is predicted, and what of it is right, at every threshold between two keys, from that above
 * all scores (number 0, Infinity) down to the lowest score. Each is exact, also where a key has
 * several scores.
 */
final class Thresholds {
  private final SortedScores scores;
  private final double[] truePositives;
  private final double[] falsePositives;
  private final double[] trueNegatives;
  private final double[] falseNegatives;

  Thresholds(SortedScores scores) {
    this.scores = scores;
    int size = scores.size() + 1;
    truePositives = new double[size];
    falsePositives = new double[size];
    trueNegatives = new double[size];
    falseNegatives = new double[size];
    CompensatedSum positives = new CompensatedSum();
    CompensatedSum negatives = new CompensatedSum();
    for (int i = 1; i < size; i++) {
      positives.add(scores.positive(keyAt(i)));
      negatives.add(scores.negative(keyAt(i)));
      truePositives[i] = positives.value();
      falsePositives[i] = negatives.value();
    }
    // From below, as a small rest has more digits than a difference of large sums.
    positives = new CompensatedSum();
    negatives = new CompensatedSum();
    for (int i = size - 1; i > 0; i--) {
      positives.add(scores.positive(keyAt(i)));
      negatives.add(scores.negative(keyAt(i)));
      falseNegatives[i - 1] = positives.value();
      trueNegatives[i - 1] = negatives.value();
    }
  }

  /** The key whose scores are predicted to be positive from this threshold on. */
  private int keyAt(int i) {
    return scores.size() - i;
  }

  int size() {
    return truePositives.length;
  }

  private int last() {
    return truePositives.length - 1;
  }

  /** What is at it or above is predicted to be positive. */
  double score(int i) {
    return i == 0 ? Double.POSITIVE_INFINITY : scores.least(keyAt(i));
  }

  double truePositives(int i) {
    return truePositives[i];
  }

  double falsePositives(int i) {
    return falsePositives[i];
  }

  double falseNegatives(int i) {
    return falseNegatives[i];
  }

  double trueNegatives(int i) {
    return trueNegatives[i];
  }

  /** The weight of what is predicted to be positive. */
  double predicted(int i) {
    return truePositives[i] + falsePositives[i];
  }

  double total() {
    return predicted(last());
  }

  /** The weight of the positives below one threshold and not below another. */
  double positivesBetween(int before, int end) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = before + 1; i <= end; i++) {
      sum.add(scores.positive(keyAt(i)));
    }
    return sum.value();
  }

  /** The weight of the negatives below one threshold and not below another. */
  double negativesBetween(int before, int end) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = before + 1; i <= end; i++) {
      sum.add(scores.negative(keyAt(i)));
    }
    return sum.value();
  }

  /** The share of the positives that are found: also the recall. */
  double truePositiveRate(int i) {
    return truePositives[i] / truePositives[last()];
  }

  /** The share of the negatives that are taken for positives. */
  double falsePositiveRate(int i) {
    return falsePositives[i] / falsePositives[last()];
  }

  /** The share of what is predicted to be positive that is; NaN where nothing is. */
  double precision(int i) {
    return truePositives[i] / predicted(i);
  }

  /** How far a point is along the ROC curve, by both of its rates: from 0 to 2. */
  double alongRocCurve(int i) {
    return truePositiveRate(i) + falsePositiveRate(i);
  }

  /**
   * How far a point is along the precision-recall curve, from 0 to 2: by the recall, and by the
   * powers of what is predicted, since precision changes fast where little is.
   */
  double alongPrecisionRecallCurve(int i) {
    double powers = Math.log(total() / predicted(1));
    return i == 0 || powers == 0
        ? truePositiveRate(i)
        : truePositiveRate(i) + Math.log(predicted(i) / predicted(1)) / powers;
  }

  /**
   * The first, the last, and those between that are evenly spread by a measure that rises from 0;
   * all where there are no more than so many. Whichever is left out is less than one step before
   * the next one that is not.
   */
  List<Integer> spread(int most, IntToDoubleFunction measure) {
    if (size() <= most) {
      return IntStream.range(0, size()).boxed().toList();
    }
    double whole = measure.applyAsDouble(last());
    List<Integer> chosen = new ArrayList<>();
    int step = 1;
    for (int i = 0; i < last(); i++) {
      double next = measure.applyAsDouble(i + 1) * (most - 1);
      boolean isLastOfStep = next > whole * step;
      if (i == 0 || isLastOfStep) {
        chosen.add(i);
      }
      step = isLastOfStep ? (int) Math.ceil(next / whole) : step;
    }
    chosen.add(last());
    return chosen;
  }
}
