package org.surprisal.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.surprisal.job.Evaluate;

/** What the job costs beside queries of the functions whose figures it shows. */
final class JobMeasurements {
  private static final int ROWS = 1_000_000;
  private static final int FEW_ROWS = 1000;
  private static final List<String> MODELS = List.of("a", "b", "c");
  private static final Path JVM_OPTIONS = Path.of("..", ".mvn", "spark-jvm.options");
  private static final Path OUTPUT = Path.of("target", "job");

  private final SparkSession spark;
  private final Data data;
  private final Contest contest;

  JobMeasurements(SparkSession spark, Data data, Contest contest) {
    this.spark = spark;
    this.data = data;
    this.contest = contest;
  }

  String table() throws Exception {
    String rows = data.models(ROWS);
    spark.read().parquet(rows).createOrReplaceTempView("models");
    return "## The job, three models of three classes, a million rows of Parquet\n\n"
        + contest.table(
            List.of(
                query("one query of `evaluate_probabilities`", "evaluate_probabilities"),
                query(
                    "one query of all functions that the job shows",
                    "evaluate_probabilities",
                    "temperature_scaling",
                    "evaluate_ranking",
                    "spherical_score",
                    "accuracy",
                    "top_k_accuracy"),
                job("the job", rows),
                job("the job, `--by` 1000 groups", rows, "--by=g")));
  }

  /** One query of functions, each of every model. */
  private Contender query(String name, String... functions) {
    String calls =
        Stream.of(functions)
            .flatMap(function -> MODELS.stream().map(model -> function + "(label, " + model + ")"))
            .collect(Collectors.joining(", "));
    String sql = "SELECT " + calls + " FROM models";
    return new Contender(
        name, () -> spark.sql(sql).collectAsList().get(0).getStruct(0).getAs("log_loss"));
  }

  private static Contender job(String name, String rows, String... options) {
    List<String> arguments = arguments(rows, options);
    return new Contender(
        name,
        () -> {
          PrintStream terminal = System.out;
          System.setOut(
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
          try {
            Evaluate.main(arguments.toArray(new String[0]));
          } finally {
            System.setOut(terminal);
          }
          return Files.size(OUTPUT.resolve("metrics.json")) + " bytes";
        });
  }

  private static List<String> arguments(String rows, String... options) {
    List<String> arguments = new ArrayList<>(List.of(rows, "--overwrite", "--output=" + OUTPUT));
    MODELS.forEach(model -> arguments.add("--model=" + model + "=" + model));
    arguments.addAll(List.of(options));
    return arguments;
  }

  /** Whole processes, from the start of the JVM to its end. */
  String start() throws Exception {
    String rows = data.models(FEW_ROWS);
    return "## The job as a process of its own, 1000 rows\n\n"
        + contest
            .ofFewRuns()
            .table(
                List.of(
                    process("a session and one query", OneQuery.class, List.of(rows)),
                    process("the job", Evaluate.class, arguments(rows))));
  }

  private static Contender process(String name, Class<?> main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + JVM_OPTIONS,
                "-Dspark.master=local[" + Benchmarks.CORES + "]",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    File log = new File("target", "process.log");
    return new Contender(
        name,
        () -> {
          int code =
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(log)
                  .start()
                  .waitFor();
          if (code != 0) {
            throw new IOException(name + " ended with " + code + ": see " + log);
          }
          return "";
        });
  }

  /** A session, one query of a Parquet file, and the end. */
  static final class OneQuery {
    private OneQuery() {}

    public static void main(String[] arguments) throws IOException {
      try (SparkSession session = SparkSession.builder().getOrCreate()) {
        session.read().parquet(arguments[0]).selectExpr("sum(label)", "sum(a[0])").show();
      }
    }
  }
}
