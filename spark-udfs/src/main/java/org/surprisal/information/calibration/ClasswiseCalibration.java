package org.surprisal.information.calibration;

import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;

/**
 * The class-wise calibration error: whether the probability of every class comes true as often as
 * it says, and not that of the most likely one alone.
 *
 * <p>The rows are put into bins of equal width, closed on the right, once for each class, by its
 * probability. With the gap of a bin, the distance of its mean probability from how often the class
 * happened, the error is the mean gap over the rows and the classes. Every class counts the same,
 * however rare it is.
 *
 * <p>Edge results: from 0 to 1; a prediction that is one number is the distribution [1 - p, p];
 * NULL for no rows.
 *
 * <p>Reference: M. Kull, M. Perello-Nieto, M. Kängsepp, T. Silva Filho, H. Song, P. Flach (2019),
 * Beyond Temperature Scaling, arxiv.org/abs/1910.12656; J. Nixon et al. (2019), Measuring
 * Calibration in Deep Learning, arxiv.org/abs/1904.01685, where it is the static calibration error.
 */
public final class ClasswiseCalibration {
  public static final FunctionDefinition CLASSWISE_CALIBRATION_ERROR =
      FunctionDefinition.tally(
              "classwise_calibration_error",
              ClasswiseCalibration.class,
              Family.CALIBRATION,
              ClasswiseTally.class,
              constants -> new ClasswiseTally(constants.get("bins").intValue()))
          .summary(
              "the class-wise calibration error of labelled predictions: the mean over all classes of how far their probabilities are from how"
                  + " often they happen, in bins")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.BINS, Parameters.WEIGHT)
          .edge("Every class counts the same, however rare it is.")
          .edge("A prediction that is one number is that of two classes.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (0, array(0.5, 0.25, 0.25)), (0, array(0.5, 0.5, 0)) AS t(label, probability)",
              "0.3333333333333333")
          .related("expected_calibration_error", "log_loss_decomposition")
          .since("0.1.0")
          .build();

  private ClasswiseCalibration() {}

  /** The mean gap over the rows and the classes. */
  public static double classwiseCalibrationError(ClasswiseTally tally) {
    return tally.error();
  }
}
