package org.surprisal.ml;

import static org.surprisal.ml.LocalSpark.SPARK;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The sample data: handwritten digits. */
final class Digits {
  /** Tests run in the folder of their module. */
  static final Path SAMPLE_DATA = Path.of("..", "sample-data").toAbsolutePath().normalize();

  private Digits() {}

  /** Columns {@code id}, {@code label} (0 to 9) and {@code features}, the 64 pixels. */
  static Dataset<Row> features() {
    Dataset<Row> pixels =
        SPARK
            .read()
            .option("header", true)
            .option("inferSchema", true)
            .csv(SAMPLE_DATA.resolve("digits.csv").toString());
    return new VectorAssembler()
        .setInputCols(
            IntStream.range(0, 64).mapToObj(pixel -> "pixel_" + pixel).toArray(String[]::new))
        .setOutputCol("features")
        .transform(pixels)
        .select("id", "label", "features");
  }

  /**
   * Columns {@code label}, {@code probability} (an ML vector) and {@code array}, as three kinds of
   * model predicted them out of fold.
   */
  static Dataset<Row> predictions(String model) {
    String[] classes =
        IntStream.range(0, 10).mapToObj(digit -> model + "_" + digit).toArray(String[]::new);
    Dataset<Row> columns =
        SPARK
            .read()
            .option("header", true)
            .option("inferSchema", true)
            .csv(SAMPLE_DATA.resolve("digits-predictions.csv").toString());
    return new VectorAssembler()
        .setInputCols(classes)
        .setOutputCol("probability")
        .transform(columns)
        .selectExpr("label", "probability", "array(" + String.join(", ", classes) + ") AS array");
  }
}
