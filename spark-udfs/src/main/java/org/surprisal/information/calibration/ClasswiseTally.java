package org.surprisal.information.calibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * For each class and each bin of its probabilities, how much more often it was expected than it
 * happened. That is all that a gap is made of, so a class that was ruled out and did not happen
 * costs nothing: a row of a sparse vector is as long as its entries are.
 */
public final class ClasswiseTally extends PredictionTally {
  private final int bins;
  private int classes;
  private final CompensatedSum weight = new CompensatedSum();

  /** Of each class in turn the bins: Σ w (p - y), and what rounding dropped of it. */
  private double[] excess = {};

  private double[] error = {};

  ClasswiseTally(int bins) {
    this.bins = bins;
  }

  @Override
  protected void add(Prediction row, double rowWeight) {
    grow(row.classes());
    weight.add(rowWeight);
    if (row.isNumber()) {
      double p = row.probabilityOf(1);
      int happened = row.label();
      addProduct(1, p, rowWeight, p);
      addProduct(1, p, rowWeight, -happened);
      // As 1 - p is rounded.
      addProduct(0, 1 - p, rowWeight, -p);
      addProduct(0, 1 - p, rowWeight, happened);
    } else {
      addDistribution(row, row.distribution(), rowWeight);
    }
  }

  private void addDistribution(Prediction row, ClassArray predicted, double rowWeight) {
    for (int entry = 0; entry < predicted.entries(); entry++) {
      double probability = predicted.value(entry);
      addProduct(predicted.classOf(entry), probability, rowWeight, probability);
    }
    if (row.isOneClass()) {
      addProduct(row.label(), predicted.get(row.label()), rowWeight, -1);
      return;
    }
    ClassArray happened = row.target();
    for (int entry = 0; entry < happened.entries(); entry++) {
      int of = happened.classOf(entry);
      addProduct(of, predicted.get(of), rowWeight, -happened.value(entry));
    }
  }

  private void grow(int needed) {
    if (needed > classes) {
      classes = needed;
      excess = Arrays.copyOf(excess, classes * bins);
      error = Arrays.copyOf(error, classes * bins);
    }
  }

  private void addProduct(int of, double probability, double rowWeight, double x) {
    double product = rowWeight * x;
    int at = of * bins + CalibrationTally.binOf(probability, bins);
    add(at, product, Math.fma(rowWeight, x, -product));
  }

  private void add(int at, double x, double residual) {
    error[at] = CompensatedSum.mergeError(excess[at], error[at], x, residual);
    excess[at] = CompensatedSum.mergeSum(excess[at], x);
  }

  /** The mean gap over the rows and the classes; NaN for no rows. */
  double error() {
    CompensatedSum gaps = new CompensatedSum();
    for (int at = 0; at < excess.length; at++) {
      gaps.add(Math.abs(CompensatedSum.value(excess[at], error[at])));
    }
    return gaps.value() / weight.value() / classes;
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", weight.value());
  }

  @Override
  public void merge(Tally tally) {
    ClasswiseTally other = (ClasswiseTally) tally;
    grow(other.classes);
    weight.add(other.weight);
    for (int at = 0; at < other.excess.length; at++) {
      add(at, other.excess[at], other.error[at]);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    weight.write(out);
    for (int at = 0; at < excess.length; at++) {
      out.writeDouble(excess[at]);
      out.writeDouble(error[at]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    classes = 0;
    grow(in.readInt());
    weight.read(in);
    for (int at = 0; at < excess.length; at++) {
      excess[at] = in.readDouble();
      error[at] = in.readDouble();
    }
  }
}
