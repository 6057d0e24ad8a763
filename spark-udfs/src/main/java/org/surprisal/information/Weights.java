package org.surprisal.information;

/** How weights enter an aggregate. */
public final class Weights {
  private Weights() {}

  /** The weight of a row. */
  public static double weight(double weight) {
    return weight;
  }

  /** What a row adds to a sum: nothing where its weight is 0, as if it were not there. */
  public static double weighted(double weight, double value) {
    return weight == 0 ? 0 : weight * value;
  }
}
