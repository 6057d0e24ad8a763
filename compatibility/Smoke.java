import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.HiveResult;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Example;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.ml.ProbabilisticClassificationEvaluator;
import org.surprisal.sql.Surprisal;

/**
 * Tries the built jar on whichever Spark is on the class path, in a session that nobody configured:
 * the functions are there because the jar is. One line for each check; exit code 1 if one failed.
 */
final class Smoke {
  private static final String PREDICTIONS = " FROM VALUES (1, 0.9D), (0, 0.2D) AS t(label, p)";
  private static final double OF_1 = -Math.log(0.9);
  private static final double OF_0 = -Math.log(0.8);

  private final SparkSession spark;
  private int passed;
  private int failed;

  private Smoke(SparkSession spark) {
    this.spark = spark;
  }

  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().master("local[2]").appName("smoke").getOrCreate();
    boolean mllib = mllibIsThere();
    System.out.println("Spark " + spark.version() + (mllib ? " with" : " without") + " MLlib");
    Smoke smoke = new Smoke(spark);
    smoke.sql();
    smoke.documentation();
    if (mllib) {
      Ml.run(smoke);
    }
    System.out.println(smoke.passed + " passed, " + smoke.failed + " failed");
    spark.stop();
    System.exit(smoke.failed == 0 ? 0 : 1);
  }

  private static boolean mllibIsThere() {
    try {
      Class.forName(
          "org.apache.spark.ml.evaluation.Evaluator", false, Smoke.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Every example of every function, and of its try_ form, gives what the documentation prints. */
  private void documentation() {
    for (FunctionDefinition function : FunctionCatalogue.functions()) {
      check("documented examples of " + function.name(), () -> wrongExamples(function));
    }
  }

  private String wrongExamples(FunctionDefinition function) {
    List<String> wrong = new ArrayList<>();
    for (String name : List.of(function.name(), function.tryName())) {
      for (Example example : function.examples()) {
        String query = example.sql().replace("_FUNC_", name);
        String printed = printed(query);
        if (!printed.equals(example.result())) {
          wrong.add(query + " gives " + printed + ", not " + example.result());
        }
      }
    }
    return String.join("; ", wrong);
  }

  private String printed(String query) {
    return HiveResult.hiveResultString(spark.sql(query).queryExecution().executedPlan())
        .mkString("\n");
  }

  private void sql() {
    number("log_loss", (OF_1 + OF_0) / 2, () -> first("SELECT log_loss(label, p)" + PREDICTIONS));
    number(
        "log_loss, GROUP BY",
        OF_0,
        () -> first("SELECT log_loss(label, p)" + PREDICTIONS + " GROUP BY label ORDER BY label"));
    number(
        "log_loss, FILTER",
        OF_1,
        () -> first("SELECT log_loss(label, p) FILTER (WHERE label = 1)" + PREDICTIONS));
    number(
        "log_loss, OVER",
        OF_1,
        () ->
            first(
                "SELECT log_loss(label, p) OVER (PARTITION BY label) AS loss"
                    + PREDICTIONS
                    + " ORDER BY loss"));
    number(
        "log_loss, eps => 0.0",
        Double.POSITIVE_INFINITY,
        () -> first("SELECT log_loss(label, p, eps => 0.0) FROM VALUES (1, 0.0D) AS t(label, p)"));
    number(
        "evaluate_probabilities, PIVOT",
        1,
        () ->
            first(
                "SELECT CAST(a.rows AS DOUBLE) FROM (SELECT label AS g, label, p"
                    + PREDICTIONS
                    + ") PIVOT (evaluate_probabilities(label, p, bins => 5) FOR g IN (1 AS a))"));
    number(
        "empirical_entropy of intervals",
        Math.log(2),
        () ->
            first(
                "SELECT empirical_entropy(i) FROM VALUES (INTERVAL '1' DAY), (INTERVAL '2' DAY) AS t(i)"));
    if (!spark.version().startsWith("3.")) {
      number(
          "empirical_entropy by a collation",
          0,
          () ->
              first(
                  "SELECT empirical_entropy(s COLLATE UTF8_LCASE) FROM VALUES ('a'), ('A') AS t(s)"));
    }
    number("entropy", Math.log(2), () -> first("SELECT entropy(array(0.5D, 0.5D))"));
    number(
        "kl_divergence",
        0.020135513550688873,
        () -> first("SELECT kl_divergence(array(0.4D, 0.6D), array(0.5D, 0.5D))"));
    check(
        "DESCRIBE FUNCTION EXTENDED",
        () -> {
          String text =
              spark.sql("DESCRIBE FUNCTION EXTENDED log_loss").collectAsList().stream()
                  .map(row -> row.getString(0))
                  .collect(Collectors.joining("\n"));
          return text.contains("Examples") ? "" : "no examples in: " + text;
        });
    number(
        "Surprisal.register",
        Math.log(2),
        () -> {
          Surprisal.register(spark);
          return first("SELECT entropy(array(0.5D, 0.5D))");
        });
  }

  private double first(String query) {
    return spark.sql(query).first().getDouble(0);
  }

  private void number(String what, double expected, Callable<Double> actual) {
    check(
        what,
        () -> {
          double value = actual.call();
          return value == expected || Math.abs(value - expected) <= 1e-15
              ? ""
              : value + " instead of " + expected;
        });
  }

  /** {@code complaint} gives an empty text when all is well. */
  private void check(String what, Callable<String> complaint) {
    String text;
    try {
      text = complaint.call();
    } catch (Exception | LinkageError e) {
      text = e.toString().lines().findFirst().orElseThrow();
    }
    boolean ok = text.isEmpty();
    if (ok) {
      passed++;
    } else {
      failed++;
    }
    System.out.println((ok ? "  ok      " : "  FAILED  ") + what + (ok ? "" : ": " + text));
  }

  /** Apart, so that nothing of MLlib is loaded where it is missing. */
  private static final class Ml {
    static void run(Smoke smoke) {
      StructType schema =
          new StructType()
              .add("label", DataTypes.DoubleType)
              .add("probability", SQLDataTypes.VectorType());
      Dataset<Row> predictions =
          smoke.spark.createDataFrame(
              List.of(
                  RowFactory.create(0.0, Vectors.dense(0.8, 0.1, 0.1)),
                  RowFactory.create(
                      2.0, Vectors.sparse(3, new int[] {0, 2}, new double[] {0.1, 0.9}))),
              schema);
      predictions.createOrReplaceTempView("predictions");
      double expected = (OF_0 + OF_1) / 2;

      ProbabilisticClassificationEvaluator evaluator = new ProbabilisticClassificationEvaluator();
      evaluator.setLabelCol("label");
      evaluator.setProbabilityCol("probability");
      smoke.number(
          "log_loss of ML vectors",
          expected,
          () -> smoke.first("SELECT log_loss(label, probability) FROM predictions"));
      smoke.number("evaluator", expected, () -> evaluator.evaluate(predictions));
      smoke.number(
          "evaluator, saved and loaded",
          expected,
          () -> {
            Path folder = Files.createTempDirectory("smoke");
            evaluator.write().overwrite().save(folder.toString());
            return ProbabilisticClassificationEvaluator.load(folder.toString())
                .evaluate(predictions);
          });
    }
  }
}
