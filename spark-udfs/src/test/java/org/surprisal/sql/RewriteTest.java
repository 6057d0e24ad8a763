package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.QueryTest$;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Spark rewrites a query, the aggregates and their constants come through it. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RewriteTest {
  private static final double BIT = Math.log(2);

  private final SparkSession spark;

  RewriteTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void createRows() {
    spark
        .sql(
            "SELECT * FROM VALUES"
                + " ('a', 1, 0.5D, 1D), ('a', 1, 0.125D, 2D), ('a', 1, NULL, 1D), ('a', NULL, 0.5D, 1D),"
                + " ('b', 0, 0.0D, 1D), ('b', 0, 0.9375D, 1D), (NULL, 1, 0.25D, 1D)"
                + " AS t(g, label, p, w)")
        .repartition(3)
        .createOrReplaceTempView("grouped");
  }

  private void same(String query, String expected) {
    List<Row> rows = spark.sql(expected).collectAsList();
    assertThat(rows).isNotEmpty();
    QueryTest$.MODULE$.checkAnswer(spark.sql(query), rows);
  }

  private void check(String query, Row... expected) {
    QueryTest$.MODULE$.checkAnswer(spark.sql(query), Arrays.asList(expected));
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  /** Each PIVOT by a FILTER; %s is where that goes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate_probabilities(label, p)%s",
        "evaluate_probabilities(label, p)%s.rows",
        "try_evaluate_probabilities(label, p * 2)%s",
        "evaluate_probabilities(label, p, bins => 5)%s",
        "evaluate_probabilities(label, p, w, 0.01, 3)%s",
        "evaluate_probabilities(label, p, bins => 2 + 3)%s.calibration_curve",
        "evaluate_probabilities(DISTINCT label, p)%s",
        "calibration_curve(label, p, 2)%s",
        "named_struct('l', log_loss(label, p, eps => 0.01)%s, 'e', empirical_entropy(label, 2)%s)",
        "named_struct('l', log_loss(label, p, w)%s, 'k', kl_divergence_agg(w, p, 2)%s)",
        "named_struct('r', round(log_loss(label, p)%s, 3), 'm', avg(cross_entropy(label, p, 2))%s)"
      })
  void pivotIsFilter(String aggregate) {
    String both = aggregate + ", max(named_struct('w', w))%s";
    String byFilters =
        Stream.of("'a'", "'b'", "'c'", "NULL")
            .map(value -> both.replace("%s", " FILTER (WHERE g <=> " + value + ")"))
            .collect(Collectors.joining(", "));
    same(
        "SELECT * FROM (SELECT g, label, p, w FROM grouped) PIVOT (%s FOR g IN ('a', 'b', 'c', NULL))"
            .formatted(both.replace("%s", "")),
        "SELECT " + byFilters + " FROM grouped");
  }

  @Test
  void aStrictCallInAPivotStopsAtBadRowsOfItsValuesOnly() {
    String bad = "(SELECT if(g = 'b', 'z', g) AS g, label, if(g = 'b', 7, p) AS p FROM grouped)";
    String pivot = "SELECT * FROM " + bad + " PIVOT (calibration_curve(label, p, 2) FOR g IN (%s))";
    assertThat(spark.sql(pivot.formatted("'a', NULL")).first().isNullAt(0)).isFalse();
    assertThat(
            Failure.ofInput(spark, Execution.WHOLE_STAGE, pivot.formatted("'a', 'z'")).getMessage())
        .contains("calibration_curve: p is 7".replace("p is", "probability is"));
  }

  @Test
  void thePlanOfAPivotShowsItsCondition() {
    assertThat(
            spark
                .sql(
                    "SELECT * FROM (SELECT g, label, p FROM grouped)"
                        + " PIVOT (calibration_curve(label, p, 2) FOR g IN ('a'))")
                .queryExecution()
                .analyzed()
                .toString())
        .containsPattern(
            "calibration_curve\\(label#\\d+, p#\\d+, 2\\) FILTER \\(WHERE \\(g#\\d+ <=> ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ROLLUP (g, label)", "CUBE (g, label)", "GROUPING SETS ((g), (label), ())"})
  void groupingSetsAreTheirUnion(String sets) {
    String figures =
        "log_loss(label, p, eps => 0.01), calibration_curve(label, p, 2), empirical_entropy(g, 2),"
            + " evaluate_probabilities(label, p, bins => 3), max(cross_entropy(label, p, 2))";
    String all =
        "SELECT g, label, grouping_id(g, label) AS id, %s FROM grouped GROUP BY %s"
            .formatted(figures, sets);
    String from = "SELECT %s, " + figures + " FROM grouped";
    same("SELECT * FROM (" + all + ") WHERE id = 1", from.formatted("g, NULL, 1") + " GROUP BY g");
    same("SELECT * FROM (" + all + ") WHERE id = 3", from.formatted("NULL, NULL, 3"));
  }

  /** Spark gives each DISTINCT of a query rows of its own, and the others an IF. */
  @Test
  void severalDistinctsWithFilters() {
    List<String> aggregates =
        List.of(
            "log_loss(DISTINCT label, p, eps => 0.01)",
            "calibration_curve(DISTINCT label, p, 2) FILTER (WHERE g = 'b')",
            "evaluate_probabilities(label, p, bins => 3)",
            "evaluate_probabilities(label, p) FILTER (WHERE g = 'a')",
            "evaluate_probabilities(DISTINCT label, p, w)",
            "empirical_entropy(DISTINCT w, 2)",
            "kl_divergence_agg(w, p, 2)",
            "count(DISTINCT g)");
    String together = "SELECT " + String.join(", ", aggregates) + " FROM grouped";
    Object[] alone =
        aggregates.stream()
            .map(aggregate -> spark.sql("SELECT " + aggregate + " FROM grouped").first().get(0))
            .toArray();
    check(together, row(alone));
  }

  @Test
  void correlatedAndLateralSubqueries() {
    String groups = "(SELECT DISTINCT g FROM grouped WHERE g IS NOT NULL) o";
    String expected =
        "SELECT g, evaluate_probabilities(label, p, bins => 3).rows, log_loss(label, p, eps => 0.01)"
            + " FROM grouped WHERE g IS NOT NULL GROUP BY g";
    same(
        "SELECT g, (SELECT evaluate_probabilities(label, p, bins => 3).rows FROM grouped i WHERE i.g = o.g),"
            + " (SELECT log_loss(label, p, eps => 0.01) FROM grouped i WHERE i.g = o.g) FROM "
            + groups,
        expected);
    same(
        "SELECT g, r, l FROM "
            + groups
            + ", LATERAL (SELECT evaluate_probabilities(label, p, bins => 3).rows AS r,"
            + " log_loss(label, p, eps => 0.01) AS l FROM grouped i WHERE i.g = o.g)",
        expected);
  }

  @Test
  void aCorrelatedSubqueryOfNoRowsIsNull() {
    check(
        "SELECT (SELECT evaluate_probabilities(label, p, bins => 3) FROM grouped i WHERE i.g = o.x),"
            + " (SELECT log_loss(label, p, eps => 0.01) FROM grouped i WHERE i.g = o.x) FROM VALUES ('z') AS o(x)",
        row(null, null));
  }

  /** A constant is whatever Spark can tell before it reads a row. */
  @Test
  void constantsInAllTheirForms() {
    String from = " FROM VALUES (1, 0.0D) AS t(label, p)";
    Row expected = row(3 * BIT);
    for (String eps :
        List.of(
            "0.125", "1.25e-1 * 1", "CAST('0.125' AS double)", "if(true, 0.125, NULL)", "1 / 8")) {
      check("SELECT log_loss(label, p, eps => " + eps + ")" + from, expected);
    }
    QueryTest$.MODULE$.checkAnswer(
        spark.sql("SELECT log_loss(label, p, eps => :eps)" + from, Map.of("eps", 0.125)),
        List.of(expected));
    QueryTest$.MODULE$.checkAnswer(
        spark.sql("SELECT log_loss(label, p, eps => ?)" + from, new Object[] {0.125}),
        List.of(expected));
  }

  @Test
  void aVariableIsAConstant() {
    assumeTrue(spark.version().compareTo("4") >= 0, "variables are new in 4.0");
    spark.sql("DECLARE OR REPLACE VARIABLE bound DOUBLE DEFAULT 0.125D");
    check(
        "SELECT log_loss(label, p, eps => bound) FROM VALUES (1, 0.0D) AS t(label, p)",
        row(3 * BIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p", "rand()", "(SELECT 0.125D)", "if(p > 0, 0.125, NULL)"})
  void whatIsNoConstantIsRefused(String eps) {
    assertThat(
            Failure.ofAnalysis(spark, "SELECT log_loss(label, p, eps => " + eps + ") FROM grouped"))
        .hasMessageContaining("NON_FOLDABLE_INPUT")
        .hasMessageContaining("`eps`");
  }

  @Test
  void tryInsideCase() {
    check(
        "SELECT CASE WHEN p > 0.5 THEN try_cross_entropy(label, p * 2, 2) ELSE cross_entropy(label, p, 2) END"
            + " FROM VALUES (1, 0.75D), (1, 0.25D), (1, NULL) AS t(label, p)",
        row((Object) null),
        row(2.0),
        row((Object) null));
  }
}
