package org.surprisal.information.calibration;

import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;

/**
 * The smooth calibration error: what {@link Calibration} puts into bins is smoothed instead, so
 * that no edge of a bin decides.
 *
 * <p>With p the probability of a row's most likely class (of class 1, where the prediction is one
 * number), y whether it happened, and K the normal density of standard deviation σ, reflected at 0
 * and 1, the error at σ is ∫ |mean of (p - y) K(t - p)| dt for t from 0 to 1. It falls as σ grows,
 * and the smooth calibration error is that at the σ that it is itself: predictions are not told
 * apart that differ by less than the error.
 *
 * <p>Edge results: from 0 to 1; |mean p - mean y| at least; 0 where every prediction is certain and
 * right; NULL for no rows. Right to 1e-6 where it is above 2e-5, and below that to itself.
 *
 * <p>Reference: J. Błasiok, P. Nakkiran (2023), Smooth ECE: Principled Reliability Diagrams via
 * Kernel Smoothing, arxiv.org/abs/2309.12236.
 */
public final class SmoothCalibration {
  public static final FunctionDefinition SMOOTH_CALIBRATION_ERROR =
      FunctionDefinition.tally(
              "smooth_calibration_error",
              SmoothCalibration.class,
              Family.CALIBRATION,
              SmoothCalibrationTally.class,
              constants -> new SmoothCalibrationTally())
          .summary(
              "the smooth calibration error of labelled predictions: their distance from how often they come true, smoothed by as much as it is"
                  + " large, without bins")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge(
              "Looks at the most likely class of a distribution, and at class 1 of a prediction that is one number.")
          .edge("Right to 1e-6 where it is above 2e-5, and below that to itself.")
          .example(
              "SELECT round(_FUNC_(label, probability), 6) FROM VALUES (1, 0.75), (0, 0.25) AS t(label, probability)",
              "0.198178")
          .related("expected_calibration_error", "debiased_calibration_error", "calibration_curve")
          .since("0.1.0")
          .build();

  private SmoothCalibration() {}

  /** The error at the width that it is itself. */
  public static double smoothCalibrationError(SmoothCalibrationTally tally) {
    return tally.error();
  }
}
