package org.surprisal.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.surprisal.information.Exact;

/** What the aggregates give, by their definitions in exact numbers; null for NULL. */
final class AggregateOracle {

  /** The aggregates whose definition is known here, by the rows that they count. */
  private static final Map<String, Function<List<Given>, Double>> DEFINITIONS =
      Map.ofEntries(
          Map.entry("log_loss", AggregateOracle::logLoss),
          Map.entry("negative_log_likelihood", rows -> of(sum(rows, AggregateOracle::loss), null)),
          Map.entry("perplexity", rows -> Math.exp(logLoss(rows))),
          Map.entry("brier_score", rows -> mean(rows, AggregateOracle::squaredError)),
          Map.entry("normalized_entropy", AggregateOracle::normalizedEntropy),
          Map.entry("d2_log_loss", rows -> complement(normalizedEntropy(rows))),
          Map.entry("calibration_ratio", AggregateOracle::calibrationRatio),
          Map.entry("expected_calibration_error", rows -> calibrationError(rows, false)),
          Map.entry("maximum_calibration_error", rows -> calibrationError(rows, true)),
          Map.entry("entropy_agg", rows -> cells(rows, "weight", "weight", Exact::crossEntropy)),
          Map.entry("cross_entropy_agg", rows -> cells(rows, "p", "q", Exact::crossEntropy)),
          Map.entry("kl_divergence_agg", rows -> cells(rows, "p", "q", Exact::klDivergence)),
          Map.entry(
              "js_divergence_agg",
              rows -> cells(rows, "p", "q", (p, q) -> Optional.of(Exact.jsDivergence(p, q)))),
          Map.entry(
              "population_stability_index",
              rows -> cells(rows, "expected", "actual", AggregateOracle::stability)),
          Map.entry("empirical_entropy", rows -> entropy(count(rows, "value")).doubleValue()),
          Map.entry("conditional_entropy", rows -> conditional(rows).doubleValue()),
          Map.entry(
              "mutual_information",
              rows -> entropy(count(rows, "x")).subtract(conditional(rows)).doubleValue()));

  /** What 60 digits do not tell. */
  static final Double UNKNOWN = -Double.MAX_VALUE;

  /** Below it, one frequency is 1 in 60 digits. */
  private static final double LEAST_ENTROPY = 1e-40;

  private AggregateOracle() {}

  static boolean knows(CallForm call) {
    return DEFINITIONS.containsKey(call.definition().name());
  }

  /** What a call gives for rows of good values. */
  static Object result(CallForm call, List<Map<String, Object>> rows) {
    List<Given> given = rows.stream().map(row -> new Given(call, row)).toList();
    // A row of weight 0 is as if it were not there.
    List<Given> counted = given.stream().filter(row -> row.weight().signum() > 0).toList();
    if (counted.isEmpty()) {
      return null;
    }
    Double nats = DEFINITIONS.get(call.definition().name()).apply(counted);
    if (UNKNOWN.equals(nats)) {
      return UNKNOWN;
    }
    return nats == null || nats.isNaN() ? null : RowOracle.inBase(counted.get(0), nats);
  }

  private static Double of(Optional<BigDecimal> sum, BigDecimal divisor) {
    return sum.map(x -> divisor == null ? x : x.divide(divisor, Exact.PRECISION))
        .map(BigDecimal::doubleValue)
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static Optional<BigDecimal> loss(Given row) {
    return RowOracle.crossEntropy(row, "label", "probability", row.constant("eps"));
  }

  private static Optional<BigDecimal> squaredError(Given row) {
    return Optional.of(RowOracle.squaredError(row, "label"));
  }

  private static Optional<BigDecimal> sum(
      List<Given> rows, Function<Given, Optional<BigDecimal>> term) {
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    for (Given row : rows) {
      Optional<BigDecimal> next = term.apply(row).map(row.weight()::multiply);
      sum = sum.flatMap(before -> next.map(before::add));
    }
    return sum;
  }

  private static BigDecimal weight(List<Given> rows) {
    return rows.stream().map(Given::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Double mean(List<Given> rows, Function<Given, Optional<BigDecimal>> term) {
    return of(sum(rows, term), weight(rows));
  }

  private static double logLoss(List<Given> rows) {
    return mean(rows, AggregateOracle::loss);
  }

  private static Double normalizedEntropy(List<Given> rows) {
    Map<Integer, BigDecimal> frequencies = new TreeMap<>();
    for (Given row : rows) {
      BigDecimal[] shares = row.shares("label", row.probabilities("probability").length);
      for (int i = 0; i < shares.length; i++) {
        frequencies.merge(i, shares[i].multiply(row.weight()), BigDecimal::add);
      }
    }
    double entropy = entropy(frequencies.values()).doubleValue();
    if (entropy > 0 && entropy < LEAST_ENTROPY) {
      return UNKNOWN;
    }
    // Soft labels may sum to a little more or less than 1, and their loss is that of a whole one.
    BigDecimal labels = frequencies.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return of(sum(rows, AggregateOracle::loss), labels) / entropy;
  }

  private static Double complement(Double x) {
    return x.equals(UNKNOWN) ? UNKNOWN : (Double) (1 - x);
  }

  private static Double calibrationRatio(List<Given> rows) {
    BigDecimal expected = sum(rows, row -> Optional.of(row.number("probability"))).orElseThrow();
    BigDecimal happened = sum(rows, row -> Optional.of(row.number("label"))).orElseThrow();
    return happened.signum() == 0
        ? expected.doubleValue() / 0
        : expected.divide(happened, Exact.PRECISION).doubleValue();
  }

  private static Double calibrationError(List<Given> rows, boolean largest) {
    Map<Integer, List<Given>> bins = new TreeMap<>();
    for (Given row : rows) {
      double p = row.probabilities("probability")[scoredClass(row)].doubleValue();
      int count = (int) row.constant("bins");
      int bin = count - 1;
      while (bin > 0 && p <= (double) bin / count) {
        bin--;
      }
      bins.computeIfAbsent(bin, key -> new ArrayList<>()).add(row);
    }
    BigDecimal error = BigDecimal.ZERO;
    for (List<Given> bin : bins.values()) {
      BigDecimal gap = sum(bin, AggregateOracle::overconfidence).orElseThrow().abs();
      BigDecimal part = gap.divide(weight(largest ? bin : rows), Exact.PRECISION);
      error = largest ? error.max(part) : error.add(part);
    }
    return error.doubleValue();
  }

  /** The first of the most likely classes; class 1 for a prediction that is its probability. */
  private static int scoredClass(Given row) {
    BigDecimal[] q = row.probabilities("probability");
    int scored = row.isVector("probability") ? 0 : 1;
    for (int i = scored + 1; i < q.length; i++) {
      scored = q[i].compareTo(q[scored]) > 0 ? i : scored;
    }
    return scored;
  }

  private static Optional<BigDecimal> overconfidence(Given row) {
    BigDecimal[] q = row.probabilities("probability");
    int scored = scoredClass(row);
    return Optional.of(q[scored].subtract(row.shares("label", q.length)[scored]));
  }

  private static Double cells(
      List<Given> rows,
      String p,
      String q,
      BiFunction<BigDecimal[], BigDecimal[], Optional<BigDecimal>> definition) {
    Optional<BigDecimal[]> ofP = normalized(rows.stream().map(row -> row.number(p)).toList());
    Optional<BigDecimal[]> ofQ = normalized(rows.stream().map(row -> row.number(q)).toList());
    if (ofP.isEmpty() || ofQ.isEmpty()) {
      return null;
    }
    Double cost = of(definition.apply(ofP.get(), ofQ.get()), null);
    return cost < LEAST_ENTROPY ? UNKNOWN : cost;
  }

  private static Optional<BigDecimal[]> normalized(Collection<BigDecimal> weights) {
    BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.signum() == 0
        ? Optional.empty()
        : Optional.of(
            weights.stream()
                .map(weight -> weight.divide(total, Exact.PRECISION))
                .toArray(BigDecimal[]::new));
  }

  private static Optional<BigDecimal> stability(BigDecimal[] p, BigDecimal[] q) {
    return Exact.klDivergence(p, q).flatMap(there -> Exact.klDivergence(q, p).map(there::add));
  }

  private static BigDecimal entropy(Collection<BigDecimal> frequencies) {
    return normalized(frequencies).flatMap(p -> Exact.crossEntropy(p, p)).orElseThrow();
  }

  private static Collection<BigDecimal> count(List<Given> rows, String... names) {
    Map<List<Object>, BigDecimal> counts = new LinkedHashMap<>();
    for (Given row : rows) {
      List<Object> key = List.of(names).stream().map(row::plain).toList();
      counts.merge(key, BigDecimal.ONE, BigDecimal::add);
    }
    return counts.values();
  }

  private static BigDecimal conditional(List<Given> rows) {
    return entropy(count(rows, "x", "y")).subtract(entropy(count(rows, "y")));
  }
}
