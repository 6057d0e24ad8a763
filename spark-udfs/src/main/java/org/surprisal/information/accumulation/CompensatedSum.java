package org.surprisal.information.accumulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A sum that also keeps what rounding drops, so that its error does not grow with the number of
 * terms.
 *
 * <p>The state is the running {@code sum} and the accumulated {@code error}; the value is their
 * sum. A sum that is no longer finite is its own value: the error is meaningless then.
 *
 * <p>Reference: A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen, doi:10.1002/zamm.19740540106; the branch-free error term is D. Knuth's TwoSum (The Art of
 * Computer Programming, vol. 2, 4.2.2).
 */
public final class CompensatedSum implements Serializable {
  /** The accumulator of the SQL aggregates that add. */
  public static final Accumulator ACCUMULATOR =
      new Accumulator(
          CompensatedSum.class, Accumulator.state("sum", 0), Accumulator.state("error", 0));

  private static final long serialVersionUID = 1L;

  private double sum;
  private double error;

  /** Adds {@code x}. */
  public void add(double x) {
    error = error(sum, error, x);
    sum = sum(sum, x);
  }

  /** Adds {@code x + residual}, where {@code residual} is what rounding dropped from x. */
  public void add(double x, double residual) {
    add(x);
    error += residual;
  }

  /** Adds a number of many digits. */
  public void add(BigDecimal x) {
    double rounded = x.doubleValue();
    add(rounded, x.subtract(new BigDecimal(rounded)).doubleValue());
  }

  /** Adds {@code a * b}, with the rounding error of the product. */
  public void addProduct(double a, double b) {
    double product = a * b;
    add(product, Math.fma(a, b, -product));
  }

  /** Adds the value of another sum. */
  public void add(CompensatedSum other) {
    error = mergeError(sum, error, other.sum, other.error);
    sum = mergeSum(sum, other.sum);
  }

  /** Multiplies the sum by a power of 2, which is exact where nothing underflows. */
  public void scale(double powerOfTwo) {
    sum *= powerOfTwo;
    error *= powerOfTwo;
  }

  public double value() {
    return value(sum, error);
  }

  /** What rounding drops from the value. */
  public double residual() {
    return error - (value() - sum);
  }

  /** The sum with all that was kept of it. */
  public BigDecimal exact() {
    return new BigDecimal(sum).add(new BigDecimal(error));
  }

  /** The value less that of another sum, taken before either is rounded. */
  public double minus(CompensatedSum other) {
    return value(sum - other.sum, error(sum, error, -other.sum) - other.error);
  }

  public void write(DataOutput out) throws IOException {
    out.writeDouble(sum);
    out.writeDouble(error);
  }

  public void read(DataInput in) throws IOException {
    sum = in.readDouble();
    error = in.readDouble();
  }

  /** The next {@code sum} after adding {@code x}. */
  public static double sum(double sum, double x) {
    return sum + x;
  }

  /** The next {@code error} after adding {@code x}. */
  public static double error(double sum, double error, double x) {
    double next = sum + x;
    double added = next - sum;
    return error + ((sum - (next - added)) + (x - added));
  }

  /** The {@code sum} of two parts. */
  public static double mergeSum(double sum, double otherSum) {
    return sum + otherSum;
  }

  /** The {@code error} of two parts. */
  public static double mergeError(double sum, double error, double otherSum, double otherError) {
    return error(sum, error, otherSum) + otherError;
  }

  /** The value of the sum. */
  public static double value(double sum, double error) {
    return Double.isInfinite(sum) || Double.isNaN(sum) ? sum : sum + error;
  }
}
