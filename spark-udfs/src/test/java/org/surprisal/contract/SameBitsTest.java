package org.surprisal.contract;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.surprisal.information.cells.CellTotals;
import org.surprisal.sql.LocalSpark;

/**
 * An aggregate gives the same bits of the same rows, however they are cut into files and partitions
 * and in whatever order they come, where the built-in aggregates do not. docs/exactness.md says
 * why, and what is left to chance.
 *
 * <p>{@code -Dsurprisal.layouts=100} and {@code -Dsurprisal.copies=250} (of 4000 rows) make it
 * longer.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBitsTest {
  private static final int LAYOUTS = Integer.getInteger("surprisal.layouts", 4);
  private static final int COPIES = Integer.getInteger("surprisal.copies", 3);
  private static final int DIFFERENT_ROWS = 4_000;
  private static final int FILES = 7;
  private static final int[] PARTITIONS = {1, 2, 7, 50};

  /** What the order of the cells may change where each is told apart from the ones before it. */
  private static final double OF_CELLS = 1e-15;

  private static final List<String> BUILT_IN =
      List.of(
          "sum(prediction_number_0)",
          "avg(cross_entropy(target_number_0_of_2, prediction_number_0))");

  private final List<CallForm> calls = CallForm.aggregates();
  private final List<Map<CallForm, List<Object>>> results = new ArrayList<>();
  private final List<Row> ofBuiltIn = new ArrayList<>();

  @BeforeAll
  void computeInEveryLayout(SparkSession spark, @TempDir Path folder) {
    String path = folder.resolve("rows").toString();
    ContractRows.drawn(spark, Grain.FINE, DIFFERENT_ROWS)
        .withColumn(
            "id", expr("explode(sequence(id * " + COPIES + ", (id + 1) * " + COPIES + " - 1))"))
        .repartition(FILES)
        .write()
        .parquet(path);
    Random random = new Random(1);
    List<String> files = new ArrayList<>(List.of(spark.read().parquet(path).inputFiles()));
    for (int i = 0; i < LAYOUTS; i++) {
      Collections.shuffle(files, random);
      Dataset<Row> rows = layout(spark, files, PARTITIONS[i % PARTITIONS.length], random.nextInt());
      rows.cache();
      results.add(Batch.ofAll(rows, calls, CallForm::sql));
      ofBuiltIn.add(rows.agg(expr(BUILT_IN.get(0)), expr(BUILT_IN.get(1))).first());
      rows.unpersist();
    }
  }

  /** The files one after another; then, of every second layout, its rows in an order of its own. */
  private static Dataset<Row> layout(
      SparkSession spark, List<String> files, int partitions, int seed) {
    Dataset<Row> inOrder =
        files.stream()
            .map(file -> spark.read().parquet(file))
            .reduce(Dataset::unionAll)
            .orElseThrow();
    return seed % 2 == 0
        ? inOrder.coalesce(partitions)
        : inOrder
            .repartition(partitions, expr("xxhash64(id, " + seed + ")"))
            .sortWithinPartitions(expr("xxhash64(" + seed + ", id)"));
  }

  @Test
  void theLayoutsDiffer() {
    for (int i = 0; i < BUILT_IN.size(); i++) {
      int column = i;
      assertThat(ofBuiltIn.stream().map(row -> row.getDouble(column)).distinct())
          .as(BUILT_IN.get(i))
          .hasSizeGreaterThan(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyLayoutGivesTheSameBits() {
    return calls.stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () -> {
                      Object first = results.get(0).get(call);
                      assertThat(first).matches(Figures::isTelling);
                      for (int i = 1; i < results.size(); i++) {
                        assertThat(
                                Figures.difference(
                                    results.get(i).get(call),
                                    first,
                                    isOfCells(call) ? OF_CELLS : 0))
                            .as("layout %d", i)
                            .isNull();
                      }
                    }));
  }

  private static boolean isOfCells(CallForm call) {
    return call.definition().terms().stream()
        .anyMatch(term -> CellTotals.class.isAssignableFrom(term.accumulator().owner()));
  }
}
