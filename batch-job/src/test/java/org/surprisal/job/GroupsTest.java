package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run on breast_cancer with groups, clusters and the same model in two forms. */
class GroupsTest {
  private static final int ROWS = 569;

  @TempDir static Path directory;
  private static Terminal run;
  private static JsonNode metrics;
  private static String report;

  @BeforeAll
  static void evaluate() throws Exception {
    Path parquet = directory.resolve("rows");
    LocalSpark.session()
        .read()
        .option("header", "true")
        .option("inferSchema", "true")
        .csv(LocalSpark.sample("breast_cancer-predictions.csv"))
        .selectExpr(
            "label",
            "p_forest AS number",
            "array(1 - p_forest, p_forest) AS both",
            "p_logistic AS other",
            "date_add(DATE'2024-09-01', CAST(monotonically_increasing_id() % 40 AS INT)) AS day",
            "IF(rand(3) < 0.02, 'few', IF(p_logistic BETWEEN 0.05 AND 0.95, 'hard', 'easy')) AS kind",
            "IF(monotonically_increasing_id() % 2 = 0, NULL, monotonically_increasing_id() % 100) AS user")
        .coalesce(1)
        .write()
        .parquet(parquet.toString());
    Path output = directory.resolve("report");
    run =
        Terminal.run(
            parquet.toString(),
            "--model=number=number",
            "--model=both=both",
            "--model=other=other",
            "--by=day",
            "--by=kind",
            "--cluster=user",
            "--fail-if=grouping = 'kind' AND model = 'number' AND log_loss_always_lower > 0.1",
            "--fail-if=ece > 0.9",
            "--output=" + output);
    assertThat(run.exitCode()).as(run.errors()).isEqualTo(Evaluate.GATE);
    metrics = new ObjectMapper().readTree(output.resolve("metrics.json").toFile());
    report = Files.readString(output.resolve("report.html"));
  }

  private static JsonNode model(String name) {
    return MetricsJson.model(metrics, name);
  }

  private static List<JsonNode> groups(String model, String grouping) {
    List<JsonNode> groups = new ArrayList<>();
    for (JsonNode group : metrics.get("groups")) {
      if (group.get("model").asText().equals(model)
          && group.get("grouping").asText().equals(grouping)) {
        groups.add(group);
      }
    }
    return groups;
  }

  @Test
  void aNumberAndADistributionAreOnOneScale() {
    for (String metric :
        List.of("log_loss", "brier_score", "expected_calibration_error", "normalized_entropy")) {
      assertThat(model("number").get(metric).asDouble())
          .as(metric)
          .isCloseTo(model("both").get(metric).asDouble(), within(1e-12));
    }
    assertThat(model("number").get("confidence_gap").asDouble())
        .isCloseTo(model("both").get("confidence_gap").asDouble(), within(1e-12));
    assertThat(MetricsJson.find(metrics.get("comparisons"), "better", "both").get("worse").asText())
        .isEqualTo("number");
  }

  /** Errors are by cluster here, so figures of rows alone. */
  @Test
  void everyFigureIsThatOfItsDefinition() {
    List<Row> rows =
        LocalSpark.session().read().parquet(directory.resolve("rows").toString()).collectAsList();
    double[][] forest =
        rows.stream().map(row -> binary(row.<Double>getAs("number"))).toArray(double[][]::new);
    double[][] logistic =
        rows.stream().map(row -> binary(row.<Double>getAs("other"))).toArray(double[][]::new);
    int checked =
        new Recomputed(rows.stream().mapToInt(row -> row.<Integer>getAs("label")).toArray())
            .with("number", forest)
            .with("both", forest)
            .with("other", logistic)
            .check(metrics, false);
    assertThat(checked).isGreaterThan(120);
  }

  private static double[] binary(double p) {
    return new double[] {1 - p, p};
  }

  @Test
  void theReportSpeaksOfNoBarsThatAreLeftOut() {
    assertThat(report).doesNotContain("the bars are 95 % intervals");
  }

  /** 284 rows are of 100 users, and the other 285 of none. */
  @Test
  void rowsWithoutAClusterAreUnitsOfTheirOwn() {
    JsonNode comparison = MetricsJson.find(metrics.get("comparisons"), "worse", "number");
    assertThat(comparison.get("units").asLong()).isEqualTo(285 + 100);
    assertThat(model("number").get("effective_rows").asDouble()).isBetween(100.0, 385.0);
  }

  @Test
  void rowsMeanTheSameEverywhere() {
    assertThat(metrics.get("input_rows").asLong()).isEqualTo(ROWS);
    assertThat(metrics.get("rows").asLong()).isEqualTo(ROWS);
    assertThat(model("number").get("rows").asLong()).isEqualTo(ROWS);
    assertThat(groups("number", "kind").stream().mapToLong(g -> g.get("rows").asLong()).sum())
        .isEqualTo(ROWS);
  }

  @Test
  void groupsThatDifferAreToldFromThoseTooSmall() {
    for (JsonNode group : groups("number", "kind")) {
      boolean few = group.get("group").asText().equals("few");
      assertThat(group.get("adjusted_p_value").isNull()).isEqualTo(few);
      if (!few) {
        assertThat(group.get("adjusted_p_value").asDouble()).isLessThan(0.01);
        assertThat(group.get("log_loss").asDouble())
            .isBetween(
                group.get("log_loss_lower").asDouble(), group.get("log_loss_upper").asDouble());
      }
    }
    assertThat(report).contains("2 of 3 surely differ from the other rows");
  }

  @Test
  void datesAreInTheirOrder() {
    assertThat(groups("number", "day").stream().map(group -> group.get("group").asText()))
        .hasSize(40)
        .isSorted();
    int section = report.indexOf("By day");
    assertThat(report.indexOf("2024-10-09", section))
        .isGreaterThan(report.indexOf("2024-10-08", section));
    assertThat(report.substring(section)).contains("in their order, the latest");
  }

  @Test
  void aGateOnGroupsSaysWhichOneTripsIt() {
    assertThat(metrics.get("failed_gates")).hasSize(1);
    JsonNode gate = metrics.get("failed_gates").get(0);
    assertThat(gate.get("group").asText()).isEqualTo("kind hard");
    assertThat(gate.get("value").asDouble()).isGreaterThan(0.1);
    assertThat(gate.get("threshold").asDouble()).isEqualTo(0.1);
    assertThat(run.said()).contains("holds for number, kind hard: log_loss_always_lower is 0.");
  }

  @Test
  void classesHaveNothingThatNeedsTheOtherRows() {
    JsonNode ofClass = metrics.get("per_class").get(0);
    assertThat(ofClass.has("recall")).isTrue();
    assertThat(ofClass.has("expected_calibration_error")).isFalse();
    assertThat(ofClass.has("accuracy")).isFalse();
  }

  @Test
  void warningsAreInTheReportToo() {
    assertThat(metrics.get("warnings")).isNotEmpty();
    assertThat(report).contains("No interval knows what was not sampled");
    assertThat(run.output()).contains("No interval knows what was not sampled");
  }
}
