package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.ONE;
import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

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

  private final double eps;

  /** ln x of the classes that are not the most likely one; the first stands for those below eps. */
  private double[] logs = new double[8];

  /** x^β of these classes, at a node and at the one before. */
  private double[] powers = new double[8];

  private double[] otherPowers = new double[8];
  private double raisedClasses;
  private int size;

  private final double[] sums = new double[SIZE];
  private final double[] inverses = new double[SIZE];
  private final double[] slopes = new double[SIZE];
  private final double[] bends = new double[SIZE];
  private double logOfHappened;
  private double share;

  RowCurve(double eps) {
    this.eps = eps;
  }

  /** Reads a row. */
  void load(Prediction row) {
    ClassArray predicted = row.distribution();
    int entries = predicted.entries();
    if (logs.length <= entries) {
      logs = new double[2 * entries];
      powers = new double[2 * entries];
      otherPowers = new double[2 * entries];
    }
    double largest = eps;
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      largest = probability > largest ? probability : largest;
    }
    int most = 0;
    int raised = predicted.size() - entries;
    size = 1;
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      if (probability == largest) {
        most++;
      } else if (probability < eps || probability == 0) {
        raised++;
      } else {
        add(Math.log(probability / largest));
      }
    }
    raise(raised, largest);
    happen(row, predicted, largest);
    derive(eps == largest ? most + raised : most);
  }

  private void add(double z) {
    setPowers(size, z);
    size++;
  }

  /** The first of the classes stands for all that are raised to eps. */
  private void raise(int raised, double largest) {
    boolean counts = raised > 0 && eps > 0 && eps < largest;
    raisedClasses = counts ? raised : 0;
    setPowers(0, counts ? Math.log(eps / largest) : 0);
  }

  private void setPowers(int index, double z) {
    logs[index] = z;
    powers[index] = Math.exp(z * LOWEST);
    otherPowers[index] = Math.exp(z * SECOND_LOWEST);
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

  /** From node to node, with so many classes whose powers are 1. */
  private void derive(int most) {
    for (int node = 0; node < SIZE; node += 2) {
      derive(node, most, powers);
      if (node + 1 < SIZE) {
        derive(node + 1, most, otherPowers);
      }
    }
  }

  /** Leaves the powers of an octave later. */
  private void derive(int node, int most, double[] ofClasses) {
    double power = raisedClasses * ofClasses[0];
    double sum = most + power;
    double first = power * logs[0];
    double second = first * logs[0];
    ofClasses[0] *= ofClasses[0];
    for (int i = 1; i < size; i++) {
      double z = logs[i];
      power = ofClasses[i];
      double product = power * z;
      sum += power;
      first += product;
      second += product * z;
      ofClasses[i] = power * power;
    }
    double beta = TemperatureGrid.beta(node);
    double inverse = 1 / sum;
    double mean = first * inverse;
    double variance = second * inverse - mean * mean;
    double slope = beta * (share * mean - logOfHappened);
    sums[node] = sum;
    inverses[node] = inverse;
    slopes[node] = slope;
    bends[node] = slope + share * (beta * beta * variance);
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

  /** Σ x^β at every node. */
  double[] sums() {
    return sums;
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
