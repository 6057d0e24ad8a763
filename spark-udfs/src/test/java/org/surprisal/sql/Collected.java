package org.surprisal.sql;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.rules.RuleExecutor;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.execution.SparkPlan;
import scala.Option;

/** The rows that a query gives. */
public final class Collected {
  private Collected() {}

  /**
   * As {@link Dataset#collectAsList()} has them, without the code that it generates and compiles
   * for each type of a row. Spark adds up what all of its rules have done so far before and behind
   * each expression that it generates code of; after planning, nobody asks.
   */
  public static List<Row> rows(Dataset<Row> query) {
    QueryExecution execution = Plan.of(query).execution();
    return query
        .sparkSession()
        .withActive(
            () -> {
              SparkPlan plan = execution.executedPlan();
              RuleExecutor.resetMetrics();
              return SQLExecution.withNewExecutionId(
                  execution, Option.empty(), () -> List.of(plan.executeCollectPublic()));
            });
  }
}
