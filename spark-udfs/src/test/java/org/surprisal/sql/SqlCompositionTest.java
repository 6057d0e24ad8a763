package org.surprisal.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.QueryTest$;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The aggregates go wherever Spark's own go. Every probability is a power of two, so that a log
 * loss is a multiple of ln 2 to the last bit.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlCompositionTest {
  /** The log loss of a prediction of 1/2. */
  private static final double BIT = Math.log(2);

  private final SparkSession spark;

  SqlCompositionTest(SparkSession spark) {
    this.spark = spark;
  }

  /** Model a loses 1 and 3 bits in spring and 2 in autumn; model b 0 in spring and 4 in autumn. */
  @BeforeAll
  void createPredictions() {
    spark
        .sql(
            "SELECT * FROM VALUES"
                + " ('a', 'spring', 1, 0.5D), ('a', 'spring', 1, 0.125D), ('a', 'autumn', 1, 0.25D),"
                + " ('b', 'spring', 0, 0.0D), ('b', 'autumn', 0, 0.9375D)"
                + " AS t(model, season, label, p)")
        .repartition(3)
        .createOrReplaceTempView("predictions");
  }

  private void check(String query, Row... expected) {
    QueryTest$.MODULE$.checkAnswer(spark.sql(query), Arrays.asList(expected));
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  @Test
  void wholeTable() {
    check("SELECT log_loss(label, p) FROM predictions", row(2 * BIT));
  }

  @Test
  void groupBy() {
    check(
        "SELECT model, log_loss(label, p), count(*) FROM predictions GROUP BY model",
        row("a", 2 * BIT, 3L),
        row("b", 2 * BIT, 2L));
  }

  @Test
  void having() {
    check(
        "SELECT season FROM predictions GROUP BY season HAVING log_loss(label, p) > 1",
        row("autumn"));
  }

  @Test
  void orderBy() {
    assertThat(
            spark
                .sql(
                    "SELECT season FROM predictions GROUP BY season ORDER BY log_loss(label, p) DESC")
                .collectAsList())
        .containsExactly(row("autumn"), row("spring"));
  }

  @Test
  void filter() {
    check(
        "SELECT log_loss(label, p) FILTER (WHERE model = 'b'),"
            + " log_loss(label, p) FILTER (WHERE p = 0.5), log_loss(label, p) FILTER (WHERE p > 2)"
            + " FROM predictions",
        row(2 * BIT, BIT, null));
  }

  @Test
  void distinctCountsEqualRowsOnce() {
    check(
        "SELECT log_loss(label, p), log_loss(DISTINCT label, p), count(DISTINCT label)"
            + " FROM VALUES (1, 0.5D), (1, 0.5D), (1, 0.5D), (1, 0.03125D), (0, 0.875D), (0, 0.875D) AS t(label, p)",
        row((3 + 5 + 6) * BIT / 6, 3 * BIT, 2L));
  }

  @Test
  void distinctByGroup() {
    check(
        "SELECT g, log_loss(DISTINCT label, p) FROM VALUES"
            + " ('x', 1, 0.5D), ('x', 1, 0.5D), ('x', 1, 0.125D), ('y', 1, 0.25D) AS t(g, label, p) GROUP BY g",
        row("x", 2 * BIT),
        row("y", 2 * BIT));
  }

  @Test
  void overPartition() {
    check(
        "SELECT model, p, log_loss(label, p) OVER (PARTITION BY model) FROM predictions WHERE season = 'spring'",
        row("a", 0.5, 2 * BIT),
        row("a", 0.125, 2 * BIT),
        row("b", 0.0, 0.0));
  }

  @Test
  void overFrameThatGrows() {
    check(
        "SELECT t, log_loss(1, p) OVER (PARTITION BY g ORDER BY t) FROM VALUES (1, 1, 0.5D), (1, 2, 0.125D), (1, 3, 0.25D) AS v(g, t, p)",
        row(1, BIT),
        row(2, 2 * BIT),
        row(3, 2 * BIT));
  }

  @Test
  void overFrameThatMoves() {
    check(
        "SELECT t, log_loss(1, p) OVER (PARTITION BY g ORDER BY t ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)"
            + " FROM VALUES (1, 1, 0.5D), (1, 2, 0.125D), (1, 3, 0.03125D) AS v(g, t, p)",
        row(1, BIT),
        row(2, 2 * BIT),
        row(3, 4 * BIT));
  }

  @Test
  void overFrameBetweenTwoRowsOfAWeightedLoss() {
    check(
        "SELECT t, log_loss(1, p, w) OVER (PARTITION BY g ORDER BY t RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING)"
            + " FROM VALUES (1, 1, 0.5D, 1), (1, 2, 0.125D, 1), (1, 9, 0.25D, 2) AS v(g, t, p, w)",
        row(1, 2 * BIT),
        row(2, 2 * BIT),
        row(9, 2 * BIT));
  }

  @Test
  void rollup() {
    check(
        "SELECT model, season, log_loss(label, p) FROM predictions GROUP BY ROLLUP (model, season)",
        row("a", "spring", 2 * BIT),
        row("a", "autumn", 2 * BIT),
        row("b", "spring", 0.0),
        row("b", "autumn", 4 * BIT),
        row("a", null, 2 * BIT),
        row("b", null, 2 * BIT),
        row(null, null, 2 * BIT));
  }

  @Test
  void cube() {
    check(
        "SELECT model, season, log_loss(label, p) FROM predictions WHERE season = 'spring' OR model = 'b'"
            + " GROUP BY CUBE (model, season)",
        row("a", "spring", 2 * BIT),
        row("b", "spring", 0.0),
        row("b", "autumn", 4 * BIT),
        row("a", null, 2 * BIT),
        row("b", null, 2 * BIT),
        row(null, "spring", 4 * BIT / 3),
        row(null, "autumn", 4 * BIT),
        row(null, null, 2 * BIT));
  }

  @Test
  void pivot() {
    check(
        "SELECT * FROM predictions PIVOT (log_loss(label, p) FOR season IN ('spring', 'autumn', 'winter'))",
        row("a", 2 * BIT, 2 * BIT, null),
        row("b", 0.0, 4 * BIT, null));
  }

  @Test
  void scalarSubquery() {
    check(
        "SELECT DISTINCT model FROM predictions o"
            + " WHERE (SELECT log_loss(label, p) FROM predictions i WHERE i.model = o.model AND i.season = 'spring') > 1",
        row("a"));
  }

  @Test
  void subqueryOfIn() {
    check(
        "SELECT count(*) FROM predictions WHERE model IN"
            + " (SELECT model FROM predictions GROUP BY model, season HAVING log_loss(label, p) = 0)",
        row(2L));
  }

  @Test
  void union() {
    check(
        "SELECT 'a' AS model, log_loss(label, p) AS loss FROM predictions WHERE model = 'a'"
            + " UNION ALL SELECT 'b', log_loss(label, p) FROM predictions WHERE model = 'b'",
        row("a", 2 * BIT),
        row("b", 2 * BIT));
  }

  @Test
  void temporaryView() {
    spark.sql(
        "CREATE OR REPLACE TEMPORARY VIEW losses AS"
            + " SELECT model, log_loss(label, p) AS loss FROM predictions GROUP BY model");
    check("SELECT max(loss) FROM losses", row(2 * BIT));
  }

  @Test
  void commonTableExpression() {
    check(
        "WITH losses AS (SELECT season, log_loss(label, p) AS loss FROM predictions GROUP BY season)"
            + " SELECT min_by(season, loss) FROM losses",
        row("spring"));
  }

  @Test
  void joinOfTwoAggregates() {
    check(
        "SELECT a.loss - b.loss FROM (SELECT log_loss(label, p) AS loss FROM predictions WHERE model = 'a') a"
            + " CROSS JOIN (SELECT log_loss(label, p) AS loss FROM predictions WHERE model = 'b') b",
        row(0.0));
  }

  @Test
  void besideOtherAggregatesOfTheSameRows() {
    check(
        "SELECT log_loss(label, p), avg(cross_entropy(label, p)), log_loss(label, p, 1), log_loss(label, p, p * 0 + 1)"
            + " FROM predictions WHERE p > 0",
        row(2.5 * BIT, 2.5 * BIT, 2.5 * BIT, 2.5 * BIT));
  }

  @Test
  void observedMetric() throws InterruptedException {
    Observation observation = new Observation("evaluation");
    // An observation goes on listening to its session, and complains of the failures of others.
    SparkSession session = spark.newSession();
    Dataset<Row> observed =
        session
            .sql("SELECT * FROM VALUES (1, 0.5D), (1, 0.125D), (0, 0.75D) AS t(label, p)")
            .observe(
                observation,
                expr("log_loss(label, p)").as("loss"),
                expr("try_log_loss(label, p)").as("tried"));
    assertThat(observed.filter(col("p").gt(0.2)).count()).isEqualTo(2);
    Map<String, Object> metrics = observation.getAsJava();
    assertThat(metrics).containsEntry("loss", 2 * BIT).containsEntry("tried", 2 * BIT);
  }

  @Test
  void rowFunctionsInEveryClause() {
    check(
        "SELECT max(surprisal(p, 2)) FROM predictions WHERE entropy(array(p, 1 - p)) > 0"
            + " GROUP BY floor(surprisal(p, 2)) HAVING max(surprisal(p, 2)) > 0.5",
        row(1.0),
        row(2.0),
        row(3.0));
    check(
        "SELECT l.p FROM predictions l JOIN predictions r ON surprisal(l.p, 2) = surprisal(r.p, 2) + 2 AND l.p > 0",
        row(0.125));
  }

  @Test
  void inOrderByBehindHaving() {
    assumeTrue(spark.version().compareTo("4") >= 0, "3.5 does not resolve abs(p) there either");
    check(
        "SELECT max(surprisal(p, 2)) FROM predictions WHERE entropy(array(p, 1 - p)) > 0"
            + " GROUP BY floor(surprisal(p, 2)) HAVING max(surprisal(p, 2)) > 0.5 ORDER BY min(surprisal(p))",
        row(1.0),
        row(2.0),
        row(3.0));
  }

  @Test
  void higherOrderFunction() {
    check("SELECT array_max(transform(array(0.5D, 0.25D, 1.0D), p -> surprisal(p, 2)))", row(2.0));
  }

  @Test
  void anyNumberOfPartitionsGivesTheSame() {
    Dataset<Row> rows =
        spark
            .range(10_000)
            .selectExpr("id % 3 = 0 AS label", "(id + 1) / 10001D AS p", "id % 7 AS w");
    for (String loss : List.of("log_loss(label, p)", "log_loss(label, p, w)")) {
      Row one = rows.coalesce(1).selectExpr(loss).first();
      Row many = rows.repartition(16).selectExpr(loss).first();
      assertThat(many.getDouble(0)).isCloseTo(one.getDouble(0), within(Math.ulp(one.getDouble(0))));
    }
  }
}
