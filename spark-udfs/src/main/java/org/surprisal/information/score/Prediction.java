package org.surprisal.information.score;

import org.surprisal.information.divergence.SquaredError;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;

/**
 * A labelled prediction of a row, in any of its forms: a label or a distribution as what happened;
 * the probability of class 1, or a distribution, as what was predicted. One instance is pointed at
 * row after row.
 */
public final class Prediction {
  private double label;
  private double number;
  private ClassArray target;
  private ClassArray distribution;
  private final ClassArray ofNumber = ClassArray.of(0, 0);

  /** Points at a row whose prediction is the probability of class 1. */
  public void point(double newLabel, double probability) {
    label = newLabel;
    number = probability;
    target = null;
    distribution = null;
  }

  /** Points at a row whose prediction is a distribution. */
  public void point(double newLabel, ClassArray probability) {
    label = newLabel;
    target = null;
    distribution = probability;
  }

  /** Points at a row whose label is a distribution. */
  public void point(ClassArray newTarget, ClassArray probability) {
    target = newTarget;
    distribution = probability;
  }

  /** Whether the prediction is one number, the probability of class 1. */
  public boolean isNumber() {
    return distribution == null;
  }

  /** The probability of class 1, where the prediction is that. */
  public double number() {
    return number;
  }

  /** The number of classes. */
  public int classes() {
    return distribution == null ? ClassValues.CLASSES_OF_A_NUMBER : distribution.size();
  }

  /** Whether what happened is one class, so that the loss is the surprisal of its probability. */
  public boolean isOneClass() {
    return target == null;
  }

  /** The class that happened, where it is one. */
  public int label() {
    return (int) label;
  }

  /** The distribution that happened; null where it was one class. */
  public ClassArray target() {
    return target;
  }

  /** The distribution that was predicted: [1 - p, p] where the prediction is the number p. */
  public ClassArray distribution() {
    if (distribution == null) {
      ofNumber.set(0, 1 - number);
      ofNumber.set(1, number);
      return ofNumber;
    }
    return distribution;
  }

  /** The probability that was predicted for the class that happened. */
  public double likelihood() {
    return distribution == null
        ? LogLoss.likelihood(label, number, 0)
        : distribution.get((int) label);
  }

  /** What rounding drops from the likelihood. */
  double likelihoodResidual() {
    return distribution == null ? LogLoss.likelihoodResidual(label, number, 0) : 0;
  }

  /** What the row costs. */
  public double loss(double eps) {
    if (target != null) {
      return LogLoss.loss(target, distribution, eps);
    }
    return distribution == null
        ? LogLoss.loss(label, number, eps)
        : LogLoss.loss(label, distribution, eps);
  }

  public double squaredError() {
    if (target != null) {
      return SquaredError.squaredError(target, distribution);
    }
    return distribution == null
        ? SquaredError.squaredError(label, number)
        : SquaredError.squaredError(label, distribution);
  }

  /** Whether a class that happened was given the probability 0. */
  public boolean isImpossible() {
    return isOneClass() ? likelihood() == 0 : loss(0) == Double.POSITIVE_INFINITY;
  }

  /**
   * The class that calibration looks at: the most likely one, or class 1 where the prediction is
   * its probability.
   */
  public int scoredClass() {
    if (distribution == null) {
      return 1;
    }
    int top = 0;
    for (int entry = 1; entry < distribution.entries(); entry++) {
      if (distribution.value(entry) > distribution.value(top)) {
        top = entry;
      }
    }
    return distribution.classOf(top);
  }

  /** The probability that was predicted for a class. */
  public double probabilityOf(int scored) {
    return distribution == null ? number : distribution.get(scored);
  }

  /** How much of what happened was a class: 1 or 0 for a label. */
  public double shareOf(int scored) {
    return target == null ? (label == scored ? 1 : 0) : target.get(scored);
  }

  /** Adds what the row costs to the classes that happened. */
  void addTo(LossTally losses, double weight) {
    if (target == null) {
      losses.add((int) label, this, weight);
    } else {
      for (int entry = 0; entry < target.entries(); entry++) {
        int happened = target.classOf(entry);
        losses.addShare(happened, weight * target.value(entry), distribution.get(happened));
      }
    }
  }
}
