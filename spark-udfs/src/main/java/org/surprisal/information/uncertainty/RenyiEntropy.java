package org.surprisal.information.uncertainty;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Range;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.ClassArray;

/**
 * The Rényi entropy ln(Σ p^α) / (1 - α) of a distribution p: the larger α, the more it looks at the
 * likely outcomes alone. It is the entropy for α = 1, in the limit, and the collision entropy -ln Σ
 * p² for α = 2.
 *
 * <p>Algorithm: where Σ p^α is near 1, its logarithm is that of 1 plus the sum of p^α - p, whose
 * terms have one sign, so that nothing cancels. p is divided by its sum, so that what rounding
 * leaves of it does not count.
 *
 * <p>Edge results: a certain outcome gives 0; k equally likely outcomes give ln k, whatever α is.
 *
 * <p>Reference: A. Rényi (1961), On Measures of Entropy and Information, Proceedings of the Fourth
 * Berkeley Symposium on Mathematical Statistics and Probability 1, 547-561.
 */
public final class RenyiEntropy {
  public static final FunctionDefinition RENYI_ENTROPY =
      FunctionDefinition.row("renyi_entropy", RenyiEntropy.class, Family.UNCERTAINTY)
          .summary("the Rényi entropy of order alpha of the distribution p, ln(Σ p^α) / (1 - α)")
          .unit(Unit.NATS)
          .parameters(
              Parameters.P,
              Parameter.constant(
                  "alpha",
                  "the order, above 0: 1 gives the entropy, 2 the collision entropy; a constant",
                  Range.above(0, "alpha is a finite number above 0"),
                  2),
              Parameters.BASE)
          .edge("0 for a certain outcome; ln k for k equally likely outcomes, whatever alpha is.")
          .edge(
              "It falls as alpha grows: from the logarithm of the number of possible outcomes to -ln of the largest p.")
          .example("SELECT _FUNC_(array(0.5, 0.25, 0.25), 2, 2)", "1.4150374992788437")
          .example("SELECT _FUNC_(array(0.5, 0.5), 0.5)", "0.6931471805599453")
          .related("entropy", "surprisal")
          .since("0.1.0")
          .build();

  /** Powers of p that are nearer to p than this factor are told by their difference from it. */
  private static final double NEAR = 0.5;

  private RenyiEntropy() {}

  /** ln(Σ p^α) / (1 - α), in nats. */
  public static double renyiEntropy(ClassArray p, double alpha) {
    if (alpha == 1) {
      return Entropy.entropy(p);
    }
    CompensatedSum excess = new CompensatedSum();
    excess.add(-1);
    for (int entry = 0; entry < p.entries(); entry++) {
      excess.add(p.value(entry));
    }
    double logSum = Math.log1p(excess.value());
    CompensatedSum powers = new CompensatedSum();
    CompensatedSum beyondOne = new CompensatedSum();
    for (int entry = 0; entry < p.entries(); entry++) {
      if (p.value(entry) > 0) {
        double share = p.value(entry) / (1 + excess.value());
        double exponent = (alpha - 1) * (Math.log(p.value(entry)) - logSum);
        double power = Math.pow(share, alpha);
        powers.add(power);
        beyondOne.add(Math.abs(exponent) < NEAR ? share * Math.expm1(exponent) : power - share);
      }
    }
    boolean isNearOne = Math.abs(beyondOne.value()) < NEAR;
    double logarithm = isNearOne ? Math.log1p(beyondOne.value()) : Math.log(powers.value());
    return logarithm / (1 - alpha) + 0.0;
  }
}
