package org.surprisal.laws;

import static org.surprisal.laws.Definitions.exact;
import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.surprisal.information.Exact;
import org.surprisal.laws.Problem.Line;

/** The definitions of the aggregates, of a problem's rows. An empty result stands for Infinity. */
final class AggregateDefinitions {
  private AggregateDefinitions() {}

  /** What one row costs. */
  interface Loss extends Function<Line, Optional<BigDecimal>> {}

  /** Of a prediction that is the probability of class 1; never raised. */
  static final Loss OF_NUMBER =
      line ->
          line.happened() == 1
              ? Exact.surprisal(line.p())
              : line.p() == 1
                  ? Optional.empty()
                  : Optional.of(Definitions.ln1p(exact(line.p()).negate()).negate());

  static final Loss OF_DISTRIBUTION = line -> Exact.surprisal(line.probabilityOfClass());

  static final Loss OF_SOFT_LABEL = line -> Exact.crossEntropy(line.soft(), line.q());

  static final Loss SQUARE_OF_NUMBER =
      line -> Optional.of(exact(line.p()).subtract(BigDecimal.valueOf(line.happened())).pow(2));

  static final Loss SQUARE_OF_DISTRIBUTION =
      line -> Optional.of(Definitions.squaredError(oneHot(line), line.q()));

  static final Loss SQUARE_OF_SOFT_LABEL =
      line -> Optional.of(Definitions.squaredError(line.soft(), line.q()));

  private static double[] oneHot(Line line) {
    double[] label = new double[line.q().length];
    label[line.index()] = 1;
    return label;
  }

  /** Σ w loss. */
  static Optional<BigDecimal> sum(Problem problem, ToDoubleFunction<Line> weight, Loss loss) {
    return problem.rows().stream()
        .filter(line -> weight.applyAsDouble(line) > 0)
        .map(line -> loss.apply(line).map(exact(weight.applyAsDouble(line))::multiply))
        .reduce(
            Optional.of(BigDecimal.ZERO), (left, right) -> left.flatMap(a -> right.map(a::add)));
  }

  /** Σ w loss / Σ w. */
  static Optional<BigDecimal> mean(Problem problem, ToDoubleFunction<Line> weight, Loss loss) {
    BigDecimal total = Definitions.sum(problem.rows().stream().mapToDouble(weight).toArray());
    return sum(problem, weight, loss).map(sum -> quotient(sum, total));
  }

  /** The entropy of the frequencies of a key of the rows. */
  static BigDecimal entropy(Problem problem, ToDoubleFunction<Line> weight, Function<Line, ?> key) {
    Map<Object, BigDecimal> frequencies = new TreeMap<>();
    problem
        .rows()
        .forEach(
            line ->
                frequencies.merge(
                    key.apply(line), exact(weight.applyAsDouble(line)), BigDecimal::add));
    BigDecimal total = frequencies.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal[] p =
        frequencies.values().stream()
            .map(frequency -> quotient(frequency, total))
            .toArray(BigDecimal[]::new);
    return Definitions.crossEntropy(p, p).orElseThrow();
  }

  static BigDecimal[] cells(Problem problem, ToDoubleFunction<Line> cell) {
    return Definitions.normalized(problem.rows().stream().mapToDouble(cell).toArray());
  }

  /** How far the probabilities of a bin's rows, added up, are from how often class 1 happened. */
  record Bin(long count, BigDecimal gap) {}

  /** The bins that have rows, of predictions that are numbers. */
  static List<Bin> bins(Problem problem, int bins) {
    return problem.rows().stream()
        .collect(Collectors.groupingBy(line -> binOf(line.p(), bins)))
        .values()
        .stream()
        .map(
            lines ->
                new Bin(
                    lines.size(),
                    lines.stream()
                        .map(line -> exact(line.p()).subtract(BigDecimal.valueOf(line.happened())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .abs()))
        .toList();
  }

  private static int binOf(double probability, int bins) {
    int bin = bins - 1;
    while (bin > 0 && probability <= (double) bin / bins) {
      bin--;
    }
    return bin;
  }
}
