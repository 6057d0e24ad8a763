package org.surprisal.job.request;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table with a row for each model and prediction, turned into one with a row for each prediction
 * and columns for each model, so that the models are compared on the same rows.
 *
 * <p>Rows of one id are one prediction: they have the same label, weight, cluster and groups, and
 * each model at most once. A model that has no row of an id has predicted NULL there.
 */
final class LongFormat {
  private static final int MOST_MODELS = 100;
  private static final String ID = "id";
  private static final String SHARED = "shared_";
  private static final String PREDICTION = "prediction_";

  private final InputTable table;
  private final String model;
  private final String id;
  private final Set<String> shared;

  /**
   * @param model the column that names the model
   * @param id the column that names the prediction
   * @param shared the other columns that are of the prediction, whatever the model
   */
  LongFormat(InputTable table, String model, String id, Set<String> shared) {
    this.table = table;
    this.model = model;
    this.id = id;
    this.shared = shared;
  }

  /** The names of the models, in natural order: a query of their column. */
  List<String> models() {
    List<Row> found =
        table
            .rows()
            .select(table.column(model).cast("string"))
            .distinct()
            .limit(MOST_MODELS + 1)
            .collectAsList();
    if (found.size() > MOST_MODELS) {
      throw new UsageException(
          "--model-column: column %s has more than %d values, but names models"
              .formatted(model, MOST_MODELS));
    }
    List<String> names = found.stream().map(row -> row.getString(0)).toList();
    if (names.stream().anyMatch(Objects::isNull)) {
      throw new UsageException(
          "--model-column: column %s is NULL in some rows, but names the model of each"
              .formatted(model));
    }
    return names.stream().sorted(NaturalOrder.INSTANCE).toList();
  }

  /** The column of the result that holds a column of a model. */
  static String column(String name, String prediction) {
    return name + "." + prediction;
  }

  /**
   * The table with a row for each id. Its columns are the id, those that are shared, and {@link
   * #column} for each model and prediction.
   *
   * @param names the models
   * @param predictions the columns that hold a prediction
   */
  InputTable wide(List<String> names, List<String> predictions) {
    Column known =
        coalesce(table.column(id), raise_error(lit("--id: column %s is NULL".formatted(id))));
    List<Column> cells = new ArrayList<>();
    List<Column> columns = new ArrayList<>(List.of(col(ID).as(id)));
    for (String column : shared) {
      Column value = table.column(column);
      Column same = min(xxhash64(value)).equalTo(max(xxhash64(value)));
      Column conflict = refusal("the rows of ", " have different values of column " + column);
      cells.add(when(same, first(value)).otherwise(conflict).as(SHARED + cells.size()));
      columns.add(col(SHARED + (cells.size() - 1)).as(column));
    }
    Column[] prediction = predictions.stream().map(table::column).toArray(Column[]::new);
    for (String name : names) {
      Column of = table.column(model).cast("string").equalTo(name);
      Column value = first(when(of, struct(prediction)), true);
      Column twice = refusal("there are several rows of ", " and model " + name);
      cells.add(when(count_if(of).leq(1), value).otherwise(twice).as(PREDICTION + cells.size()));
      Column cell = col(PREDICTION + (cells.size() - 1));
      predictions.forEach(column -> columns.add(cell.getField(column).as(column(name, column))));
    }
    Dataset<Row> rows =
        table
            .rows()
            .groupBy(known.as(ID))
            .agg(cells.get(0), cells.subList(1, cells.size()).toArray(Column[]::new))
            .select(columns.toArray(Column[]::new));
    return new InputTable(rows);
  }

  /** Stops the query, as nobody can tell which of the values is meant. */
  private Column refusal(String before, String after) {
    Column value = first(table.column(id).cast("string"));
    return raise_error(concat(lit("--id: " + before + id + " = "), value, lit(after)));
  }
}
