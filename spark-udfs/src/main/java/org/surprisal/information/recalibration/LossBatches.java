package org.surprisal.information.recalibration;

import static org.surprisal.information.recalibration.TemperatureGrid.SIZE;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.CompensatedSums;
import org.surprisal.information.accumulation.LogProducts;

/**
 * What rows cost at every temperature of the {@link TemperatureGrid}, in batches that they fall
 * into by chance. Batches of several models have the same rows, so that their differences tell how
 * sure a difference of the models is at whatever temperatures, which are known only when all rows
 * are.
 */
final class LossBatches {
  /** With so many batches an interval is 4 % longer than one of the rows themselves. */
  static final int COUNT = 32;

  private final LogProducts[] ofWeightOne = new LogProducts[COUNT];
  private final CompensatedSums[] ofOthers = new CompensatedSums[COUNT];
  private final CompensatedSum[] happened = new CompensatedSum[COUNT];
  private final CompensatedSum[] weights = new CompensatedSum[COUNT];

  LossBatches() {
    Arrays.setAll(ofWeightOne, i -> new LogProducts(SIZE));
    Arrays.setAll(ofOthers, i -> new CompensatedSums(SIZE));
    Arrays.setAll(happened, i -> new CompensatedSum());
    Arrays.setAll(weights, i -> new CompensatedSum());
  }

  /** Adds a row to the batch that a hash of 64 bits tells. */
  void add(RowCurve row, double weight, long hash) {
    int batch = (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(COUNT)));
    weights[batch].add(weight);
    happened[batch].add(weight * row.logOfHappened());
    double factor = weight * row.share();
    if (factor == 1) {
      ofWeightOne[batch].multiply(row.inverses(), row.inverses()[0]);
    } else {
      ofOthers[batch].add(factor, row.logarithms());
    }
  }

  /** The weight of the rows of each batch. */
  double[] weights() {
    return Arrays.stream(weights).mapToDouble(CompensatedSum::value).toArray();
  }

  /** The loss of the rows of each batch at t. */
  double[] losses(double t) {
    double[] losses = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      int batch = i;
      double[] atNodes = new double[SIZE];
      Arrays.setAll(atNodes, node -> loss(batch, node));
      losses[batch] = FittedCurve.between(atNodes, t);
    }
    return losses;
  }

  private double loss(int batch, int node) {
    return ofWeightOne[batch].value(node)
        + ofOthers[batch].value(node)
        - TemperatureGrid.beta(node) * happened[batch].value();
  }

  void merge(LossBatches other) {
    for (int batch = 0; batch < COUNT; batch++) {
      ofWeightOne[batch].multiply(other.ofWeightOne[batch]);
      ofOthers[batch].add(other.ofOthers[batch]);
      happened[batch].add(other.happened[batch]);
      weights[batch].add(other.weights[batch]);
    }
  }

  void write(DataOutput out) throws IOException {
    for (int batch = 0; batch < COUNT; batch++) {
      ofWeightOne[batch].write(out);
      ofOthers[batch].write(out);
      happened[batch].write(out);
      weights[batch].write(out);
    }
  }

  void read(DataInput in) throws IOException {
    for (int batch = 0; batch < COUNT; batch++) {
      ofWeightOne[batch].read(in);
      ofOthers[batch].read(in);
      happened[batch].read(in);
      weights[batch].read(in);
    }
  }
}
