package org.surprisal.information.uncertainty;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.ClassArray;

/**
 * The entropy -Σ p ln p of a distribution p: the mean surprisal of its outcomes.
 *
 * <p>Edge results: 0 ln 0 counts as 0, so a certain outcome gives 0; k equally likely outcomes give
 * ln k.
 *
 * <p>Reference: C. E. Shannon (1948), A Mathematical Theory of Communication,
 * doi:10.1002/j.1538-7305.1948.tb01338.x.
 */
public final class Entropy {
  public static final FunctionDefinition ENTROPY =
      FunctionDefinition.row("entropy", Entropy.class, Family.UNCERTAINTY)
          .summary(
              "the entropy of the distribution p, -Σ p ln p: the mean surprisal of its outcomes")
          .unit(Unit.NATS)
          .parameters(Parameters.P, Parameters.BASE)
          .edge("0 ln 0 counts as 0: a certain outcome gives 0.")
          .edge("k equally likely outcomes give ln k, the most that k outcomes can have.")
          .example("SELECT _FUNC_(array(0.5, 0.5))", "0.6931471805599453")
          .example("SELECT _FUNC_(array(0.5, 0.25, 0.125, 0.125), 2)", "1.75")
          .example("SELECT _FUNC_(array(1, 0, 0))", "0.0")
          .related("surprisal", "cross_entropy", "kl_divergence")
          .since("0.1.0")
          .build();

  private Entropy() {}

  /** -Σ p ln p, in nats. */
  public static double entropy(ClassArray p) {
    CompensatedSum sum = new CompensatedSum();
    for (int entry = 0; entry < p.entries(); entry++) {
      double probability = p.value(entry);
      if (probability > 0) {
        sum.addProduct(probability, Math.log(probability));
      }
    }
    return 0.0 - sum.value();
  }
}
