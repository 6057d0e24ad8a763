package org.surprisal.ml;

import java.util.Arrays;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The session of this module's tests, and small datasets for them. */
final class LocalSpark {
  static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .appName("evaluators")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.warehouse.dir", "target/warehouse")
          // Planning again between the stages doubles the time of a query over a few rows.
          .config("spark.sql.adaptive.enabled", "false")
          .config("spark.sql.codegen.cache.maxEntries", "5000")
          // No class comes from a session: each that a task does not find would be asked for.
          .config("spark.sql.artifact.isolation.enabled", "false")
          .getOrCreate();

  static {
    // Tests of bad input make tasks fail, each with a stack trace or two.
    Configurator.setLevel("org.apache.spark.executor.Executor", Level.OFF);
    Configurator.setLevel("org.apache.spark.scheduler.TaskSetManager", Level.OFF);
    Configurator.setLevel("org.apache.spark.ml.util.Instrumentation", Level.OFF);
  }

  private LocalSpark() {}

  /** A label and the probabilities of its row. */
  record Prediction(Double label, double... probability) {}

  static Prediction predicted(double label, double... probability) {
    return new Prediction(label, probability);
  }

  /** Columns {@code label}, a double, and {@code probability}, an ML vector. */
  static Dataset<Row> vectors(Prediction... predictions) {
    StructType schema =
        new StructType()
            .add("label", DataTypes.DoubleType)
            .add("probability", SQLDataTypes.VectorType());
    List<Row> rows =
        Arrays.stream(predictions)
            .map(
                prediction ->
                    RowFactory.create(
                        prediction.label(),
                        prediction.probability() == null
                            ? null
                            : Vectors.dense(prediction.probability())))
            .toList();
    return SPARK.createDataFrame(rows, schema);
  }

  /** The rows of a VALUES clause. */
  static Dataset<Row> values(String values, String columns) {
    return SPARK.sql("SELECT * FROM VALUES " + values + " AS t(" + columns + ")");
  }
}
