package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.StructType;
import org.surprisal.job.request.UsageException;

/**
 * The conditions of {@code --fail-if}: SQL on the columns of the table of metrics.
 *
 * <p>A condition that is NULL for a model holds: a gate that cannot be judged must not open.
 */
public final class Gates {
  private final SparkSession spark;
  private final List<String> conditions;

  /**
   * @param schema the columns of the table of metrics
   */
  public Gates(SparkSession spark, List<String> conditions, StructType schema) {
    this.spark = spark;
    this.conditions = conditions;
    Dataset<Row> nothing = spark.createDataFrame(List.of(), schema);
    conditions.forEach(condition -> check(condition, nothing));
  }

  private static void check(String condition, Dataset<Row> metrics) {
    StructType type;
    try {
      type = metrics.select(functions.expr(condition)).schema();
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        String reason = e.getMessage().lines().findFirst().orElse("");
        throw new UsageException("--fail-if '%s': %s".formatted(condition, reason));
      }
      throw e;
    }
    if (!(type.fields()[0].dataType() instanceof BooleanType)) {
      throw new UsageException(
          "--fail-if '%s' is no condition: write one such as 'log_loss > 0.5'"
              .formatted(condition));
    }
  }

  /** A sentence for each condition that holds, with the models that it holds for. */
  public List<String> tripped(DataTable metrics) {
    List<String> tripped = new ArrayList<>();
    for (String condition : conditions) {
      List<String> models =
          metrics
              .toDataset(spark)
              .where(functions.coalesce(functions.expr(condition), functions.lit(true)))
              .select("model")
              .collectAsList()
              .stream()
              .map(row -> row.getString(0))
              .toList();
      if (!models.isEmpty()) {
        tripped.add("--fail-if '%s' holds for %s".formatted(condition, String.join(", ", models)));
      }
    }
    return tripped;
  }
}
