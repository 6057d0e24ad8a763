package org.surprisal.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/** The ways in which Spark runs an expression; each has to give the same figures and errors. */
public enum Execution {
  /** In the generated code of a whole stage. */
  WHOLE_STAGE(true, "CODEGEN_ONLY"),
  /** In generated code of its own. */
  PROJECTION(false, "CODEGEN_ONLY"),
  /**
   * Interpreted, with no generated code: for a few rows many times as fast as to compile it, so
   * that what other figures are compared with is best computed so.
   */
  INTERPRETED(false, "NO_CODEGEN");

  /** Rules that would evaluate a query over VALUES as it is planned, and so always interpret it. */
  private static final String EVALUATION_AT_PLANNING =
      "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation,"
          + "org.apache.spark.sql.catalyst.optimizer.ConstantFolding";

  private static final String WHOLE_STAGES = "spark.sql.codegen.wholeStage";

  private static final int COMPILED_TOGETHER = 12;
  private static final int INTERPRETED_TOGETHER = 100;

  private final Map<String, String> settings;

  Execution(boolean wholeStage, String factoryMode) {
    settings =
        Map.of(
            WHOLE_STAGES,
            String.valueOf(wholeStage),
            "spark.sql.codegen.factoryMode",
            factoryMode,
            // Planning again between the stages doubles the time of a query over a few rows.
            "spark.sql.adaptive.enabled",
            "false",
            "spark.sql.optimizer.excludedRules",
            EVALUATION_AT_PLANNING);
  }

  /** Whether a session generates code for whole stages. */
  public static boolean isInWholeStages(SparkSession spark) {
    return Boolean.parseBoolean(spark.conf().get(WHOLE_STAGES, "true"));
  }

  /** The rows of a query that is run this way. */
  public List<Row> rows(SparkSession spark, String query) {
    return in(spark, () -> Collected.rows(spark.sql(query)));
  }

  /**
   * The values of expressions over the same rows, by the expression: one query for a few of them,
   * as each query costs the time to compile it.
   */
  Map<String, List<Object>> values(
      SparkSession spark, Collection<String> expressions, String from) {
    Map<String, List<Object>> values = new HashMap<>();
    List<String> distinct = expressions.stream().distinct().toList();
    int together = this == INTERPRETED ? INTERPRETED_TOGETHER : COMPILED_TOGETHER;
    for (int start = 0; start < distinct.size(); start += together) {
      List<String> selected = distinct.subList(start, Math.min(start + together, distinct.size()));
      List<Row> rows = rows(spark, "SELECT " + String.join(", ", selected) + " FROM " + from);
      for (int i = 0; i < selected.size(); i++) {
        int column = i;
        values.put(selected.get(i), rows.stream().map(row -> row.get(column)).toList());
      }
    }
    return values;
  }

  /** The only value of a query that is run this way. */
  Object value(SparkSession spark, String query) {
    return rows(spark, query).get(0).get(0);
  }

  /** The tests that {@code action} gives in each of the ways. */
  public static Stream<DynamicNode> each(
      SparkSession spark, Supplier<? extends Stream<? extends DynamicNode>> action) {
    return Stream.of(values())
        .map(
            execution ->
                DynamicContainer.dynamicContainer(
                    execution.toString(), execution.in(spark, action)));
  }

  /** What {@code action} gives; it must both plan and run its queries. */
  public <T> T in(SparkSession spark, Supplier<? extends T> action) {
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
