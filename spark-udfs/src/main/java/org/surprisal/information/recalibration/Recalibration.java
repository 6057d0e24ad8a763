package org.surprisal.information.recalibration;

/**
 * What temperature scaling makes of labelled predictions.
 *
 * @param temperature the T of the least log loss of softmax(ln p / T), from 1/8 to 64: above 1 for
 *     predictions that are too sure, below 1 for such that are not sure enough
 * @param temperatureError its standard error; NULL at either end, and for one row
 * @param logLoss the log loss as it is
 * @param fittedLogLoss the log loss at the temperature of the rows that it was fitted to: never
 *     above that at temperature 1
 * @param recalibratedLogLoss the log loss after recalibration, cross-fitted: of each eighth of the
 *     rows at the temperature of the others
 * @param recalibratedLogLossError its standard error
 * @param calibrationLoss what recalibration removes: logLoss less recalibratedLogLoss; below 0
 *     where there is less to repair than the rows can teach
 * @param calibrationLossError its standard error, of the differences of the rows
 * @param calibrationLossLow the lower end of the 95 % interval of what recalibration removes: 0
 *     where the rows do not tell the predictions from calibrated ones
 * @param calibrationLossHigh the upper end
 * @param rows the number of rows that count
 */
public record Recalibration(
    Double temperature,
    Double temperatureError,
    Double logLoss,
    Double fittedLogLoss,
    Double recalibratedLogLoss,
    Double recalibratedLogLossError,
    Double calibrationLoss,
    Double calibrationLossError,
    Double calibrationLossLow,
    Double calibrationLossHigh,
    long rows) {}
