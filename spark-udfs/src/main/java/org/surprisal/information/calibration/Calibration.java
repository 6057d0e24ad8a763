package org.surprisal.information.calibration;

import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;

/**
 * Calibration: how far predicted probabilities are from how often what they predict happens.
 *
 * <p>Rows are put into bins of equal width, closed on the right, by the probability of their most
 * likely class (top-label calibration); a prediction that is one number by the probability of class
 * 1. The gap of a bin is the distance of its mean probability from its observed frequency. The
 * expected calibration error is the mean gap over the rows, the maximum calibration error the
 * largest gap. Both are above 0 for a calibrated model, too, as chance makes gaps, and the larger
 * the fewer rows a bin has.
 *
 * <p>The debiased calibration error takes that out. In a bin of n rows with the gap g and the
 * observed frequency y, chance adds y (1 - y) / (n - 1) to g² on average; what is left, averaged
 * over the rows, is the squared error without bias, and its root is given. Of weighted rows n is (Σ
 * w)² / Σ w², and of labels that are distributions only the chance is taken that they leave.
 *
 * <p>Edge results: from 0 to 1; bins without rows count for nothing; NULL for no rows. The squared
 * error without bias is below 0 where the gaps are smaller than chance makes them on average: the
 * debiased error is 0 then. It does not count bins of fewer than two rows, and is NULL where there
 * are no others.
 *
 * <p>Reference: M. P. Naeini, G. F. Cooper, M. Hauskrecht (2015), Obtaining Well Calibrated
 * Probabilities Using Bayesian Binning, doi:10.1609/aaai.v29i1.9602; C. Guo et al. (2017), On
 * Calibration of Modern Neural Networks, proceedings.mlr.press/v70/guo17a; A. Kumar, P. Liang, T.
 * Ma (2019), Verified Uncertainty Calibration, arxiv.org/abs/1909.10155, section 4, for the
 * debiased error.
 */
public final class Calibration {
  private static final String CLASS_EDGE =
      "Looks at the most likely class of a distribution, and at class 1 of a prediction that is one number.";

  public static final FunctionDefinition EXPECTED_CALIBRATION_ERROR =
      FunctionDefinition.tally(
              "expected_calibration_error",
              Calibration.class,
              Family.CALIBRATION,
              CalibrationTally.class,
              Calibration::tally)
          .summary(
              "the expected calibration error of labelled predictions: their mean distance from how often they come true, in bins")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.BINS, Parameters.WEIGHT)
          .edge(CLASS_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.75), (1, 0.75), (0, 0.25) AS t(label, probability)",
              "0.25")
          .related("debiased_calibration_error", "maximum_calibration_error", "calibration_curve")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition DEBIASED_CALIBRATION_ERROR =
      FunctionDefinition.tally(
              "debiased_calibration_error",
              Calibration.class,
              Family.CALIBRATION,
              CalibrationTally.class,
              Calibration::tally)
          .summary(
              "the calibration error of labelled predictions without what chance adds: their root mean squared distance from how often they"
                  + " come true, in bins")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.BINS, Parameters.WEIGHT)
          .edge(CLASS_EDGE)
          .edge(
              "0 where chance alone makes as large a distance, which is so in about half of the samples of a calibrated model.")
          .edge(
              "A bin of fewer than two rows tells nothing of chance and does not count; NULL where there is no other. Weighted rows are as many"
                  + " as (Σ w)² / Σ w² of equal weight.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.75), (0, 0.75), (0, 0.75), (0, 0.75) AS t(label, probability)",
              "0.4330127018922193")
          .related("expected_calibration_error", "smooth_calibration_error", "brier_decomposition")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition MAXIMUM_CALIBRATION_ERROR =
      FunctionDefinition.tally(
              "maximum_calibration_error",
              Calibration.class,
              Family.CALIBRATION,
              CalibrationTally.class,
              Calibration::tally)
          .summary(
              "the maximum calibration error of labelled predictions: the largest distance of a bin from how often it comes true")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.BINS, Parameters.WEIGHT)
          .edge(CLASS_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.75), (1, 0.75), (0, 0.5) AS t(label, probability)",
              "0.5")
          .related("expected_calibration_error", "calibration_curve")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition CALIBRATION_CURVE =
      FunctionDefinition.tally(
              "calibration_curve",
              Calibration.class,
              Family.CALIBRATION,
              CalibrationCurveTally.class,
              constants ->
                  new CalibrationCurveTally(
                      constants.get("bins").intValue(), constants.get("strategy").intValue()))
          .summary(
              "the calibration curve of labelled predictions: for each bin its edges, count, mean probability and observed frequency")
          .parameters(
              Parameters.LABEL,
              Parameters.PROBABILITY,
              Parameters.BINS.describedAs("the number of bins; a constant"),
              Parameters.WEIGHT,
              CalibrationCurveTally.STRATEGY)
          .edge(CLASS_EDGE)
          .edge(
              "'uniform' has bins of equal width; 'quantile' of equal weight, as far as ties allow; 'isotonic' as many as it takes that the"
                  + " frequency rises from bin to bin, which is the curve of isotonic regression. The edges of the latter two are the least and the"
                  + " largest probability in a bin.")
          .edge(
              "A bin without rows has the count 0 and NULL for its means. count is of rows, whatever their weights.")
          .example(
              "SELECT _FUNC_(label, probability, 2) FROM VALUES (1, 0.75), (0, 0.5) AS t(label, probability)",
              "[{\"lower\":0.0,\"upper\":0.5,\"count\":1,\"mean_probability\":0.5,\"observed_frequency\":0.0},"
                  + "{\"lower\":0.5,\"upper\":1.0,\"count\":1,\"mean_probability\":0.75,\"observed_frequency\":1.0}]")
          .related("expected_calibration_error", "maximum_calibration_error")
          .since("0.1.0")
          .build();

  private Calibration() {}

  private static Tally tally(Map<String, Double> constants) {
    return new CalibrationTally(constants.get("bins").intValue());
  }

  /** The mean gap over the rows. */
  public static double expectedCalibrationError(CalibrationTally tally) {
    return tally.expectedError();
  }

  /** The root of the mean squared gap without what chance adds to it. */
  public static double debiasedCalibrationError(CalibrationTally tally) {
    return tally.debiasedError();
  }

  /** The largest gap of a bin. */
  public static double maximumCalibrationError(CalibrationTally tally) {
    return tally.maximumError();
  }

  /** Every bin. */
  public static List<CalibrationBin> calibrationCurve(CalibrationCurveTally tally) {
    return tally.curve();
  }
}
