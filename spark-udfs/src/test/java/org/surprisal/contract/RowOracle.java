package org.surprisal.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surprisal.information.Exact;

/** What the row functions give, by their definitions in exact numbers. Nothing is Infinity. */
final class RowOracle {
  /** An exponential that is nothing beside 1, also in 60 digits and after a logarithm. */
  private static final BigDecimal NEGLIGIBLE = BigDecimal.valueOf(-3000);

  /** The functions whose definition is known here. */
  private static final Map<String, Function<Given, Object>> DEFINITIONS =
      Map.ofEntries(
          Map.entry("surprisal", row -> inNats(Exact.surprisal(row.number("p")))),
          Map.entry("entropy", row -> inNats(Exact.crossEntropy(row.vector("p"), row.vector("p")))),
          Map.entry("cross_entropy", row -> inNats(crossEntropy(row, "target", "probability", 0))),
          Map.entry("cross_entropy_with_logits", row -> inNats(crossEntropyWithLogits(row))),
          Map.entry(
              "kl_divergence", row -> inNats(Exact.klDivergence(row.vector("p"), row.vector("q")))),
          Map.entry("js_divergence", row -> jsDivergence(row).doubleValue()),
          Map.entry("js_distance", row -> Math.sqrt(jsDivergence(row).doubleValue())),
          Map.entry("squared_error", row -> squaredError(row, "target").doubleValue()),
          Map.entry("normalize_distribution", row -> smoothed(row.vector("weights"), 0)),
          Map.entry(
              "smooth_distribution", row -> smoothed(row.vector("weights"), row.constant("alpha"))),
          Map.entry("softmax", RowOracle::softmax),
          Map.entry("apply_temperature", RowOracle::atTemperature));

  private RowOracle() {}

  static boolean knows(CallForm call) {
    return DEFINITIONS.containsKey(call.definition().name());
  }

  /** What a call gives for a row of good values: in its base, where it gives one. */
  static Object result(CallForm call, Map<String, Object> row) {
    Given given = new Given(call, row);
    Object result = DEFINITIONS.get(call.definition().name()).apply(given);
    return inBase(given, result);
  }

  /** A result in the unit of a call's base. */
  static Object inBase(Given given, Object nats) {
    boolean isBased =
        given.call().arguments().stream()
            .anyMatch(argument -> argument.parameter().name().equals("base"));
    return isBased && nats instanceof Double x
        ? (Object) (x / given.call().definition().unit().divisor(given.constant("base")))
        : nats;
  }

  private static double inNats(Optional<BigDecimal> nats) {
    return nats.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
  }

  /** -Σ y ln max(q, eps) over the classes of which some happened. */
  static Optional<BigDecimal> crossEntropy(
      Given row, String target, String prediction, double eps) {
    BigDecimal[] q = row.probabilities(prediction);
    BigDecimal[] raised =
        Arrays.stream(q).map(p -> p.max(new BigDecimal(eps))).toArray(BigDecimal[]::new);
    return Exact.crossEntropy(row.shares(target, q.length), raised);
  }

  /** Σ (q - y)² over the classes; of class 1 alone for a prediction that is its probability. */
  static BigDecimal squaredError(Given row, String target) {
    BigDecimal[] q = row.probabilities("probability");
    BigDecimal[] y = row.shares(target, q.length);
    return IntStream.range(row.isVector("probability") ? 0 : 1, q.length)
        .mapToObj(i -> q[i].subtract(y[i]).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal jsDivergence(Given row) {
    return Exact.jsDivergence(row.vector("p"), row.vector("q"));
  }

  /** Σ y (ln Σ exp z - z); Infinity where a class that happened has the logit -Infinity. */
  private static Optional<BigDecimal> crossEntropyWithLogits(Given row) {
    BigDecimal[] z = logits(row);
    BigDecimal[] y = row.shares("target", z.length);
    BigDecimal most = most(z);
    BigDecimal logSum = most.add(Exact.ln(exponentials(z).reduce(BigDecimal::add).orElseThrow()));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < z.length; i++) {
      if (y[i].signum() > 0) {
        if (z[i] == null) {
          return Optional.empty();
        }
        sum = sum.add(y[i].multiply(logSum.subtract(z[i])));
      }
    }
    return Optional.of(sum);
  }

  /** One for each class; log-odds are the logit of class 1 beside a logit of 0. */
  private static BigDecimal[] logits(Given row) {
    if (row.isVector("logits")) {
      return row.vector("logits");
    }
    double odds = (Double) row.plain("logits");
    return odds == Double.NEGATIVE_INFINITY
        ? new BigDecimal[] {BigDecimal.ZERO, null}
        : new BigDecimal[] {BigDecimal.ZERO, new BigDecimal(odds)};
  }

  private static BigDecimal most(BigDecimal[] logits) {
    return Arrays.stream(logits).filter(z -> z != null).max(BigDecimal::compareTo).orElseThrow();
  }

  private static Stream<BigDecimal> exponentials(BigDecimal[] logits) {
    BigDecimal most = most(logits);
    return Arrays.stream(logits)
        .map(z -> z == null ? NEGLIGIBLE : z.subtract(most))
        .map(x -> x.compareTo(NEGLIGIBLE) > 0 ? Exact.exp(x) : BigDecimal.ZERO);
  }

  private static List<Double> softmax(Given row) {
    BigDecimal temperature = temperature(row);
    return quotients(
        exponentials(
                Arrays.stream(row.vector("logits"))
                    .map(z -> z == null ? null : z.divide(temperature, Exact.PRECISION))
                    .toArray(BigDecimal[]::new))
            .toList());
  }

  private static BigDecimal temperature(Given row) {
    return row.gives("temperature") ? row.number("temperature") : BigDecimal.ONE;
  }

  /** Softmax of ln max(p, eps) / T; of class 1 alone for a prediction that is its probability. */
  private static Object atTemperature(Given row) {
    BigDecimal eps = new BigDecimal(row.constant("eps"));
    BigDecimal temperature = temperature(row);
    BigDecimal[] logits =
        Arrays.stream(row.probabilities("probability"))
            .map(p -> p.max(eps))
            .map(p -> p.signum() == 0 ? null : Exact.ln(p).divide(temperature, Exact.PRECISION))
            .toArray(BigDecimal[]::new);
    List<Double> distribution = quotients(exponentials(logits).toList());
    return row.isVector("probability") ? distribution : distribution.get(1);
  }

  private static List<Double> smoothed(BigDecimal[] weights, double alpha) {
    return quotients(
        Arrays.stream(weights).map(weight -> weight.add(new BigDecimal(alpha))).toList());
  }

  private static List<Double> quotients(List<BigDecimal> parts) {
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.stream().map(part -> part.divide(sum, Exact.PRECISION).doubleValue()).toList();
  }
}
