package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.SquaredWeights;

/**
 * The squares of the weights of positives and negatives, which tell how many rows of equal weight
 * would say as much. Rows that are positive in part are of both kinds at once: nothing is told of
 * them.
 */
final class WeightSquares {
  private final SquaredWeights positives = new SquaredWeights();
  private final SquaredWeights negatives = new SquaredWeights();
  private boolean hasShares;

  void add(double positiveWeight, double negativeWeight) {
    positives.add(positiveWeight);
    negatives.add(negativeWeight);
    hasShares |= positiveWeight > 0 && negativeWeight > 0;
  }

  void add(WeightSquares other) {
    positives.add(other.positives);
    negatives.add(other.negatives);
    hasShares |= other.hasShares;
  }

  /**
   * How many positives of equal weight would say as much; NaN where it is not known.
   *
   * @param weight the weight of all positives
   * @param ones how many of them weigh 1 and were not added here
   */
  double effectivePositives(double weight, long ones) {
    return hasShares ? Double.NaN : positives.effectiveRows(weight, ones);
  }

  /** The same of the negatives. */
  double effectiveNegatives(double weight, long ones) {
    return hasShares ? Double.NaN : negatives.effectiveRows(weight, ones);
  }

  void write(DataOutput out) throws IOException {
    positives.write(out);
    negatives.write(out);
    out.writeBoolean(hasShares);
  }

  void read(DataInput in) throws IOException {
    positives.read(in);
    negatives.read(in);
    hasShares = in.readBoolean();
  }
}
