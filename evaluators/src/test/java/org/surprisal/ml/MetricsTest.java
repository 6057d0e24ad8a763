package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;
import static org.surprisal.ml.LocalSpark.predicted;
import static org.surprisal.ml.LocalSpark.values;
import static org.surprisal.ml.LocalSpark.vectors;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.util.QueryExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.evaluation.QualityLedger;
import org.surprisal.information.score.ClassScore;

@Isolated("counts the queries of the session")
class MetricsTest {
  private static final double LN_2 = Math.log(2);

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator("probEval");

  @Test
  void everyMetricIsThatOfEvaluate() {
    Dataset<Row> predictions = Digits.predictions("naive_bayes").cache();
    ProbabilisticClassificationMetrics metrics = evaluator.setEps(1e-7).metrics(predictions);
    assertThat(metrics.metrics().keySet())
        .containsExactlyElementsOf(Metric.ALL.stream().map(Metric::name).toList());
    for (Metric metric : Metric.ALL) {
      double expected = evaluator.setMetricName(metric.name()).evaluate(predictions);
      assertThat(metrics.metric(metric.name()))
          .as(metric.name())
          .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }
    predictions.unpersist();
  }

  @Test
  void classesAndCurveAddUpToTheRows() {
    ProbabilisticClassificationMetrics metrics =
        evaluator.metrics(Digits.predictions("naive_bayes"));
    assertThat(metrics.classes())
        .extracting(ClassScore::label)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(metrics.classes().stream().mapToLong(ClassScore::count).sum()).isEqualTo(1797);
    double loss =
        metrics.classes().stream().mapToDouble(each -> each.weight() * each.logLoss()).sum() / 1797;
    assertThat(loss).isCloseTo(metrics.metric("logLoss"), within(1e-12));
    assertThat(metrics.calibrationCurve()).hasSize(10);
    assertThat(metrics.calibrationCurve().stream().mapToLong(CalibrationBin::count).sum())
        .isEqualTo(1797);
    assertThat(metrics.quality().scoredRows()).isEqualTo(1797);
    // What NumPy counted: see sample-data/reference.json.
    assertThat(metrics.quality().zeroProbabilityRows()).isEqualTo(19);
  }

  @Test
  void theLossOfAClassIsThatOfItsRows() {
    ProbabilisticClassificationMetrics metrics =
        evaluator.metrics(
            vectors(
                predicted(2, 0.5, 0.25, 0.25),
                predicted(0, 0.5, 0.25, 0.25),
                predicted(2, 0.25, 0.25, 0.5)));
    assertThat(metrics.classes()).hasSize(2);
    assertThat(metrics.classes().get(0).logLoss()).isCloseTo(LN_2, within(1e-15));
    assertThat(metrics.classes().get(1).logLoss()).isCloseTo(1.5 * LN_2, within(1e-15));
    assertThat(metrics.classes().get(1).count()).isEqualTo(2);
  }

  @Test
  void aSoftLabelCountsForEachOfItsClasses() {
    ProbabilisticClassificationMetrics metrics =
        evaluator.metrics(
            values("(array(0.5D, 0D, 0.5D), array(0.5D, 0.25D, 0.25D))", "label, probability"));
    assertThat(metrics.classes()).extracting(ClassScore::label).containsExactly(0L, 2L);
    assertThat(metrics.classes()).extracting(ClassScore::weight).containsExactly(0.5, 0.5);
    assertThat(metrics.metric("logLoss")).isCloseTo(1.5 * LN_2, within(1e-15));
  }

  /** One row of each kind of fault beside a sound one, and its label in a group. */
  private static Dataset<Row> faulty() {
    return values(
        "('no', array(0.5D, 0.5D), 'a'), ('yes', array(1D, 0D), 'a'), ('maybe', array(0.5D, 0.5D),"
            + " 'b'), (NULL, array(0.5D, 0.5D), 'b'), ('no', array(double('NaN'), 0.5D), 'b'),"
            + " ('no', array(2D, -1D), 'b'), ('no', array(0.5D, 0.6D), 'b'), ('no', array(0.5D,"
            + " 0.25D, 0.25D), 'b')",
        "label, probability, g");
  }

  @Test
  void skipCountsWhatItSkips() {
    QualityLedger ledger =
        evaluator.setLabels("no", "yes").setHandleInvalid("skip").metrics(faulty()).quality();
    assertThat(ledger)
        .isEqualTo(
            new QualityLedger(
                8,
                1,
                1,
                1,
                2,
                1,
                0,
                0,
                1,
                ledger.zeroProbabilityLossShare(),
                1,
                ledger.clippedLossShare()));
    assertThat(ledger)
        .hasToString(
            "8 rows, 2 scored, 6 skipped (1 NULL, 1 NaN, 1 outside [0, 1], 2 bad label, 1 bad sum),"
                + " 1 with probability 0 (98.0% of the loss), 1 raised to eps (98.0% of the loss)");
  }

  @Test
  void keepCountsThemTooAndGivesTheWorstMetrics() {
    evaluator.setLabels("no", "yes").setHandleInvalid("keep");
    ProbabilisticClassificationMetrics metrics = evaluator.metrics(faulty());
    Metric.ALL.forEach(
        metric -> assertThat(metrics.metric(metric.name())).isEqualTo(metric.worst()));
    assertThat(metrics.quality().skippedRows()).isEqualTo(6);
  }

  @Test
  void errorStopsAtThem() {
    assertThatThrownBy(
            () -> evaluator.setLabels("no", "yes").metrics(faulty().where("label = 'maybe'")))
        .hasMessageStartingWith("[SURPRISAL_UNKNOWN_LABEL] ");
    assertThatThrownBy(() -> evaluator.metrics(faulty().where("g = 'c'")))
        .hasMessageStartingWith("[SURPRISAL_NO_ROWS] ");
  }

  @Test
  void groupsAreRowsOfADataFrame() {
    evaluator.setLabels("no", "yes").setHandleInvalid("skip");
    Dataset<Row> groups = evaluator.metrics(faulty(), "g");
    assertThat(groups.columns()).startsWith("g", "log_loss").contains("classes", "nan_rows");
    List<Row> rows = groups.orderBy("g").collectAsList();
    assertThat(rows).hasSize(2);
    Dataset<Row> a = faulty().where("g = 'a'");
    assertThat((double) rows.get(0).getAs("log_loss"))
        .isCloseTo(evaluator.evaluate(a), within(1e-14));
    assertThat(rows.get(1).<Double>getAs("log_loss")).isNull();
    assertThat((long) rows.get(1).getAs("nan_rows")).isEqualTo(1);

    Row kept = evaluator.setHandleInvalid("keep").metrics(faulty(), "g").where("g = 'b'").first();
    assertThat((double) kept.getAs("log_loss")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat((double) kept.getAs("d2_log_loss")).isEqualTo(Double.NEGATIVE_INFINITY);

    Dataset<Row> strict =
        evaluator.setHandleInvalid("error").metrics(faulty().where("label IS NULL"), "g");
    assertThatThrownBy(strict::collectAsList)
        .hasStackTraceContaining("a row does have a NULL in labelCol 'label'");
  }

  @Test
  void takesOneQuery() throws InterruptedException {
    List<String> queries = new ArrayList<>();
    QueryExecutionListener listener =
        new QueryExecutionListener() {
          @Override
          public void onSuccess(String function, QueryExecution query, long nanos) {
            queries.add(function);
          }

          @Override
          public void onFailure(String function, QueryExecution query, Exception failure) {
            queries.add(failure.toString());
          }
        };
    Dataset<Row> predictions = vectors(predicted(1, 0.5, 0.5), predicted(0, 0.5, 0.5));
    SPARK.listenerManager().register(listener);
    try {
      evaluator.metrics(predictions);
      evaluator.evaluate(predictions);
      long end = System.currentTimeMillis() + 5000;
      while (queries.size() < 2 && System.currentTimeMillis() < end) {
        Thread.sleep(20);
      }
      assertThat(queries).hasSize(2);
    } finally {
      SPARK.listenerManager().unregister(listener);
    }
  }

  @Test
  void itsTextIsForPeople() {
    Dataset<Row> predictions =
        values("('no', 0.25), ('yes', 0.5), ('yes', 0.75)", "label, probability");
    String text = evaluator.setLabels("no", "yes").metrics(predictions).toString();
    assertThat(text)
        .startsWith("3 rows, 3 scored\n\n")
        .endsWith(
            """

            class  rows   logLoss
            no        1  0.287682
            yes       2  0.490415

            probability     rows   mean  came true
            (20.0%, 30.0%]     1  25.0%       0.0%
            (40.0%, 50.0%]     1  50.0%     100.0%
            (70.0%, 80.0%]     1  75.0%     100.0%
            """);
    List<String> metrics = text.lines().skip(2).takeWhile(line -> !line.isEmpty()).toList();
    assertThat(metrics)
        .extracting(line -> line.split(" ")[0])
        .containsExactlyElementsOf(Metric.ALL.stream().map(Metric::name).toList());
    assertThat(metrics)
        .contains(
            "logLoss                     0.422837",
            "negativeLogLikelihood        1.26851",
            "perplexity                   1.52629",
            "brierScore                  0.125000",
            "normalizedEntropy           0.664301",
            "d2LogLoss                   0.335699",
            "expectedCalibrationError    0.333333",
            "maximumCalibrationError     0.500000");
  }
}
