package org.surprisal.information.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Moments;
import org.surprisal.information.input.ClassArray;

/** The losses of two models on the same rows, and the moments of their difference. */
public final class LossDifferenceTally extends Tally {
  private final double eps;
  private final CompensatedSum weights = new CompensatedSum();
  private final CompensatedSum lossesA = new CompensatedSum();
  private final CompensatedSum lossesB = new CompensatedSum();
  private final Moments differences = new Moments();

  LossDifferenceTally(double eps) {
    this.eps = eps;
  }

  /** Adds a row whose predictions are probabilities of class 1. */
  public static double add(
      LossDifferenceTally tally,
      double label,
      double probabilityA,
      double probabilityB,
      double weight) {
    double eps = tally.eps;
    return tally.add(
        LogLoss.loss(label, probabilityA, eps),
        LogLoss.loss(label, probabilityB, eps),
        LossDifference.difference(
            LogLoss.likelihood(label, probabilityA, eps),
            LogLoss.likelihoodResidual(label, probabilityA, eps),
            LogLoss.likelihood(label, probabilityB, eps),
            LogLoss.likelihoodResidual(label, probabilityB, eps)),
        weight);
  }

  /** Adds a row whose predictions are distributions. */
  public static double add(
      LossDifferenceTally tally,
      double label,
      ClassArray probabilityA,
      ClassArray probabilityB,
      double weight) {
    double eps = tally.eps;
    return tally.add(
        LogLoss.loss(label, probabilityA, eps),
        LogLoss.loss(label, probabilityB, eps),
        LossDifference.difference(
            LogLoss.likelihood(label, probabilityA, eps),
            0,
            LogLoss.likelihood(label, probabilityB, eps),
            0),
        weight);
  }

  /** Adds a row whose label is a distribution. */
  public static double add(
      LossDifferenceTally tally,
      ClassArray label,
      ClassArray probabilityA,
      ClassArray probabilityB,
      double weight) {
    double eps = tally.eps;
    CompensatedSum difference = new CompensatedSum();
    for (int entry = 0; entry < label.entries(); entry++) {
      int happened = label.classOf(entry);
      if (label.value(entry) > 0) {
        difference.addProduct(
            label.value(entry),
            LossDifference.difference(
                Math.max(probabilityA.get(happened), eps),
                0,
                Math.max(probabilityB.get(happened), eps),
                0));
      }
    }
    return tally.add(
        LogLoss.loss(label, probabilityA, eps),
        LogLoss.loss(label, probabilityB, eps),
        difference.value(),
        weight);
  }

  private double add(double lossA, double lossB, double difference, double weight) {
    if (weight > 0) {
      weights.add(weight);
      lossesA.addProduct(weight, lossA);
      lossesB.addProduct(weight, lossB);
      differences.add(difference, weight);
    }
    return weight;
  }

  double weight() {
    return weights.value();
  }

  double lossA() {
    return lossesA.value();
  }

  double lossB() {
    return lossesB.value();
  }

  Estimate difference() {
    return differences.estimate();
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", weight());
  }

  @Override
  public void merge(Tally tally) {
    LossDifferenceTally other = (LossDifferenceTally) tally;
    weights.add(other.weights);
    lossesA.add(other.lossesA);
    lossesB.add(other.lossesB);
    differences.merge(other.differences);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    weights.write(out);
    lossesA.write(out);
    lossesB.write(out);
    differences.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    weights.read(in);
    lossesA.read(in);
    lossesB.read(in);
    differences.read(in);
  }
}
