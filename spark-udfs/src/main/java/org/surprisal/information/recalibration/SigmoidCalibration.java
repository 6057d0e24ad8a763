package org.surprisal.information.recalibration;

/**
 * What sigmoid calibration makes of binary predictions: sigmoid(slope * logit(p) + intercept).
 *
 * @param slope above 1 for predictions that are not sure enough, below 1 for such that are too
 *     sure; never below 0, so that the order of the predictions stays
 * @param intercept above 0 where class 1 is predicted too rarely
 * @param logLoss the log loss as it is
 * @param fittedLogLoss the log loss with the two, of the rows that they were fitted to
 */
public record SigmoidCalibration(
    double slope, double intercept, double logLoss, double fittedLogLoss) {}
