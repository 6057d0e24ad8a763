package org.surprisal.contract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.surprisal.sql.Collected;
import org.surprisal.sql.LocalSpark;

/**
 * Every aggregate over the windows of a stream, whose rows come in several batches with the state
 * stored between them, is what it is over a table of the same rows.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamingContractTest {
  private static final double TOLERANCE = 1e-14;
  private static final List<CallForm> CALLS = CallForm.aggregates();
  private static final String WINDOW = "window(time, '1 minute')";

  /** The first rows of the files; a file is a batch. */
  private static final List<Integer> FILES = List.of(0, 100, 200, ContractRows.ROWS);

  @TempDir private Path folder;
  private SparkSession spark;
  private Dataset<Row> rows;
  private Map<CallForm, List<Object>> ofTable;
  private int windows;

  @BeforeAll
  void computeOverTheTable(SparkSession session) {
    spark = session;
    // It warns of what is normal for the first batch of a query.
    spark.sparkContext().setLogLevel("ERROR");
    rows = ContractRows.of(spark, Grain.FINE).withColumn("time", expr("timestamp_seconds(id)"));
    ofTable = collected(aggregated(rows));
    windows = ofTable.values().iterator().next().size();
    assertThat(windows).isEqualTo(ContractRows.ROWS / 60);
  }

  @AfterAll
  void warnAgain() {
    spark.sparkContext().setLogLevel("WARN");
  }

  private void writeFile(Path input, int index) {
    rows.filter(col("id").geq(FILES.get(index)).and(col("id").lt(FILES.get(index + 1))))
        .write()
        .mode(SaveMode.Append)
        .parquet(input.toString());
  }

  private static Dataset<Row> aggregated(Dataset<Row> rows) {
    Column[] columns =
        IntStream.range(0, CALLS.size())
            .mapToObj(i -> expr(CALLS.get(i).sql()).as("result_" + i))
            .toArray(Column[]::new);
    return rows.groupBy(expr(WINDOW).as("minute")).agg(count(lit(1)).as("n"), columns);
  }

  /** The results by window. */
  private static Map<CallForm, List<Object>> collected(Dataset<Row> results) {
    Map<CallForm, List<Object>> collected = new LinkedHashMap<>();
    CALLS.forEach(call -> collected.put(call, new ArrayList<>()));
    for (Row row : Collected.rows(results.orderBy("minute").drop("minute", "n"))) {
      for (int i = 0; i < CALLS.size(); i++) {
        collected.get(CALLS.get(i)).add(Figures.plain(row.get(i)));
      }
    }
    return collected;
  }

  /** Runs a query over the files that there are, and waits for its end. */
  private Dataset<Row> run(Path input, OutputMode mode)
      throws TimeoutException, StreamingQueryException {
    String sink = "sink_of_" + mode;
    Dataset<Row> stream =
        spark
            .readStream()
            .schema(rows.schema())
            .option("maxFilesPerTrigger", 1)
            .parquet(input.toString())
            .withWatermark("time", "5 seconds");
    StreamingQuery query =
        aggregated(stream)
            .writeStream()
            .outputMode(mode)
            .format("memory")
            .queryName(sink)
            .option("checkpointLocation", folder.resolve(sink).toString())
            .trigger(Trigger.AvailableNow())
            .start();
    query.awaitTermination();
    return spark.table(sink);
  }

  @TestFactory
  Stream<DynamicTest> completeModeGoesOnFromItsCheckpoint()
      throws TimeoutException, StreamingQueryException {
    Path input = folder.resolve("growing");
    writeFile(input, 0);
    assertThat(run(input, OutputMode.Complete()).count()).isLessThan(windows);
    writeFile(input, 1);
    writeFile(input, 2);
    return Law.agree(collected(run(input, OutputMode.Complete())), ofTable, TOLERANCE);
  }

  /** The last word on each window is right. */
  @TestFactory
  Stream<DynamicTest> updateMode() throws TimeoutException, StreamingQueryException {
    Dataset<Row> updates = run(allFiles("update"), OutputMode.Update());
    assertThat(updates.count()).as("some windows are updated").isGreaterThan(windows);
    Dataset<Row> last =
        updates
            .withColumn("last", expr("max(n) OVER (PARTITION BY minute)"))
            .filter("n = last")
            .drop("last");
    return Law.agree(collected(last), ofTable, TOLERANCE);
  }

  /** All windows but the last, which the watermark does not reach. */
  @TestFactory
  Stream<DynamicTest> appendMode() throws TimeoutException, StreamingQueryException {
    Map<CallForm, List<Object>> past = new LinkedHashMap<>();
    ofTable.forEach((call, results) -> past.put(call, results.subList(0, windows - 1)));
    return Law.agree(collected(run(allFiles("append"), OutputMode.Append())), past, TOLERANCE);
  }

  private Path allFiles(String name) {
    Path input = folder.resolve(name);
    IntStream.range(0, FILES.size() - 1).forEach(index -> writeFile(input, index));
    return input;
  }
}
