package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.CompensatedSums;
import org.surprisal.information.accumulation.LogProducts;

/**
 * What some rows cost at every temperature of the {@link TemperatureGrid}, with two derivatives by
 * t. Rows of weight 1 need no logarithm: Σ ln Σ x^β is that of a product.
 */
final class LossCurve {
  private final LogProducts ofWeightOne = new LogProducts(SIZE);
  private final CompensatedSums ofOthers = new CompensatedSums(SIZE);
  private final CompensatedSums derivatives = new CompensatedSums(RowCurve.DERIVATIVES);
  private final CompensatedSum happened = new CompensatedSum();
  private final CompensatedSum weight = new CompensatedSum();
  private long impossible;

  /** Adds a row. */
  void add(RowCurve row, double rowWeight) {
    weight.add(rowWeight);
    happened.add(rowWeight * row.logOfHappened());
    double factor = rowWeight * row.share();
    if (factor == 1) {
      ofWeightOne.multiply(row.inverses(), row.inverses()[0]);
    } else {
      ofOthers.add(factor, row.logarithms());
    }
    derivatives.add(rowWeight, row.derivatives());
  }

  /** Adds a row that costs Infinity at any temperature, of which none can learn. */
  void addImpossible() {
    impossible++;
  }

  /** Σ ln Σ x^β at a node. */
  double logarithm(int node) {
    return ofWeightOne.value(node) + ofOthers.value(node);
  }

  /** Σ z of what happened, of which the loss has β times as much less. */
  double happened() {
    return happened.value();
  }

  /** The first derivative of the loss by t at a node. */
  double slope(int node) {
    return derivatives.value(RowCurve.SLOPE + node);
  }

  /** The second derivative of the loss by t at a node. */
  double bend(int node) {
    return derivatives.value(RowCurve.BEND + node);
  }

  /** The weight of the rows that do not cost Infinity. */
  double weight() {
    return weight.value();
  }

  /** Whether a row costs Infinity at any temperature. */
  boolean isImpossible() {
    return impossible > 0;
  }

  void merge(LossCurve other) {
    ofWeightOne.multiply(other.ofWeightOne);
    ofOthers.add(other.ofOthers);
    derivatives.add(other.derivatives);
    happened.add(other.happened);
    weight.add(other.weight);
    impossible += other.impossible;
  }

  void write(DataOutput out) throws IOException {
    ofWeightOne.write(out);
    ofOthers.write(out);
    derivatives.write(out);
    happened.write(out);
    weight.write(out);
    out.writeLong(impossible);
  }

  void read(DataInput in) throws IOException {
    ofWeightOne.read(in);
    ofOthers.read(in);
    derivatives.read(in);
    happened.read(in);
    weight.read(in);
    impossible = in.readLong();
  }
}
