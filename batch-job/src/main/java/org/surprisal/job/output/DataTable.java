package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table of results.
 *
 * @param name what it is called, and its directory
 * @param schema its columns
 * @param rows its rows
 */
public record DataTable(String name, StructType schema, List<Row> rows) {

  /** The table of a name. */
  public static DataTable named(String name, List<DataTable> tables) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  Dataset<Row> toDataset(SparkSession spark) {
    return spark.createDataFrame(rows, schema).coalesce(1);
  }

  /**
   * The columns of a table, each with how its value follows from what a row is made of.
   *
   * @param <T> what a row is made of
   */
  public static final class Layout<T> {
    private final String name;
    private final List<StructField> fields = new ArrayList<>();
    private final List<Function<T, ?>> values = new ArrayList<>();

    Layout(String name) {
      this.name = name;
    }

    Layout<T> text(String column, Function<T, String> value) {
      return column(column, DataTypes.StringType, value);
    }

    Layout<T> count(String column, Function<T, Long> value) {
      return column(column, DataTypes.LongType, value);
    }

    Layout<T> whole(String column, Function<T, Integer> value) {
      return column(column, DataTypes.IntegerType, value);
    }

    /** A number; NaN, which stands for an undefined one, becomes NULL. */
    Layout<T> number(String column, Function<T, Double> value) {
      return column(
          column,
          DataTypes.DoubleType,
          source -> {
            Double number = value.apply(source);
            return number == null || number.isNaN() ? null : number;
          });
    }

    Layout<T> column(String column, DataType type, Function<T, ?> value) {
      fields.add(DataTypes.createStructField(column, type, true));
      values.add(value);
      return this;
    }

    public StructType schema() {
      return DataTypes.createStructType(fields);
    }

    DataTable of(List<T> sources) {
      List<Row> rows =
          sources.stream()
              .map(
                  source ->
                      RowFactory.create(
                          values.stream().map(value -> value.apply(source)).toArray()))
              .toList();
      return new DataTable(name, schema(), rows);
    }
  }
}
