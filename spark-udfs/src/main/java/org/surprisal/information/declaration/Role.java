package org.surprisal.information.declaration;

/**
 * What an argument stands for, and with it which numbers it may hold.
 *
 * <p>A number must lie in the range of its role; the elements of a vector in the range of the
 * role's elements, and their sum must be as the role says.
 */
public enum Role {
  /** The probability of an event. */
  PROBABILITY(Range.PROBABILITY),

  /** A distribution over classes: probabilities that sum to 1. */
  DISTRIBUTION(Range.PROBABILITY, Sum.ONE),

  /** What happened: the index of a class, or a distribution over the classes. */
  TARGET(Range.CLASS_INDEX, Range.PROBABILITY, Sum.ONE),

  /** What was predicted: a distribution over the classes, or the probability of class 1. */
  PREDICTION(Range.PROBABILITY, Sum.ONE),

  /** What was predicted, as logits: one for each class, or the log-odds of class 1. */
  LOGITS(Range.LOGIT, Sum.NOT_ALL_MINUS_INFINITY),

  /** Weights or counts that become a distribution when they are divided by their sum. */
  WEIGHTS(Range.WEIGHT, Sum.POSITIVE),

  /** Counts, which may all be 0. */
  COUNTS(Range.WEIGHT, Sum.ANY),

  /** How much a row counts. */
  WEIGHT(Range.WEIGHT),

  /** The weight or count of a cell: a row that is one cell of a distribution. */
  CELL(Range.WEIGHT),

  /** A number, as of a continuous variable. */
  REAL(Range.REAL),

  /** A standard deviation. */
  DEVIATION(Range.POSITIVE),

  /** A loss in nats. */
  LOSS(Range.LOSS),

  /** A value of any kind, which is equal to another one or not. */
  VALUE(Range.ANY),

  /**
   * The lower bound that a predicted probability is raised to before its logarithm is taken. A
   * constant.
   */
  EPS(Range.EPS),

  /** The base of the logarithm. A constant. */
  BASE(Range.BASE),

  /** A number of bins. A constant. */
  BINS(Range.BINS),

  /** What is added to every count. A constant. */
  PSEUDOCOUNT(Range.POSITIVE),

  /** What the weights of the rows of a group sum to. */
  TOTAL(Range.TOTAL),

  /** The tally that a row is added to. */
  TALLY(Range.ANY),

  /** A number that an accumulator or a finisher takes as it is. */
  INTERMEDIATE(Range.ANY);

  /** A range of numbers, and the rule in words. */
  enum Range {
    PROBABILITY(0, 1, "a probability is a number from 0 to 1"),
    CLASS_INDEX(
        0,
        Integer.MAX_VALUE,
        "a label is the index of a class, from 0 to the number of classes - 1"),
    LOGIT(Double.NEGATIVE_INFINITY, Double.MAX_VALUE, "a logit is a finite number or -Infinity"),
    WEIGHT(0, Double.MAX_VALUE, "a weight is a finite number, 0 or more"),
    // A loss is below 2^10 nats, so that no sum of weights times losses is beyond the doubles.
    TOTAL(0, 0x1p1013, "weights sum to less than 8.7e304; divide the weights by a constant"),
    REAL(-Double.MAX_VALUE, Double.MAX_VALUE, "it must be a finite number"),
    POSITIVE(Double.MIN_VALUE, Double.MAX_VALUE, "it must be a finite number above 0"),
    LOSS(0, Double.POSITIVE_INFINITY, "a loss is 0 or more"),
    EPS(0, 0.5, "eps is a number from 0 to 0.5"),
    BASE(Math.nextUp(1.0), Double.MAX_VALUE, "a base is a finite number above 1"),
    BINS(1, 10_000, "the number of bins is a whole number from 1 to 10000"),
    ANY(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "it must be a number");

    private final double lowest;
    private final double highest;
    private final String rule;

    Range(double lowest, double highest, String rule) {
      this.lowest = lowest;
      this.highest = highest;
      this.rule = rule;
    }

    boolean holds(double value) {
      return value >= lowest && value <= highest;
    }

    String rule() {
      return rule;
    }
  }

  /** What the elements of a vector must sum to. */
  enum Sum {
    ONE("a distribution sums to 1"),
    POSITIVE("the sum must be finite and above 0"),
    NOT_ALL_MINUS_INFINITY("one logit or more must be finite"),
    ANY("");

    private final String rule;

    Sum(String rule) {
      this.rule = rule;
    }

    String rule() {
      return rule;
    }
  }

  private final Range numbers;
  private final Range elements;
  private final Sum sum;

  Role(Range numbers) {
    this(numbers, Sum.ANY);
  }

  Role(Range numbers, Sum sum) {
    this(numbers, numbers, sum);
  }

  Role(Range numbers, Range elements, Sum sum) {
    this.numbers = numbers;
    this.elements = elements;
    this.sum = sum;
  }

  /** The smallest number it may hold. */
  public double lowest() {
    return numbers.lowest;
  }

  /** The largest number it may hold. */
  public double highest() {
    return numbers.highest;
  }

  /** The rule for numbers, in words. */
  public String rule() {
    return numbers.rule;
  }

  /** The range of numbers as an interval. */
  public String range() {
    return switch (numbers) {
      case BASE -> "(1, " + numbers.highest + "]";
      case POSITIVE -> "(0, " + numbers.highest + "]";
      default -> "[" + numbers.lowest + ", " + numbers.highest + "]";
    };
  }

  /** The range of a vector's elements. */
  Range elements() {
    return elements;
  }

  /** What a vector's elements must sum to. */
  Sum sum() {
    return sum;
  }

  /** Whether the argument must be the same for all rows. */
  public boolean isConstant() {
    return this == EPS || this == BASE || this == BINS || this == PSEUDOCOUNT;
  }

  /** Whether a number in this role is the index of a class. */
  public boolean isClassIndex() {
    return this == TARGET;
  }

  /** Whether a number in this role is whole. */
  public boolean isWhole() {
    return this == TARGET || this == BINS;
  }

  /** Whether it is a prediction that a label belongs to. */
  public boolean isPrediction() {
    return this == PREDICTION || this == LOGITS;
  }

  /** Whether nothing has to be checked. */
  public boolean isUnchecked() {
    return numbers == Range.ANY;
  }

  /** Whether {@code value} is a number that it may hold; false for NaN. */
  public boolean accepts(double value) {
    return numbers.holds(value) && (!isWhole() || value == (int) value);
  }
}
