package org.surprisal.information;

import java.util.List;
import java.util.Optional;

/**
 * Every function there is, in the order of the documentation. To add one, write its file and add
 * its line here.
 */
public final class FunctionCatalogue {
  private static final List<FunctionDefinition> FUNCTIONS =
      List.of(
          Surprisal.SURPRISAL,
          Entropy.ENTROPY,
          CrossEntropy.CROSS_ENTROPY,
          Softmax.CROSS_ENTROPY_WITH_LOGITS,
          KlDivergence.KL_DIVERGENCE,
          JsDivergence.JS_DIVERGENCE,
          JsDivergence.JS_DISTANCE,
          SquaredError.SQUARED_ERROR,
          Normalization.NORMALIZE_DISTRIBUTION,
          Normalization.SMOOTH_DISTRIBUTION,
          Softmax.SOFTMAX,
          Gaussian.GAUSSIAN_NLL,
          Gaussian.GAUSSIAN_ENTROPY,
          Gaussian.GAUSSIAN_CROSS_ENTROPY,
          Gaussian.GAUSSIAN_KL_DIVERGENCE,
          LogLoss.LOG_LOSS,
          LogLoss.NEGATIVE_LOG_LIKELIHOOD,
          LogLoss.PERPLEXITY,
          SquaredError.BRIER_SCORE,
          NormalizedEntropy.NORMALIZED_ENTROPY,
          NormalizedEntropy.D2_LOG_LOSS,
          CrossEntropyRating.CROSS_ENTROPY_RATING,
          Calibration.EXPECTED_CALIBRATION_ERROR,
          Calibration.MAXIMUM_CALIBRATION_ERROR,
          Calibration.CALIBRATION_CURVE,
          CalibrationRatio.CALIBRATION_RATIO,
          Cells.ENTROPY_AGG,
          Cells.CROSS_ENTROPY_AGG,
          Cells.KL_DIVERGENCE_AGG,
          Cells.JS_DIVERGENCE_AGG,
          Cells.POPULATION_STABILITY_INDEX,
          Frequencies.EMPIRICAL_ENTROPY,
          Frequencies.MUTUAL_INFORMATION,
          Frequencies.CONDITIONAL_ENTROPY,
          Evaluation.EVALUATE_PROBABILITIES);

  private FunctionCatalogue() {}

  /** Every function, in the order of the documentation. */
  public static List<FunctionDefinition> functions() {
    return FUNCTIONS;
  }

  /** The function of this SQL name. */
  public static Optional<FunctionDefinition> find(String name) {
    return FUNCTIONS.stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
