package org.surprisal.information.cells;

import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.declaration.Unit;

/**
 * Entropy and divergence of distributions whose cells are the rows of a group: weights or counts,
 * each divided by its sum over the rows. The functions of a row have the same names without {@code
 * _agg}.
 *
 * <p>Edge results: NULL where the weights of a distribution sum to 0; a row with a NULL is skipped.
 * Exact also where the totals differ.
 *
 * <p>Reference: for the algorithm see {@link CellTotals}; for the population stability index, which
 * is the symmetric divergence of H. Jeffreys, N. Siddiqi (2006), Credit Risk Scorecards,
 * doi:10.1002/9781119201731.
 */
public final class Cells {
  private static final Parameter P =
      Parameter.required("p", Role.CELL, "the weight or count of the cell in the reference");
  private static final Parameter Q =
      Parameter.required("q", Role.CELL, "the weight or count of the cell in the approximation");
  private static final String NO_DISTRIBUTION_EDGE =
      "NULL where the weights of a distribution sum to 0.";

  public static final FunctionDefinition ENTROPY_AGG =
      FunctionDefinition.aggregate(
              "entropy_agg",
              Cells.class,
              Family.CELLS,
              Term.cells("entropy", CellCrossEntropy.ACCUMULATOR, "weight", "weight"))
          .summary("the entropy of the distribution whose cells are the rows of the group")
          .unit(Unit.NATS)
          .parameters(
              Parameter.required("weight", Role.CELL, "the weight or count of the cell"),
              Parameters.BASE)
          .edge("Weights are divided by their sum; a weight of 0 adds nothing.")
          .edge(NO_DISTRIBUTION_EDGE)
          .example("SELECT _FUNC_(n, 2) FROM VALUES (4), (2), (1), (1) AS t(n)", "1.75")
          .related("entropy", "empirical_entropy")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition CROSS_ENTROPY_AGG =
      FunctionDefinition.aggregate(
              "cross_entropy_agg",
              Cells.class,
              Family.CELLS,
              Term.cells("crossEntropy", CellCrossEntropy.ACCUMULATOR, "p", "q"))
          .summary(
              "the cross-entropy of the two distributions whose cells are the rows of the group")
          .unit(Unit.NATS)
          .parameters(P, Q, Parameters.BASE)
          .edge("Infinity where q is 0 and p is not.")
          .edge(NO_DISTRIBUTION_EDGE)
          .example(
              "SELECT _FUNC_(p, q, 2) FROM VALUES (4, 1), (2, 1), (1, 1), (1, 1) AS t(p, q)", "2.0")
          .related("cross_entropy", "kl_divergence_agg")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition KL_DIVERGENCE_AGG =
      FunctionDefinition.aggregate(
              "kl_divergence_agg",
              Cells.class,
              Family.CELLS,
              Term.cells("divergence", CellDivergence.ACCUMULATOR, "p", "q"))
          .summary(
              "the Kullback-Leibler divergence of the two distributions whose cells are the rows of the group")
          .unit(Unit.NATS)
          .parameters(P, Q, Parameters.BASE)
          .edge("0 for proportional weights, never negative. Infinity where q is 0 and p is not.")
          .edge(NO_DISTRIBUTION_EDGE)
          .example("SELECT _FUNC_(p, q) FROM VALUES (1, 0), (0, 0), (1, 4) AS t(p, q)", "Infinity")
          .related("kl_divergence", "js_divergence_agg", "population_stability_index")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition JS_DIVERGENCE_AGG =
      FunctionDefinition.tally(
              "js_divergence_agg",
              Cells.class,
              Family.CELLS,
              CellTally.class,
              constants -> new CellTally())
          .summary(
              "the Jensen-Shannon divergence of the two distributions whose cells are the rows of the group")
          .unit(Unit.NATS)
          .parameters(P, Q, Parameters.BASE)
          .edge("0 for proportional weights, ln 2 (1 bit) where no cell has both; never Infinity.")
          .edge(
              "Keeps the cells of a group in memory, 16 bytes each: their mean distribution needs both totals first.")
          .edge(NO_DISTRIBUTION_EDGE)
          .example("SELECT _FUNC_(p, q, 2) FROM VALUES (3, 0), (0, 5) AS t(p, q)", "1.0")
          .related("js_divergence", "kl_divergence_agg")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition POPULATION_STABILITY_INDEX =
      FunctionDefinition.aggregate(
              "population_stability_index",
              Cells.class,
              Family.CELLS,
              Term.cells("forward", CellDivergence.ACCUMULATOR, "actual", "expected"),
              Term.cells("backward", CellDivergence.ACCUMULATOR, "expected", "actual"))
          .summary(
              "the population stability index of two distributions whose cells are the rows of the group, Σ (a - e) ln(a / e)")
          .unit(Unit.NATS)
          .parameters(
              Parameter.required(
                  "expected",
                  Role.CELL,
                  "the weight or count of the cell in the expected distribution"),
              Parameter.required(
                  "actual",
                  Role.CELL,
                  "the weight or count of the cell in the actual distribution"))
          .edge(
              "Infinity where a cell is 0 in one distribution only: a category came or went. Add a pseudocount to smooth it.")
          .edge(NO_DISTRIBUTION_EDGE)
          .example(
              "SELECT _FUNC_(e, a) FROM VALUES (50, 40), (30, 40), (20, 20) AS t(e, a)",
              "0.05108256237659906")
          .related("kl_divergence_agg", "js_divergence_agg")
          .since("0.1.0")
          .build();

  private Cells() {}

  /** The entropy. */
  public static double entropyAgg(double entropy) {
    return entropy;
  }

  /** The cross-entropy. */
  public static double crossEntropyAgg(double crossEntropy) {
    return crossEntropy;
  }

  /** The divergence. */
  public static double klDivergenceAgg(double divergence) {
    return divergence;
  }

  /** The divergence; NaN where the cells of p, or of q, sum to 0. */
  public static double jsDivergenceAgg(CellTally cells) {
    return cells.jsDivergence();
  }

  /** D(actual‖expected) + D(expected‖actual). */
  public static double populationStabilityIndex(double forward, double backward) {
    return forward + backward;
  }
}
