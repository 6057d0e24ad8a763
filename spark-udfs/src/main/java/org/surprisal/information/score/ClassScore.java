package org.surprisal.information.score;

/**
 * How the rows of one class were predicted.
 *
 * <p>A label that is a distribution counts for each class that it gives a share to, by that share.
 *
 * @param label the index of the class
 * @param count the number of rows
 * @param weight their weight: what the class adds to the weight of all rows
 * @param logLoss the mean of -ln of the probability that they gave to the class, in nats; the log
 *     loss of all rows is the mean of it over the classes, by weight
 */
public record ClassScore(long label, long count, double weight, double logLoss) {}
