package org.surprisal.information;

/**
 * The squared error of a probabilistic prediction, Σ (q - p)² over the classes: the quadratic score
 * of one row, whose mean is the Brier score.
 *
 * <p>For a prediction that is one number, the probability of class 1, it is (q - y)² of that class
 * alone: half of the sum over the two classes.
 *
 * <p>Edge results: 0 where the prediction is certain and right; 2 (1 for a number) where it is
 * certain and wrong.
 *
 * <p>Reference: G. W. Brier (1950), Verification of Forecasts Expressed in Terms of Probability,
 * doi:10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2.
 */
public final class SquaredError {
  static final FunctionDefinition SQUARED_ERROR =
      FunctionDefinition.row("squared_error", SquaredError.class, Family.DIVERGENCE)
          .summary(
              "the squared error of a prediction, Σ (q - p)² over the classes; (q - y)² for a prediction that is one number")
          .parameters(Parameters.TARGET, Parameters.PROBABILITY)
          .edge(
              "0 for a prediction that is certain and right; 2 (1 for a number) for one that is certain and wrong.")
          .example("SELECT _FUNC_(1, 0.8)", "0.03999999999999998")
          .example("SELECT _FUNC_(0, array(0.5, 0.25, 0.25))", "0.375")
          .related("brier_score", "cross_entropy")
          .build();

  static final FunctionDefinition BRIER_SCORE =
      FunctionDefinition.aggregate(
              "brier_score",
              SquaredError.class,
              Family.SCORE,
              Term.sum(SquaredError.class, "squaredError"))
          .summary("the Brier score of labelled predictions: their mean squared error")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL.readAs("target"), Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge(
              "From 0, for predictions that are certain and right, to 2 (1 where predictions are one number).")
          .edge("NULL for no rows, or where all weights are 0. A row with a NULL is skipped.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.75), (0, 0.25) AS t(label, probability)",
              "0.0625")
          .related("squared_error", "log_loss")
          .build();

  private SquaredError() {}

  /** The mean squared error. */
  public static double brierScore(double squaredError, double weight) {
    return squaredError / weight;
  }

  /** (q - y)² of class 1. */
  public static double squaredError(double target, double probability) {
    double error = target - probability;
    return error * error;
  }

  /** Σ (q - y)² over the classes, y being 1 for the class that happened and 0 for the others. */
  public static double squaredError(double target, Distribution probability) {
    CompensatedSum sum = new CompensatedSum();
    double missed = 1 - probability.get((int) target);
    sum.addProduct(missed, missed);
    for (int entry = 0; entry < probability.entries(); entry++) {
      if (probability.classOf(entry) != (int) target) {
        sum.addProduct(probability.value(entry), probability.value(entry));
      }
    }
    return sum.value();
  }

  /** Σ (q - p)² over the classes. */
  public static double squaredError(Distribution target, Distribution probability) {
    CompensatedSum sum = new CompensatedSum();
    for (ClassPairs each = new ClassPairs(target, probability); each.next(); ) {
      double missed = each.q() - each.p();
      sum.addProduct(missed, missed);
    }
    return sum.value();
  }
}
