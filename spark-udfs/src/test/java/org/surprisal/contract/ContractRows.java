package org.surprisal.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Rows for every call of the catalogue: a column for each role and shape of an argument, the row's
 * {@code id}, and its group {@code g}. They are read from Parquet, as a user's are.
 */
final class ContractRows {
  static final int ROWS = 240;
  static final int GROUPS = 5;

  /** What this JVM has drawn already. */
  private static final Set<Grain> WRITTEN = EnumSet.noneOf(Grain.class);

  private ContractRows() {}

  /** The rows, in the order of {@code id} in one partition. */
  static synchronized Dataset<Row> of(SparkSession spark, Grain grain) {
    String folder = "target/contract-rows/" + grain;
    if (WRITTEN.add(grain)) {
      drawn(spark, grain, ROWS).coalesce(1).write().mode(SaveMode.Overwrite).parquet(folder);
    }
    return spark.read().parquet(folder).coalesce(1);
  }

  /** Rows in memory. */
  static Dataset<Row> drawn(SparkSession spark, Grain grain, int count) {
    Map<String, Argument> columns = columns();
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField("id", DataTypes.LongType, false));
    fields.add(DataTypes.createStructField("g", DataTypes.LongType, false));
    List<Draw> draws = new ArrayList<>();
    columns.forEach(
        (name, argument) -> {
          fields.add(DataTypes.createStructField(name, argument.shape().type(), true));
          // Of its own for each column, so that a new function leaves the others' rows alone.
          draws.add(new Draw(name.hashCode(), grain));
        });
    List<Argument> arguments = List.copyOf(columns.values());
    List<Row> rows = new ArrayList<>();
    for (long id = 0; id < count; id++) {
      List<Object> values = new ArrayList<>(List.of(id, id % GROUPS));
      for (int i = 0; i < arguments.size(); i++) {
        values.add(draws.get(i).value(arguments.get(i)));
      }
      rows.add(RowFactory.create(values.toArray()));
    }
    return spark.createDataFrame(rows, DataTypes.createStructType(fields));
  }

  /** The columns by their names. */
  static Map<String, Argument> columns() {
    Map<String, Argument> columns = new LinkedHashMap<>();
    CallForm.all().stream()
        .flatMap(call -> call.columns().stream())
        .forEach(argument -> columns.putIfAbsent(argument.column(), argument));
    return columns;
  }
}
