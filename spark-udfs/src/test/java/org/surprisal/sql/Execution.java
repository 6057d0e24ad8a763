package org.surprisal.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The ways in which Spark runs an expression; each has to give the same figures and errors. */
public enum Execution {
  /** In the generated code of a whole stage. */
  WHOLE_STAGE(true, "CODEGEN_ONLY"),
  /** In generated code of its own. */
  PROJECTION(false, "CODEGEN_ONLY"),
  /** Interpreted, with no generated code. */
  INTERPRETED(false, "NO_CODEGEN");

  /** Rules that would evaluate a query over VALUES as it is planned, and so always interpret it. */
  private static final String EVALUATION_AT_PLANNING =
      "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation,"
          + "org.apache.spark.sql.catalyst.optimizer.ConstantFolding";

  private final Map<String, String> settings;

  Execution(boolean wholeStage, String factoryMode) {
    settings =
        Map.of(
            "spark.sql.codegen.wholeStage", String.valueOf(wholeStage),
            "spark.sql.codegen.factoryMode", factoryMode,
            "spark.sql.optimizer.excludedRules", EVALUATION_AT_PLANNING);
  }

  /** The rows of a query that is run this way. */
  public List<Row> rows(SparkSession spark, String query) {
    return in(spark, () -> spark.sql(query).collectAsList());
  }

  /** The only value of a query that is run this way. */
  Object value(SparkSession spark, String query) {
    return rows(spark, query).get(0).get(0);
  }

  /** What {@code action} gives; it must both plan and run its queries. */
  public <T> T in(SparkSession spark, Supplier<T> action) {
    Map<String, String> before = new HashMap<>();
    settings.forEach(
        (key, value) -> {
          before.put(key, spark.conf().get(key, null));
          spark.conf().set(key, value);
        });
    try {
      return action.get();
    } finally {
      before.forEach(
          (key, value) -> {
            if (value == null) {
              spark.conf().unset(key);
            } else {
              spark.conf().set(key, value);
            }
          });
    }
  }
}
