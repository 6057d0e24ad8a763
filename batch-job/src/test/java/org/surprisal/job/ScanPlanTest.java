package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.execution.QueryExecution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surprisal.job.request.InputTable;
import org.surprisal.job.request.Options;
import org.surprisal.job.request.Request;
import org.surprisal.job.scan.Scan;
import picocli.CommandLine;

/** The job reads its rows once, and copies none for its groupings. */
class ScanPlanTest {
  private static final int ROWS = 1000;

  @TempDir static Path directory;
  private static Scan scan;

  @BeforeAll
  static void write() {
    LocalSpark.session()
        .range(0, ROWS, 1, 3)
        .selectExpr(
            "CAST(id % 3 AS INT) AS label",
            "array(0.5D, 0.25D, 0.25D) AS a_probability",
            "array(0.125D, 0.5D, 0.375D) AS b_probability",
            "id % 5 AS g",
            "id % 7 AS h")
        .write()
        .parquet(directory.resolve("rows").toString());
    Options options = new Options();
    new CommandLine(options)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(directory.resolve("rows").toString(), "--by=g", "--by=h,label");
    InputTable table =
        new InputTable(LocalSpark.session().read().parquet(directory.resolve("rows").toString()));
    scan = new Scan(Request.of(options, table, new ArrayList<>()));
  }

  @Test
  void rowsAreNeitherCopiedNorMoved() {
    QueryExecution execution = scan.rows().queryExecution();
    String plan = execution.executedPlan().toString();
    assertThat(plan).containsOnlyOnce("FileScan parquet");
    assertThat(plan).doesNotContain("Generate", "Expand", "Exchange", "Sort", "Aggregate");
  }

  @Test
  void everyRowIsReadOnceByOneJob() throws Exception {
    LongAdder read = new LongAdder();
    LongAdder jobs = new LongAdder();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            read.add(end.taskMetrics().inputMetrics().recordsRead());
          }

          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.increment();
          }
        };
    var context = LocalSpark.session().sparkContext();
    context.listenerBus().waitUntilEmpty();
    context.addSparkListener(listener);
    try {
      assertThat(scan.run().groups()).extracting(List::size).containsExactly(5, 21);
      context.listenerBus().waitUntilEmpty();
    } finally {
      context.removeSparkListener(listener);
    }
    assertThat(read.sum()).isEqualTo(ROWS);
    assertThat(jobs.sum()).isEqualTo(1);
  }
}
