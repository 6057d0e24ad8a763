package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.aggregate.BaseAggregateExec;
import org.apache.spark.sql.execution.aggregate.HashAggregateExec;
import org.apache.spark.sql.execution.aggregate.ObjectHashAggregateExec;
import org.apache.spark.sql.execution.columnar.InMemoryTableScanExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The speed of a query is decided by its plan: an aggregate of a fixed number of sums has to run in
 * the loop that Spark generates over the rows, and to call its kernel once a row there.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {
  private static final List<String> TABLES = List.of("of_parquet", "of_cache");

  private final SparkSession spark;

  PlanTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  void createTables(@TempDir Path folder) {
    Dataset<Row> rows =
        spark
            .range(0, 1000, 1, 2)
            .selectExpr(
                "id",
                "id % 2 AS label",
                "(id + 1) / 1024D AS p",
                "array((id + 1) / 1024D, (1023 - id) / 1024D) AS distribution",
                "dense_vector(array((id + 1) / 1024D, (1023 - id) / 1024D)) AS vector",
                "id % 3 AS w");
    String path = folder.resolve("predictions").toString();
    rows.write().parquet(path);
    spark.read().parquet(path).createOrReplaceTempView("of_parquet");
    rows.cache().createOrReplaceTempView("of_cache");
  }

  @AfterAll
  void dropTables() {
    spark.table("of_cache").unpersist();
    TABLES.forEach(spark.catalog()::dropTempView);
  }

  private Plan plan(String query) {
    return Execution.WHOLE_STAGE.in(
        spark,
        () -> {
          Plan plan = Plan.of(spark.sql(query));
          plan.executed();
          return plan;
        });
  }

  private static void assertHashAggregateInGeneratedCode(Plan plan) {
    List<SparkPlan> inStages =
        plan.operators(WholeStageCodegenExec.class)
            .flatMap(stage -> Plan.operators(stage.child()).stream())
            .toList();
    List<SparkPlan> aggregates =
        Plan.operators(plan.executed()).stream()
            .filter(BaseAggregateExec.class::isInstance)
            .toList();
    assertThat(aggregates).hasSizeGreaterThanOrEqualTo(2);
    assertThat(aggregates).hasOnlyElementsOfType(HashAggregateExec.class);
    assertThat(inStages).containsAll(aggregates);
  }

  static Stream<SampleCall> aggregatesOfSums() {
    return SampleCall.aggregates().filter(call -> !call.definition().hasTally());
  }

  static Stream<SampleCall> aggregatesOfTallies() {
    return SampleCall.aggregates().filter(call -> call.definition().hasTally());
  }

  @ParameterizedTest
  @MethodSource("aggregatesOfSums")
  void anAggregateOfSumsIsAHashAggregateInGeneratedCode(SampleCall call) {
    for (String table : TABLES) {
      assertHashAggregateInGeneratedCode(plan("SELECT " + call.sql() + " FROM " + table));
      assertHashAggregateInGeneratedCode(
          plan("SELECT w, " + call.trySql() + " FROM " + table + " GROUP BY w"));
    }
  }

  @ParameterizedTest
  @MethodSource("aggregatesOfTallies")
  void anAggregateOfATallyIsHashedToo(SampleCall call) {
    Plan plan = plan("SELECT w, " + call.sql() + " FROM of_parquet GROUP BY w");
    assertThat(plan.operators(BaseAggregateExec.class))
        .isNotEmpty()
        .hasOnlyElementsOfType(ObjectHashAggregateExec.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log_loss(label, p)                             | LogLoss.likelihood(        | 1",
        "log_loss(label, distribution)                  | LogLoss.likelihood(        | 1",
        "log_loss(label, vector)                        | LogLoss.likelihood(        | 1",
        "log_loss(label, p, w)                          | LogLoss.loss(              | 1",
        "log_loss(label, vector, w)                     | LogLoss.loss(              | 1",
        "log_loss(array(1 - label, label), vector)      | LogLoss.loss(              | 1",
        "try_log_loss(label, distribution)              | LogLoss.likelihood(        | 1",
        "log_loss(label, p), perplexity(label, p)       | LogLoss.likelihood(        | 1",
        "brier_score(label, vector)                     | SquaredError.squaredError( | 1",
        "avg(cross_entropy(label, distribution))        | CrossEntropy.crossEntropy( | 1",
        "avg(entropy(vector)), max(entropy(vector))     | Entropy.entropy(           | 1",
      })
  void aFunctionCallsItsKernelOnceARow(String select, String kernel, int calls) {
    for (String table : TABLES) {
      for (String group : new String[] {"", " GROUP BY w"}) {
        Plan plan = plan("SELECT " + select + " FROM " + table + group);
        List<String> code = plan.generatedCode();
        assertThat(code).hasSizeGreaterThanOrEqualTo(2);
        assertThat(code.stream().mapToInt(stage -> occurrences(stage, kernel)).sum())
            .as("calls of %s in the code of: SELECT %s FROM %s%s", kernel, select, table, group)
            .isEqualTo(calls);
      }
    }
  }

  private static int occurrences(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({"log_loss", "brier_score", "normalized_entropy", "evaluate_probabilities"})
  void parquetAndCacheGiveTheSameInEveryExecution(String function) {
    for (String prediction : List.of("p", "distribution", "vector")) {
      String call = function + "(label, " + prediction + ")";
      Object expected = Execution.INTERPRETED.value(spark, "SELECT " + call + " FROM of_parquet");
      for (Execution execution : Execution.values()) {
        for (String table : TABLES) {
          Figures.assertSame(execution.value(spark, "SELECT " + call + " FROM " + table), expected);
        }
      }
    }
  }

  @Test
  void theTablesAreWhatTheirNamesSay() {
    assertThat(
            plan("SELECT log_loss(label, p) FROM of_parquet").operators(FileSourceScanExec.class))
        .hasSize(1);
    assertThat(
            plan("SELECT log_loss(label, p) FROM of_cache").operators(InMemoryTableScanExec.class))
        .hasSize(1);
  }

  @Test
  void onlyTheColumnsOfTheCallAreRead() {
    List<FileSourceScanExec> scans =
        plan("SELECT log_loss(label, p) FROM of_parquet WHERE id > 3")
            .operators(FileSourceScanExec.class)
            .toList();
    assertThat(scans).hasSize(1);
    assertThat(scans.get(0).requiredSchema().fieldNames())
        .containsExactlyInAnyOrder("id", "label", "p");
  }
}
