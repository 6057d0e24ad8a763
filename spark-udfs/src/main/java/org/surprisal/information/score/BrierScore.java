package org.surprisal.information.score;

import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.divergence.SquaredError;

/**
 * The Brier score of a group of labelled predictions: the mean of their {@link SquaredError squared
 * errors}.
 *
 * <p>Edge results: 0 where every prediction was certain and right; 2 (1 where predictions are one
 * number) where every one was certain and wrong; NULL for no rows, or where all weights are 0.
 *
 * <p>Reference: G. W. Brier (1950), Verification of Forecasts Expressed in Terms of Probability,
 * doi:10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2.
 */
public final class BrierScore {
  /** What a row adds. */
  public static final Term SQUARED_ERROR = Term.sum(SquaredError.class, "squaredError");

  public static final FunctionDefinition BRIER_SCORE =
      FunctionDefinition.aggregate("brier_score", BrierScore.class, Family.SCORE, SQUARED_ERROR)
          .summary("the Brier score of labelled predictions: their mean squared error")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL.readAs("target"), Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge(
              "From 0, for predictions that are certain and right, to 2 (1 where predictions are one number).")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.75), (0, 0.25) AS t(label, probability)",
              "0.0625")
          .related("squared_error", "log_loss")
          .since("0.1.0")
          .build();

  private BrierScore() {}

  /** The mean squared error. */
  public static double brierScore(double squaredError, double weight) {
    return squaredError / weight;
  }
}
