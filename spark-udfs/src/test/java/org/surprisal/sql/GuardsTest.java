package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation says of conditions beside a strict row function, and of views. */
@ExtendWith(LocalSpark.class)
class GuardsTest {
  private static final String ROWS = " FROM VALUES (0.5D), (2D), (0D) AS t(x)";

  private final SparkSession spark;

  GuardsTest(SparkSession spark) {
    this.spark = spark;
  }

  /** A call that stops at x = 2 and a division that stops at x = 0, both behind a condition. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(%1$s) FILTER (WHERE x = 0.5), max(%1$s) FILTER (WHERE x = 0.5)",
        "SELECT x%2$s WHERE %1$s > 0 AND x = 0.5"
      })
  void aConditionBesideARowFunctionIsNoGuardAsForADivision(String query) {
    String ofRows = query.contains("%2$s") ? query : query + ROWS;
    assertThat(Failure.of(InvalidInputException.class, () -> run(ofRows, "surprisal(x)")))
        .hasMessageContaining("p is 2");
    boolean ansi = Boolean.parseBoolean(spark.conf().get("spark.sql.ansi.enabled"));
    spark.conf().set("spark.sql.ansi.enabled", true);
    try {
      assertThat(catchThrowable(() -> run(ofRows, "1 / x")))
          .hasStackTraceContaining("DIVIDE_BY_ZERO");
    } finally {
      spark.conf().set("spark.sql.ansi.enabled", ansi);
    }
    for (String guarded :
        new String[] {"try_surprisal(x)", "CASE WHEN x = 0.5 THEN surprisal(x) END"}) {
      assertThat(run(ofRows, guarded)).isEqualTo(query.contains("sum") ? Math.log(2) : 0.5);
    }
  }

  private double run(String query, String expression) {
    return spark.sql(query.formatted(expression, ROWS)).collectAsList().get(0).getDouble(0);
  }

  /** An aggregate looks at its FILTER first. */
  @Test
  void aFilterIsAGuardOfAnAggregate() {
    assertThat(
            spark
                .sql(
                    "SELECT log_loss(1, x) FILTER (WHERE x = 0.5), log_loss(1, x, x) FILTER (WHERE x = 0.5),"
                        + " normalized_entropy(1, x, eps => 0.25) FILTER (WHERE x < 1)"
                        + ROWS)
                .first()
                .getDouble(1))
        .isEqualTo(Math.log(2));
  }

  @Test
  void aPermanentViewHoldsNoFunctionOfASession() {
    assumeTrue(spark.version().compareTo("4.2") < 0, "4.2 takes them for functions of its own");
    String query = "SELECT log_loss(label, p) AS loss FROM VALUES (1, 0.5D) AS t(label, p)";
    assertThat(
            Failure.of(
                AnalysisException.class, () -> spark.sql("CREATE VIEW permanent_loss AS " + query)))
        .hasMessageContaining("INVALID_TEMP_OBJ_REFERENCE");
    spark.sql("CREATE TEMPORARY VIEW temporary_loss AS " + query);
    assertThat(spark.sql("SELECT loss FROM temporary_loss").first().getDouble(0))
        .isEqualTo(Math.log(2));
    spark.sql("DROP TABLE IF EXISTS stored_loss");
    spark.sql("CREATE TABLE stored_loss USING parquet AS " + query);
    assertThat(spark.table("stored_loss").first().getDouble(0)).isEqualTo(Math.log(2));
    spark.sql("DROP TABLE stored_loss");
  }
}
