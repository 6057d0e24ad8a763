package org.surprisal.information.uncertainty;

import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;

/**
 * The surprisal -ln p of an event of probability p, also called its self-information.
 *
 * <p>Edge results: 0 for a certain event; Infinity for an impossible one.
 *
 * <p>Reference: C. E. Shannon (1948), A Mathematical Theory of Communication,
 * doi:10.1002/j.1538-7305.1948.tb01338.x.
 */
public final class SelfInformation {
  public static final FunctionDefinition SURPRISAL =
      FunctionDefinition.row("surprisal", SelfInformation.class, Family.UNCERTAINTY)
          .summary("the surprisal of an event of probability p, -ln p")
          .unit(Unit.NATS)
          .parameters(
              Parameter.required(
                  "p", Role.PROBABILITY, "the probability of the event that happened"),
              Parameters.BASE)
          .edge("0 for a certain event, Infinity for an impossible one.")
          .example("SELECT _FUNC_(0.5)", "0.6931471805599453")
          .example("SELECT _FUNC_(0.5, 2)", "1.0")
          .example("SELECT _FUNC_(0.0)", "Infinity")
          .related("entropy", "cross_entropy")
          .since("0.1.0")
          .build();

  private SelfInformation() {}

  /** -ln p, in nats. */
  public static double surprisal(double p) {
    return 0.0 - Math.log(p);
  }

  /** -ln(1 - p), in nats, also right where 1 - p rounds to 1. */
  public static double ofComplement(double p) {
    return 0.0 - Math.log1p(-p);
  }
}
