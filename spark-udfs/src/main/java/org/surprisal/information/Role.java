package org.surprisal.information;

/**
 * What an argument stands for, and with it which numbers it may hold.
 *
 * <p>A number must lie in the range of its role. A distribution must have its elements there, and a
 * sum of 1.
 */
public enum Role {
  /** The probability of an event. */
  PROBABILITY(0, 1, "a probability is a number from 0 to 1"),

  /** A distribution over classes: probabilities that sum to 1. */
  DISTRIBUTION(0, 1, "a probability is a number from 0 to 1"),

  /** What happened: the index of a class, or a distribution over the classes. */
  TARGET(
      0, Integer.MAX_VALUE, "a label is the index of a class, from 0 to the number of classes - 1"),

  /** What was predicted: a distribution over the classes, or the probability of class 1. */
  PREDICTION(0, 1, "a probability is a number from 0 to 1"),

  /** How much a row counts. */
  WEIGHT(0, Double.MAX_VALUE, "a weight is a finite number, 0 or more"),

  /**
   * The lower bound that a predicted probability is raised to before its logarithm is taken. A
   * constant.
   */
  EPS(0, 0.5, "eps is a number from 0 to 0.5"),

  /** The base of the logarithm. A constant. */
  BASE(Math.nextUp(1.0), Double.MAX_VALUE, "a base is a finite number above 1"),

  /** A number that an accumulator or a finisher takes as it is. */
  INTERMEDIATE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");

  private final double lowest;
  private final double highest;
  private final String rule;

  Role(double lowest, double highest, String rule) {
    this.lowest = lowest;
    this.highest = highest;
    this.rule = rule;
  }

  /** The smallest number it may hold. */
  public double lowest() {
    return lowest;
  }

  /** The largest number it may hold. */
  public double highest() {
    return highest;
  }

  /** The range as an interval. */
  public String range() {
    return lowest == Math.nextUp(1.0)
        ? "(1, " + highest + "]"
        : "[" + lowest + ", " + highest + "]";
  }

  /** The rule in words. */
  public String rule() {
    return rule;
  }

  /** Whether the argument must be the same for all rows. */
  public boolean isConstant() {
    return this == EPS || this == BASE;
  }

  /** Whether a number in this role is the index of a class. */
  public boolean isClassIndex() {
    return this == TARGET;
  }

  /** Whether it is a prediction that a label belongs to. */
  public boolean isPrediction() {
    return this == PREDICTION;
  }

  /** Whether nothing has to be checked. */
  public boolean isUnchecked() {
    return this == INTERMEDIATE;
  }

  /** Whether {@code value} is in range; false for NaN. */
  public boolean accepts(double value) {
    return value >= lowest && value <= highest;
  }
}
