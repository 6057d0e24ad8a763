package org.surprisal.information.recalibration;

/**
 * A mean score of binary predictions in its parts: score = miscalibration - discrimination +
 * uncertainty.
 *
 * @param score the mean score as it is
 * @param miscalibration what the best rising recalibration removes of it, of the rows that it was
 *     fitted to: never below 0
 * @param expectedMiscalibration how much of that there would be if the predictions were calibrated,
 *     by chance: the mean of samples drawn from the predictions themselves
 * @param miscalibrationPValue the p-value of the predictions being calibrated: how probable so much
 *     miscalibration is by chance. From 1/21, where none of 20 samples has as much, up to 1
 * @param discrimination what the recalibrated predictions gain over the frequency of class 1
 * @param uncertainty the score of predicting the frequency of class 1 in every row
 */
public record Decomposition(
    double score,
    double miscalibration,
    double expectedMiscalibration,
    double miscalibrationPValue,
    double discrimination,
    double uncertainty) {}
