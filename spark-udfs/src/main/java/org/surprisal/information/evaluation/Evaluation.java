package org.surprisal.information.evaluation;

import java.util.List;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.score.ClassScore;

/**
 * Everything that can be said of labelled predictions in one pass: the metrics, and the quality
 * ledger, which tells what the metrics rest on.
 *
 * <p>The metrics are those of the aggregates of the same names, and NULL where those are.
 *
 * @param logLoss see log_loss; in nats
 * @param negativeLogLikelihood see negative_log_likelihood; in nats
 * @param perplexity see perplexity
 * @param brierScore see brier_score
 * @param labelEntropy the entropy of the label frequencies, in nats: the log loss of predicting
 *     them
 * @param normalizedEntropy see normalized_entropy
 * @param d2LogLoss see d2_log_loss
 * @param expectedCalibrationError see expected_calibration_error
 * @param maximumCalibrationError see maximum_calibration_error
 * @param calibrationCurve see calibration_curve
 * @param classes the count and log loss of each class that happened
 * @param rows the rows that were seen
 * @param nullRows the rows that were skipped because the label, the probability, the weight or an
 *     element was NULL
 * @param nanRows the rows that were skipped because of a NaN
 * @param outOfRangeRows the rows that were skipped because of a probability outside [0, 1] or a bad
 *     weight
 * @param badLabelRows the rows that were skipped because the label is not the index of a class
 * @param badSumRows the rows that were skipped because a distribution does not sum to 1
 * @param badLengthRows the rows that were skipped because the distributions have different lengths,
 *     or none
 * @param zeroProbabilityRows the rows that gave the probability 0 to what happened
 * @param zeroProbabilityLossShare the share of the loss that those rows make
 * @param clippedRows the rows whose probability of what happened was below eps, and was raised to
 *     it
 * @param clippedLossShare the share of the loss that those rows make
 */
public record Evaluation(
    Double logLoss,
    Double negativeLogLikelihood,
    Double perplexity,
    Double brierScore,
    Double labelEntropy,
    Double normalizedEntropy,
    Double d2LogLoss,
    Double expectedCalibrationError,
    Double maximumCalibrationError,
    List<CalibrationBin> calibrationCurve,
    List<ClassScore> classes,
    long rows,
    long nullRows,
    long nanRows,
    long outOfRangeRows,
    long badLabelRows,
    long badSumRows,
    long badLengthRows,
    long zeroProbabilityRows,
    Double zeroProbabilityLossShare,
    long clippedRows,
    Double clippedLossShare) {

  public static final FunctionDefinition EVALUATE_PROBABILITIES =
      FunctionDefinition.tally(
              "evaluate_probabilities",
              Evaluation.class,
              Family.EVALUATION,
              EvaluationTally.class,
              constants ->
                  new EvaluationTally(constants.get("eps"), constants.get("bins").intValue()))
          .summary(
              "every metric of labelled predictions and the quality ledger, as one struct, in one pass")
          .parameters(
              Parameters.LABEL,
              Parameters.PROBABILITY,
              Parameters.WEIGHT,
              Parameters.EPS,
              Parameters.BINS)
          .edge(
              "Each field is what the function of its name gives. Read one with evaluate_probabilities(...).log_loss.")
          .edge(
              "The ledger counts the rows that were skipped, by reason. Bad rows are an error, and only try_ skips them.")
          .edge(
              "NULL for no rows; where all rows were skipped the metrics are NULL and the ledger says why.")
          .example(
              "SELECT e.log_loss, e.brier_score, e.rows, e.zero_probability_rows FROM (SELECT _FUNC_(label, probability) AS e FROM"
                  + " VALUES (1, 0.5), (0, 0.5) AS t(label, probability))",
              "0.6931471805599453\t0.25\t2\t0")
          .related("log_loss", "brier_score", "normalized_entropy", "calibration_curve")
          .since("0.1.0")
          .build();

  /** The struct; null for no rows. */
  public static Evaluation evaluateProbabilities(EvaluationTally tally) {
    return tally.evaluation();
  }
}
