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
 * and two short series; the most likely class costs none, and all classes below eps what one does.
 * No power overflows, as x is at most 1, and one that underflows is nothing beside the 1 of the
 * most likely class.
 */
final class RowCurve {
  // Where in derivatives() begins what: one long array, as a loop over few numbers costs more to
  // begin than to run.
  static final int SLOPE = 0;
  static final int BEND = SIZE;
  static final int DERIVATIVES = 2 * SIZE;

  private static final double LOWEST = TemperatureGrid.beta(0);
  private static final double SECOND_LOWEST = TemperatureGrid.beta(1);

  private static final double[] BETA = new double[SIZE];

  static {
    Arrays.setAll(BETA, TemperatureGrid::beta);
  }

  private final double eps;

  // Of the classes between eps and the most likely one: z, and x^β at two neighbouring nodes.
  private double[] z = {};
  private double[] powers = {};
  private double[] nextPowers = {};

  // Moments of z at every node; nodes come in pairs, so that there is room for one more.
  private final double[] sums = new double[SIZE + 1];
  private final double[] firstMoments = new double[SIZE + 1];
  private final double[] secondMoments = new double[SIZE + 1];

  private final double[] inverses = new double[SIZE];
  private final double[] derivatives = new double[DERIVATIVES];
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
    if (z.length < entries) {
      z = new double[entries];
      powers = new double[entries];
      nextPowers = new double[entries];
    }
    double largest = eps;
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      largest = probability > largest ? probability : largest;
    }
    int most = 0;
    int raised = predicted.size() - entries;
    int others = 0;
    for (int entry = 0; entry < entries; entry++) {
      double probability = predicted.value(entry);
      if (probability == largest) {
        most++;
      } else if (probability < eps || probability == 0) {
        raised++;
      } else {
        z[others++] = Math.log(probability / largest);
      }
    }
    sum(eps == largest ? most + raised : most, others);
    if (raised > 0 && eps > 0 && eps < largest) {
      addAlike(raised, Math.log(eps / largest));
    }
    happen(row, predicted, largest);
    differentiate();
    hasLogarithms = false;
  }

  /**
   * Sums over so many classes whose powers are 1, and so many of which z is noted, a pair of nodes
   * at a time: six sums in local variables, of which none waits for another.
   */
  private void sum(int most, int classes) {
    double[] logs = z;
    double[] ofNode = powers;
    double[] ofNext = nextPowers;
    for (int i = 0; i < classes; i++) {
      ofNode[i] = Exponential.ofNegative(logs[i] * LOWEST);
      ofNext[i] = Exponential.ofNegative(logs[i] * SECOND_LOWEST);
    }
    for (int node = 0; node < SIZE; node += 2) {
      double sum = most;
      double first = 0;
      double second = 0;
      double nextSum = most;
      double nextFirst = 0;
      double nextSecond = 0;
      for (int i = 0; i < classes; i++) {
        double power = ofNode[i];
        double nextPower = ofNext[i];
        double product = power * logs[i];
        double nextProduct = nextPower * logs[i];
        sum += power;
        nextSum += nextPower;
        first += product;
        nextFirst += nextProduct;
        second += product * logs[i];
        nextSecond += nextProduct * logs[i];
        ofNode[i] = power * power;
        ofNext[i] = nextPower * nextPower;
      }
      sums[node] = sum;
      firstMoments[node] = first;
      secondMoments[node] = second;
      sums[node + 1] = nextSum;
      firstMoments[node + 1] = nextFirst;
      secondMoments[node + 1] = nextSecond;
    }
  }

  /** Adds so many classes of the same z. */
  private void addAlike(int classes, double ofEach) {
    double power = Exponential.ofNegative(ofEach * LOWEST);
    double nextPower = Exponential.ofNegative(ofEach * SECOND_LOWEST);
    for (int node = 0; node < SIZE; node += 2) {
      addAlike(node, classes * power, ofEach);
      addAlike(node + 1, classes * nextPower, ofEach);
      power *= power;
      nextPower *= nextPower;
    }
  }

  private void addAlike(int node, double power, double ofEach) {
    sums[node] += power;
    firstMoments[node] += power * ofEach;
    secondMoments[node] += power * ofEach * ofEach;
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
      derivatives[SLOPE + node] = slope;
      derivatives[BEND + node] = slope + share * (beta * beta * variance);
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

  /** 1 / Σ x^β at every node, of which the first is the least but for rounding. */
  double[] inverses() {
    return inverses;
  }

  /** The first two derivatives of the loss by t: from SLOPE and from BEND on, at every node. */
  double[] derivatives() {
    return derivatives;
  }
}
