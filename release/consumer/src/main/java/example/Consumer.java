package example;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.surprisal.ml.ProbabilisticClassificationEvaluator;
import org.surprisal.sql.functions;

/**
 * A stranger's program: the log loss of two predictions by SQL, by the Column API and by the
 * evaluator.
 */
public final class Consumer {
  private Consumer() {}

  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().appName("consumer").getOrCreate();
    Dataset<Row> predictions =
        spark.sql("SELECT * FROM VALUES (1, 0.9D), (0, 0.2D) AS t(label, p)");
    predictions.createOrReplaceTempView("predictions");

    check("SQL", spark.sql("SELECT log_loss(label, p) FROM predictions"));
    check("Column API", predictions.select(functions.log_loss(col("label"), col("p"))));
    ProbabilisticClassificationEvaluator evaluator = new ProbabilisticClassificationEvaluator();
    evaluator.setProbabilityCol("probability");
    check(
        "evaluator",
        evaluator.evaluate(
            predictions.withColumn("probability", array(lit(1).minus(col("p")), col("p")))));
    spark.stop();
  }

  private static void check(String way, Dataset<Row> result) {
    check(way, result.first().getDouble(0));
  }

  private static void check(String way, double logLoss) {
    System.out.println("  log_loss by " + way + ": " + logLoss);
    if (Math.abs(logLoss + (Math.log(0.9) + Math.log(0.8)) / 2) > 1e-15) {
      throw new IllegalStateException(way + " is wrong");
    }
  }
}
