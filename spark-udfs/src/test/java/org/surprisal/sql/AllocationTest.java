package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a row costs, by counting the bytes that all threads allocate: unlike time, the count is the
 * same on a busy machine. The difference between two queries that differ in their rows alone is
 * free of what planning and starting tasks allocate.
 */
@ExtendWith(LocalSpark.class)
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROWS = 1_000_000;
  private static final int CLASSES = 100;
  private static final int VECTORS = 10_000;

  private final SparkSession spark;
  private Dataset<Row> cached;

  AllocationTest(SparkSession spark) {
    this.spark = spark;
  }

  @AfterEach
  void dropTable() {
    spark.catalog().dropTempView("in_memory");
    if (cached != null) {
      cached.unpersist();
    }
  }

  @Test
  void anAggregateOfNumbersAllocatesNothingARow() {
    for (String call :
        new String[] {
          "log_loss(label, p)",
          "try_log_loss(label, p)",
          "log_loss(cast(label as double), p, 2)",
          "brier_score(label, p)"
        }) {
      String query =
          "SELECT " + call + " FROM (SELECT id %% 2 AS label, 0.25D AS p FROM range(0, %d, 1, 1))";
      assertThat(bytesPerRow(query, ROWS)).as(call).isLessThan(1);
    }
  }

  /** An array of doubles that is not in place is 8 bytes a class, 800 in all. */
  @Test
  void distributionsAreReadInPlace() {
    cached =
        spark
            .range(0, 2 * VECTORS, 1, 1)
            .selectExpr(
                "id",
                "cast(id % " + CLASSES + " AS int) AS label",
                "array_repeat(1D / " + CLASSES + ", " + CLASSES + ") AS p")
            .selectExpr("id", "label", "p", "dense_vector(p) AS v")
            .cache();
    cached.createOrReplaceTempView("in_memory");
    double ofSpark = bytesPerRow("SELECT sum(p[label]) FROM in_memory WHERE id < %d", VECTORS);
    for (String call :
        new String[] {
          "log_loss(label, p)",
          "log_loss(label, v)",
          "try_log_loss(label, p)",
          "brier_score(label, p)",
          "avg(entropy(p))"
        }) {
      double ofCall = bytesPerRow("SELECT " + call + " FROM in_memory WHERE id < %d", VECTORS);
      assertThat(ofCall - ofSpark).as(call).isLessThan(CLASSES);
    }
  }

  /** What {@code rows} more rows allocate, each; the query's %d is its number of rows. */
  private double bytesPerRow(String query, int rows) {
    run(query, 2 * rows);
    long few = run(query, rows);
    long many = run(query, 2 * rows);
    return (double) (many - few) / rows;
  }

  private long run(String query, int rows) {
    long before = allocated();
    spark.sql(query.formatted(rows)).collectAsList();
    return allocated() - before;
  }

  private static long allocated() {
    return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
