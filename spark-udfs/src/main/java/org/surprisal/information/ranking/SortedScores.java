package org.surprisal.information.ranking;

import org.surprisal.information.accumulation.CompensatedSum;

/**
 * What a {@link ScoreTally} counted, in rising order of the scores: for each key the scores that it
 * stands for, and the weight of the positives and negatives that have them.
 */
public final class SortedScores {
  private final double[] least;
  private final double[] largest;
  private final boolean[] whole;
  private final double[] positive;
  private final double[] negative;
  private final long[] rows;
  private double effectivePositives = Double.NaN;
  private double effectiveNegatives = Double.NaN;
  private int size;

  /**
   * @param capacity how many keys there will be
   */
  SortedScores(int capacity) {
    least = new double[capacity];
    largest = new double[capacity];
    whole = new boolean[capacity];
    positive = new double[capacity];
    negative = new double[capacity];
    rows = new long[capacity];
  }

  void append(
      double leastScore,
      double largestScore,
      boolean isWhole,
      double positiveWeight,
      double negativeWeight,
      long rowCount) {
    least[size] = leastScore;
    largest[size] = largestScore;
    whole[size] = isWhole;
    positive[size] = positiveWeight;
    negative[size] = negativeWeight;
    rows[size] = rowCount;
    size++;
  }

  /** Says how many rows of equal weight would tell as much, once all keys are there. */
  void weigh(WeightSquares squares, long positiveOnes, long negativeOnes) {
    effectivePositives = squares.effectivePositives(positives(), positiveOnes);
    effectiveNegatives = squares.effectiveNegatives(negatives(), negativeOnes);
  }

  /** The number of keys. */
  public int size() {
    return size;
  }

  /**
   * The least score that the key stands for: a threshold that has the whole key at or above it, and
   * all keys before it below.
   */
  public double least(int key) {
    return least[key];
  }

  /** The largest score that the key stands for; the least one where the key is whole. */
  public double largest(int key) {
    return largest[key];
  }

  /** Whether all rows of the key have the same score. */
  public boolean isWhole(int key) {
    return whole[key];
  }

  /**
   * The score of the key; the middle of its scores where it has several, which is off by half of
   * their distance at most.
   */
  public double score(int key) {
    return whole[key] ? least[key] : least[key] + (largest[key] - least[key]) / 2;
  }

  /** The weight of the positives. */
  public double positive(int key) {
    return positive[key];
  }

  /** The weight of the negatives. */
  public double negative(int key) {
    return negative[key];
  }

  /** The number of rows, whatever they weigh. */
  public long rows(int key) {
    return rows[key];
  }

  /**
   * How many positives of equal weight would say as much, by Kish's formula; NaN where rows are
   * positive in part.
   */
  public double effectivePositives() {
    return effectivePositives;
  }

  /** The same of the negatives. */
  public double effectiveNegatives() {
    return effectiveNegatives;
  }

  /** The weight of all positives. */
  public double positives() {
    return sum(positive);
  }

  /** The weight of all negatives. */
  public double negatives() {
    return sum(negative);
  }

  private double sum(double... weights) {
    CompensatedSum sum = new CompensatedSum();
    for (int key = 0; key < size; key++) {
      sum.add(weights[key]);
    }
    return sum.value();
  }
}
