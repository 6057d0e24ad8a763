package org.surprisal.information.ranking;

/**
 * A point of a ROC curve.
 *
 * @param threshold what has this score or a higher one is predicted to be positive; Infinity for
 *     nothing
 * @param falsePositiveRate the share of the negatives that are predicted to be positive
 * @param truePositiveRate the share of the positives that are
 */
public record RocPoint(double threshold, double falsePositiveRate, double truePositiveRate) {}
