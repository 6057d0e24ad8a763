import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.surprisal.ml.ProbabilisticClassificationEvaluator;

/**
 * The evaluator with a DataFrame whose rows are on a Spark Connect server: as MLlib's own, it
 * cannot read them from here, and says what can.
 */
final class ConnectMllib {
  private ConnectMllib() {}

  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().remote(args[0]).getOrCreate();
    Dataset<Row> predictions =
        spark.sql("SELECT * FROM VALUES (1, 0.9D), (0, 0.2D) AS t(label, probability)");
    ProbabilisticClassificationEvaluator evaluator = new ProbabilisticClassificationEvaluator();
    Checks checks = new Checks();
    String remedy = "SELECT log_loss(label, probability)";
    checks.error("evaluate", () -> evaluator.evaluate(predictions), "Spark Connect", remedy);
    checks.error("metrics", () -> evaluator.metrics(predictions), "Spark Connect", remedy);
    checks.exit();
  }
}
