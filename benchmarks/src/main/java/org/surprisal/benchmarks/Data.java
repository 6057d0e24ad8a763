package org.surprisal.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Predictions of fixed seeds, in Parquet files that are made once. */
final class Data {
  static final int MAX_MILLIONS = 64;
  private static final Path FOLDER = Path.of("target", "data");
  private static final int FILES_OF_CLASSES = 8;

  private final SparkSession spark;

  Data(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * label int, p double, g int from 0 to 99,999: the first {@code millions} files of a million
   * rows.
   */
  String[] binary(int millions) {
    if (!isComplete(folder("binary-0"))) {
      for (int i = 0; i < MAX_MILLIONS; i++) {
        spark
            .range(0, 1_000_000, 1, 1)
            .selectExpr(
                "cast(id % 100000 as int) as g",
                "1 / (1 + exp(-2 * randn(" + i + "))) as p", "rand(" + (1000 + i) + ") as u")
            .selectExpr("g", "cast(u < p as int) as label", "p")
            .write()
            .mode("overwrite")
            .parquet(folder("binary-" + (MAX_MILLIONS - 1 - i)));
      }
    }
    return IntStream.range(0, millions).mapToObj(i -> folder("binary-" + i)).toArray(String[]::new);
  }

  /**
   * label int, p and q array of double, v the Vector of p, and what MLlib asks for: dlabel and
   * prediction, double.
   */
  String classes(int classes, long rows) {
    String folder = folder("classes-" + classes + "-" + rows);
    if (!isComplete(folder)) {
      String normalized = "normalize_distribution(%1$s) as %1$s";
      Dataset<Row> arrays =
          spark
              .range(0, rows, 1, FILES_OF_CLASSES)
              .selectExpr(
                  "id",
                  exponentials(classes, "id") + " as p",
                  exponentials(classes, "-id - 1") + " as q")
              .selectExpr(
                  "cast(id % " + classes + " as int) as label",
                  normalized.formatted("p"),
                  normalized.formatted("q"));
      arrays
          .withColumn("v", functions.array_to_vector(arrays.col("p")))
          .selectExpr("label", "p", "q", "v", "cast(label as double) as dlabel", "0D as prediction")
          .write()
          .mode("overwrite")
          .parquet(folder);
    }
    return folder;
  }

  /**
   * label int from 0 to 2, a, b and c array of 3 doubles, g int from 0 to 999: the predictions of
   * three models.
   */
  String models(long rows) {
    String folder = folder("models-" + rows);
    if (!isComplete(folder)) {
      spark
          .range(0, rows, 1, rows < FILES_OF_CLASSES * 1000 ? 1 : FILES_OF_CLASSES)
          .selectExpr(
              "cast(id % 3 as int) as label",
              "normalize_distribution(" + exponentials(3, "id") + ") as a",
              "normalize_distribution(" + exponentials(3, "-id - 1") + ") as b",
              "normalize_distribution(" + exponentials(3, "id * 7919 + 1") + ") as c",
              "cast(pmod(xxhash64(id), 1000) as int) as g")
          .write()
          .mode("overwrite")
          .parquet(folder);
    }
    return folder;
  }

  /** Exponential numbers, which divided by their sum are a Dirichlet distribution. */
  private static String exponentials(int classes, String seed) {
    return "transform(sequence(0, %d), i -> 1e-9D - ln(1 - pmod(xxhash64(%s, i), 1000003) / 1000003D))"
        .formatted(classes - 1, seed);
  }

  private static String folder(String name) {
    return FOLDER.resolve(name).toString();
  }

  private static boolean isComplete(String folder) {
    return Files.exists(Path.of(folder, "_SUCCESS"));
  }
}
