package org.surprisal.information.declaration;

/**
 * What an argument stands for, and with it which numbers it may hold.
 *
 * <p>A number must lie in the range of its role; the elements of a vector in the range of the
 * role's elements, and their sum must be as the role says.
 */
public enum Role {
  /** The probability of an event. */
  PROBABILITY(Ranges.PROBABILITY),

  /** A distribution over classes: probabilities that sum to 1. */
  DISTRIBUTION(Ranges.PROBABILITY, Sum.ONE),

  /** What happened: the index of a class, or a distribution over the classes. */
  TARGET(Ranges.CLASS_INDEX, Ranges.PROBABILITY, Sum.ONE),

  /** What was predicted: a distribution over the classes, or the probability of class 1. */
  PREDICTION(Ranges.PROBABILITY, Sum.ONE),

  /** What was predicted, as logits: one for each class, or the log-odds of class 1. */
  LOGITS(Ranges.LOGIT, Sum.NOT_ALL_MINUS_INFINITY),

  /** Weights or counts that become a distribution when they are divided by their sum. */
  WEIGHTS(Ranges.WEIGHT, Sum.POSITIVE),

  /** Counts, which may all be 0. */
  COUNTS(Ranges.WEIGHT, Sum.ANY),

  /** How much a row counts. */
  WEIGHT(Ranges.WEIGHT),

  /** The weight or count of a cell: a row that is one cell of a distribution. */
  CELL(Ranges.WEIGHT),

  /** A number, as of a continuous variable. */
  REAL(Ranges.REAL),

  /** A standard deviation. */
  DEVIATION(Ranges.POSITIVE),

  /** What logits, or log-probabilities, are divided by. */
  TEMPERATURE(Ranges.POSITIVE),

  /** A loss in nats. */
  LOSS(Ranges.LOSS),

  /** A value of any kind, which is equal to another one or not. */
  VALUE(Ranges.ANY),

  /** A number that is the same for all rows; its parameter says which numbers it may be. */
  CONSTANT(Ranges.ANY),

  /** What the weights of the rows of a group sum to. */
  TOTAL(Ranges.TOTAL),

  /** The tally that a row is added to. */
  TALLY(Ranges.ANY),

  /** A number that an accumulator or a finisher takes as it is. */
  INTERMEDIATE(Ranges.ANY);

  /** The ranges that several roles share. */
  private static final class Ranges {
    static final Range PROBABILITY = Range.of(0, 1, "a probability is a number from 0 to 1");
    static final Range CLASS_INDEX =
        Range.whole(
            0,
            Integer.MAX_VALUE,
            "a label is the index of a class, from 0 to the number of classes - 1");
    static final Range LOGIT =
        Range.of(
            Double.NEGATIVE_INFINITY, Double.MAX_VALUE, "a logit is a finite number or -Infinity");
    static final Range WEIGHT =
        Range.of(0, Double.MAX_VALUE, "a weight is a finite number, 0 or more");
    // A loss is below 2^10 nats, so that no sum of weights times losses is beyond the doubles.
    static final Range TOTAL =
        Range.of(0, 0x1p1013, "weights sum to less than 8.7e304; divide the weights by a constant");
    static final Range REAL =
        Range.of(-Double.MAX_VALUE, Double.MAX_VALUE, "it must be a finite number");
    static final Range POSITIVE = Range.above(0, "it must be a finite number above 0");
    static final Range LOSS = Range.of(0, Double.POSITIVE_INFINITY, "a loss is 0 or more");
    static final Range ANY =
        Range.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "it must be a number");
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

  /** The numbers that it may hold. */
  public Range numbers() {
    return numbers;
  }

  /** The smallest number it may hold. */
  public double lowest() {
    return numbers.lowest();
  }

  /** The largest number it may hold. */
  public double highest() {
    return numbers.highest();
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
    return this == CONSTANT;
  }

  /** Whether a number in this role is the index of a class. */
  public boolean isClassIndex() {
    return this == TARGET;
  }

  /** Whether a number in this role is whole. */
  public boolean isWhole() {
    return numbers.isWhole();
  }

  /** Whether it is a prediction that a label belongs to. */
  public boolean isPrediction() {
    return this == PREDICTION || this == LOGITS;
  }

  /** Whether nothing has to be checked. */
  public boolean isUnchecked() {
    return numbers == Ranges.ANY;
  }

  /** Whether {@code value} is a number that it may hold; false for NaN. */
  public boolean accepts(double value) {
    return numbers.holds(value);
  }
}
