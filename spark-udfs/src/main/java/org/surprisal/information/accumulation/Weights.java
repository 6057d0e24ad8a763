package org.surprisal.information.accumulation;

/** How weights enter an aggregate. */
public final class Weights {
  private Weights() {}

  /** A number as it is: the kernel of an argument that only has to be checked. */
  public static double number(double number) {
    return number;
  }

  /** What a row adds to a sum: nothing where its weight is 0, as if it were not there. */
  public static double weighted(double weight, double value) {
    return weight == 0 ? 0 : weight * value;
  }
}
