package org.surprisal.information.divergence;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassPairs;

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
  public static final FunctionDefinition SQUARED_ERROR =
      FunctionDefinition.row("squared_error", SquaredError.class, Family.DIVERGENCE)
          .summary(
              "the squared error of a prediction, Σ (q - p)² over the classes; (q - y)² for a prediction that is one number")
          .parameters(Parameters.TARGET, Parameters.PROBABILITY)
          .edge(
              "0 for a prediction that is certain and right; 2 (1 for a number) for one that is certain and wrong.")
          .example("SELECT _FUNC_(1, 0.8)", "0.03999999999999998")
          .example("SELECT _FUNC_(0, array(0.5, 0.25, 0.25))", "0.375")
          .related("brier_score", "cross_entropy")
          .since("0.1.0")
          .build();

  private SquaredError() {}

  /** (q - y)² of class 1. */
  public static double squaredError(double target, double probability) {
    double error = target - probability;
    return error * error;
  }

  /** Σ (q - y)² over the classes, y being 1 for the class that happened and 0 for the others. */
  public static double squaredError(double target, ClassArray probability) {
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
  public static double squaredError(ClassArray target, ClassArray probability) {
    CompensatedSum sum = new CompensatedSum();
    for (ClassPairs each = new ClassPairs(target, probability); each.next(); ) {
      double missed = each.q() - each.p();
      sum.addProduct(missed, missed);
    }
    return sum.value();
  }
}
