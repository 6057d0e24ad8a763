package org.surprisal.information.divergence;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.uncertainty.SelfInformation;

/**
 * The cross-entropy H(p, q) = -Σ p ln q of a prediction q with what happened, p: the mean surprisal
 * at outcomes of p to somebody who expected q.
 *
 * <p>Where p is one class (a label), this is the surprisal of that class. It is exact: nothing is
 * clipped.
 *
 * <p>Edge results: 0 ln 0 counts as 0; Infinity where q is 0 and p is not; 0 where the prediction
 * is certain and right.
 *
 * <p>Reference: T. M. Cover, J. A. Thomas (2006), Elements of Information Theory, 2nd ed.,
 * doi:10.1002/047174882X, chapters 2 and 5.
 */
public final class CrossEntropy {
  public static final FunctionDefinition CROSS_ENTROPY =
      FunctionDefinition.row("cross_entropy", CrossEntropy.class, Family.DIVERGENCE)
          .summary(
              "the cross-entropy of a row: -ln of the probability predicted for the class that happened; for a target that is a"
                  + " distribution p, -Σ p ln q")
          .unit(Unit.NATS)
          .parameters(Parameters.TARGET, Parameters.PROBABILITY, Parameters.BASE)
          .edge("Exact, never clipped: Infinity where a class that happened was given 0.")
          .edge("0 for a prediction that is certain and right.")
          .example("SELECT _FUNC_(1, 0.8)", "0.2231435513142097")
          .example("SELECT _FUNC_(2, array(0.1, 0.2, 0.7))", "0.35667494393873245")
          .example(
              "SELECT _FUNC_(array(0.5, 0.25, 0.125, 0.125), array(0.25, 0.25, 0.25, 0.25), base => 2)",
              "2.0")
          .related("log_loss", "kl_divergence", "surprisal")
          .since("0.1.0")
          .build();

  private CrossEntropy() {}

  /**
   * The surprisal of what happened: class 1, of which {@code probability} is the probability, or
   * class 0.
   */
  public static double crossEntropy(double target, double probability) {
    return target == 1
        ? SelfInformation.surprisal(probability)
        : SelfInformation.ofComplement(probability);
  }

  /** The surprisal of the class that happened. */
  public static double crossEntropy(double target, ClassValues probability) {
    return SelfInformation.surprisal(probability.get((int) target));
  }

  /** -Σ p ln q over the classes. */
  public static double crossEntropy(ClassArray target, ClassArray probability) {
    return raised(target, probability, 0);
  }

  /** -Σ p ln max(q, eps) over the classes. */
  public static double raised(ClassArray p, ClassArray q, double eps) {
    CompensatedSum sum = new CompensatedSum();
    for (int entry = 0; entry < p.entries(); entry++) {
      double weight = p.value(entry);
      if (weight > 0) {
        sum.addProduct(weight, Math.log(Math.max(q.get(p.classOf(entry)), eps)));
      }
    }
    return 0.0 - sum.value();
  }
}
