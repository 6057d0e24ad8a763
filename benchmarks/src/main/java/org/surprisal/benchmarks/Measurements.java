package org.surprisal.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** What is measured. */
final class Measurements {
  private static final int BINARY_MILLIONS = 20;
  private static final String LIKELIHOOD = "greatest(if(label = 1, p, 1 - p), 1e-15D)";
  private static final String FLOOR = "SELECT sum(p), sum(label) FROM binary";

  private final SparkSession spark;
  private final DuckDb duckDb;
  private final Data data;
  private final Contest contest;

  Measurements(SparkSession spark, DuckDb duckDb) {
    this.spark = spark;
    this.duckDb = duckDb;
    data = new Data(spark);
    contest = new Contest(new TaskTimes(spark.sparkContext()));
    spark
        .udf()
        .register(
            "java_aggregator",
            functions.udaf(new LogLossAggregator(), Encoders.bean(LogLossAggregator.Row.class)));
  }

  String run(Section section) throws Exception {
    return switch (section) {
      case BINARY -> binary();
      case BINARY_CACHED -> binaryCached();
      case GROUPS -> groups();
      case CLASSES_10 -> classes(10, 2_000_000);
      case CLASSES_100 -> classes(100, 200_000);
      case CLASSES_1000 -> classes(1000, 20_000);
      case DIVERGENCES -> divergences();
      case EVALUATION -> evaluation();
      case EVALUATION_GROUPS -> evaluationGroups();
      case EVALUATOR -> new EvaluatorMeasurements(spark, data, contest).table();
      case EVALUATOR_FEW_ROWS -> new EvaluatorMeasurements(spark, data, contest).fewRows();
      case JOB -> new JobMeasurements(spark, data, contest).table();
      case JOB_START -> new JobMeasurements(spark, data, contest).start();
      case RANKING -> new RankingMeasurements(spark, data, contest).ranking();
      case RANKING_BY_SORTS -> new RankingMeasurements(spark, data, contest).againstSorts();
      case RANKING_BY_ROWS -> new RankingMeasurements(spark, data, contest).byRows();
      case CALIBRATOR -> new CalibratorMeasurements(spark, data, contest).table();
      case CORES -> cores();
      case CORES_CACHED -> coresCached();
      case SCALING_ROWS -> scalingRows();
      case SCALING_CLASSES -> scalingClasses();
      case SCALING_GROUPS -> scalingGroups();
    };
  }

  /** A query of Spark; its answer is the last column of the first row. */
  private Contender query(String name, String sql) {
    return new Contender(
        name,
        () -> {
          Row first = spark.sql(sql).collectAsList().get(0);
          return first.get(first.size() - 1);
        });
  }

  private void viewOfBinary(int millions) {
    spark.read().parquet(data.binary(millions)).createOrReplaceTempView("binary");
  }

  private String title(String title, List<Contender> contenders) throws Exception {
    return "## " + title + "\n\n" + contest.table(contenders);
  }

  private String binary() throws Exception {
    viewOfBinary(BINARY_MILLIONS);
    String files =
        Arrays.stream(data.binary(BINARY_MILLIONS))
            .map(folder -> "'" + folder + "/*.parquet'")
            .collect(Collectors.joining(", ", "[", "]"));
    String inDuckDb =
        "SELECT avg(-ln(greatest(CASE WHEN label = 1 THEN p ELSE 1 - p END, 1e-15))) FROM read_parquet("
            + files
            + ")";
    return title(
        "Binary, 20 million rows of Parquet",
        List.of(
            query("scan: `sum(p), sum(label)`", FLOOR),
            query("`log_loss`", "SELECT log_loss(label, p) FROM binary"),
            query("built-in `avg(-ln(...))`", "SELECT avg(-ln(" + LIKELIHOOD + ")) FROM binary"),
            query("Java Aggregator", "SELECT java_aggregator(label, p) FROM binary"),
            query("`evaluate_probabilities`", evaluation("p", "binary")),
            query("`brier_score`", "SELECT brier_score(label, p) FROM binary"),
            new Contender("DuckDB `avg(-ln(...))`", () -> duckDb.first(inDuckDb)),
            new Contender(
                "DuckDB scan: `sum(p), sum(label)`",
                () -> duckDb.first("SELECT sum(p), sum(label) FROM read_parquet(" + files + ")"))));
  }

  private static String evaluation(String probability, String table) {
    return "SELECT evaluate_probabilities(label, " + probability + ").log_loss FROM " + table;
  }

  private String binaryCached() throws Exception {
    viewOfBinary(BINARY_MILLIONS);
    spark.sql("CACHE TABLE cached AS SELECT label, p FROM binary");
    try {
      return title(
          "Binary, 20 million rows of a cached table",
          List.of(
              query("scan: `sum(p), sum(label)`", "SELECT sum(p), sum(label) FROM cached"),
              query("`log_loss`", "SELECT log_loss(label, p) FROM cached"),
              query(
                  "built-in `avg(-ln(...))`", "SELECT avg(-ln(" + LIKELIHOOD + ")) FROM cached")));
    } finally {
      spark.sql("UNCACHE TABLE cached");
    }
  }

  private String groups() throws Exception {
    viewOfBinary(BINARY_MILLIONS);
    String grouped = "SELECT max(x) FROM (SELECT %s AS x FROM binary GROUP BY g %% 1000)";
    return title(
        "Binary, 20 million rows in 1000 groups",
        List.of(
            query(
                "scan: `sum(p), sum(label)`",
                "SELECT max(x), max(y) FROM (SELECT sum(p) AS x, sum(label) AS y FROM binary GROUP BY g % 1000)"),
            query("`log_loss`", grouped.formatted("log_loss(label, p)")),
            query("built-in `avg(-ln(...))`", grouped.formatted("avg(-ln(" + LIKELIHOOD + "))")),
            query("Java Aggregator", grouped.formatted("java_aggregator(label, p)"))));
  }

  private String classes(int classes, long rows) throws Exception {
    String folder = data.classes(classes, rows);
    spark.read().parquet(folder).createOrReplaceTempView("predictions");
    MulticlassClassificationEvaluator mllib = EvaluatorMeasurements.mllib();
    String inDuckDb =
        "SELECT avg(-ln(greatest(p[label + 1], 1e-15))) FROM read_parquet('"
            + folder
            + "/*.parquet')";
    return title(
        "%d classes, %,d rows of Parquet".formatted(classes, rows),
        List.of(
            new Contender(
                "MLlib's evaluator, Vector", () -> mllib.evaluate(spark.table("predictions"))),
            query("`log_loss`, Vector", "SELECT log_loss(label, v) FROM predictions"),
            query("scan of label and Vector", "SELECT sum(label), count(v) FROM predictions"),
            query("`log_loss`, array", "SELECT log_loss(label, p) FROM predictions"),
            query("scan of label and array", "SELECT sum(label), sum(p[label]) FROM predictions"),
            query(
                "built-in `avg(-ln(p[label]))`",
                "SELECT avg(-ln(greatest(p[label], 1e-15D))) FROM predictions"),
            new Contender("DuckDB, array", () -> duckDb.first(inDuckDb))));
  }

  private String divergences() throws Exception {
    spark.read().parquet(data.classes(10, 2_000_000)).createOrReplaceTempView("predictions");
    String entropy = "aggregate(p, 0D, (s, x) -> s - if(x > 0, x * ln(x), 0D))";
    String divergence =
        "aggregate(zip_with(p, q, (x, y) -> if(x > 0, x * ln(x / y), 0D)), 0D, (s, x) -> s + x)";
    return title(
            "Entropy, 10 classes, 2 million rows, averaged",
            List.of(
                query("built-in `aggregate`", "SELECT avg(" + entropy + ") FROM predictions"),
                query("`entropy`", "SELECT avg(entropy(p)) FROM predictions"),
                query("`entropy`, Vector", "SELECT avg(entropy(v)) FROM predictions"),
                query("scan of array", "SELECT sum(p[0]) FROM predictions")))
        + "\n"
        + title(
            "KL divergence, 10 classes, 2 million rows, averaged",
            List.of(
                query(
                    "built-in `aggregate(zip_with(...))`",
                    "SELECT avg(" + divergence + ") FROM predictions"),
                query("`kl_divergence`", "SELECT avg(kl_divergence(p, q)) FROM predictions"),
                query("`js_divergence`", "SELECT avg(js_divergence(p, q)) FROM predictions"),
                query("scan of arrays", "SELECT sum(p[0]), sum(q[0]) FROM predictions")));
  }

  private String evaluation() throws Exception {
    spark.read().parquet(data.classes(10, 2_000_000)).createOrReplaceTempView("predictions");
    return title(
        "Everything in one pass, 10 classes, 2 million rows",
        List.of(
            query("`log_loss`, array", "SELECT log_loss(label, p) FROM predictions"),
            query("`evaluate_probabilities`, array", evaluation("p", "predictions")),
            query(
                "`temperature_scaling`, array",
                "SELECT temperature_scaling(label, p).temperature FROM predictions"),
            query("`log_loss`, Vector", "SELECT log_loss(label, v) FROM predictions"),
            query("`evaluate_probabilities`, Vector", evaluation("v", "predictions"))));
  }

  private String evaluationGroups() throws Exception {
    viewOfBinary(BINARY_MILLIONS);
    List<Contender> contenders = new ArrayList<>();
    for (int groups : new int[] {1, 1000, 100_000}) {
      contenders.add(
          query(
              "%,d groups".formatted(groups),
              "SELECT max(x) FROM (SELECT evaluate_probabilities(label, p).log_loss AS x FROM binary GROUP BY g %% %d)"
                  .formatted(groups)));
    }
    return "## `evaluate_probabilities` by groups, binary, 20 million rows\n\n"
        + contest.ofFewRuns().table(contenders);
  }

  private String cores() throws Exception {
    viewOfBinary(Data.MAX_MILLIONS);
    return title(
        "One core and two, binary, 64 million rows of Parquet",
        List.of(
            onCores(1, "scan", FLOOR),
            onCores(2, "scan", FLOOR),
            onCores(1, "`log_loss`", lossOf("binary")),
            onCores(2, "`log_loss`", lossOf("binary"))));
  }

  private String coresCached() throws Exception {
    viewOfBinary(Data.MAX_MILLIONS);
    List<Contender> contenders = new ArrayList<>();
    for (int cores = 1; cores <= 2; cores++) {
      // The number is a column too, as Spark would use one cache for two tables of the same rows.
      String cache = "CACHE TABLE cached%1$d AS SELECT label, p, %1$d AS cores FROM binary";
      onCores(cores, "cache", cache.formatted(cores)).work().call();
      contenders.add(query("`log_loss`, cores: " + cores, lossOf("cached" + cores)));
    }
    try {
      return title("One core and two, binary, 64 million rows of a cached table", contenders);
    } finally {
      spark.catalog().clearCache();
    }
  }

  private static String lossOf(String table) {
    return "SELECT log_loss(label, p) FROM " + table;
  }

  /** One task is as many cores: all files in one partition, or half of them in each of two. */
  private Contender onCores(int cores, String name, String sql) {
    return new Contender(
        name + ", cores: " + cores,
        () -> {
          spark.conf().set("spark.sql.files.openCostInBytes", "0");
          spark.conf().set("spark.sql.files.minPartitionNum", "1");
          spark.conf().set("spark.sql.files.maxPartitionBytes", cores == 1 ? "1t" : "375m");
          try {
            List<Row> rows = spark.sql(sql).collectAsList();
            return rows.isEmpty() ? "" : rows.get(0).get(0);
          } finally {
            spark.conf().unset("spark.sql.files.openCostInBytes");
            spark.conf().unset("spark.sql.files.minPartitionNum");
            spark.conf().unset("spark.sql.files.maxPartitionBytes");
          }
        });
  }

  private String scalingRows() throws Exception {
    List<Contender> contenders = new ArrayList<>();
    for (int millions = 1; millions <= Data.MAX_MILLIONS; millions *= 4) {
      String view = "binary" + millions;
      spark.read().parquet(data.binary(millions)).createOrReplaceTempView(view);
      contenders.add(query(millions + " million", lossOf(view)));
    }
    return title("`log_loss` by rows", contenders);
  }

  private String scalingClasses() throws Exception {
    List<Contender> contenders = new ArrayList<>();
    for (int classes : new int[] {2, 10, 100, 1000}) {
      String view = "classes" + classes;
      spark
          .read()
          .parquet(data.classes(classes, classes == 2 ? 10_000_000 : 20_000_000 / classes))
          .createOrReplaceTempView(view);
      contenders.add(
          query(
              "%d classes x %,d rows, Vector".formatted(classes, 20_000_000 / classes),
              "SELECT log_loss(label, v) FROM " + view));
    }
    return title("`log_loss` by classes, 20 million probabilities", contenders);
  }

  private String scalingGroups() throws Exception {
    viewOfBinary(BINARY_MILLIONS);
    List<Contender> contenders = new ArrayList<>();
    for (int groups = 1; groups <= 100_000; groups *= 10) {
      contenders.add(
          query(
              "%,d groups".formatted(groups),
              "SELECT max(x) FROM (SELECT log_loss(label, p) AS x FROM binary GROUP BY g % "
                  + groups
                  + ")"));
    }
    return title("`log_loss` by groups, binary, 20 million rows", contenders);
  }
}
