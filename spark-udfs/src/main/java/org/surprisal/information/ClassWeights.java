package org.surprisal.information;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** How much weight fell on each class. */
final class ClassWeights {
  private double[] sums = {};
  private double[] errors = {};

  void add(int classIndex, double weight) {
    if (classIndex >= sums.length) {
      int length = Math.max(classIndex + 1, 2 * sums.length);
      sums = Arrays.copyOf(sums, length);
      errors = Arrays.copyOf(errors, length);
    }
    errors[classIndex] = CompensatedSum.error(sums[classIndex], errors[classIndex], weight);
    sums[classIndex] = CompensatedSum.sum(sums[classIndex], weight);
  }

  /** The entropy of the distribution that the weights make, in nats. */
  double entropy() {
    double[] weights = new double[sums.length];
    Arrays.setAll(weights, i -> CompensatedSum.value(sums[i], errors[i]));
    return CellCrossEntropy.entropy(weights);
  }

  void merge(ClassWeights other) {
    for (int i = 0; i < other.sums.length; i++) {
      add(i, other.sums[i]);
      errors[i] += other.errors[i];
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(sums.length);
    for (int i = 0; i < sums.length; i++) {
      out.writeDouble(sums[i]);
      out.writeDouble(errors[i]);
    }
  }

  void read(DataInput in) throws IOException {
    int length = in.readInt();
    sums = new double[length];
    errors = new double[length];
    for (int i = 0; i < length; i++) {
      sums[i] = in.readDouble();
      errors[i] = in.readDouble();
    }
  }
}
