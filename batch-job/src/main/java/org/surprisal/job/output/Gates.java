package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.request.EvaluationException;
import org.surprisal.job.request.Request;
import org.surprisal.job.request.UsageException;

/**
 * The conditions of {@code --fail-if}: SQL on the columns of the table of metrics, or of that of
 * groups.
 *
 * <p>A condition that is NULL holds: a gate that cannot be judged must not open. Groups that are
 * too small to conclude anything from are not asked.
 */
public final class Gates {
  private static final String MODEL = "model";
  private static final String GROUP = "group";
  private static final String GROUPING = "grouping";

  private final SparkSession spark;
  private final List<GateCondition> ofModels = new ArrayList<>();
  private final List<GateCondition> ofGroups = new ArrayList<>();

  public Gates(SparkSession spark, Request request, Tables tables) {
    this.spark = spark;
    List<String> models = request.models().stream().map(model -> model.name()).toList();
    List<String> groupings =
        request.groupings().stream().map(columns -> String.join(",", columns)).toList();
    for (String text : request.options().failIf) {
      StructType metrics = tables.metrics().schema();
      StructType groups = tables.groups();
      GateCondition condition = new GateCondition(text);
      boolean isOfGroups = condition.names(groups, metrics);
      if (isOfGroups && groupings.isEmpty()) {
        throw new UsageException(
            "--fail-if '%s' is about groups, but there are none without --by".formatted(text));
      }
      check(text, isOfGroups ? groups : metrics);
      known(condition, MODEL, models);
      known(condition, GROUPING, groupings);
      (isOfGroups ? ofGroups : ofModels).add(condition);
    }
  }

  private void check(String condition, StructType schema) {
    StructType type;
    try {
      Dataset<Row> nothing = spark.createDataFrame(List.of(), schema);
      type = named(nothing).select(functions.expr(condition)).schema();
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new UsageException("--fail-if '%s': %s".formatted(condition, reason(e)));
      }
      throw e;
    }
    if (!(type.fields()[0].dataType() instanceof BooleanType)) {
      throw new UsageException(
          "--fail-if '%s' is no condition: write one such as 'log_loss > 0.5'"
              .formatted(condition));
    }
  }

  /**
   * What Spark says, in a line; of a condition that cannot be parsed it begins with an empty one.
   */
  private static String reason(Exception e) {
    return e.getMessage()
        .lines()
        .map(String::trim)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("it cannot be understood");
  }

  private static void known(GateCondition condition, String column, List<String> existing) {
    for (String value : condition.comparedWith(column)) {
      if (!existing.contains(value)) {
        throw new UsageException(
            "--fail-if '%s': there is no %s %s. The %ss are: %s"
                .formatted(condition.text(), column, value, column, String.join(", ", existing)));
      }
    }
  }

  /** The table with its columns under the terminal's names too. */
  private static Dataset<Row> named(Dataset<Row> table) {
    Set<String> columns = new TreeSet<>(List.of(table.columns()));
    Dataset<Row> named = table;
    for (String[] alias : GateCondition.ALIASES) {
      if (columns.contains(alias[1]) && !columns.contains(alias[0])) {
        named = named.withColumn(alias[0], functions.col(alias[1]));
      }
    }
    return named;
  }

  /** The conditions that hold, with the models and groups that they hold for. */
  public List<TrippedGate> tripped(DataTable metrics, DataTable groups) {
    List<TrippedGate> tripped = new ArrayList<>();
    ofModels.forEach(
        condition -> tripped.addAll(tripped(condition, named(metrics.toDataset(spark)))));
    if (!ofGroups.isEmpty()) {
      Dataset<Row> all = named(groups.toDataset(spark));
      List<String> names =
          all.select(GROUP).distinct().collectAsList().stream()
              .map(row -> row.getString(0))
              .toList();
      for (GateCondition condition : ofGroups) {
        for (String name : condition.comparedWith(GROUP)) {
          if (!names.contains(name)) {
            throw new EvaluationException(
                "--fail-if '%s': there is no group %s".formatted(condition.text(), name));
          }
        }
        tripped.addAll(
            tripped(condition, all.where(functions.col("effective_rows").geq(Estimate.FEW_UNITS))));
      }
    }
    return tripped;
  }

  private static List<TrippedGate> tripped(GateCondition condition, Dataset<Row> table) {
    return table
        .where(functions.coalesce(functions.expr(condition.text()), functions.lit(true)))
        .collectAsList()
        .stream()
        .map(condition::tripped)
        .toList();
  }
}
