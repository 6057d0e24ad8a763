package org.surprisal.ml;

import static org.surprisal.ml.LocalSpark.SPARK;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The log loss of a million predictions of ten classes, by Spark ML's evaluator and by this one,
 * turn by turn. Not a test: run its main method.
 */
final class EvaluatorBenchmark {
  private static final int WARM_UP = 3;
  private static final int RUNS = 9;
  private static final long ROWS = Long.getLong("rows", 1_000_000);

  private EvaluatorBenchmark() {}

  public static void main(String[] args) {
    Dataset<Row> predictions =
        SPARK
            .range(0, ROWS, 1, 2)
            .selectExpr(
                "double(id % 10) AS label",
                "transform(sequence(0, 9), i -> 0.01 + rand(7)) AS weights", "0.0D AS prediction")
            .selectExpr(
                "label",
                "transform(weights, w -> w / aggregate(weights, 0D, (s, x) -> s + x)) AS array",
                "prediction")
            .withColumn(
                "probability",
                org.apache.spark.ml.functions.array_to_vector(
                    org.apache.spark.sql.functions.col("array")))
            .drop("array")
            .cache();
    predictions.count();
    Map<String, Evaluator> evaluators = new TreeMap<>();
    evaluators.put(
        "MulticlassClassificationEvaluator",
        new MulticlassClassificationEvaluator().setMetricName("logLoss"));
    evaluators.put(
        "ProbabilisticClassificationEvaluator", new ProbabilisticClassificationEvaluator());
    evaluators.put(
        "ProbabilisticClassificationEvaluator, keep",
        new ProbabilisticClassificationEvaluator().setHandleInvalid("keep"));
    Map<String, double[]> seconds = new TreeMap<>();
    for (int run = -WARM_UP; run < RUNS; run++) {
      for (Map.Entry<String, Evaluator> each : evaluators.entrySet()) {
        long start = System.nanoTime();
        double value = each.getValue().evaluate(predictions);
        double elapsed = (System.nanoTime() - start) / 1e9;
        if (run >= 0) {
          seconds.computeIfAbsent(each.getKey() + " = " + value, key -> new double[RUNS])[run] =
              elapsed;
        }
      }
    }
    seconds.forEach(
        (name, values) -> {
          Arrays.sort(values);
          System.out.printf(
              "%s: median %.3f s, from %.3f to %.3f%n",
              name, values[RUNS / 2], values[0], values[RUNS - 1]);
        });
    SPARK.stop();
  }
}
