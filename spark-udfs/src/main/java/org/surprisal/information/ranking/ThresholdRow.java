package org.surprisal.information.ranking;

import java.io.Serializable;

/**
 * What comes of predicting the positive class wherever a score is at a threshold or above.
 *
 * @param threshold the threshold; Infinity for predicting it nowhere
 * @param truePositives the weight of the positives that are predicted
 * @param falsePositives the weight of the negatives that are predicted to be positive
 * @param trueNegatives the weight of the negatives that are not
 * @param falseNegatives the weight of the positives that are missed
 * @param precision the share of the predicted that are positive; NULL where nothing is predicted
 * @param recall the share of the positives that are predicted
 * @param f1 the harmonic mean of precision and recall
 * @param accuracy the share of the rows that are predicted right
 * @param cost the mean cost of a row, for the given costs of the two kinds of fault
 */
public record ThresholdRow(
    double threshold,
    double truePositives,
    double falsePositives,
    double trueNegatives,
    double falseNegatives,
    Double precision,
    double recall,
    double f1,
    double accuracy,
    double cost)
    implements Serializable {}
