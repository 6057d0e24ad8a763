package org.surprisal.information.input;

import java.util.Arrays;
import org.surprisal.information.declaration.InputCheck;

/**
 * A distribution over classes as the kernels read it: plain arrays, filled once a row and used
 * again for the next row.
 *
 * <p>An instance belongs to one thread. Nothing here checks the numbers; {@link InputCheck} does.
 */
public final class ClassArray implements ClassValues {
  private double[] values = {};
  private int[] classes = {};
  private boolean sparse;
  private int size;
  private int entries;
  private ClassValues source = this;

  /** A dense distribution of the given values. */
  public static ClassArray of(double... values) {
    ClassArray distribution = new ClassArray();
    distribution.values = values.clone();
    distribution.size = values.length;
    distribution.entries = values.length;
    return distribution;
  }

  /**
   * A distribution of {@code size} classes of which only {@code classes}, in rising order, have a
   * value.
   */
  public static ClassArray sparse(int size, int[] classes, double[] values) {
    ClassArray distribution = of(values);
    distribution.classes = classes.clone();
    distribution.sparse = true;
    distribution.size = size;
    return distribution;
  }

  /** Replaces the value of a stored entry. */
  public void set(int entry, double value) {
    values[entry] = value;
  }

  /** Takes over the numbers of {@code source}, reading each of them once. */
  public void load(ClassValues source) {
    this.source = source;
    size = source.size();
    entries = source.entries();
    sparse = entries != size;
    if (Math.min(values.length, classes.length) < entries) {
      values = new double[entries];
      classes = new int[entries];
    }
    for (int entry = 0; entry < entries; entry++) {
      values[entry] = source.value(entry);
    }
    if (sparse) {
      for (int entry = 0; entry < entries; entry++) {
        classes[entry] = source.classOf(entry);
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int entries() {
    return entries;
  }

  /** Whether every class has an entry. */
  boolean isDense() {
    return !sparse;
  }

  @Override
  public int classOf(int entry) {
    return sparse ? classes[entry] : entry;
  }

  @Override
  public double value(int entry) {
    return values[entry];
  }

  @Override
  public boolean isNull(int entry) {
    return source != this && source.isNull(entry);
  }

  @Override
  public double get(int classIndex) {
    if (!sparse) {
      return values[classIndex];
    }
    int entry = Arrays.binarySearch(classes, 0, entries, classIndex);
    return entry < 0 ? 0 : values[entry];
  }

  /** The value of every class. */
  public double[] toArray() {
    double[] all = new double[size];
    for (int entry = 0; entry < entries; entry++) {
      all[classOf(entry)] = values[entry];
    }
    return all;
  }
}
