package org.surprisal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What is measured of the functions of a ranking. */
final class RankingMeasurements {
  private static final int MILLIONS = 20;
  private static final int MLLIB_MILLIONS = 2;

  /** Ranks, ties having their mean: Mann and Whitney's statistic is the area, exactly. */
  private static final String BY_SORTING =
      "SELECT (sum(rank * positives) - sum(positives) * (sum(positives) + 1) / 2)"
          + " / (sum(positives) * (sum(n) - sum(positives))) FROM (SELECT positives, n, sum(n) OVER (ORDER BY p) - (n - 1) / 2 AS"
          + " rank FROM (SELECT p, count(*) AS n, sum(label) AS positives FROM binary GROUP BY p))";

  private final SparkSession spark;
  private final Data data;
  private final Contest contest;

  RankingMeasurements(SparkSession spark, Data data, Contest contest) {
    this.spark = spark;
    this.data = data;
    this.contest = contest.ofFewRuns();
  }

  private void view(String name, int millions) {
    spark.read().parquet(data.binary(millions)).createOrReplaceTempView(name);
  }

  private Contender query(String name, String sql) {
    return new Contender(
        name,
        () -> {
          Row first = spark.sql(sql).collectAsList().get(0);
          return first.get(first.size() - 1);
        });
  }

  String ranking() throws Exception {
    view("binary", MILLIONS);
    String grouped = "SELECT max(x) FROM (SELECT %s AS x FROM binary GROUP BY g %% 1000)";
    return "## ROC AUC, binary, 20 million rows of Parquet\n\n"
        + contest.table(
            List.of(
                query("`log_loss`", "SELECT log_loss(label, p) FROM binary"),
                query("`roc_auc`", "SELECT roc_auc(label, p) FROM binary"),
                query(
                    "`evaluate_ranking`, the bound", "SELECT evaluate_ranking(label, p).roc_auc_max_error FROM binary"),
                query("`roc_curve`, its points", "SELECT size(roc_curve(label, p)) FROM binary"),
                query(
                    "`log_loss` in 1000 groups", grouped.formatted("log_loss(label, p)")),
                query(
                    "`roc_auc` in 1000 groups", grouped.formatted("roc_auc(label, p)"))));
  }

  /** Against MLlib's and the exact area by a sort, over as many rows as these can do in a while. */
  String againstSorts() throws Exception {
    view("binary", MLLIB_MILLIONS);
    BinaryClassificationEvaluator mllib =
        new BinaryClassificationEvaluator()
            .setMetricName("areaUnderROC")
            .setLabelCol("dlabel")
            .setRawPredictionCol("p");
    return "## ROC AUC, binary, 2 million rows of Parquet\n\n"
        + contest.table(
            List.of(
                new Contender(
                    "MLlib's evaluator",
                    () ->
                        mllib.evaluate(
                            spark.sql("SELECT p, cast(label AS double) AS dlabel FROM binary"))),
                query("a sort in SQL", BY_SORTING),
                query("`roc_auc`", "SELECT roc_auc(label, p) FROM binary")))
        + "\n"
        + againstOneSort();
  }

  private String againstOneSort() throws Exception {
    view("binary", MILLIONS);
    return "## ROC AUC, binary, 20 million rows of Parquet, beside a sort\n\n"
        + contest.table(
            List.of(
                query("a sort in SQL", BY_SORTING),
                query("`roc_auc`", "SELECT roc_auc(label, p) FROM binary")));
  }

  String byRows() throws Exception {
    List<Contender> contenders = new ArrayList<>();
    for (int millions = 1; millions <= Data.MAX_MILLIONS; millions *= 4) {
      view("binary" + millions, millions);
      contenders.add(
          query(millions + " million", "SELECT roc_auc(label, p) FROM binary" + millions));
    }
    return "## `roc_auc` by rows\n\n" + contest.table(contenders) + "\n" + liveHeap(contenders);
  }

  /** What a query keeps, beside what the session has in use without one. */
  private static String liveHeap(List<Contender> contenders) throws Exception {
    StringBuilder text =
        new StringBuilder(
            "| | live heap MiB | of which the query's |\n| --- | ---: | ---: |\n");
    double idle = LiveHeap.mib();
    for (Contender contender : contenders) {
      double live = LiveHeap.mib(contender);
      text.append("| %s | %.0f | %.0f |%n".formatted(contender.name(), live, live - idle));
    }
    return text
        + "\nThe most that is in use after a collection, where one follows the other while the query runs.\n";
  }
}
