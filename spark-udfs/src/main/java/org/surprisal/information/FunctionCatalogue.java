package org.surprisal.information;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surprisal.information.calibration.Calibration;
import org.surprisal.information.calibration.CalibrationRatio;
import org.surprisal.information.calibration.ClasswiseCalibration;
import org.surprisal.information.calibration.SmoothCalibration;
import org.surprisal.information.cells.Cells;
import org.surprisal.information.declaration.DeclarationCheck;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.distribution.Softmax;
import org.surprisal.information.divergence.CrossEntropy;
import org.surprisal.information.divergence.CrossEntropyWithLogits;
import org.surprisal.information.divergence.JsDivergence;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.divergence.SquaredError;
import org.surprisal.information.evaluation.AllMetrics;
import org.surprisal.information.evaluation.Evaluation;
import org.surprisal.information.frequencies.Frequencies;
import org.surprisal.information.gaussian.Gaussian;
import org.surprisal.information.ranking.Accuracy;
import org.surprisal.information.ranking.Curves;
import org.surprisal.information.ranking.RankingScores;
import org.surprisal.information.recalibration.ApplyTemperature;
import org.surprisal.information.recalibration.ScoreDecomposition;
import org.surprisal.information.recalibration.SigmoidScaling;
import org.surprisal.information.recalibration.TemperatureScaling;
import org.surprisal.information.score.BrierScore;
import org.surprisal.information.score.CrossEntropyRating;
import org.surprisal.information.score.LogLoss;
import org.surprisal.information.score.LossDifference;
import org.surprisal.information.score.NormalizedEntropy;
import org.surprisal.information.score.SphericalScore;
import org.surprisal.information.uncertainty.Entropy;
import org.surprisal.information.uncertainty.RenyiEntropy;
import org.surprisal.information.uncertainty.SelfInformation;

/**
 * Every function there is, in the order of the documentation. To add one, write its file and add
 * its line here.
 */
public final class FunctionCatalogue {
  private static final List<FunctionDefinition> DECLARED =
      List.of(
          SelfInformation.SURPRISAL,
          Entropy.ENTROPY,
          RenyiEntropy.RENYI_ENTROPY,
          CrossEntropy.CROSS_ENTROPY,
          CrossEntropyWithLogits.CROSS_ENTROPY_WITH_LOGITS,
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
          LossDifference.LOG_LOSS_DIFFERENCE,
          BrierScore.BRIER_SCORE,
          SphericalScore.SPHERICAL_SCORE,
          NormalizedEntropy.NORMALIZED_ENTROPY,
          NormalizedEntropy.D2_LOG_LOSS,
          CrossEntropyRating.CROSS_ENTROPY_RATING,
          Calibration.EXPECTED_CALIBRATION_ERROR,
          Calibration.DEBIASED_CALIBRATION_ERROR,
          SmoothCalibration.SMOOTH_CALIBRATION_ERROR,
          ClasswiseCalibration.CLASSWISE_CALIBRATION_ERROR,
          Calibration.MAXIMUM_CALIBRATION_ERROR,
          Calibration.CALIBRATION_CURVE,
          CalibrationRatio.CALIBRATION_RATIO,
          Accuracy.ACCURACY,
          Accuracy.TOP_K_ACCURACY,
          RankingScores.ROC_AUC,
          RankingScores.AVERAGE_PRECISION,
          RankingScores.KS_STATISTIC,
          RankingScores.EVALUATE_RANKING,
          Curves.ROC_CURVE,
          Curves.PRECISION_RECALL_CURVE,
          Curves.LIFT_TABLE,
          Curves.THRESHOLD_TABLE,
          TemperatureScaling.TEMPERATURE_SCALING,
          TemperatureScaling.RECALIBRATED_LOG_LOSS,
          TemperatureScaling.CALIBRATION_LOSS,
          ApplyTemperature.APPLY_TEMPERATURE,
          SigmoidScaling.SIGMOID_SCALING,
          ScoreDecomposition.LOG_LOSS_DECOMPOSITION,
          ScoreDecomposition.BRIER_DECOMPOSITION,
          Cells.ENTROPY_AGG,
          Cells.CROSS_ENTROPY_AGG,
          Cells.KL_DIVERGENCE_AGG,
          Cells.JS_DIVERGENCE_AGG,
          Cells.POPULATION_STABILITY_INDEX,
          Frequencies.EMPIRICAL_ENTROPY,
          Frequencies.MUTUAL_INFORMATION,
          Frequencies.CONDITIONAL_ENTROPY,
          Evaluation.EVALUATE_PROBABILITIES);

  private static final List<String> MISTAKES = DeclarationCheck.mistakes(DECLARED);

  /** Without those that cannot be called, so that a mistake in one takes no other away. */
  private static final List<FunctionDefinition> FUNCTIONS =
      DECLARED.stream().filter(function -> function.mistakes().isEmpty()).toList();

  /**
   * Calls on executors find their functions by name, some for each group. Of two of a name it is
   * the first, as a mistake that the build reports must not take the other functions away.
   */
  private static final Map<String, FunctionDefinition> BY_NAME =
      FUNCTIONS.stream()
          .collect(
              Collectors.toMap(
                  FunctionDefinition::name, Function.identity(), (first, second) -> first));

  private FunctionCatalogue() {}

  /** Every function, in the order of the documentation. */
  public static List<FunctionDefinition> functions() {
    return FUNCTIONS;
  }

  /**
   * What is wrong with the declarations, a sentence each. A build with mistakes fails its tests; a
   * session that is given one all the same has every other function, and is told of it.
   */
  public static List<String> mistakes() {
    return MISTAKES;
  }

  /** The function of this SQL name. */
  public static Optional<FunctionDefinition> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The same, or the aggregate of this name that is no function of SQL. */
  public static Optional<FunctionDefinition> declared(String name) {
    return find(name)
        .or(
            () ->
                Optional.of(AllMetrics.ALL_METRICS)
                    .filter(function -> function.name().equals(name)));
  }
}
