package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.ONE;
import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

import java.util.Arrays;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.Prediction;

/**
 * What one row costs at every temperature of the {@link TemperatureGrid}, and the first two
 * derivatives of that by t = ln β.
 *
 * <p>With x the probabilities over the largest one and z = ln x, the loss is ln Σ x^β - β z_y, of a
 * label that is a distribution with the mean of z over it for z_y; its derivatives by β are moments
 * of z. The powers are the squares of those an octave before, so that a class costs one logarithm
 * and two exponentials; the most likely class costs none, and all classes below eps what one does.
 * No power overflows, as x is at most 1, and one that underflows is nothing beside the 1 of the
 * most likely class.
 */
final class RowCurve {
  private static final double LOWEST = TemperatureGrid.beta(0);
  private static final double SECOND_LOWEST = TemperatureGrid.beta(1);

  private static final double[] BETA = new double[SIZE];

  static {
    Arrays.setAll(BETA, TemperatureGrid::beta);
  }

  private final double eps;

  /** x^β of a class at every node. */
  private final double[] powers = new double[SIZE];

  private final double[] sums = new double[SIZE];
  private final double[] firstMoments = new double[SIZE];
  private final double[] secondMoments = new double[SIZE];
  private final double[] inverses = new double[SIZE];
  private final double[] slopes = new double[SIZE];
  private final double[] bends = new double[SIZE];
  private final double[] logarithms = new double[SIZE];
  private boolean hasLogarithms;
  private double logOfHappened;
  private double share;

  RowCurve(double eps) {
    this.eps = eps;
  }

  /** Reads a row. */
  void load(Prediction row) {
    ClassArray predicted = row.distribution();
    int entries = predicted.entries();
    double largest = eps;
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      largest = probability > largest ? probability : largest;
    }
    int most = 0;
    int raised = predicted.size() - entries;
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      most += probability == largest ? 1 : 0;
      raised += probability != largest && isRaised(probability) ? 1 : 0;
    }
    start(eps == largest ? most + raised : most);
    if (raised > 0 && eps > 0 && eps < largest) {
      add(raised, Math.log(eps / largest));
    }
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      if (probability != largest && !isRaised(probability)) {
        add(1, Math.log(probability / largest));
      }
    }
    happen(row, predicted, largest);
    differentiate();
    hasLogarithms = false;
  }

  private boolean isRaised(double probability) {
    return probability < eps || probability == 0;
  }

  /** With so many classes whose powers are 1. */
  private void start(int most) {
    Arrays.fill(sums, most);
    Arrays.fill(firstMoments, 0);
    Arrays.fill(secondMoments, 0);
  }

  /**
   * Adds so many classes of a z. A loop of plain arithmetic over arrays takes several at a time.
   */
  private void add(int classes, double z) {
    double[] ofClass = powers;
    ofClass[0] = Math.exp(z * LOWEST);
    ofClass[1] = Math.exp(z * SECOND_LOWEST);
    for (int node = 2; node < SIZE; node++) {
      ofClass[node] = ofClass[node - 2] * ofClass[node - 2];
    }
    double[] sum = sums;
    double[] first = firstMoments;
    double[] second = secondMoments;
    for (int node = 0; node < SIZE; node++) {
      double power = classes * ofClass[node];
      double product = power * z;
      sum[node] += power;
      first[node] += product;
      second[node] += product * z;
    }
  }

  private void happen(Prediction row, ClassArray predicted, double largest) {
    if (row.isOneClass()) {
      share = 1;
      logOfHappened = log(predicted.get(row.label()), largest);
      return;
    }
    ClassArray target = row.target();
    share = 0;
    logOfHappened = 0;
    for (int entry = 0; entry < target.entries(); entry++) {
      double part = target.value(entry);
      if (part > 0) {
        share += part;
        logOfHappened += part * log(predicted.get(target.classOf(entry)), largest);
      }
    }
  }

  private double log(double probability, double largest) {
    double raised = Math.max(probability, eps);
    return raised == largest ? 0 : Math.log(raised / largest);
  }

  /** The loss's derivatives, of plain arithmetic over arrays, which takes several at a time. */
  private void differentiate() {
    for (int node = 0; node < SIZE; node++) {
      double beta = BETA[node];
      double inverse = 1 / sums[node];
      double mean = firstMoments[node] * inverse;
      double variance = secondMoments[node] * inverse - mean * mean;
      double slope = beta * (share * mean - logOfHappened);
      inverses[node] = inverse;
      slopes[node] = slope;
      bends[node] = slope + share * (beta * beta * variance);
    }
  }

  /** Whether what happened was given the probability 0, which costs Infinity at any temperature. */
  boolean isImpossible() {
    return logOfHappened == Double.NEGATIVE_INFINITY;
  }

  /** How much of a class happened: 1, or what a label that is a distribution sums to. */
  double share() {
    return share;
  }

  /** The sum of z over what happened: the loss is share ln Σ x^β - β of it. */
  double logOfHappened() {
    return logOfHappened;
  }

  /** The loss at the temperature 1. */
  double lossAtOne() {
    return share * Math.log(sums[ONE]) - logOfHappened;
  }

  /** ln Σ x^β at every node, which is computed by the first call for a row. */
  double[] logarithms() {
    if (!hasLogarithms) {
      Arrays.setAll(logarithms, node -> Math.log(sums[node]));
      hasLogarithms = true;
    }
    return logarithms;
  }

  /** 1 / Σ x^β at every node. */
  double[] inverses() {
    return inverses;
  }

  /** The first derivative of the loss by t at every node. */
  double[] slopes() {
    return slopes;
  }

  /** The second derivative of the loss by t at every node. */
  double[] bends() {
    return bends;
  }
}
