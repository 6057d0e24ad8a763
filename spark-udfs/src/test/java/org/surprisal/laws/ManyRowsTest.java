package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;
import org.surprisal.laws.Problem.Line;
import org.surprisal.sql.LocalSpark;

/**
 * Errors do not add up over ten million rows. The rows repeat a thousand different ones, so that
 * the true figures are those of the thousand.
 */
@ExtendWith(LocalSpark.class)
class ManyRowsTest {
  private static final long ROWS = 10_000_000;
  private static final int DIFFERENT = 1000;
  private static final double ULPS = 4;

  /** Every term of the true figures by the same arithmetic of doubles as in SQL. */
  private static Problem problem() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      lines.add(
          new Line(
              i % 3 == 0 ? 1 : 0,
              (i + 1) / 1001.0,
              0,
              new double[] {1},
              new double[] {1},
              (i % 7 + 1) * 1e-12,
              i + 1.0,
              DIFFERENT - i,
              i,
              i % 10));
    }
    return new Problem("repeated", lines);
  }

  private static final String OF_SUMS =
      """
      log_loss(happened, p), log_loss(happened, p, w), brier_score(happened, p), entropy_agg(a),
      cross_entropy_agg(a, b), kl_divergence_agg(a, b)
      """;

  /** Apart from the sums, which they would keep out of the generated loop, ten times as fast. */
  private static final String OF_TALLIES =
      "normalized_entropy(happened, p), empirical_entropy(x), mutual_information(x, y)";

  private static final String ROWS_OF_QUERY =
      """
       FROM (
        SELECT if(i % 3 = 0, 1, 0) AS happened, (i + 1) / 1001D AS p, (i % 7 + 1) * 1e-12D AS w,
          i + 1D AS a, 1000D - i AS b, i AS x, i % 10 AS y
        FROM (SELECT CAST(id % 1000 AS INT) AS i FROM range(0, 10000000, 1, 4)))
      """;

  /** The figures in the order of the queries. */
  private static Map<String, Optional<BigDecimal>> exact() {
    Problem problem = problem();
    Sample rows = new Sample(problem, Sample.Labels.NUMBER, false);
    Sample weighted = new Sample(problem, Sample.Labels.NUMBER, true);
    Optional<BigDecimal> logLoss = rows.mean(rows::loss);
    BigDecimal[] a = rows.cells(Line::a);
    BigDecimal[] b = rows.cells(Line::b);
    // Each cell is cut into equal parts, each as surprising as there are parts.
    BigDecimal parts = Exact.ln(BigDecimal.valueOf(ROWS / DIFFERENT));
    Map<String, Optional<BigDecimal>> exact = new LinkedHashMap<>();
    exact.put("log_loss", logLoss);
    exact.put("log_loss with weights", weighted.mean(weighted::loss));
    exact.put("brier_score", rows.mean(rows::squaredError));
    exact.put("entropy_agg", Definitions.crossEntropy(a, a).map(parts::add));
    exact.put("cross_entropy_agg", Definitions.crossEntropy(a, b).map(parts::add));
    exact.put("kl_divergence_agg", Definitions.klDivergence(a, b));
    exact.put(
        "normalized_entropy", logLoss.map(loss -> Definitions.quotient(loss, rows.labelEntropy())));
    exact.put("empirical_entropy", Optional.of(Exact.ln(BigDecimal.valueOf(DIFFERENT))));
    exact.put("mutual_information", Optional.of(Exact.ln(BigDecimal.TEN)));
    return exact;
  }

  @TestFactory
  Stream<DynamicTest> isWithinFourUlpsOverTenMillionRows(SparkSession spark) {
    List<Double> figures = new ArrayList<>();
    for (String calls : List.of(OF_SUMS, OF_TALLIES)) {
      Row row = spark.sql("SELECT " + calls + ROWS_OF_QUERY).first();
      IntStream.range(0, row.length()).mapToObj(row::getDouble).forEach(figures::add);
    }
    Map<String, Optional<BigDecimal>> exact = exact();
    List<String> names = List.copyOf(exact.keySet());
    assertThat(figures).hasSameSizeAs(names);
    return names.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(figures.get(names.indexOf(name)))
                            .is(Ulps.within(ULPS, exact.get(name)))));
  }
}
