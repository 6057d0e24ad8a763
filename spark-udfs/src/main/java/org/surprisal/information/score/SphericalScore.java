package org.surprisal.information.score;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassPairs;

/**
 * The spherical score of a group of labelled predictions: the mean of q_y / ‖q‖, the probability of
 * what happened over the length of the prediction as a vector. A proper score like log loss and
 * Brier score, but bounded, and the larger the better.
 *
 * <p>A label that is a distribution p scores Σ p q / ‖q‖. A prediction that is one number is the
 * distribution [1 - p, p].
 *
 * <p>Edge results: 1 where every prediction was certain and right, 0 where every one was certain
 * and wrong; NULL for no rows, or where all weights are 0.
 *
 * <p>Reference: T. Gneiting, A. E. Raftery (2007), Strictly Proper Scoring Rules, Prediction, and
 * Estimation, doi:10.1198/016214506000001437, section 4.
 */
public final class SphericalScore {
  public static final FunctionDefinition SPHERICAL_SCORE =
      FunctionDefinition.aggregate(
              "spherical_score",
              SphericalScore.class,
              Family.SCORE,
              Term.sum(SphericalScore.class, "cosine"))
          .summary(
              "the spherical score of labelled predictions: the mean probability of what happened over the length of the prediction")
          .better(Better.LARGER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge(
              "From 0, for predictions that are certain and wrong, to 1, for certain and right ones.")
          .edge("1 / √k for the uniform prediction of k classes.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.8), (1, 0.2) AS t(label, probability)",
              "0.6063390625908325")
          .related("brier_score", "log_loss")
          .since("0.1.0")
          .build();

  private SphericalScore() {}

  /** The mean cosine. */
  public static double sphericalScore(double cosine, double weight) {
    return cosine / weight;
  }

  /** The cosine of the angle between the prediction and what happened. */
  public static double cosine(double label, double probability) {
    return Math.abs((1 - label) - probability) / Math.hypot(1 - probability, probability);
  }

  /** The cosine of the angle between the prediction and what happened. */
  public static double cosine(double label, ClassArray probability) {
    return probability.get((int) label) / length(probability);
  }

  /** The projection of what happened on the prediction. */
  public static double cosine(ClassArray label, ClassArray probability) {
    CompensatedSum sum = new CompensatedSum();
    for (ClassPairs each = new ClassPairs(label, probability); each.next(); ) {
      sum.addProduct(each.p(), each.q());
    }
    return sum.value() / length(probability);
  }

  private static double length(ClassArray values) {
    CompensatedSum squares = new CompensatedSum();
    for (int entry = 0; entry < values.entries(); entry++) {
      squares.addProduct(values.value(entry), values.value(entry));
    }
    return Math.sqrt(squares.value());
  }
}
