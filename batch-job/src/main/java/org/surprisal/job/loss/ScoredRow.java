package org.surprisal.job.loss;

/**
 * A row of the input with what each model made of it.
 *
 * @param id what names the row, by its text, which is asked for while the row is there only; null
 *     where nothing does
 * @param cluster the cluster that the row belongs to; null where rows are independent
 * @param label the class that happened
 * @param weight the weight of the row
 * @param losses the loss of each model
 * @param labelProbabilities the probability that each model gave to what happened
 * @param predicted the class that each model predicted
 * @param confidences the probability that each model gave to what it predicted
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScoredRow(
    Object id,
    Long cluster,
    int label,
    double weight,
    double[] losses,
    double[] labelProbabilities,
    int[] predicted,
    double[] confidences) {}
