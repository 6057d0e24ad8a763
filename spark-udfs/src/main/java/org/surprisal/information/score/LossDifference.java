package org.surprisal.information.score;

import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.inference.Estimate;

/**
 * The log losses of two models on the same rows, their difference, and how sure that is: the paired
 * test. Rows are independent of each other.
 *
 * <p>The interval and the p-value are those of Student's t after Hall's transformation, which takes
 * out the skewness that losses have; see {@link Estimate}. With weights the difference is the ratio
 * Σ w d / Σ w, and the standard error that of a ratio.
 *
 * <p>Edge results: NULL for no rows, or where all weights are 0. An infinite loss makes the
 * difference infinite and leaves no error; two of them leave no difference. One row, or rows whose
 * differences are all equal, leave no interval.
 *
 * <p>Reference: P. Hall (1992), On the Removal of Skewness by Transformation,
 * doi:10.1111/j.2517-6161.1992.tb01876.x.
 */
public final class LossDifference {
  private static final Parameter PROBABILITY_A =
      Parameter.required(
          "probability_a",
          Role.PREDICTION,
          "what model A predicted: a distribution over the classes, or the probability of class 1");
  private static final Parameter PROBABILITY_B =
      Parameter.required(
          "probability_b", Role.PREDICTION, "what model B predicted, in the same form");

  public static final FunctionDefinition LOG_LOSS_DIFFERENCE =
      FunctionDefinition.tally(
              "log_loss_difference",
              LossDifference.class,
              Family.SCORE,
              LossDifferenceTally.class,
              LossDifference::tally)
          .summary(
              "the log losses of two models on the same rows, their difference, and how sure that is: standard error, 95 % interval and p-value")
          .unit(Unit.NATS)
          .parameters(
              Parameters.LABEL, PROBABILITY_A, PROBABILITY_B, Parameters.WEIGHT, Parameters.EPS)
          .edge(
              "difference is log_loss_a - log_loss_b: below 0 where model A is better. The interval is without 0 where p_value is below 0.05.")
          .edge(
              "standard_error is 0, and there is no interval, where the difference is the same in all rows: that is no certainty.")
          .edge(
              "effective_rows is how many rows of equal weight would say as much. Trust no interval of fewer than 20.")
          .edge(
              "Rows count as independent; for a column of users or days there is the batch job's --cluster.")
          .edge("NULL for no rows, or where all weights are 0. A row with a NULL is skipped.")
          .example(
              "SELECT d.difference, d.effective_rows FROM (SELECT _FUNC_(label, a, b) AS d FROM VALUES (1, 0.5, 0.25), (0, 0.5, 0.5)"
                  + " AS t(label, a, b))",
              "-0.34657359027997264\t2.0")
          .related("log_loss")
          .since("0.1.0")
          .build();

  /**
   * The struct.
   *
   * @param logLossA the log loss of model A
   * @param logLossB the log loss of model B
   * @param difference the first less the second
   * @param standardError the standard error of the difference
   * @param lower the lower end of its 95 % interval
   * @param upper the upper end
   * @param pValue the two-sided p-value of no difference
   * @param effectiveRows how many rows of equal weight would say as much
   */
  public record Paired(
      Double logLossA,
      Double logLossB,
      Double difference,
      Double standardError,
      Double lower,
      Double upper,
      Double pValue,
      Double effectiveRows) {}

  private LossDifference() {}

  private static Tally tally(Map<String, Double> constants) {
    return new LossDifferenceTally(constants.get("eps"));
  }

  /** Everything at once; null for no rows. */
  public static Paired logLossDifference(LossDifferenceTally tally) {
    if (tally.weight() == 0) {
      return null;
    }
    Estimate difference = tally.difference();
    return new Paired(
        defined(tally.lossA() / tally.weight()),
        defined(tally.lossB() / tally.weight()),
        defined(difference.mean()),
        defined(difference.standardError()),
        defined(difference.lower()),
        defined(difference.upper()),
        defined(difference.pValue()),
        defined(difference.effectiveUnits()));
  }

  private static Double defined(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /**
   * The loss of a row given the likelihood a less that of one given b, both as they are after eps:
   * ln(b / a). Nearly equal ones are told apart by their difference, which is exact.
   */
  static double difference(double a, double aResidual, double b, double bResidual) {
    if (a == b && aResidual == bResidual) {
      return a == 0 ? Double.NaN : 0;
    }
    return a <= 2 * b && b <= 2 * a
        ? Math.log1p(((b - a) + (bResidual - aResidual)) / a)
        : Math.log(b) - Math.log(a);
  }
}
