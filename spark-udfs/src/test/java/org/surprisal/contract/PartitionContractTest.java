package org.surprisal.contract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.sql.Execution;
import org.surprisal.sql.LocalSpark;

/** However the rows are cut into partitions and ordered, the result is the same. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionContractTest {
  private static final double TOLERANCE = 1e-14;

  private Dataset<Row> rows;
  private Map<CallForm, List<Object>> inOrder;

  @BeforeAll
  void compute(SparkSession spark) {
    rows = ContractRows.of(spark, Grain.FINE);
    inOrder =
        Execution.INTERPRETED.in(
            spark, () -> Batch.ofAll(rows, CallForm.aggregates(), CallForm::sql));
  }

  @TestFactory
  Stream<DynamicNode> anyPartitionsAndOrderAgree() {
    Map<String, UnaryOperator<Dataset<Row>>> arrangements =
        Map.of(
            "backwards", all -> ordered(all, col("id").desc()),
            "by one column", all -> ordered(all, col("prediction_number_0")),
            "at random", all -> ordered(all, rand(1)),
            "2 partitions", all -> all.repartition(2),
            "7 partitions", all -> all.repartition(7),
            "7 partitions, most of them empty", all -> all.repartition(7, col("id").gt(100)));
    return arrangements.entrySet().stream()
        .map(
            arrangement ->
                DynamicContainer.dynamicContainer(
                    arrangement.getKey(),
                    Law.agree(
                        Batch.ofAll(
                            arrangement.getValue().apply(rows),
                            CallForm.aggregates(),
                            CallForm::sql),
                        inOrder,
                        TOLERANCE)));
  }

  /** Sorted in the one partition that they are in, which the optimizer does not undo. */
  private static Dataset<Row> ordered(Dataset<Row> rows, Column key) {
    return rows.coalesce(1).sortWithinPartitions(key);
  }
}
