package org.surprisal.information;

import java.util.List;
import java.util.Optional;

/**
 * Every function there is, in the order of the documentation. To add one, write its file and add
 * its line here.
 */
public final class FunctionCatalogue {
  private static final List<FunctionDefinition> FUNCTIONS =
      List.of(
          Surprisal.SURPRISAL,
          Entropy.ENTROPY,
          CrossEntropy.CROSS_ENTROPY,
          KlDivergence.KL_DIVERGENCE,
          JsDivergence.JS_DIVERGENCE,
          JsDivergence.JS_DISTANCE,
          LogLoss.LOG_LOSS);

  private FunctionCatalogue() {}

  /** Every function, in the order of the documentation. */
  public static List<FunctionDefinition> functions() {
    return FUNCTIONS;
  }

  /** The function of this SQL name. */
  public static Optional<FunctionDefinition> find(String name) {
    return FUNCTIONS.stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
