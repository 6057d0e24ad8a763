package org.surprisal.information.ranking;

/**
 * A point of a precision-recall curve.
 *
 * @param threshold what has this score or a higher one is predicted to be positive
 * @param precision the share of the predicted that are positive
 * @param recall the share of the positives that are predicted
 */
public record PrecisionRecallPoint(double threshold, double precision, double recall) {}
