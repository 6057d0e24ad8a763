package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.RowDifferences.CUBE_OF_RATIO;
import static org.surprisal.information.recalibration.RowDifferences.LOSS;
import static org.surprisal.information.recalibration.RowDifferences.RATIO;
import static org.surprisal.information.recalibration.RowDifferences.RATIO_BY_CUBE;
import static org.surprisal.information.recalibration.RowDifferences.SQUARE_OF_LOSS;
import static org.surprisal.information.recalibration.RowDifferences.SQUARE_OF_RATIO;
import static org.surprisal.information.recalibration.RowDifferences.SQUARE_OF_RATIO_BY_CUBE;
import static org.surprisal.information.recalibration.RowDifferences.SQUARE_OF_SLOPE;
import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.CompensatedSums;

/**
 * How much rows differ in what recalibration changes: moments of a row's loss, of its slope, and of
 * the difference of the loss from that at the temperature 1, at every temperature of the {@link
 * TemperatureGrid}. Standard errors follow from them.
 *
 * <p>A weighted row is one observation: its square counts with the square of its weight, and its
 * cube with the cube, in units of a power of 2 near to the largest weight, so that none overflows.
 */
final class Spread {
  private static final int NO_WEIGHT = -1100;

  /** Below it one row has nearly all the weight, and nobody knows how much rows differ. */
  private static final double LEAST_FREEDOM = 1e-6;

  private final CompensatedSums squares = new CompensatedSums(RowDifferences.SQUARES);
  private final CompensatedSums cubes = new CompensatedSums(RowDifferences.CUBES);
  private final CompensatedSum squaredWeights = new CompensatedSum();
  private final CompensatedSum cubedWeights = new CompensatedSum();
  private final CompensatedSum fourthPowers = new CompensatedSum();
  private int exponent = NO_WEIGHT;

  /** What weights are multiplied by: 2^-exponent. */
  private double unit;

  /** Adds a row. */
  void add(RowDifferences row, double weight) {
    rescale(Math.getExponent(weight));
    double scaled = weight * unit;
    double square = scaled * scaled;
    squaredWeights.add(square);
    cubedWeights.add(square * scaled);
    fourthPowers.add(square * square);
    squares.add(square, row.squares());
    cubes.add(square * scaled, row.cubes());
  }

  private void rescale(int needed) {
    if (needed > exponent) {
      int down = Math.max(-500, exponent - needed);
      squares.scale(Math.scalb(1.0, 2 * down));
      cubes.scale(Math.scalb(1.0, Math.max(-1000, 3 * down)));
      squaredWeights.scale(Math.scalb(1.0, 2 * down));
      cubedWeights.scale(Math.scalb(1.0, Math.max(-1000, 3 * down)));
      fourthPowers.scale(Math.scalb(1.0, Math.max(-1000, 4 * down)));
      scaleTo(needed);
    }
  }

  private void scaleTo(int needed) {
    exponent = needed;
    unit = Math.scalb(1.0, -needed);
  }

  /** Σ w² over (Σ w)²: one over the number of rows of equal weights that would be as sure. */
  private double concentration(double weight) {
    double scaled = Math.scalb(weight, -exponent);
    return squaredWeights.value() / (scaled * scaled);
  }

  /** How well variances are known (Satterthwaite): n - 1 for n rows of equal weights. */
  double degreesOfFreedom() {
    return squaredWeights.value() * squaredWeights.value() / fourthPowers.value() - 1;
  }

  /** The variance of the mean slope at each node, whose mean is 0 there. */
  double[] varianceOfSlope(double weight) {
    double[] variances = new double[SIZE];
    Arrays.setAll(variances, node -> variance(squares.value(SQUARE_OF_SLOPE + node), weight));
    return variances;
  }

  /** The variance of the mean ratio at each node, given the means. */
  double[] varianceOfRatio(double[] means, double weight) {
    double[] variances = new double[SIZE];
    Arrays.setAll(variances, node -> variance(squaredRatio(node, means[node]), weight));
    return variances;
  }

  /** The variance of the mean loss at each node, given the means. */
  double[] varianceOfLoss(double[] means, double weight) {
    double[] variances = new double[SIZE];
    Arrays.setAll(
        variances,
        node ->
            variance(
                centredSquares(
                    squares.value(SQUARE_OF_LOSS + node), squares.value(LOSS + node), means[node]),
                weight));
    return variances;
  }

  /** The skewness of the mean ratio at each node, given the means; 0 where rows do not differ. */
  double[] skewnessOfRatio(double[] means) {
    double[] skewness = new double[SIZE];
    for (int node = 0; node < SIZE; node++) {
      double mean = means[node];
      double third =
          cubes.value(CUBE_OF_RATIO + node)
              - 3 * mean * cubes.value(SQUARE_OF_RATIO_BY_CUBE + node)
              + 3 * mean * mean * cubes.value(RATIO_BY_CUBE + node)
              - mean * mean * mean * cubedWeights.value();
      double second = squaredRatio(node, mean);
      skewness[node] = second > 0 ? third / (second * Math.sqrt(second)) : 0;
    }
    return skewness;
  }

  /** Σ w² (x - mean)² of the ratio at a node. */
  private double squaredRatio(int node, double mean) {
    return centredSquares(squares.value(SQUARE_OF_RATIO + node), squares.value(RATIO + node), mean);
  }

  private double centredSquares(double ofSquares, double sum, double mean) {
    return Math.max(0, ofSquares - 2 * mean * sum + mean * mean * squaredWeights.value());
  }

  /** Σ w² (x - mean)² / (Σ w)², made good for the mean that was taken of the same rows. */
  private double variance(double centred, double weight) {
    double scaled = Math.scalb(weight, -exponent);
    double freedom = 1 - concentration(weight);
    return freedom < LEAST_FREEDOM ? Double.NaN : centred / (scaled * scaled) / freedom;
  }

  void merge(Spread other) {
    int needed = Math.max(exponent, other.exponent);
    rescale(needed);
    Spread part = other;
    if (other.exponent < needed) {
      part = new Spread();
      part.mergeOfSameScale(other);
      part.scaleTo(other.exponent);
      part.rescale(needed);
    }
    mergeOfSameScale(part);
  }

  private void mergeOfSameScale(Spread other) {
    squares.add(other.squares);
    cubes.add(other.cubes);
    squaredWeights.add(other.squaredWeights);
    cubedWeights.add(other.cubedWeights);
    fourthPowers.add(other.fourthPowers);
  }

  void write(DataOutput out) throws IOException {
    squares.write(out);
    cubes.write(out);
    squaredWeights.write(out);
    cubedWeights.write(out);
    fourthPowers.write(out);
    out.writeInt(exponent);
  }

  void read(DataInput in) throws IOException {
    squares.read(in);
    cubes.read(in);
    squaredWeights.read(in);
    cubedWeights.read(in);
    fourthPowers.read(in);
    scaleTo(in.readInt());
  }
}
