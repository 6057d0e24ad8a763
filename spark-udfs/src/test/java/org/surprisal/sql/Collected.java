package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.assertj.core.api.ListAssert;
import scala.Option;

/** The rows that a query gives. */
public final class Collected {
  private Collected() {}

  /**
   * As {@link Dataset#collectAsList()} has them, without the code that it generates and compiles
   * for each type of a row.
   */
  public static List<Row> rows(Dataset<Row> query) {
    QueryExecution execution = Plan.of(query).execution();
    return query
        .sparkSession()
        .withActive(
            () ->
                SQLExecution.withNewExecutionId(
                    execution,
                    Option.empty(),
                    () -> List.of(execution.executedPlan().executeCollectPublic())));
  }

  /** A query gives these rows: in this order if it sorts, and in any if it does not. */
  static void assertRows(Dataset<Row> query, List<Row> expected) {
    boolean sorts = Plan.of(query).analyzed().toString().contains("Sort [");
    ListAssert<Row> rows = assertThat(rows(query));
    if (sorts) {
      rows.containsExactlyElementsOf(expected);
    } else {
      rows.containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
