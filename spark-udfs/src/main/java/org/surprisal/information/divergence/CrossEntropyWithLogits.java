package org.surprisal.information.divergence;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.distribution.Softmax;
import org.surprisal.information.input.ClassArray;

/**
 * The cross-entropy of predictions given as logits, without the detour over probabilities, which
 * round to 0 or 1 where a model is sure.
 *
 * <p>Algorithm: with m the largest logit, -ln softmax(z) of a class is (m - z) + ln(1 + Σ exp(z' -
 * m)), the sum being over the other logits than one of the largest; no part of it cancels or
 * overflows.
 *
 * <p>Edge results: a logit of -Infinity is the probability 0, and costs Infinity where its class
 * happened.
 *
 * <p>Reference: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately Computing the
 * Log-Sum-Exp and Softmax Functions, doi:10.1093/imanum/draa038.
 */
public final class CrossEntropyWithLogits {
  private static final Parameter LOGITS =
      Parameter.required(
          "logits",
          Role.LOGITS,
          "what was predicted: a logit for each class, or the log-odds of class 1");

  public static final FunctionDefinition CROSS_ENTROPY_WITH_LOGITS =
      FunctionDefinition.row(
              "cross_entropy_with_logits", CrossEntropyWithLogits.class, Family.DIVERGENCE)
          .summary(
              "the cross-entropy of a row whose prediction is given as logits; exact where softmax saturates")
          .unit(Unit.NATS)
          .parameters(Parameters.TARGET, LOGITS, Parameters.BASE)
          .edge(
              "Never rounds to 0 or Infinity because a probability would: a logit of -1000 costs 1000.")
          .edge("Infinity where a class that happened has the logit -Infinity.")
          .example("SELECT _FUNC_(1, 0.0)", "0.6931471805599453")
          .example("SELECT _FUNC_(1, array(1000.0, 0.0))", "1000.0")
          .example("SELECT _FUNC_(0, array(1000.0, 960.0))", "4.248354255291589E-18")
          .related("cross_entropy", "softmax")
          .since("0.1.0")
          .build();

  private CrossEntropyWithLogits() {}

  /**
   * The surprisal of what happened, class 1 or class 0, where {@code logits} are the log-odds of
   * class 1.
   */
  public static double crossEntropyWithLogits(double target, double logits) {
    double against = target == 1 ? -logits : logits;
    return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
  }

  /** The surprisal of the class that happened. */
  public static double crossEntropyWithLogits(double target, ClassArray logits) {
    double[] values = logits.toArray();
    int top = Softmax.argMax(values);
    return (values[top] - values[(int) target]) + logOfOthers(values, top);
  }

  /** -Σ p ln softmax(z) over the classes. */
  public static double crossEntropyWithLogits(ClassArray target, ClassArray logits) {
    double[] values = logits.toArray();
    int top = Softmax.argMax(values);
    double logOfOthers = logOfOthers(values, top);
    CompensatedSum sum = new CompensatedSum();
    for (int entry = 0; entry < target.entries(); entry++) {
      double weight = target.value(entry);
      if (weight > 0) {
        sum.addProduct(weight, values[top] - values[target.classOf(entry)]);
        sum.addProduct(weight, logOfOthers);
      }
    }
    return sum.value();
  }

  /** ln Σ exp(z - m), which is 0 where all but the top class are impossible. */
  private static double logOfOthers(double[] logits, int top) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < logits.length; i++) {
      if (i != top) {
        sum.add(Softmax.power(logits[i], logits[top]));
      }
    }
    return Math.log1p(sum.value());
  }
}
