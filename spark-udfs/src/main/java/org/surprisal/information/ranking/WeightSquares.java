package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.CompensatedSum;

/**
 * The squares of the weights of positives and negatives, which tell how many rows of equal weight
 * would say as much. Rows that are positive in part are of both kinds at once: nothing is told of
 * them.
 */
final class WeightSquares {
  private final CompensatedSum positives = new CompensatedSum();
  private final CompensatedSum negatives = new CompensatedSum();
  private boolean hasShares;

  void add(double positiveWeight, double negativeWeight) {
    positives.add(positiveWeight * positiveWeight);
    negatives.add(negativeWeight * negativeWeight);
    hasShares |= positiveWeight > 0 && negativeWeight > 0;
  }

  void add(WeightSquares other) {
    positives.add(other.positives);
    negatives.add(other.negatives);
    hasShares |= other.hasShares;
  }

  /** The sum of the squares of the positives' weights; NaN where it is not known. */
  double ofPositives() {
    return hasShares ? Double.NaN : positives.value();
  }

  /** The same of the negatives. */
  double ofNegatives() {
    return hasShares ? Double.NaN : negatives.value();
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
