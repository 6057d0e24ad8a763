package org.surprisal.information.calibration;

import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Term;

/**
 * The calibration ratio of predictions that are the probability of class 1: how often they expect
 * it, over how often it happened.
 *
 * <p>Edge results: 1 where predictions are right on average, above 1 where they expect too much;
 * Infinity where class 1 never happened; NULL for no rows, and where class 1 never happened and was
 * never expected.
 *
 * <p>Reference: H. B. McMahan et al. (2013), Ad Click Prediction: a View from the Trenches,
 * doi:10.1145/2487575.2488200, section 7.
 */
public final class CalibrationRatio {
  public static final FunctionDefinition CALIBRATION_RATIO =
      FunctionDefinition.aggregate(
              "calibration_ratio",
              CalibrationRatio.class,
              Family.CALIBRATION,
              Term.sum(CalibrationRatio.class, "expected"),
              Term.sum(CalibrationRatio.class, "happened"))
          .summary(
              "the calibration ratio of binary predictions: the sum of the probabilities of class 1 over the sum of the labels")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge(
              "1 where predictions are right on average; above 1 where they expect class 1 too often.")
          .edge(
              "Infinity where class 1 never happened; NULL where it never happened and was never expected.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.75), (0, 0.5), (1, 0.25) AS t(label, probability)",
              "0.75")
          .related("expected_calibration_error", "calibration_curve")
          .since("0.1.0")
          .build();

  private CalibrationRatio() {}

  /** Σ w p / Σ w y. */
  public static double calibrationRatio(double expected, double happened) {
    return expected / happened;
  }

  /** The probability of class 1. */
  public static double expected(double label, double probability) {
    return probability;
  }

  /** Whether class 1 happened. */
  public static double happened(double label, double probability) {
    return label;
  }
}
