package org.surprisal.information.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.LogProduct;

/**
 * What the rows of one class cost. Rows of weight 1 are multiplied, so that they need no logarithm;
 * the others are added.
 */
final class ClassLoss {
  private long rowsOfWeightOne;
  private long otherRows;
  private final CompensatedSum otherWeights = new CompensatedSum();
  private final CompensatedSum loss = new CompensatedSum();
  private double mantissa = 1;
  private double error;
  private double exponent;

  /** Adds a row of weight 1 that gave the class the probability {@code x + residual}. */
  void multiply(double x, double residual) {
    rowsOfWeightOne++;
    product(x, residual);
  }

  /** Adds a row that cost {@code cost}. */
  void add(double rowWeight, double cost) {
    otherRows++;
    otherWeights.add(rowWeight);
    loss.addProduct(rowWeight, cost);
  }

  private void product(double x, double residual) {
    double nextError = LogProduct.error(mantissa, error, x, residual);
    double nextExponent = LogProduct.exponent(mantissa, exponent, x);
    mantissa = LogProduct.mantissa(mantissa, x);
    error = nextError;
    exponent = nextExponent;
  }

  /** Σ w loss. */
  double loss() {
    return LogProduct.value(mantissa, error, exponent) + loss.value();
  }

  /** Σ w. */
  double weight() {
    CompensatedSum weight = new CompensatedSum();
    weight.add(rowsOfWeightOne);
    weight.add(otherWeights);
    return weight.value();
  }

  /** The score of the class with this index; null for no rows. */
  ClassScore score(int label) {
    long rows = rowsOfWeightOne + otherRows;
    return rows == 0 ? null : new ClassScore(label, rows, weight(), loss() / weight());
  }

  void merge(ClassLoss other) {
    rowsOfWeightOne += other.rowsOfWeightOne;
    otherRows += other.otherRows;
    otherWeights.add(other.otherWeights);
    loss.add(other.loss);
    product(other.mantissa, other.error);
    exponent += other.exponent;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rowsOfWeightOne);
    out.writeDouble(mantissa);
    out.writeDouble(error);
    out.writeDouble(exponent);
    out.writeLong(otherRows);
    if (otherRows > 0) {
      otherWeights.write(out);
      loss.write(out);
    }
  }

  /** Reads the state into an instance that has no rows. */
  void read(DataInput in) throws IOException {
    rowsOfWeightOne = in.readLong();
    mantissa = in.readDouble();
    error = in.readDouble();
    exponent = in.readDouble();
    otherRows = in.readLong();
    if (otherRows > 0) {
      otherWeights.read(in);
      loss.read(in);
    }
  }
}
