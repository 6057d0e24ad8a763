import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.surprisal.sql.Surprisal;
import org.surprisal.sql.functions;

/**
 * A Spark Connect server with the jar among the user's and no setting, in a JVM of its own, and its
 * client in Java, which has nothing of Spark on its class path but the client, and the jar for
 * {@link functions}.
 */
final class ConnectClient {
  private static final String PREDICTIONS =
      "SELECT * FROM VALUES (1, 0.9D), (0, 0.2D) AS t(label, p)";
  private static final double LOSS = 0.16425203348601802;

  private final Checks checks = new Checks();
  private final SparkSession spark;

  private ConnectClient(SparkSession spark) {
    this.spark = spark;
  }

  /** Arguments: the class path of the server, and the jar. */
  public static void main(String[] args) throws Exception {
    int port = Jvm.freePort();
    List<String> server =
        Jvm.submit(
            args[1],
            "org.apache.spark.sql.connect.service.SparkConnectServer",
            "spark.connect.grpc.binding.address=127.0.0.1",
            "spark.connect.grpc.binding.port=" + port);
    Jvm.start(args[0], server, Path.of("target", "connect-server.txt"));
    Jvm.await(port);

    String url = "sc://127.0.0.1:" + port;
    SparkSession spark = SparkSession.builder().remote(url).getOrCreate();
    System.out.println("Spark Connect server " + spark.version() + ", by its client in Java");
    ConnectClient client = new ConnectClient(spark);
    client.sql();
    client.errors();
    client.machineLearning();
    client.withMllib(url, args[0]);
    client.checks.exit();
  }

  private void sql() {
    Dataset<Row> predictions = spark.sql(PREDICTIONS);
    checks.number(
        "log_loss in SQL",
        LOSS,
        () -> number(spark.sql("SELECT log_loss(label, p) FROM (" + PREDICTIONS + ")")));
    checks.number(
        "call_function",
        LOSS,
        () -> number(predictions.agg(call_function("log_loss", col("label"), col("p")))));
    checks.number(
        "functions.log_loss",
        LOSS,
        () -> number(predictions.agg(functions.log_loss(col("label"), col("p")))));
    checks.number(
        "observe",
        LOSS,
        () -> {
          Observation observed = new Observation();
          predictions
              .observe(observed, functions.log_loss(col("label"), col("p")).as("loss"))
              .collectAsList();
          return (Double) observed.getAsJava().get("loss");
        });
    checks.number(
        "evaluate_probabilities, named argument",
        2,
        () ->
            spark
                .sql(
                    "SELECT evaluate_probabilities(label, p, bins => 5).rows FROM ("
                        + PREDICTIONS
                        + ")")
                .first()
                .<Number>getAs(0)
                .doubleValue());
    checks.text(
        "DESCRIBE FUNCTION EXTENDED",
        () -> spark.sql("DESCRIBE FUNCTION EXTENDED log_loss").collectAsList().toString(),
        "Usage: log_loss(label, probability[, weight[, eps]]) - Returns the log loss",
        "Examples:");
  }

  private static double number(Dataset<Row> row) {
    return row.first().getDouble(0);
  }

  private void errors() {
    error(
        "a bad row",
        "SELECT log_loss(label, p) FROM VALUES (1, 0.9D), (0, 1.5D) AS t(label, p)",
        "SURPRISAL_OUT_OF_RANGE",
        Map.of("function", "log_loss", "argument", "probability", "value", "1.5"),
        "log_loss: probability is 1.5, but a probability is a number from 0 to 1. If it is a"
            + " percentage, pass probability / 100; if it is a logit, pass 1 / (1 +"
            + " exp(-probability)). try_log_loss skips such rows. SQLSTATE: 22023");
    error(
        "a bad constant",
        "SELECT entropy(array(0.5D, 0.4D))",
        "SURPRISAL_BAD_SUM",
        Map.of("function", "entropy", "argument", "p", "value", "0.9"),
        "entropy: p sums to 0.9, but a distribution sums to 1; p is [0.5, 0.4].");
    checks.error(
        "a missing argument",
        () -> spark.sql("SELECT log_loss(1)").collectAsList(),
        "(label, probability[, weight[, eps]])");
    checks.error("Surprisal.register", () -> Surprisal.register(spark), "functions of its server");
  }

  /** The message arrives whole, and what a program can read of the error with it. */
  private void error(
      String what, String query, String condition, Map<String, String> parameters, String message) {
    checks.error(what, () -> spark.sql(query).collectAsList(), "[" + condition + "] ", message);
    checks.check(
        "its condition and parameters",
        () -> {
          try {
            return "there is no error, but " + spark.sql(query).collectAsList();
          } catch (Exception e) {
            Object thrown = e; // SparkException does not say in Scala's bytecode what it implements
            return thrown instanceof SparkThrowable error
                    && condition.equals(error.getCondition())
                    && parameters.equals(error.getMessageParameters())
                ? ""
                : e.toString();
          }
        });
  }

  private void machineLearning() {
    ConnectMl ml = new ConnectMl(spark);
    checks.check("evaluator in a search over regularizations", ml::search);
    checks.text(
        "evaluator, saved and loaded",
        () -> ml.savedAndLoaded(Path.of("target", "connect-evaluator").toAbsolutePath()),
        "eps=0.25",
        "labelCol=y",
        "metricName=brierScore");
  }

  /** As in spark-shell --remote, where everything is on the class path. */
  private void withMllib(String url, String classPath) throws Exception {
    Path output = Path.of("target", "connect-mllib.txt");
    String both = System.getProperty("java.class.path") + java.io.File.pathSeparator + classPath;
    Process program = Jvm.start(both, List.of("ConnectMllib", url), output);
    checks.check(
        "MLlib's classes in the client",
        () ->
            !program.waitFor(1, TimeUnit.MINUTES) || program.exitValue() != 0
                ? java.nio.file.Files.readString(output)
                : "");
  }
}
