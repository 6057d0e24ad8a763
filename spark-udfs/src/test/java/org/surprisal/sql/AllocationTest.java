package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a row costs, by counting the bytes that the loop over the rows allocates. The loop is the
 * one that Spark generates for the first stage of the query, run by the thread of the test: unlike
 * time, and unlike what a task allocates, the count owes nothing to the rest of the machine.
 */
@ExtendWith(LocalSpark.class)
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROWS = 1000;
  private static final int CLASSES = 100;
  private static final int TRIES = 20;

  private final SparkSession spark;

  AllocationTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeEach
  void createTable() {
    Double[] p = new Double[CLASSES];
    Arrays.fill(p, 1.0 / CLASSES);
    double[] v = Arrays.stream(p).mapToDouble(Double::doubleValue).toArray();
    List<Row> rows =
        IntStream.range(0, ROWS)
            .mapToObj(
                id ->
                    RowFactory.create(
                        id % 2, (id + 1) / (ROWS + 1.0), id % CLASSES, p, Vectors.dense(v)))
            .toList();
    spark
        .createDataFrame(
            rows,
            new StructType()
                .add("happened", DataTypes.IntegerType, false)
                .add("number", DataTypes.DoubleType, false)
                .add("label", DataTypes.IntegerType, false)
                .add("p", DataTypes.createArrayType(DataTypes.DoubleType, false))
                .add("v", SQLDataTypes.VectorType()))
        .createOrReplaceTempView("rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log_loss(happened, number)",
        "try_log_loss(happened, number)",
        "log_loss(cast(happened as double), number, 2)",
        "brier_score(happened, number)"
      })
  void anAggregateOfNumbersAllocatesNothingARow(String call) {
    assertThat(bytesPerRow(call)).isLessThan(1);
  }

  /** A view or two of the row's arrays; an array of doubles that is not in place is 8 a class. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "log_loss(label, p)",
        "log_loss(label, v)",
        "try_log_loss(label, p)",
        "brier_score(label, p)",
        "avg(entropy(p))"
      })
  void distributionsAreReadInPlace(String call) {
    assertThat(bytesPerRow(call) - bytesPerRow("sum(p[label])")).isLessThan(CLASSES);
  }

  /** The least of some tries, as the first ones are of a loop that is not compiled yet. */
  private double bytesPerRow(String aggregate) {
    GeneratedLoop loop =
        GeneratedLoop.ofFirstStage(spark.sql("SELECT " + aggregate + " FROM rows"));
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int results = loop.run();
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(results).as("partial results").isEqualTo(1);
      least = Math.min(least, bytes);
    }
    return (double) least / ROWS;
  }
}
