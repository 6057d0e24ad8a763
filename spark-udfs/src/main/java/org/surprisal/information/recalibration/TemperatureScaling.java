package org.surprisal.information.recalibration;

import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Unit;

/**
 * Temperature scaling: the one number that repairs most of what is wrong with the sureness of
 * predictions, and what the log loss is without that fault.
 *
 * <p>Predictions p become softmax(ln p / T), every p raised to eps first, which leaves the most
 * likely class what it is. T is that of the least log loss. The log loss splits into the
 * calibration loss, which this repairs, and the rest, which no temperature does.
 *
 * <p>Algorithm: one pass. The losses, with two derivatives by ln T, are kept at 19 temperatures
 * from 1/8 to 64, half an octave apart, and polynomials of degree 5 lie between them ({@link
 * TemperatureGrid}, {@link RowCurve}, {@link FittedCurve}). Rows are in eight parts by a hash of
 * their predictions; the loss of a part at the temperature of the other seven is that of rows which
 * the temperature was not learnt from ({@link TemperatureTally}).
 *
 * <p>Edge results: T = 1 where all rows are right and certain, and where no temperature is better;
 * an end of the range, 1/8 or 64, where the loss falls up to there, as it does where all rows are
 * right but not certain, or where predictions say nothing; where all predictions are equal nothing
 * is cross-fitted, and recalibrated_log_loss is log_loss; a class that happened and was given 0 is
 * repaired too, being eps, but costs Infinity at any temperature where eps is 0; NULL for no rows.
 *
 * <p>Reference: C. Guo et al. (2017), On Calibration of Modern Neural Networks,
 * proceedings.mlr.press/v70/guo17a; M. Kull, P. Flach (2015), Novel Decompositions of Proper
 * Scoring Rules for Classification, doi:10.1007/978-3-319-23528-8_5.
 */
public final class TemperatureScaling {
  private static final String PARTS_EDGE =
      "Cross-fitted: the loss of each eighth of the rows at the temperature of the others. Rows with the same prediction are in"
          + " one eighth, so that nothing is learnt where all are equal.";

  private static final String EIGHT_ROWS =
      "VALUES (1, 0.9), (1, 0.8), (0, 0.7), (1, 0.6), (0, 0.4), (1, 0.3), (0, 0.2), (0, 0.1) AS t(label, probability)";

  public static final FunctionDefinition TEMPERATURE_SCALING =
      FunctionDefinition.tally(
              "temperature_scaling",
              TemperatureScaling.class,
              Family.RECALIBRATION,
              TemperatureTally.class,
              TemperatureScaling::tally)
          .summary(
              "the temperature that repairs labelled predictions, what it removes of their log loss, and how sure that is, as one"
                  + " struct, in one pass")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(
              "temperature is above 1 for predictions that are too sure, below 1 for such that are not sure enough, and from 1/8"
                  + " to 64. apply_temperature applies it. fitted_log_loss is the log loss at it on the same rows.")
          .edge(
              "recalibrated_log_loss is the log loss after recalibration, calibration_loss what that removes. "
                  + PARTS_EDGE)
          .edge(
              "calibration_loss_low is 0 where the rows do not tell the predictions from calibrated ones, at 95 %.")
          .edge(
              "Standard errors take a weighted row for one observation, and are NULL for one row; temperature_error also at"
                  + " 1/8 and 64.")
          .edge("NULL for no rows, or where all weights are 0.")
          .example(
              "SELECT round(r.temperature, 3), round(r.log_loss, 4), round(r.fitted_log_loss, 4) FROM (SELECT _FUNC_(label,"
                  + " probability) AS r FROM "
                  + EIGHT_ROWS
                  + ")",
              "0.931\t0.5108\t0.5102")
          .related("apply_temperature", "recalibrated_log_loss", "calibration_loss")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition RECALIBRATED_LOG_LOSS =
      FunctionDefinition.tally(
              "recalibrated_log_loss",
              TemperatureScaling.class,
              Family.RECALIBRATION,
              TemperatureTally.class,
              TemperatureScaling::tally)
          .summary(
              "the log loss that labelled predictions have after temperature scaling, of rows that the temperature was not learnt"
                  + " from")
          .unit(Unit.NATS)
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(PARTS_EDGE)
          .example("SELECT round(_FUNC_(label, probability), 4) FROM " + EIGHT_ROWS, "0.6061")
          .related("temperature_scaling", "calibration_loss", "log_loss")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition CALIBRATION_LOSS =
      FunctionDefinition.tally(
              "calibration_loss",
              TemperatureScaling.class,
              Family.RECALIBRATION,
              TemperatureTally.class,
              TemperatureScaling::tally)
          .summary(
              "what temperature scaling removes of the log loss of labelled predictions: log_loss - recalibrated_log_loss")
          .unit(Unit.NATS)
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(PARTS_EDGE)
          .edge(
              "About 0 for calibrated predictions, and a little below it, as a temperature that is learnt costs something.")
          .example("SELECT round(_FUNC_(label, probability), 4) FROM " + EIGHT_ROWS, "-0.0953")
          .related("temperature_scaling", "recalibrated_log_loss", "expected_calibration_error")
          .since("0.1.0")
          .build();

  private TemperatureScaling() {}

  private static Tally tally(java.util.Map<String, Double> constants) {
    return new TemperatureTally(constants.get("eps"));
  }

  /** The figures; null for no rows. */
  public static Recalibration temperatureScaling(TemperatureTally tally) {
    return tally.recalibration();
  }

  /** The cross-fitted log loss. */
  public static double recalibratedLogLoss(TemperatureTally tally) {
    return tally.recalibratedLoss();
  }

  /** The log loss less the cross-fitted one. */
  public static double calibrationLoss(TemperatureTally tally) {
    return tally.calibrationLoss();
  }
}
