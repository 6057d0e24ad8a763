package org.surprisal.information.distribution;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.input.ClassArray;

/**
 * The distribution that logits stand for, softmax(z) = exp(z) / Σ exp(z), at a temperature T that
 * of z / T.
 *
 * <p>Algorithm: with m the largest logit, the exponentials are of (z - m) / T, so that none
 * overflows. What rounding drops from it is made good, which for logits far apart is many times the
 * rounding of the exponential.
 *
 * <p>Edge results: a logit of -Infinity is the probability 0.
 *
 * <p>Reference: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately Computing the
 * Log-Sum-Exp and Softmax Functions, doi:10.1093/imanum/draa038.
 */
public final class Softmax {
  public static final FunctionDefinition SOFTMAX =
      FunctionDefinition.row("softmax", Softmax.class, Family.DISTRIBUTION)
          .summary(
              "the distribution that logits stand for, exp(z) / Σ exp(z), or at a temperature that of z / temperature")
          .parameters(
              Parameter.required(
                  "logits", Role.LOGITS, "a logit, or log-probability, for each class"),
              Parameters.TEMPERATURE.withDefault(1))
          .edge("Never overflows; a logit of -Infinity gives 0.")
          .example("SELECT _FUNC_(array(0.0, 0.0))", "[0.5,0.5]")
          .example("SELECT _FUNC_(array(1000.0, 0.0))", "[1.0,0.0]")
          .example("SELECT _FUNC_(array(1000.0, 0.0), 1e9)", "[0.50000025,0.49999975]")
          .related("cross_entropy_with_logits", "normalize_distribution", "apply_temperature")
          .since("0.1.0")
          .build();

  private Softmax() {}

  /** exp(z / temperature) / Σ exp(z / temperature). */
  public static double[] softmax(ClassArray logits, double temperature) {
    double[] values = logits.toArray();
    double largest = values[argMax(values)];
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < values.length; i++) {
      values[i] = power(values[i], largest, temperature);
      sum.add(values[i]);
    }
    double total = sum.value();
    for (int i = 0; i < values.length; i++) {
      values[i] /= total;
    }
    return values;
  }

  /** exp((logit - largest) / temperature), with what rounding drops from the quotient. */
  private static double power(double logit, double largest, double temperature) {
    double difference = logit - largest;
    double quotient = difference / temperature;
    double power = Math.exp(quotient);
    double dropped =
        CompensatedSum.error(logit, 0, -largest) + Math.fma(-quotient, temperature, difference);
    return power == 0 ? 0 : Math.fma(power, dropped / temperature, power);
  }

  /** exp(logit - largest), with what rounding drops from the difference. */
  public static double power(double logit, double largest) {
    double power = Math.exp(logit - largest);
    return power == 0 ? 0 : Math.fma(power, CompensatedSum.error(logit, 0, -largest), power);
  }

  /** The position of the largest value, the first of several. */
  public static int argMax(double[] values) {
    int top = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[top]) {
        top = i;
      }
    }
    return top;
  }
}
