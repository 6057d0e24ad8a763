package org.surprisal.job;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The one session of the module's tests. */
final class LocalSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.warehouse.dir", "target/warehouse")
          // No class comes from a session: each that a task does not find would be asked for.
          .config("spark.sql.artifact.isolation.enabled", false)
          .getOrCreate();

  private LocalSpark() {}

  static SparkSession session() {
    return SESSION;
  }

  /** The predictions for digits, of sample-data. */
  static Dataset<Row> digits() {
    return SESSION
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .csv(sample("digits-predictions.csv"));
  }

  /** A file of sample-data. */
  static String sample(String name) {
    return Path.of("..", "sample-data", name).toString();
  }
}
