package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.CompensatedSums;

/**
 * How much rows differ in what recalibration changes: second moments of a row's loss, of its slope,
 * and of the difference of the loss from that at the temperature 1, at every temperature of the
 * {@link TemperatureGrid}. Standard errors follow from them.
 *
 * <p>A weighted row is one observation: its square counts with the square of its weight, in units
 * of a power of 2 near to the largest weight, so that no square overflows.
 */
final class Spread {
  private static final int NO_WEIGHT = -1100;

  /** Below it one row has nearly all the weight, and nobody knows how much rows differ. */
  private static final double LEAST_FREEDOM = 1e-6;

  private final CompensatedSums squaredSlopes = new CompensatedSums(SIZE);
  private final CompensatedSums ratios = new CompensatedSums(SIZE);
  private final CompensatedSums squaredRatios = new CompensatedSums(SIZE);
  private final CompensatedSums losses = new CompensatedSums(SIZE);
  private final CompensatedSums squaredLosses = new CompensatedSums(SIZE);
  private final CompensatedSum squaredWeights = new CompensatedSum();
  private int exponent = NO_WEIGHT;

  /** Adds a row. */
  void add(RowDifferences row, double weight) {
    rescale(Math.getExponent(weight));
    double scaled = Math.scalb(weight, -exponent);
    double square = scaled * scaled;
    squaredWeights.add(square);
    squaredSlopes.add(square, row.squaredSlopes());
    ratios.add(square, row.ratios());
    squaredRatios.add(square, row.squaredRatios());
    losses.add(square, row.losses());
    squaredLosses.add(square, row.squaredLosses());
  }

  private void rescale(int needed) {
    if (needed > exponent) {
      double factor = Math.scalb(1.0, 2 * Math.max(-1000 / 2, exponent - needed));
      squaredSlopes.scale(factor);
      ratios.scale(factor);
      squaredRatios.scale(factor);
      losses.scale(factor);
      squaredLosses.scale(factor);
      squaredWeights.scale(factor);
      exponent = needed;
    }
  }

  /** Σ w² over (Σ w)²: one over the number of rows of equal weights that would be as sure. */
  private double concentration(double weight) {
    double scaled = Math.scalb(weight, -exponent);
    return squaredWeights.value() / (scaled * scaled);
  }

  /** The variance of the mean slope at each node, whose mean is 0 there. */
  double[] varianceOfSlope(double weight) {
    double[] variances = new double[SIZE];
    for (int node = 0; node < SIZE; node++) {
      variances[node] = varianceOfMean(squaredSlopes.value(node), 0, 0, weight);
    }
    return variances;
  }

  /** The variance of the mean ratio at each node, given the means. */
  double[] varianceOfRatio(double[] means, double weight) {
    double[] variances = new double[SIZE];
    for (int node = 0; node < SIZE; node++) {
      variances[node] =
          varianceOfMean(squaredRatios.value(node), ratios.value(node), means[node], weight);
    }
    return variances;
  }

  /** The variance of the mean loss at each node, given the means. */
  double[] varianceOfLoss(double[] means, double weight) {
    double[] variances = new double[SIZE];
    for (int node = 0; node < SIZE; node++) {
      variances[node] =
          varianceOfMean(squaredLosses.value(node), losses.value(node), means[node], weight);
    }
    return variances;
  }

  /** Σ w² (x - mean)² / (Σ w)², made good for the mean that was taken of the same rows. */
  private double varianceOfMean(double squares, double sum, double mean, double weight) {
    double scaled = Math.scalb(weight, -exponent);
    double centred = squares - 2 * mean * sum + mean * mean * squaredWeights.value();
    double freedom = 1 - concentration(weight);
    return freedom < LEAST_FREEDOM
        ? Double.NaN
        : Math.max(0, centred) / (scaled * scaled) / freedom;
  }

  void merge(Spread other) {
    int needed = Math.max(exponent, other.exponent);
    rescale(needed);
    Spread part = other;
    if (other.exponent < needed) {
      part = new Spread();
      part.mergeOfSameScale(other);
      part.exponent = other.exponent;
      part.rescale(needed);
    }
    mergeOfSameScale(part);
  }

  private void mergeOfSameScale(Spread other) {
    squaredSlopes.add(other.squaredSlopes);
    ratios.add(other.ratios);
    squaredRatios.add(other.squaredRatios);
    losses.add(other.losses);
    squaredLosses.add(other.squaredLosses);
    squaredWeights.add(other.squaredWeights);
  }

  void write(DataOutput out) throws IOException {
    squaredSlopes.write(out);
    ratios.write(out);
    squaredRatios.write(out);
    losses.write(out);
    squaredLosses.write(out);
    squaredWeights.write(out);
    out.writeInt(exponent);
  }

  void read(DataInput in) throws IOException {
    squaredSlopes.read(in);
    ratios.read(in);
    squaredRatios.read(in);
    losses.read(in);
    squaredLosses.read(in);
    squaredWeights.read(in);
    exponent = in.readInt();
  }
}
