package org.surprisal.laws;

import static java.util.Map.entry;
import static org.surprisal.laws.Definitions.exact;
import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surprisal.information.Exact;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.input.Fault;
import org.surprisal.laws.Problem.Line;
import org.surprisal.laws.Sample.Bin;

/**
 * The definition of every function, by its name: word for word, in decimal arithmetic, apart from
 * the kernels. Whoever adds a function adds its entry here; what is drawn and compared follows from
 * the declaration.
 */
final class Oracles {
  private static final int BINS = 10;

  private static final Function<Sample, List<Bin>> IN_BINS = Sample.once(rows -> rows.bins(BINS));

  /** The words for losses up to a number, which belongs to them. */
  private static final NavigableMap<Double, String> WORDS_UP_TO =
      new TreeMap<>(
          Map.of(
              0.0,
              "perfect",
              Math.nextDown(0.02),
              "great",
              Math.nextDown(0.05),
              "on the right track",
              Math.nextDown(0.2),
              "fine",
              0.3,
              "",
              1.0,
              "not great",
              2.0,
              "terrible",
              Double.POSITIVE_INFINITY,
              "something broken"));

  private static final Map<String, Oracle> BY_NAME =
      Map.ofEntries(
          entry("surprisal", RowOracle.of(g -> Exact.surprisal(g.number("p")))),
          entry("entropy", RowOracle.of(g -> Optional.of(Exact.entropy(g.vector("p"))))),
          entry("renyi_entropy", RowOracle.of(Oracles::renyiEntropy)),
          entry("cross_entropy", RowOracle.of(Oracles::crossEntropy)),
          entry("cross_entropy_with_logits", RowOracle.of(Oracles::crossEntropyWithLogits)),
          entry(
              "kl_divergence", RowOracle.of(g -> Exact.klDivergence(g.vector("p"), g.vector("q")))),
          entry(
              "js_divergence",
              RowOracle.of(g -> Optional.of(Exact.jsDivergence(g.vector("p"), g.vector("q"))))),
          entry(
              "js_distance",
              RowOracle.of(
                  g ->
                      Optional.of(
                          Definitions.sqrt(Exact.jsDivergence(g.vector("p"), g.vector("q")))))),
          entry("squared_error", RowOracle.of(Oracles::squaredError)),
          entry(
              "normalize_distribution",
              RowOracle.of(g -> Definitions.normalized(g.vector("weights")))),
          entry("smooth_distribution", RowOracle.of(Oracles::smoothed)),
          entry(
              "softmax",
              RowOracle.of(g -> Definitions.softmax(g.number("temperature"), g.vector("logits")))
                  .whereNormal()),
          entry(
              "gaussian_nll",
              RowOracle.of(
                      g ->
                          Optional.of(
                              Definitions.gaussianNll(
                                  g.number("y"), g.number("mean"), g.number("stddev"))))
                  .toTheBitsOf(g -> Math.log(g.number("stddev")))),
          entry(
              "gaussian_entropy",
              RowOracle.of(g -> Optional.of(Definitions.gaussianEntropy(g.number("stddev"))))
                  .toTheBitsOf(g -> Math.log(g.number("stddev")))),
          entry(
              "gaussian_cross_entropy",
              RowOracle.of(
                      g ->
                          Optional.of(
                              Definitions.gaussianCrossEntropy(
                                  g.number("meanP"),
                                  g.number("sdP"),
                                  g.number("meanQ"),
                                  g.number("sdQ"))))
                  .toTheBitsOf(g -> Math.log(g.number("sdQ")))),
          entry(
              "gaussian_kl_divergence",
              RowOracle.of(
                  g ->
                      Optional.of(
                          Definitions.gaussianKlDivergence(
                              g.number("meanP"),
                              g.number("sdP"),
                              g.number("meanQ"),
                              g.number("sdQ"))))),
          entry("cross_entropy_rating", RowOracle.of(Oracles::rating)),
          entry("log_loss", AggregateOracle.of(rows -> rows.mean(rows::loss))),
          entry("negative_log_likelihood", AggregateOracle.of(rows -> rows.sum(rows::loss))),
          entry(
              "perplexity",
              // Documented: the last bits of the log loss count as much as the log loss is large.
              AggregateOracle.of(
                  rows -> rows.mean(rows::loss).map(Exact::exp),
                  exact -> RowOracle.ULPS * (1 + Math.log(exact.doubleValue())))),
          entry("log_loss_difference", PairedDifference.oracle()),
          entry("brier_score", AggregateOracle.of(rows -> rows.mean(rows::squaredError))),
          entry("spherical_score", AggregateOracle.of(rows -> rows.mean(rows::cosine))),
          entry("normalized_entropy", AggregateOracle.of(Oracles::normalizedEntropy)),
          entry(
              "d2_log_loss",
              // Documented: right to the last bits of 1, and to those of the log loss. With its
              // sign
              // turned, as it is -Infinity where the log loss is Infinity.
              AggregateOracle.ofNothing()
                  .and(
                      "-(%s)",
                      rows -> normalizedEntropy(rows).map(x -> x.subtract(BigDecimal.ONE)),
                      exact ->
                          RowOracle.ULPS
                              * Math.ulp(1 + Math.abs(exact.doubleValue()))
                              / Math.ulp(exact.doubleValue()))),
          entry(
              "expected_calibration_error",
              AggregateOracle.of(
                  rows ->
                      IN_BINS.apply(rows).stream()
                          .map(Bin::gap)
                          .reduce(BigDecimal::add)
                          .map(gaps -> quotient(gaps, rows.totalWeight())))),
          entry(
              "maximum_calibration_error",
              AggregateOracle.of(
                  rows ->
                      IN_BINS.apply(rows).stream()
                          .filter(bin -> bin.count() > 0)
                          .map(bin -> quotient(bin.gap(), bin.weight()))
                          .max(Comparator.naturalOrder()))),
          entry("calibration_curve", calibrationCurve()),
          entry("temperature_scaling", Recalibrated.TEMPERATURE_SCALING),
          entry("recalibrated_log_loss", Recalibrated.RECALIBRATED_LOG_LOSS),
          entry("calibration_loss", Recalibrated.CALIBRATION_LOSS),
          entry("sigmoid_scaling", BinaryParts.SIGMOID_SCALING),
          entry("log_loss_decomposition", BinaryParts.LOG_LOSS_DECOMPOSITION),
          entry("brier_decomposition", BinaryParts.BRIER_DECOMPOSITION),
          entry("apply_temperature", RowOracle.of(Oracles::atTemperature).whereNormal()),
          entry(
              "calibration_ratio",
              AggregateOracle.of(
                  rows ->
                      rows.sum(line -> Optional.of(exact(line.p())))
                          .map(
                              expected ->
                                  quotient(
                                      expected,
                                      rows.sum(line -> Optional.of(exact(line.happened())))
                                          .orElseThrow())))),
          entry("accuracy", AggregateOracle.of(rows -> rows.mean(line -> rows.hit(line, 1)))),
          entry("top_k_accuracy", AggregateOracle.of(rows -> rows.mean(line -> rows.hit(line, 2)))),
          entry("roc_auc", RankingOracles.ROC_AUC),
          entry("average_precision", RankingOracles.AVERAGE_PRECISION),
          entry("ks_statistic", RankingOracles.KS_STATISTIC),
          entry("evaluate_ranking", RankingOracles.EVALUATE_RANKING),
          entry("roc_curve", CurveOracles.ROC_CURVE),
          entry("precision_recall_curve", CurveOracles.PRECISION_RECALL_CURVE),
          entry("lift_table", CurveOracles.LIFT_TABLE),
          entry("threshold_table", CurveOracles.THRESHOLD_TABLE),
          entry(
              "entropy_agg",
              AggregateOracle.of(
                  rows -> Definitions.crossEntropy(rows.cells(Line::a), rows.cells(Line::a)))),
          entry(
              "cross_entropy_agg",
              AggregateOracle.of(
                  rows -> Definitions.crossEntropy(rows.cells(Line::a), rows.cells(Line::b)))),
          entry(
              "kl_divergence_agg",
              AggregateOracle.of(
                  rows -> Definitions.klDivergence(rows.cells(Line::a), rows.cells(Line::b)))),
          entry(
              "js_divergence_agg",
              AggregateOracle.of(
                  rows ->
                      Optional.of(
                          Definitions.jsDivergence(rows.cells(Line::a), rows.cells(Line::b))))),
          entry("population_stability_index", AggregateOracle.of(Oracles::stability)),
          entry(
              "empirical_entropy",
              AggregateOracle.of(rows -> Optional.of(rows.entropyOf(Line::x)))),
          entry(
              "mutual_information",
              AggregateOracle.of(
                  rows ->
                      Optional.of(
                          rows.entropyOf(Line::x)
                              .add(rows.entropyOf(Line::y))
                              .subtract(entropyOfBoth(rows))))),
          entry(
              "conditional_entropy",
              AggregateOracle.of(
                  rows -> Optional.of(entropyOfBoth(rows).subtract(rows.entropyOf(Line::y))))));

  /** The one function whose definition is made of those of others. */
  private static final String EVALUATION = "evaluate_probabilities";

  private Oracles() {}

  /** The names of the functions that have a definition. */
  static List<String> names() {
    return Stream.concat(BY_NAME.keySet().stream(), Stream.of(EVALUATION)).sorted().toList();
  }

  /** The definition of a function. */
  static Oracle of(String name) {
    Oracle oracle = name.equals(EVALUATION) ? evaluation() : BY_NAME.get(name);
    if (oracle == null) {
      throw new AssertionError(
          name + " has no definition in many digits to be compared with; add one to Oracles");
    }
    return oracle;
  }

  /** ln(1 + Σ p (p^(α - 1) - 1)) / (1 - α), with ln p from what p lacks to 1, which is exact. */
  private static Object renyiEntropy(Given g) {
    BigDecimal order = exact(g.number("alpha")).subtract(BigDecimal.ONE);
    double[] weights = g.vector("p");
    BigDecimal sum = Definitions.sum(weights);
    BigDecimal beyondOne =
        DoubleStream.of(weights)
            .filter(weight -> weight > 0)
            .mapToObj(
                weight -> {
                  BigDecimal lnOfShare =
                      Definitions.ln1p(quotient(sum.subtract(exact(weight)), exact(weight)))
                          .negate();
                  return quotient(exact(weight), sum)
                      .multiply(Definitions.expm1(order.multiply(lnOfShare)));
                })
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(quotient(Definitions.ln1p(beyondOne), order.negate()));
  }

  private static Object crossEntropy(Given g) {
    BigDecimal[] predicted = g.prediction("probability");
    return Definitions.crossEntropy(
        Exact.decimals(g.happened("target", predicted.length)), predicted);
  }

  private static Object crossEntropyWithLogits(Given g) {
    double[] logits = g.logits("logits");
    return Definitions.crossEntropyWithLogits(g.happened("target", logits.length), logits);
  }

  /** Of class 1 alone where the prediction is a number. */
  private static Object squaredError(Given g) {
    BigDecimal[] predicted = g.prediction("probability");
    double[] happened = g.happened("target", predicted.length);
    return IntStream.range(g.isNumber("probability") ? 1 : 0, predicted.length)
        .mapToObj(i -> predicted[i].subtract(exact(happened[i])).pow(2))
        .reduce(BigDecimal::add);
  }

  private static Object smoothed(Given g) {
    BigDecimal alpha = exact(g.number("alpha"));
    double[] weights = g.vector("weights");
    BigDecimal total =
        Definitions.sum(weights).add(alpha.multiply(BigDecimal.valueOf(weights.length)));
    return IntStream.range(0, weights.length)
        .mapToObj(i -> quotient(exact(weights[i]).add(alpha), total))
        .toArray(BigDecimal[]::new);
  }

  /** Of class 1 alone where the prediction is a number. */
  private static Object atTemperature(Given g) {
    BigDecimal[] distribution =
        Definitions.atTemperature(
            g.prediction("probability"), g.number("temperature"), g.number("eps"));
    return g.isNumber("probability") ? Optional.of(distribution[1]) : distribution;
  }

  private static Object rating(Given g) {
    return WORDS_UP_TO.ceilingEntry(g.number("loss")).getValue();
  }

  private static Optional<BigDecimal> normalizedEntropy(Sample rows) {
    return rows.mean(rows::loss).map(loss -> quotient(loss, rows.labelEntropy()));
  }

  private static BigDecimal entropyOfBoth(Sample rows) {
    return rows.entropyOf(line -> line.x() + "," + line.y());
  }

  private static Optional<BigDecimal> stability(Sample rows) {
    BigDecimal[] a = rows.cells(Line::a);
    BigDecimal[] b = rows.cells(Line::b);
    return Definitions.klDivergence(a, b)
        .flatMap(there -> Definitions.klDivergence(b, a).map(there::add));
  }

  /** Bin by bin; -1 stands for the NULL of a bin without rows. */
  private static AggregateOracle calibrationCurve() {
    AggregateOracle curve = AggregateOracle.ofNothing();
    for (int i = 0; i < BINS; i++) {
      int index = i;
      curve =
          curve
              .and(
                  "CAST(%s[" + i + "].count AS DOUBLE)",
                  rows -> Optional.of(BigDecimal.valueOf(IN_BINS.apply(rows).get(index).count())))
              .and(
                  "coalesce(%s[" + i + "].mean_probability, -1D)",
                  rows -> Optional.of(meanOf(IN_BINS.apply(rows).get(index), true)))
              .and(
                  "coalesce(%s[" + i + "].observed_frequency, -1D)",
                  rows -> Optional.of(meanOf(IN_BINS.apply(rows).get(index), false)))
              .and("%s[" + i + "].lower", rows -> Optional.of(exact(index / (double) BINS)))
              .and("%s[" + i + "].upper", rows -> Optional.of(exact((index + 1) / (double) BINS)));
    }
    return curve;
  }

  private static BigDecimal meanOf(Bin bin, boolean ofPredicted) {
    return bin.count() == 0
        ? BigDecimal.ONE.negate()
        : quotient(ofPredicted ? bin.predicted() : bin.happened(), bin.weight());
  }

  /** Field by field; the ledgers of rows that are skipped are those of rows that have no fault. */
  private static AggregateOracle evaluation() {
    AggregateOracle evaluation =
        AggregateOracle.ofNothing()
            .andField("calibration_curve", (AggregateOracle) of("calibration_curve"))
            .and("%s.label_entropy", rows -> Optional.of(rows.labelEntropy()))
            .and(
                "aggregate(%s.classes, 0D, (sum, c) -> sum + c.weight)",
                rows -> Optional.of(rows.totalWeight()))
            .and("CAST(%s.rows AS DOUBLE)", rows -> Optional.of(rows.count(line -> true)))
            .and(
                "CAST(%s.zero_weight_rows AS DOUBLE)",
                rows -> Optional.of(rows.count(line -> rows.weight(line).signum() == 0)))
            .and("CAST(%s.clipped_rows AS DOUBLE)", rows -> Optional.of(BigDecimal.ZERO))
            .and("%s.clipped_loss_share", rows -> Optional.of(BigDecimal.ZERO))
            .and(
                "CAST(%s.zero_probability_rows AS DOUBLE)",
                rows -> Optional.of(rows.count(line -> rows.loss(line).isEmpty())))
            .and(
                "%s.zero_probability_loss_share",
                rows ->
                    Optional.of(rows.sum(rows::loss).isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO));
    for (Metric metric : Metric.OF_EVALUATION) {
      AggregateOracle ofMetric = (AggregateOracle) of(metric.sqlName());
      evaluation =
          evaluation.andField(
              metric.sqlName(),
              metric.function().family() == Family.RANKING
                  ? RankingOracles.ofTwoClasses(ofMetric)
                  : ofMetric);
    }
    for (String name : List.of("roc_auc", "average_precision", "ks_statistic")) {
      evaluation = evaluation.andField(name + "_max_error", RankingOracles.NO_ERROR_OF_TWO_CLASSES);
    }
    evaluation = RankingIntervals.with(evaluation);
    for (String reason : Fault.ledger().keySet()) {
      evaluation =
          evaluation.and("CAST(%s." + reason + " AS DOUBLE)", rows -> Optional.of(BigDecimal.ZERO));
    }
    return evaluation;
  }
}
