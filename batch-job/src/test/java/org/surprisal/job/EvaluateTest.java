package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run on digits, and what it left behind. */
class EvaluateTest {
  private static final int ROWS = 1797;

  @TempDir static Path directory;
  private static Path output;
  private static Terminal run;
  private static JsonNode metrics;
  private static JsonNode reference;
  private static final AtomicLong RECORDS = new AtomicLong();
  private static final AtomicInteger STAGES_WITH_INPUT = new AtomicInteger();

  @BeforeAll
  static void evaluateDigits() throws Exception {
    Path parquet = directory.resolve("digits");
    LocalSpark.digits()
        .selectExpr("*", "label % 2 = 0 AS even")
        .repartition(3)
        .write()
        .parquet(parquet.toString());
    output = directory.resolve("new").resolve("report");
    SparkListener counter = new InputCounter();
    LocalSpark.session().sparkContext().addSparkListener(counter);
    run =
        Terminal.run(
            parquet.toString(),
            "--by",
            "even",
            "--output",
            output.toString(),
            "--fail-if",
            "model = 'forest' AND log_loss > 0.3",
            "--fail-if",
            "temperature > 7 AND recalibrated_log_loss > 0.5",
            "--fail-if",
            "recalibrated_loss_difference_upper < 0");
    LocalSpark.session().sparkContext().removeSparkListener(counter);
    assertThat(run.exitCode()).as(run.errors()).isEqualTo(Evaluate.GATE);
    ObjectMapper json = new ObjectMapper();
    metrics = json.readTree(output.resolve("metrics.json").toFile());
    reference = json.readTree(Path.of(LocalSpark.sample("reference.json")).toFile());
  }

  private static final class InputCounter extends SparkListener {
    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
      long records = stage.stageInfo().taskMetrics().inputMetrics().recordsRead();
      RECORDS.addAndGet(records);
      STAGES_WITH_INPUT.addAndGet(records > 0 ? 1 : 0);
    }
  }

  private static JsonNode model(String name) {
    return MetricsJson.model(metrics, name);
  }

  @Test
  void ranksByLogLossAndNotByAccuracy() {
    assertThat(metrics.get("models").findValuesAsText("model"))
        .containsExactly("logistic", "forest", "naive_bayes");
    assertThat(model("forest").get("accuracy").asDouble())
        .isGreaterThan(model("logistic").get("accuracy").asDouble());
    assertThat(run.output().lines().skip(1).limit(3).map(line -> line.split(" ")[0]))
        .containsExactly("logistic", "forest", "naive_bayes");
  }

  @Test
  void metricsAreThoseOfScikitLearn() {
    for (String name : List.of("logistic", "forest", "naive_bayes")) {
      JsonNode expected = reference.get("digits/" + name);
      JsonNode actual = model(name);
      assertThat(actual.get("log_loss").asDouble())
          .isCloseTo(expected.get("log_loss_eps_1e-15").asDouble(), within(1e-12));
      assertThat(actual.get("accuracy").asDouble())
          .isCloseTo(expected.get("accuracy").asDouble(), within(1e-12));
      assertThat(actual.get("expected_calibration_error").asDouble())
          .isCloseTo(
              expected.get("ece_top_label_10_equal_width_right_closed").asDouble(), within(1e-12));
    }
  }

  @Test
  void everyFigureIsThatOfItsDefinition() {
    List<Row> rows = LocalSpark.digits().collectAsList();
    Recomputed recomputed =
        new Recomputed(rows.stream().mapToInt(row -> row.<Integer>getAs("label")).toArray());
    for (String name : List.of("logistic", "forest", "naive_bayes")) {
      recomputed.with(
          name,
          rows.stream()
              .map(
                  row ->
                      IntStream.range(0, 10)
                          .mapToDouble(label -> row.<Double>getAs(name + "_" + label))
                          .toArray())
              .toArray(double[][]::new));
    }
    assertThat(recomputed.check(metrics, true)).isGreaterThan(250);
  }

  /** Hall's transformation of the textbooks' paired t, at the level that Holm leaves it. */
  @Test
  void comparisonIsThePairedTestWithTheSkewnessTakenOut() {
    double[] differences =
        LocalSpark.digits().collectAsList().stream()
            .mapToDouble(
                row -> {
                  int label = row.<Integer>getAs("label");
                  double logistic = row.<Double>getAs("logistic_" + label);
                  double forest = row.<Double>getAs("forest_" + label);
                  return Math.log(forest) - Math.log(logistic);
                })
            .toArray();
    DescriptiveStatistics textbook = new DescriptiveStatistics(differences);
    JsonNode comparison = metrics.get("comparisons").get(0);
    double error = textbook.getStandardDeviation() / Math.sqrt(ROWS);
    assertThat(comparison.get("better").asText()).isEqualTo("logistic");
    assertThat(comparison.get("worse").asText()).isEqualTo("forest");
    assertThat(comparison.get("loss_difference").asDouble())
        .isCloseTo(textbook.getMean(), within(1e-10));
    assertThat(comparison.get("standard_error").asDouble()).isCloseTo(error, within(1e-10));
    double cubes = 0;
    double squares = 0;
    for (double difference : differences) {
      squares += Math.pow(difference - textbook.getMean(), 2);
      cubes += Math.pow(difference - textbook.getMean(), 3);
    }
    double k = cubes / Math.pow(squares, 1.5);
    double level = comparison.get("level").asDouble();
    assertThat(level).isBetween(0.05 / 3, 0.05);
    double quantile = new TDistribution(ROWS - 1).inverseCumulativeProbability(1 - level / 2);
    double atZero = textbook.getMean() / error;
    double transformed =
        atZero + k * atZero * atZero / 3 + k * k * Math.pow(atZero, 3) / 27 + k / 6;
    double tail = new TDistribution(ROWS - 1).cumulativeProbability(-Math.abs(transformed));
    assertThat(comparison.get("p_value").asDouble()).isCloseTo(2 * tail, within(1e-6 * tail));
    for (String end : List.of("lower", "upper")) {
      double t = (textbook.getMean() - comparison.get(end).asDouble()) / error;
      assertThat(Math.abs(t + k * t * t / 3 + k * k * t * t * t / 27 + k / 6))
          .isCloseTo(quantile, within(1e-6));
    }
    assertThat(metrics.get("verdict").asText())
        .startsWith("logistic is better than forest by 0.195 nats (95 % interval 0.176 to 0.211)");
  }

  @Test
  void recalibrationTurnsTheRankingAndSaysWhatToDo() {
    assertThat(run.output())
        .contains(
            "As they are, logistic is the best by 0.195 nats. Recalibrated, forest is the best by 0.0360 nats (95 % interval 0.0192 to 0.0632): 0.070"
                + " against 0.106; divide its"
                + " logits by 0.27 (`apply_temperature(probability, 0.27)`).\n");
    assertThat(run.output().lines().dropWhile(line -> !line.startsWith("recalibrated")).skip(1))
        .map(line -> line.split(" ")[0])
        .startsWith("forest", "logistic", "naive_bayes");
    JsonNode forest = model("forest");
    assertThat(forest.get("temperature").asDouble()).isCloseTo(0.2698, within(1e-4));
    assertThat(forest.get("recalibrated_log_loss").asDouble()).isBetween(0.0698, 0.0716);
    assertThat(forest.get("calibration_loss").asDouble())
        .isCloseTo(
            forest.get("log_loss").asDouble() - forest.get("recalibrated_log_loss").asDouble(),
            within(1e-12));
  }

  /** The sentence's difference, with the other sign: that of the best model as it is. */
  @Test
  void gateAsksWhetherAnotherModelIsSurelyTheBestOnceItIsRecalibrated() {
    JsonNode forest = model("forest");
    double difference = forest.get("recalibrated_loss_difference").asDouble();
    assertThat(difference)
        .isCloseTo(
            forest.get("recalibrated_log_loss").asDouble()
                - model("logistic").get("recalibrated_log_loss").asDouble(),
            within(1e-12));
    assertThat(forest.get("recalibrated_loss_difference_lower").asDouble())
        .isCloseTo(-0.0632, within(5e-5));
    assertThat(forest.get("recalibrated_loss_difference_upper").asDouble())
        .isCloseTo(-0.0192, within(5e-5));
    assertThat(model("logistic").get("recalibrated_loss_difference_upper").asDouble()).isZero();
    JsonNode gate = metrics.get("failed_gates").get(2);
    assertThat(gate.get("condition").asText()).isEqualTo("recalibrated_loss_difference_upper < 0");
    assertThat(gate.get("model").asText()).isEqualTo("forest");
  }

  @Test
  void inputIsScannedOnce() {
    assertThat(RECORDS.get()).isEqualTo(ROWS);
    assertThat(STAGES_WITH_INPUT.get()).isEqualTo(1);
  }

  @Test
  void groupsAreScoredAsIfAlone() {
    Dataset<Row> groups =
        LocalSpark.session().read().parquet(output.resolve("groups.parquet").toString());
    assertThat(groups.count()).isEqualTo(6);
    double total =
        groups.where("model = 'logistic'").collectAsList().stream()
            .mapToDouble(row -> row.<Double>getAs("log_loss") * row.<Long>getAs("rows"))
            .sum();
    assertThat(total / ROWS).isCloseTo(model("logistic").get("log_loss").asDouble(), within(1e-12));
  }

  @Test
  void ledgerIsInWords() {
    assertThat(run.output())
        .contains(
            "naive_bayes: 19 rows give the true class probability 0 and make up 13 % of the loss.");
  }

  @Test
  void gateNamesTheConditionAndTheModel() {
    assertThat(run.said())
        .contains("--fail-if 'model = 'forest' AND log_loss > 0.3' holds for forest");
    assertThat(run.said())
        .contains(
            "--fail-if 'temperature > 7 AND recalibrated_log_loss > 0.5' holds for naive_bayes");
    assertThat(metrics.get("failed_gates")).hasSize(3);
    JsonNode gate = metrics.get("failed_gates").get(0);
    assertThat(gate.get("condition").asText()).isEqualTo("model = 'forest' AND log_loss > 0.3");
    assertThat(gate.get("model").asText()).isEqualTo("forest");
    assertThat(gate.get("value").asDouble()).isEqualTo(model("forest").get("log_loss").asDouble());
    assertThat(gate.get("threshold").asDouble()).isEqualTo(0.3);
  }

  @Test
  void nothingIsLeftBesideTheOutput() throws IOException {
    try (var files = Files.list(directory)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("digits", "new");
    }
    try (var files = Files.list(output)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "metrics.json",
              "report.html",
              "metrics.parquet",
              "comparisons.parquet",
              "per_class.parquet",
              "groups.parquet",
              "calibration.parquet",
              "thresholds.parquet",
              "worst_rows.parquet");
    }
  }

  @Test
  void reportStandsAlone() throws Exception {
    String html = Files.readString(output.resolve("report.html"));
    var page = ReportPage.parse(html);
    assertThat(page.externalReferences()).isEmpty();
    assertThat(page.figures()).hasSizeGreaterThanOrEqualTo(9);
    assertThat(page.figuresWithoutText()).isEmpty();
    assertThat(page.repeatedIds()).isEmpty();
    assertThat(page.firstHeading()).startsWith("logistic is better than forest by 0.195 nats");
    assertThat(html).doesNotContain("<script");
  }

  @Test
  void documentationNamesEveryColumn() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "batch-job.md"));
    for (String table : List.of("comparisons", "calibration", "thresholds", "worst_rows")) {
      for (String column :
          LocalSpark.session()
              .read()
              .parquet(output.resolve(table + ".parquet").toString())
              .columns()) {
        assertThat(page).contains("`" + column + "`");
      }
    }
    metrics.fieldNames().forEachRemaining(field -> assertThat(page).contains("`" + field + "`"));
  }
}
