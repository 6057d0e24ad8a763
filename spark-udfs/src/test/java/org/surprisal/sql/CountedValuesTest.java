package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values are one to the functions of frequencies: those that are one group to Spark. */
@ExtendWith(LocalSpark.class)
class CountedValuesTest {
  private final SparkSession spark;

  CountedValuesTest(SparkSession spark) {
    this.spark = spark;
  }

  /** A value, what a collation may take for the same, and another value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF8_LCASE: a, A, b",
        "UNICODE_CI: a, A, b",
        "UNICODE_CI_AI: a, Á, b",
        "UNICODE: a, a, A",
        "UTF8_BINARY: a, a, A",
        "UTF8_BINARY_RTRIM: a, a  , b",
        "UTF8_LCASE_RTRIM: a, A , b"
      })
  void textsAreOneWhereTheirCollationSaysSo(String collated) {
    assumeTrue(spark.version().compareTo("4.1") >= 0, "trimming collations");
    String collation = collated.substring(0, collated.indexOf(':'));
    String[] texts = collated.substring(collated.indexOf(':') + 2).split(", ", -1);
    String rows =
        "(SELECT s COLLATE %s AS s, n FROM VALUES ('%s', 1), ('%s', 2), ('%s', 3), ('%s', 4) AS t(s, n))"
            .formatted(collation, texts[0], texts[1], texts[2], texts[2]);
    double bySpark =
        number("SELECT entropy_agg(n) FROM (SELECT count(*) AS n FROM " + rows + " GROUP BY s)");
    assertThat(bySpark).isBetween(0.6, 0.7);
    assertThat(number("SELECT empirical_entropy(s) FROM " + rows)).isEqualTo(bySpark);
    assertThat(number("SELECT mutual_information(n, s) FROM " + rows)).isEqualTo(bySpark);
    assertThat(number("SELECT conditional_entropy(s, n) FROM " + rows)).isEqualTo(0.0);
  }

  @Test
  void differentBytesAreDifferentTextsAlsoWhereTheyAreNoText() {
    assertThat(
            number(
                "SELECT empirical_entropy(CAST(b AS STRING), 2)"
                    + " FROM VALUES (X'FF'), (X'FE'), (X'80'), (X'EFBFBD') AS t(b)"))
        .isEqualTo(2);
  }

  @Test
  void timesAreCounted() {
    assumeTrue(spark.version().compareTo("4.1") >= 0, "TIME is new in 4.1");
    spark.conf().set("spark.sql.timeType.enabled", "true");
    try {
      assertThat(
              number(
                  "SELECT empirical_entropy(t, 2) FROM VALUES (TIME'12:00'), (TIME'12:00'), (TIME'12:00:01'),"
                      + " (TIME'00:00:01') AS t(t)"))
          .isEqualTo(1.5);
    } finally {
      spark.conf().unset("spark.sql.timeType.enabled");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make_interval(1)",
        "array(1)",
        "map(1, 2)",
        "named_struct('a', 1)",
        "parse_json('1')"
      })
  void otherTypesAreRefused(String value) {
    assumeTrue(spark.version().startsWith("4"), "VARIANT is new in 4.0");
    assertThat(Failure.ofAnalysis(spark, "SELECT empirical_entropy(" + value + ")"))
        .hasMessageContaining("UNEXPECTED_INPUT_TYPE")
        .hasMessageContaining("\"ANSI INTERVAL\"");
  }

  private double number(String query) {
    return spark.sql(query).first().getDouble(0);
  }
}
