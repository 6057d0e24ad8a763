package org.surprisal.information.ranking;

/**
 * A bin of a lift table: rows of neighbouring scores.
 *
 * @param bin its number; the bin of the highest scores is 1
 * @param threshold its lowest score
 * @param cumulativeShare the share of all rows that are in it or above, by weight
 * @param positives the weight of its positives
 * @param negatives the weight of its negatives
 * @param positiveRate the share of its rows that are positive
 * @param lift its positive rate over that of all rows
 * @param cumulativeGain the share of all positives that are in it or above
 * @param cumulativeLift the positive rate of what is in it or above over that of all rows
 */
public record LiftBin(
    long bin,
    double threshold,
    double cumulativeShare,
    double positives,
    double negatives,
    double positiveRate,
    double lift,
    double cumulativeGain,
    double cumulativeLift) {}
