package org.surprisal.information;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The loss of labelled predictions and the frequencies of their labels. */
public final class LossTally extends PredictionTally {
  private final double eps;
  private final ClassWeights labels = new ClassWeights();
  private final CompensatedSum weight = new CompensatedSum();
  private final CompensatedSum loss = new CompensatedSum();
  private double mantissa = 1;
  private double error;
  private double exponent;

  LossTally(double eps) {
    this.eps = eps;
  }

  @Override
  void add(Prediction row, double rowWeight) {
    row.addTo(labels, rowWeight);
    weight.add(rowWeight);
    if (rowWeight == 1 && row.isOneClass()) {
      double likelihood = row.likelihood();
      boolean raised = likelihood < eps;
      multiply(raised ? eps : likelihood, raised ? 0 : row.likelihoodResidual());
    } else {
      loss.add(rowWeight * row.loss(eps));
    }
  }

  private void multiply(double x, double residual) {
    double nextError = LogProduct.error(mantissa, error, x, residual);
    double nextExponent = LogProduct.exponent(mantissa, exponent, x);
    mantissa = LogProduct.mantissa(mantissa, x);
    error = nextError;
    exponent = nextExponent;
  }

  double eps() {
    return eps;
  }

  /** Σ w loss. */
  double loss() {
    return LogProduct.value(mantissa, error, exponent) + loss.value();
  }

  /** Σ w. */
  double weight() {
    return weight.value();
  }

  /** The entropy of the labels' frequencies, in nats. */
  double labelEntropy() {
    return labels.entropy();
  }

  @Override
  public void merge(Tally tally) {
    LossTally other = (LossTally) tally;
    labels.merge(other.labels);
    weight.add(other.weight);
    loss.add(other.loss);
    multiply(other.mantissa, other.error);
    exponent += other.exponent;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    labels.write(out);
    weight.write(out);
    loss.write(out);
    out.writeDouble(mantissa);
    out.writeDouble(error);
    out.writeDouble(exponent);
  }

  @Override
  public void read(DataInput in) throws IOException {
    labels.read(in);
    weight.read(in);
    loss.read(in);
    mantissa = in.readDouble();
    error = in.readDouble();
    exponent = in.readDouble();
  }
}
