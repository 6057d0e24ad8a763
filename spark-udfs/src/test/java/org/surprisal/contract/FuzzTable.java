package org.surprisal.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.declaration.Role;

/** A table of random rows, some with a NULL and some with a bad value, in a random layout. */
final class FuzzTable {
  static final int GROUPS = 6;

  private static final double[] WEIGHTS = {0, 1e-300, 1e300, 1, 2.5};
  private static final String[] VECTORS = {
    "%s", "CAST(%s AS ARRAY<FLOAT>)", "dense_vector(%s)", "sparse_vector(%s)"
  };

  private final SplittableRandom random;
  private final long seed;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * @param rowCount the number of rows
   * @param besideNulls whether a row with a bad value may have a NULL, too
   */
  FuzzTable(long seed, int rowCount, boolean besideNulls) {
    random = new SplittableRandom(seed);
    this.seed = seed;
    Map<String, Argument> columns = ContractRows.columns();
    Map<String, Draw> draws = new LinkedHashMap<>();
    columns.keySet().forEach(name -> draws.put(name, new Draw(random.nextLong(), Grain.FINE)));
    for (int id = 0; id < rowCount; id++) {
      // Of a row in three, one column in three is spoiled; else most calls would have no good rows.
      boolean spoiled = besideNulls || random.nextInt(3) == 0;
      boolean withNulls = besideNulls || random.nextBoolean();
      int group = id % GROUPS;
      Map<String, Object> row = new LinkedHashMap<>();
      columns.forEach(
          (name, argument) -> {
            Object value = draws.get(name).value(argument);
            if (spoiled && random.nextInt(besideNulls ? 2 : 3) == 0) {
              value = spoiled(argument, withNulls, besideNulls);
            } else if (argument.role() == Role.WEIGHT && group > 1) {
              value = WEIGHTS[random.nextInt(WEIGHTS.length)];
            } else if (argument.role() == Role.CELL && random.nextInt(9) == 0) {
              value = 0.0;
            }
            row.put(name, asStored(argument, value));
          });
      rows.add(row);
    }
  }

  private Object spoiled(Argument argument, boolean withNulls, boolean besideNulls) {
    if (withNulls && (!besideNulls || random.nextBoolean())) {
      return null;
    }
    List<?> garbage = Garbage.of(argument.shape());
    // The first is NULL.
    return garbage.get(1 + random.nextInt(garbage.size() - 1));
  }

  /** A value as the type of its column keeps it. */
  private Object asStored(Argument argument, Object value) {
    if (!(value instanceof Double[] elements)) {
      return value;
    }
    return switch (vectorType(argument)) {
      case 0 -> value;
      case 1 ->
          Arrays.stream(elements)
              .map(x -> x == null ? null : Double.valueOf(x.floatValue()))
              .toArray(Double[]::new);
      default ->
          Arrays.stream(elements).map(x -> x == null ? Double.NaN : x).toArray(Double[]::new);
    };
  }

  /** Another one for each column, and the next one for the next seed. */
  private int vectorType(Argument argument) {
    return Math.floorMod(argument.column().hashCode() + seed, VECTORS.length);
  }

  List<Map<String, Object>> rows() {
    return rows;
  }

  /** The SQL of an argument: the column as its type. */
  String sql(Argument argument) {
    return argument.isColumn() && argument.shape() == Shape.VECTOR
        ? VECTORS[vectorType(argument)].formatted(argument.column())
        : argument.sql();
  }

  /** The SQL of whether a row is one of those that were chosen for a call. */
  static String isChosen(CallForm call) {
    return "chosen_for_" + CallForm.all().indexOf(call);
  }

  /** The rows as they were drawn, in memory. */
  Dataset<Row> inMemory(SparkSession spark, List<Integer> ids) {
    return inMemory(spark, ids, List.of(), (call, row) -> true);
  }

  /** The rows in memory, each with whether it is chosen for each of some calls. */
  Dataset<Row> inMemory(
      SparkSession spark,
      List<Integer> ids,
      List<CallForm> calls,
      BiPredicate<CallForm, Map<String, Object>> isChosen) {
    StructType schema =
        new StructType().add("id", DataTypes.IntegerType).add("g", DataTypes.IntegerType);
    for (Map.Entry<String, Argument> column : ContractRows.columns().entrySet()) {
      schema = schema.add(column.getKey(), column.getValue().shape().type());
    }
    for (CallForm call : calls) {
      schema = schema.add(isChosen(call), DataTypes.BooleanType, false);
    }
    List<Row> all = new ArrayList<>();
    for (int id : ids) {
      List<Object> values = new ArrayList<>(List.of(id, id % GROUPS));
      values.addAll(rows.get(id).values());
      calls.forEach(call -> values.add(isChosen.test(call, rows.get(id))));
      all.add(RowFactory.create(values.toArray()));
    }
    return spark.createDataFrame(all, schema);
  }

  /** The rows in a random order and number of partitions, in memory or read from files. */
  Dataset<Row> laidOut(
      SparkSession spark,
      List<Integer> ids,
      List<CallForm> calls,
      BiPredicate<CallForm, Map<String, Object>> isChosen) {
    Dataset<Row> all = inMemory(spark, ids, calls, isChosen);
    int partitions = 1 + random.nextInt(8);
    Dataset<Row> shuffled =
        all.repartition(partitions, functions.expr("xxhash64(id, " + random.nextInt() + "L)"))
            .sortWithinPartitions(functions.expr("xxhash64(id, " + random.nextInt() + "L)"));
    if (random.nextBoolean()) {
      return shuffled;
    }
    String folder = "target/fuzz";
    shuffled.write().mode(SaveMode.Overwrite).parquet(folder);
    return spark.read().parquet(folder);
  }
}
