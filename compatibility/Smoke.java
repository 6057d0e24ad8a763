import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Example;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.sql.Surprisal;
import scala.util.Properties$;

/**
 * Tries the built jar on whichever Spark is on the class path, in a session that nobody configured:
 * the functions are there because the jar is.
 */
final class Smoke {
  private static final String PREDICTIONS = " FROM VALUES (1, 0.9D), (0, 0.2D) AS t(label, p)";
  static final double OF_1 = -Math.log(0.9);
  static final double OF_0 = -Math.log(0.8);

  final SparkSession spark;
  final Checks checks = new Checks();

  private Smoke(SparkSession spark) {
    this.spark = spark;
  }

  /** Argument: the jar. */
  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().master("local[2]").appName("smoke").getOrCreate();
    boolean mllib = mllibIsThere();
    System.out.printf(
        "Spark %s on Scala %s, %s MLlib%n",
        spark.version(), Properties$.MODULE$.versionNumberString(), mllib ? "with" : "without");
    Smoke smoke = new Smoke(spark);
    smoke.sql();
    smoke.documentation();
    if (mllib) {
      Ml.run(smoke);
      smoke.checks.check("whatever the jar links to", () -> Linkage.missing(args[0]));
    }
    spark.stop();
    smoke.checks.exit();
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
      checks.check("documented examples of " + function.name(), () -> wrongExamples(function));
    }
  }

  private String wrongExamples(FunctionDefinition function) throws ReflectiveOperationException {
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

  /** What spark-sql prints. Its type is another Seq on Scala 2.12, so it is called by name. */
  private String printed(String query) throws ReflectiveOperationException {
    Object lines =
        Class.forName("org.apache.spark.sql.execution.HiveResult")
            .getMethod("hiveResultString", SparkPlan.class)
            .invoke(null, spark.sql(query).queryExecution().executedPlan());
    return ((scala.collection.Seq<?>) lines).mkString("\n");
  }

  private void sql() {
    checks.number(
        "log_loss", (OF_1 + OF_0) / 2, () -> first("SELECT log_loss(label, p)" + PREDICTIONS));
    checks.number(
        "log_loss, GROUP BY",
        OF_0,
        () -> first("SELECT log_loss(label, p)" + PREDICTIONS + " GROUP BY label ORDER BY label"));
    checks.number(
        "log_loss, FILTER",
        OF_1,
        () -> first("SELECT log_loss(label, p) FILTER (WHERE label = 1)" + PREDICTIONS));
    checks.number(
        "log_loss, OVER",
        OF_1,
        () ->
            first(
                "SELECT log_loss(label, p) OVER (PARTITION BY label) AS loss"
                    + PREDICTIONS
                    + " ORDER BY loss"));
    checks.number(
        "log_loss, eps => 0.0",
        Double.POSITIVE_INFINITY,
        () -> first("SELECT log_loss(label, p, eps => 0.0) FROM VALUES (1, 0.0D) AS t(label, p)"));
    checks.number(
        "evaluate_probabilities, PIVOT",
        1,
        () ->
            first(
                "SELECT CAST(a.rows AS DOUBLE) FROM (SELECT label AS g, label, p"
                    + PREDICTIONS
                    + ") PIVOT (evaluate_probabilities(label, p, bins => 5) FOR g IN (1 AS a))"));
    checks.number(
        "empirical_entropy of intervals",
        Math.log(2),
        () ->
            first(
                "SELECT empirical_entropy(i) FROM VALUES (INTERVAL '1' DAY), (INTERVAL '2' DAY) AS t(i)"));
    if (!spark.version().startsWith("3.")) {
      checks.number(
          "empirical_entropy by a collation",
          0,
          () ->
              first(
                  "SELECT empirical_entropy(s COLLATE UTF8_LCASE) FROM VALUES ('a'), ('A') AS t(s)"));
    }
    checks.number("entropy", Math.log(2), () -> first("SELECT entropy(array(0.5D, 0.5D))"));
    checks.number(
        "kl_divergence",
        0.020135513550688873,
        () -> first("SELECT kl_divergence(array(0.4D, 0.6D), array(0.5D, 0.5D))"));
    // Spark's own errors, which are called by name.
    for (String[] wrong :
        new String[][] {
          {"log_loss(1)", "(label, probability[, weight[, eps]])"},
          {"log_loss(1, 0.5D, bins => 3)", "`eps`"}
        }) {
      checks.error(wrong[0], () -> spark.sql("SELECT " + wrong[0]), wrong[1]);
    }
    checks.text(
        "DESCRIBE FUNCTION EXTENDED",
        () ->
            spark.sql("DESCRIBE FUNCTION EXTENDED log_loss").collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n")),
        "Examples");
    checks.number(
        "Surprisal.register",
        Math.log(2),
        () -> {
          Surprisal.register(spark);
          return first("SELECT entropy(array(0.5D, 0.5D))");
        });
  }

  double first(String query) {
    return spark.sql(query).first().getDouble(0);
  }
}
