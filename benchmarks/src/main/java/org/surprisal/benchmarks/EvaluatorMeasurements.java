package org.surprisal.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.surprisal.ml.ProbabilisticClassificationEvaluator;

/** The evaluator beside MLlib's, over many rows and over as few as a fold of a small dataset has. */
final class EvaluatorMeasurements {
  private static final int CLASSES = 10;
  private static final int FEW_CLASSES = 3;
  private static final int ROWS = 1_000_000;
  private static final int FEW_ROWS = 150;

  private final SparkSession spark;
  private final Data data;
  private final Contest contest;

  EvaluatorMeasurements(SparkSession spark, Data data, Contest contest) {
    this.spark = spark;
    this.data = data;
    this.contest = contest;
  }

  static MulticlassClassificationEvaluator mllib() {
    return new MulticlassClassificationEvaluator()
        .setMetricName("logLoss")
        .setLabelCol("dlabel")
        .setProbabilityCol("v");
  }

  private static ProbabilisticClassificationEvaluator surprisal() {
    return new ProbabilisticClassificationEvaluator().setProbabilityCol("v");
  }

  private String ofCached(Dataset<Row> rows, Callable<String> table) throws Exception {
    rows.persist();
    rows.createOrReplaceTempView("predictions");
    try {
      return table.call();
    } finally {
      rows.unpersist();
    }
  }

  private Contender query(String name, String sql) {
    return new Contender(name, () -> spark.sql(sql).collectAsList().get(0).get(0));
  }

  /** What a million rows cost. */
  String table() throws Exception {
    Dataset<Row> rows = predictions(CLASSES, ROWS);
    ProbabilisticClassificationEvaluator evaluator = surprisal();
    ProbabilisticClassificationEvaluator keeping =
        evaluator.copy(ParamMap.empty()).setHandleInvalid("keep");
    MulticlassClassificationEvaluator mllib = mllib();
    return "## Evaluators, 10-class Vector, a million rows of a cached table\n\n"
        + ofCached(
            rows,
            () ->
                contest.table(
                    List.of(
                        new Contender("MLlib's", () -> mllib.evaluate(rows)),
                        new Contender("Surprisal's", () -> evaluator.evaluate(rows)),
                        new Contender(
                            "Surprisal's, handleInvalid keep", () -> keeping.evaluate(rows)),
                        new Contender(
                            "Surprisal's, all metrics",
                            () -> evaluator.metrics(rows).metric("logLoss")),
                        query(
                            "scan of label and Vector",
                            "SELECT count(v), sum(label) FROM predictions"),
                        query("scan of label", "SELECT sum(label) FROM predictions"))));
  }

  /** What a call costs, whatever the rows: a search asks hundreds of times. */
  String fewRows() throws Exception {
    Dataset<Row> rows = predictions(FEW_CLASSES, FEW_ROWS);
    ProbabilisticClassificationEvaluator evaluator = surprisal();
    MulticlassClassificationEvaluator mllib = mllib();
    return "## Evaluators, 3-class Vector, 150 rows of a cached table\n\n"
        + ofCached(
            rows,
            () ->
                contest
                    .ofManyRuns()
                    .table(
                        List.of(
                            new Contender("MLlib's", () -> mllib.evaluate(rows)),
                            new Contender("Surprisal's", () -> evaluator.evaluate(rows)),
                            new Contender(
                                "Surprisal's, all metrics",
                                () -> evaluator.metrics(rows).metric("logLoss")),
                            query("scan of label", "SELECT sum(label) FROM predictions"))));
  }

  private Dataset<Row> predictions(int classes, int rows) {
    return spark
        .read()
        .parquet(data.classes(classes, rows))
        .select("label", "v", "dlabel", "prediction");
  }
}
