package org.surprisal.information.calibration;

import java.io.Serializable;

/**
 * A bin of a calibration curve: the rows whose probability is above {@code lower} and at most
 * {@code upper}. Where bins follow from the probabilities, lower and upper are those of the bin's
 * rows themselves.
 *
 * @param lower the lower edge, which is in the bin only where it is 0
 * @param upper the upper edge, which is in the bin
 * @param count the number of rows
 * @param meanProbability their mean probability; NULL where there are none
 * @param observedFrequency how often the class happened in them; NULL where there are none
 */
public record CalibrationBin(
    double lower, double upper, long count, Double meanProbability, Double observedFrequency)
    implements Serializable {}
