package org.surprisal.laws;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.surprisal.laws.AggregateDefinitions.cells;
import static org.surprisal.laws.AggregateDefinitions.entropy;
import static org.surprisal.laws.AggregateDefinitions.mean;
import static org.surprisal.laws.AggregateDefinitions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.Ulps;
import org.surprisal.laws.AggregateDefinitions.Loss;
import org.surprisal.laws.Problem.Line;
import org.surprisal.sql.LocalSpark;

/** Every aggregate is right to the last bits, of rows that make that hard. */
@ExtendWith(LocalSpark.class)
class AggregatePrecisionTest {
  private static final double ULPS = 4;

  /**
   * A call, what it is by definition, and how many ulps it may be off there: more where a result is
   * a small difference of large numbers, or a power.
   */
  private record Figure(
      String sql,
      Function<Problem, Optional<BigDecimal>> definition,
      ToDoubleFunction<BigDecimal> ulps) {

    Figure(String sql, Function<Problem, Optional<BigDecimal>> definition) {
      this(sql, definition, exact -> ULPS);
    }
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    addScores(figures, "happened, p", AggregateDefinitions.OF_NUMBER, Line::happened);
    addScores(figures, "class, q", AggregateDefinitions.OF_DISTRIBUTION, Line::index);
    addLosses(figures, "soft, q", AggregateDefinitions.OF_SOFT_LABEL);
    addSquares(figures, "happened, p", AggregateDefinitions.SQUARE_OF_NUMBER);
    addSquares(figures, "class, q", AggregateDefinitions.SQUARE_OF_DISTRIBUTION);
    addSquares(figures, "soft, q", AggregateDefinitions.SQUARE_OF_SOFT_LABEL);
    addCalibration(figures);
    addCells(figures);
    addFrequencies(figures);
    return figures;
  }

  private static void addLosses(List<Figure> figures, String arguments, Loss loss) {
    String rest = ", eps => 0)";
    figures.add(logLoss(arguments, loss));
    figures.add(
        new Figure(
            "log_loss(" + arguments + ", weight => w" + rest,
            problem -> mean(problem, Line::w, loss)));
    figures.add(
        new Figure(
            "negative_log_likelihood(" + arguments + rest,
            problem -> sum(problem, line -> 1, loss)));
  }

  private static Figure logLoss(String arguments, Loss loss) {
    return new Figure(
        "log_loss(" + arguments + ", eps => 0)", problem -> mean(problem, line -> 1, loss));
  }

  private static void addScores(
      List<Figure> figures, String arguments, Loss loss, Function<Line, Integer> label) {
    addLosses(figures, arguments, loss);
    Figure normalizedEntropy =
        new Figure(
            "normalized_entropy(" + arguments + ", eps => 0)",
            problem ->
                mean(problem, line -> 1, loss)
                    .map(l -> Definitions.quotient(l, entropy(problem, line -> 1, label))));
    figures.add(normalizedEntropy);
    addIllConditioned(figures, arguments, normalizedEntropy, logLoss(arguments, loss));
    figures.add(
        new Figure(
            "normalized_entropy(" + arguments + ", weight => w, eps => 0)",
            problem ->
                mean(problem, Line::w, loss)
                    .map(l -> Definitions.quotient(l, entropy(problem, Line::w, label)))));
  }

  /** Documented: right to the last bits of 1, and to those of the log loss. */
  private static void addIllConditioned(
      List<Figure> figures, String arguments, Figure normalizedEntropy, Figure logLoss) {
    figures.add(
        new Figure(
            "d2_log_loss(" + arguments + ", eps => 0)",
            normalizedEntropy.definition().andThen(x -> x.map(BigDecimal.ONE::subtract)),
            exact ->
                ULPS
                    * Math.ulp(1 + Math.abs(exact.doubleValue()))
                    / Math.ulp(exact.doubleValue())));
    figures.add(
        new Figure(
            "perplexity(" + arguments + ", eps => 0)",
            logLoss.definition().andThen(x -> x.map(Definitions::exp)),
            exact -> ULPS * (1 + Math.log(exact.doubleValue()))));
  }

  private static void addCalibration(List<Figure> figures) {
    figures.add(
        new Figure(
            "expected_calibration_error(happened, p)",
            problem ->
                AggregateDefinitions.bins(problem, 10).stream()
                    .map(AggregateDefinitions.Bin::gap)
                    .reduce(BigDecimal::add)
                    .map(
                        gaps ->
                            Definitions.quotient(
                                gaps, BigDecimal.valueOf(problem.rows().size())))));
    figures.add(
        new Figure(
            "maximum_calibration_error(happened, p)",
            problem ->
                AggregateDefinitions.bins(problem, 10).stream()
                    .map(bin -> Definitions.quotient(bin.gap(), BigDecimal.valueOf(bin.count())))
                    .max(Comparator.naturalOrder())));
  }

  private static void addSquares(List<Figure> figures, String arguments, Loss loss) {
    figures.add(
        new Figure("brier_score(" + arguments + ")", problem -> mean(problem, line -> 1, loss)));
    figures.add(
        new Figure("brier_score(" + arguments + ", w)", problem -> mean(problem, Line::w, loss)));
  }

  private static void addCells(List<Figure> figures) {
    figures.add(
        new Figure(
            "entropy_agg(a)",
            problem -> Definitions.crossEntropy(cells(problem, Line::a), cells(problem, Line::a))));
    figures.add(
        new Figure(
            "cross_entropy_agg(a, b)",
            problem -> Definitions.crossEntropy(cells(problem, Line::a), cells(problem, Line::b))));
    figures.add(
        new Figure(
            "kl_divergence_agg(a, b)",
            problem -> Definitions.klDivergence(cells(problem, Line::a), cells(problem, Line::b))));
    figures.add(
        new Figure(
            "js_divergence_agg(a, b)",
            problem ->
                Optional.of(
                    Definitions.jsDivergence(cells(problem, Line::a), cells(problem, Line::b)))));
    figures.add(
        new Figure(
            "population_stability_index(a, b)",
            problem -> {
              BigDecimal[] a = cells(problem, Line::a);
              BigDecimal[] b = cells(problem, Line::b);
              return Definitions.klDivergence(a, b)
                  .flatMap(there -> Definitions.klDivergence(b, a).map(there::add));
            }));
  }

  private static void addFrequencies(List<Figure> figures) {
    Function<Problem, BigDecimal> x = problem -> entropy(problem, line -> 1, Line::x);
    Function<Problem, BigDecimal> y = problem -> entropy(problem, line -> 1, Line::y);
    Function<Problem, BigDecimal> both =
        problem -> entropy(problem, line -> 1, line -> line.x() + "," + line.y());
    figures.add(new Figure("empirical_entropy(x)", problem -> Optional.of(x.apply(problem))));
    figures.add(
        new Figure(
            "conditional_entropy(x, y)",
            problem -> Optional.of(both.apply(problem).subtract(y.apply(problem)))));
    figures.add(
        new Figure(
            "mutual_information(x, y)",
            problem ->
                Optional.of(x.apply(problem).add(y.apply(problem)).subtract(both.apply(problem)))));
  }

  @TestFactory
  Stream<DynamicTest> isWithinFourUlpsOfItsDefinition(SparkSession spark) {
    List<Problem> problems = Problem.all(5, 16);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      int number = i;
      problems.get(i).rows().forEach(line -> rows.add(line.toRow(number)));
    }
    List<Figure> figures = figures();
    Column[] calls = figures.stream().map(figure -> expr(figure.sql())).toArray(Column[]::new);
    List<Row> computed =
        spark
            .createDataFrame(rows, Problem.SCHEMA)
            .repartition(3)
            .groupBy("problem")
            .agg(expr("count(*)"), calls)
            .orderBy("problem")
            .collectAsList();
    assertThat(computed).hasSameSizeAs(problems);
    return IntStream.range(0, figures.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    figures.get(i).sql(),
                    () ->
                        check(
                            figures.get(i),
                            problems,
                            computed.stream().map(row -> row.getDouble(i + 2)).toList())));
  }

  private static void check(Figure figure, List<Problem> problems, List<Double> computed) {
    for (int i = 0; i < problems.size(); i++) {
      Optional<BigDecimal> exact = figure.definition().apply(problems.get(i));
      double ulps = exact.map(figure.ulps()::applyAsDouble).orElse(ULPS);
      assertThat(computed.get(i))
          .as("problem %d, %s", i, problems.get(i).kind())
          .is(Ulps.within(ulps, exact));
    }
  }
}
