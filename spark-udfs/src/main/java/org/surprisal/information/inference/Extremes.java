package org.surprisal.information.inference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/** The units of the largest and of the smallest total, which tell how much one of them makes up. */
final class Extremes implements Serializable {
  private static final long serialVersionUID = 1L;

  private double largest = Double.NEGATIVE_INFINITY;
  private double weightOfLargest;
  private double smallest = Double.POSITIVE_INFINITY;
  private double weightOfSmallest;

  void add(double total, double weight) {
    if (total > largest || total == largest && weight < weightOfLargest) {
      largest = total;
      weightOfLargest = weight;
    }
    if (total < smallest || total == smallest && weight > weightOfSmallest) {
      smallest = total;
      weightOfSmallest = weight;
    }
  }

  void merge(Extremes other) {
    if (other.largest < other.smallest) {
      return;
    }
    add(other.largest, other.weightOfLargest);
    add(other.smallest, other.weightOfSmallest);
  }

  /** The same units with totals that are less by {@code number} times their weights. */
  Extremes minus(double number) {
    Extremes less = new Extremes();
    if (largest >= smallest) {
      less.add(largest - number * weightOfLargest, weightOfLargest);
      less.add(smallest - number * weightOfSmallest, weightOfSmallest);
    }
    return less;
  }

  /** The larger share that one of them has in the squared residuals about the mean. */
  double shareOfVariance(BigDecimal mean, BigDecimal squares, MathContext digits) {
    BigDecimal above = residual(largest, weightOfLargest, mean);
    BigDecimal below = residual(smallest, weightOfSmallest, mean);
    return above.max(below).divide(squares, digits).doubleValue();
  }

  private static BigDecimal residual(double total, double weight, BigDecimal mean) {
    BigDecimal residual = new BigDecimal(total).subtract(mean.multiply(new BigDecimal(weight)));
    return residual.multiply(residual);
  }

  /** The share of the largest in the total of all; NaN where some are below 0. */
  double shareOfTotal(BigDecimal total) {
    return smallest < 0 || total.signum() <= 0 ? Double.NaN : largest / total.doubleValue();
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(largest);
    out.writeDouble(weightOfLargest);
    out.writeDouble(smallest);
    out.writeDouble(weightOfSmallest);
  }

  void read(DataInput in) throws IOException {
    largest = in.readDouble();
    weightOfLargest = in.readDouble();
    smallest = in.readDouble();
    weightOfSmallest = in.readDouble();
  }
}
