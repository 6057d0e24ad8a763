package org.surprisal.contract;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.sql.Execution;
import org.surprisal.sql.LocalSpark;

/** Every aggregate can be observed while the rows pass by on their way to something else. */
@ExtendWith(LocalSpark.class)
class ObserveContractTest {

  @TestFactory
  Stream<DynamicTest> anObservedMetricIsTheAggregate(SparkSession spark)
      throws InterruptedException {
    List<CallForm> calls = new ArrayList<>(CallForm.aggregates());
    Column[] metrics =
        IntStream.range(0, calls.size())
            .mapToObj(i -> expr(calls.get(i).sql()).as("metric_" + i))
            .toArray(Column[]::new);
    Column[] others = new Column[metrics.length - 1];
    System.arraycopy(metrics, 1, others, 0, others.length);
    // An observation goes on listening to its session, and complains of the failures of others.
    Dataset<Row> rows = ContractRows.of(spark.newSession(), Grain.FINE);
    Observation observation = new Observation("metrics");
    rows.repartition(3).observe(observation, metrics[0], others).foreach(row -> {});
    Map<String, Object> observed = observation.getAsJava();
    Map<CallForm, List<Object>> results = new LinkedHashMap<>();
    IntStream.range(0, calls.size())
        .forEach(
            i -> results.put(calls.get(i), List.of(Figures.plain(observed.get("metric_" + i)))));
    return Law.agree(
        results,
        Execution.INTERPRETED.in(
            rows.sparkSession(), () -> Batch.ofAll(rows, calls, CallForm::sql)),
        1e-14);
  }
}
