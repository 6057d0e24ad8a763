package org.surprisal.information.frequencies;

import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.cells.CellCrossEntropy;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.divergence.KlDivergence;

/**
 * Entropy and information of the values of columns, by the plug-in estimate: the frequencies of the
 * values stand for their probabilities. The estimate is biased, by about -(k - 1) / 2n for the
 * entropy of k values in n rows.
 *
 * <p>The frequencies are kept in memory, about 100 bytes for each different value. From some 10
 * million different values of a group on, let Spark group them: {@code SELECT entropy_agg(n) FROM
 * (SELECT count(*) AS n FROM t GROUP BY value)} gives the same and spills to disk.
 *
 * <p>Edge results: 0 for one value; -0.0 and 0.0 are one value, and so are all NaN, and texts that
 * their collation takes for equal; NULL for no rows.
 *
 * <p>Reference: G. A. Miller (1955), Note on the Bias of Information Estimates; T. M. Cover, J. A.
 * Thomas (2006), Elements of Information Theory, 2nd ed., doi:10.1002/047174882X, chapter 2.
 */
public final class Frequencies {
  private static final String VALUE =
      "a value: a number, text, boolean or binary, or a date, time, timestamp or interval";
  private static final Parameter X = Parameter.required("x", Role.VALUE, VALUE);
  private static final Parameter Y = Parameter.required("y", Role.VALUE, VALUE);
  private static final String MEMORY_EDGE =
      "Keeps each different value in memory; from about 10 million in a group on, call entropy_agg"
          + " over a GROUP BY.";

  public static final FunctionDefinition EMPIRICAL_ENTROPY =
      FunctionDefinition.tally(
              "empirical_entropy",
              Frequencies.class,
              Family.FREQUENCIES,
              FrequencyTally.class,
              constants -> new FrequencyTally())
          .summary("the entropy of a column's values, by their frequencies")
          .unit(Unit.NATS)
          .parameters(Parameter.required("value", Role.VALUE, VALUE), Parameters.BASE)
          .edge("0 where all values are equal; ln k for k values that are equally frequent.")
          .edge(MEMORY_EDGE)
          .example(
              "SELECT _FUNC_(letter, 2) FROM VALUES ('A'), ('B'), ('C'), ('D') AS t(letter)", "2.0")
          .related("entropy_agg", "mutual_information")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition MUTUAL_INFORMATION =
      FunctionDefinition.tally(
              "mutual_information",
              Frequencies.class,
              Family.FREQUENCIES,
              FrequencyTally.class,
              constants -> new FrequencyTally())
          .summary(
              "the mutual information of two columns, H(x) + H(y) - H(x, y): the information gain"
                  + " of x about y, and of y about x")
          .unit(Unit.NATS)
          .parameters(X, Y, Parameters.BASE)
          .edge(
              "0 for independent columns, never negative; the entropy of x where x is a function of"
                  + " y and y of x.")
          .edge(MEMORY_EDGE)
          .example(
              "SELECT _FUNC_(x, y, 2) FROM VALUES ('a', 1), ('a', 1), ('b', 2), ('b', 2) AS t(x,"
                  + " y)",
              "1.0")
          .example(
              "SELECT _FUNC_(x, y) FROM VALUES ('a', 1), ('a', 2), ('b', 1), ('b', 2) AS t(x, y)",
              "0.0")
          .related("conditional_entropy", "empirical_entropy")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition CONDITIONAL_ENTROPY =
      FunctionDefinition.tally(
              "conditional_entropy",
              Frequencies.class,
              Family.FREQUENCIES,
              FrequencyTally.class,
              constants -> new FrequencyTally())
          .summary("the conditional entropy H(x | y): the entropy that x has left where y is known")
          .unit(Unit.NATS)
          .parameters(X, Y, Parameters.BASE)
          .edge("0 where x is a function of y; the entropy of x where they are independent.")
          .edge(MEMORY_EDGE)
          .example(
              "SELECT _FUNC_(x, y, 2) FROM VALUES ('a', 1), ('b', 1), ('c', 2), ('c', 2) AS t(x,"
                  + " y)",
              "0.5")
          .related("mutual_information", "empirical_entropy")
          .since("0.1.0")
          .build();

  private Frequencies() {}

  /** H(x), in nats. Sorted, as the order of a hash map depends on that of the rows. */
  public static double empiricalEntropy(FrequencyTally tally) {
    return CellCrossEntropy.entropy(
        tally.counts().values().stream().mapToDouble(Long::doubleValue).sorted().toArray());
  }

  /**
   * D(joint‖product of the margins), in nats. Added up by the terms of {@link KlDivergence}, with
   * the differences from the counts, so that near independence nothing is lost; what the product
   * gives to pairs that never occur is added as it is.
   */
  public static double mutualInformation(FrequencyTally tally) {
    Map<Object, Long> ofX = tally.counts(0);
    Map<Object, Long> ofY = tally.counts(1);
    double n = ofX.values().stream().mapToLong(Long::longValue).sum();
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum unseen = new CompensatedSum();
    unseen.addProduct(n, n);
    for (Map.Entry<List<Object>, Long> pair : tally.counts().entrySet()) {
      double both = pair.getValue();
      double x = ofX.get(pair.getKey().get(0));
      double y = ofY.get(pair.getKey().get(1));
      double product = x * y;
      double difference = Math.fma(both, n, -product) - Math.fma(x, y, -product);
      KlDivergence.addTerm(both / n, product / n / n, difference / n / n, sum);
      unseen.addProduct(-x, y);
    }
    sum.add(unseen.value() / n / n);
    return sum.value();
  }

  /** H(x | y), in nats. */
  public static double conditionalEntropy(FrequencyTally tally) {
    Map<Object, Long> ofY = tally.counts(1);
    double n = ofY.values().stream().mapToLong(Long::longValue).sum();
    CompensatedSum sum = new CompensatedSum();
    tally
        .counts()
        .forEach(
            (pair, rows) -> {
              double others = ofY.get(pair.get(1)) - rows;
              sum.addProduct(rows, Math.log1p(others / rows));
            });
    return n == 0 ? Double.NaN : sum.value() / n;
  }
}
