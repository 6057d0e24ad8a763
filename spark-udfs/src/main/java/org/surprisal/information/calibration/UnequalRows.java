package org.surprisal.information.calibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.SquaredWeights;

/**
 * The rows of a bin that are more or less than one observation: of a weight that is not 1, or of a
 * label that is a distribution. Other rows need only be counted.
 */
final class UnequalRows {
  private long rows;
  private final SquaredWeights squaredWeights = new SquaredWeights();
  private final CompensatedSum knownChance = new CompensatedSum();

  /** Adds a row of which what was predicted happened by a share. */
  void add(double weight, double share) {
    rows++;
    squaredWeights.add(weight);
    knownChance.addProduct(weight, share * (1 - share));
  }

  void merge(UnequalRows other) {
    rows += other.rows;
    squaredWeights.add(other.squaredWeights);
    knownChance.add(other.knownChance);
  }

  long rows() {
    return rows;
  }

  /**
   * How many rows of equal weight would tell as much.
   *
   * @param weight the weight of all rows of the bin
   * @param others how many of these are one observation each
   */
  double effectiveRows(double weight, long others) {
    return squaredWeights.effectiveRows(weight, others);
  }

  /** Σ w y (1 - y): by so much less than a label that is one class is a share y left to chance. */
  double knownChance() {
    return knownChance.value();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rows);
    squaredWeights.write(out);
    knownChance.write(out);
  }

  void read(DataInput in) throws IOException {
    rows = in.readLong();
    squaredWeights.read(in);
    knownChance.read(in);
  }
}
