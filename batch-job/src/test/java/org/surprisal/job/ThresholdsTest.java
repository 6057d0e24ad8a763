package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run on breast_cancer at given costs: intervals, thresholds and curves of two classes. */
class ThresholdsTest {
  @TempDir static Path directory;
  private static Terminal run;
  private static JsonNode metrics;
  private static String report;
  private static Dataset<Row> thresholds;
  private static Row expected;

  @BeforeAll
  static void evaluate() throws Exception {
    Path output = directory.resolve("report");
    run =
        Terminal.run(
            LocalSpark.sample("breast_cancer-predictions.csv"),
            "--cost-false-negative=10",
            "--fail-if=model = 'forest' AND roc_auc_lower < 0.99",
            "--output=" + output);
    assertThat(run.exitCode()).as(run.errors()).isEqualTo(Evaluate.GATE);
    metrics = new ObjectMapper().readTree(output.resolve("metrics.json").toFile());
    report = Files.readString(output.resolve("report.html"));
    thresholds =
        LocalSpark.session().read().parquet(output.resolve("thresholds.parquet").toString());
    LocalSpark.session()
        .read()
        .option("header", "true")
        .option("inferSchema", "true")
        .csv(LocalSpark.sample("breast_cancer-predictions.csv"))
        .createOrReplaceTempView("breast_cancer");
    expected =
        LocalSpark.session()
            .sql(
                "SELECT evaluate_ranking(label, p_forest) AS ranking,"
                    + " sort_array(transform(threshold_table(label, p_forest, 10000, 1, 10), t ->"
                    + " struct(t.cost, -t.threshold, t.recall)))[0] AS cheapest FROM breast_cancer")
            .first();
  }

  private static JsonNode model(String name) {
    return MetricsJson.model(metrics, name);
  }

  @Test
  void intervalsAreThoseOfTheFunctionAndMayBeGates() {
    Row ranking = expected.getStruct(0);
    for (String metric : List.of("roc_auc", "average_precision")) {
      for (String end : List.of("", "_lower", "_upper")) {
        assertThat(model("forest").get(metric + end).asDouble())
            .as(metric + end)
            .isCloseTo(ranking.<Double>getAs(metric + end), within(1e-12));
      }
    }
    assertThat(ranking.<Double>getAs("roc_auc_lower")).isBetween(0.97, 0.99);
    assertThat(run.said()).contains("holds for forest: roc_auc_lower is 0.979");
  }

  @Test
  void theCheapestThresholdIsTheBestOfAll() {
    Row cheapest = expected.getStruct(1);
    JsonNode forest = model("forest");
    assertThat(forest.get("least_cost").asDouble()).isCloseTo(cheapest.getDouble(0), within(1e-15));
    assertThat(forest.get("least_cost_threshold").asDouble()).isEqualTo(-cheapest.getDouble(1));
    Row first = thresholds.where("model = 'forest'").orderBy("cost").first();
    assertThat(first.<Double>getAs("cost")).isCloseTo(cheapest.getDouble(0), within(1e-15));
    assertThat(first.<Double>getAs("recall")).isEqualTo(cheapest.getDouble(2));
  }

  @Test
  void theVerdictSaysWhichModelCostsLeastAsTheGuideShowsIt() throws Exception {
    String sentence =
        run.output().lines().filter(line -> line.startsWith("Where")).findFirst().orElseThrow();
    assertThat(sentence)
        .startsWith(
            "Where a false positive costs 1 and a missed positive 10, logistic costs least on these rows: 0.0299 a row if 1 is"
                + " predicted from a probability of 0.306 on");
    assertThat(Files.readString(Path.of("..", "docs", "ranking.md"))).contains(sentence);
    assertThat(metrics.get("remarks").get(0).asText() + ".").isEqualTo(sentence);
  }

  @Test
  void curvesHaveFewPoints() {
    for (Row row : thresholds.groupBy("model").count().collectAsList()) {
      assertThat(row.getLong(1)).as(row.getString(0)).isBetween(50L, 120L);
    }
    assertThat(report.length()).isLessThan(400_000);
  }

  @Test
  void reportSaysWhatItCostsAndDrawsTheCurves() throws Exception {
    ReportPage page = ReportPage.parse(report);
    assertThat(page.figuresWithoutText()).isEmpty();
    assertThat(page.repeatedIds()).isEmpty();
    assertThat(report)
        .contains(
            "What a threshold decides", "where a false positive costs 1 and a missed positive 10")
        .contains("If the probabilities were right, it would be 0.0909")
        .contains("ROC curve of each model", "Precision-recall curve of each model")
        .contains("Lift of each model");
  }
}
