package org.surprisal.job.scan;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.surprisal.information.input.ClassValues;

/** Doubles as the values of classes: of an array, or of Spark's. */
final class DoubleValues implements ClassValues {
  private double[] plain;
  private ArrayData array;

  DoubleValues of(double[] values) {
    plain = values;
    array = null;
    return this;
  }

  DoubleValues of(ArrayData values) {
    plain = null;
    array = values;
    return this;
  }

  @Override
  public int size() {
    return plain == null ? array.numElements() : plain.length;
  }

  @Override
  public int entries() {
    return size();
  }

  @Override
  public int classOf(int entry) {
    return entry;
  }

  @Override
  public double value(int entry) {
    if (plain != null) {
      return plain[entry];
    }
    return array.isNullAt(entry) ? Double.NaN : array.getDouble(entry);
  }

  @Override
  public boolean isNull(int entry) {
    return plain == null && array.isNullAt(entry);
  }

  @Override
  public double get(int classIndex) {
    return value(classIndex);
  }
}
