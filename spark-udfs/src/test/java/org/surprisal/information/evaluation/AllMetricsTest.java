package org.surprisal.information.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.PredictionTally;

/** All metrics of one tally, beside each of them alone. */
class AllMetricsTest {
  private static final Map<String, Double> CONSTANTS = Map.of("eps", 1e-7, "bins", 7.0, "k", 3.0);
  private static final int ROWS = 300;

  private record Labelled(int label, ClassArray probability, double weight) {}

  private static List<Labelled> rows() {
    Random random = new Random(7);
    List<Labelled> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double p = random.nextDouble();
      double q = (1 - p) * random.nextDouble();
      double rest = (1 - p - q) / 2;
      ClassArray probability = ClassArray.of(p, q, rest, rest);
      rows.add(new Labelled(random.nextInt(4), probability, random.nextInt(3)));
    }
    return rows;
  }

  private static AllMetricsTally tally(List<Labelled> rows) {
    AllMetricsTally tally = (AllMetricsTally) AllMetrics.ALL_METRICS.newTally(CONSTANTS);
    rows.forEach(row -> PredictionTally.add(tally, row.label, row.probability, row.weight));
    return tally;
  }

  private static Map<String, Object> fields(AllMetricsTally tally) {
    AllMetrics all = AllMetrics.metrics(tally);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (ResultField field : AllMetrics.fields()) {
      fields.put(field.name(), field.value().apply(all));
    }
    return fields;
  }

  private static AllMetricsTally travelled(AllMetricsTally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tally.write(new DataOutputStream(bytes));
    AllMetricsTally read = tally(List.of());
    read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return read;
  }

  @Test
  void metricsAreThoseOfTheirOwnTallies() {
    Map<String, Object> fields = fields(tally(rows()));
    for (Metric metric : Metric.ALL) {
      assertThat((Double) fields.get(metric.sqlName())).as(metric.name()).isFinite();
      if (metric.function().hasTally()) {
        var alone = (PredictionTally) metric.function().newTally(CONSTANTS);
        rows().forEach(row -> PredictionTally.add(alone, row.label, row.probability, row.weight));
        double expected = metric.finish(Map.of(), List.of(alone));
        assertThat(fields).as(metric.name()).containsEntry(metric.sqlName(), expected);
      }
    }
    assertThat(fields).containsEntry("rows", (long) ROWS);
  }

  @Test
  void constantsAreThoseOfTheCall() {
    double all = (double) fields(tally(rows())).get("top_k_accuracy");
    MetricSums ofTwo = new MetricSums();
    rows().forEach(row -> PredictionTally.add(ofTwo, row.label, row.probability, row.weight));
    assertThat(all).isGreaterThan(ofTwo.metrics().get("top_k_accuracy"));
  }

  @Test
  void mergeEqualsSinglePass() throws IOException {
    AllMetricsTally merged = tally(rows().subList(0, 100));
    merged.merge(travelled(tally(rows().subList(100, ROWS))));
    assertThat(fields(merged)).isEqualTo(fields(tally(rows())));
  }

  @Test
  void noRowsHaveNoMetrics() {
    assertThat(AllMetrics.metrics(tally(List.of()))).isNull();
  }

  /** As a row is given to all of them alike. */
  @Test
  void everyMetricTakesWeightsAndEveryFormOfPrediction() {
    for (Metric metric : Metric.ALL) {
      assertThat(metric.takes(Parameters.WEIGHT.name())).as(metric.name()).isTrue();
      assertThat(metric.function().inputForms()).as(metric.name()).hasSize(3);
    }
  }

  /** What it lacks is documentation, as nobody reads of it in SQL. */
  @Test
  void itIsDeclaredLikeAFunctionOfSql() {
    assertThat(AllMetrics.ALL_METRICS.mistakes())
        .allMatch(mistake -> mistake.matches("metrics: it has no (edge|example|related).*"));
  }
}
