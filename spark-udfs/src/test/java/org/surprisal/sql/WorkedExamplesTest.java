package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.Ulps;

/** The published figures of sample-data/worked-examples.csv, computed by SQL. */
@ExtendWith(LocalSpark.class)
class WorkedExamplesTest {
  private static final int ROWS = 162;

  /** Rows that state a rule instead of a figure: each has a test of its own. */
  private static final Set<String> RULES = Set.of("rating", "gaussian-mse");

  private final SparkSession spark;
  private final List<WorkedExample> examples;

  WorkedExamplesTest(SparkSession spark) {
    this.spark = spark;
    this.examples = WorkedExample.all(spark);
  }

  @Test
  void everyRowIsRead() {
    assertThat(examples).hasSize(ROWS);
    assertThat(examples).extracting(WorkedExample::id).doesNotHaveDuplicates();
    assertThat(examples).extracting(WorkedExample::id).containsAll(RULES);
  }

  @TestFactory
  Stream<DynamicTest> everyFigureIsReproduced() {
    List<WorkedExample> figures =
        examples.stream().filter(example -> !RULES.contains(example.id())).toList();
    return Stream.of(Execution.values())
        .flatMap(
            execution -> {
              Map<String, Double> computed = compute(execution, figures);
              return figures.stream().map(example -> check(execution, example, computed));
            });
  }

  private static DynamicTest check(
      Execution execution, WorkedExample example, Map<String, Double> computed) {
    return dynamicTest(
        example.id() + " " + execution,
        () -> {
          assumeTrue(exists(example.function()), "there is no function " + example.function());
          assertThat(computed.get(example.id()))
              .as(example.sql())
              .is(Ulps.within(4, example.figure()));
        });
  }

  /** The bands are "= 0.00 perfect", "< 0.02 great", ..., "> 2.00 something broken". */
  @TestFactory
  Stream<DynamicTest> aLossIsRatedInTheWordsOfTheSource() {
    JsonNode bands = example("rating").inputs().get("bands");
    assertThat(bands).hasSize(7);
    return StreamSupport.stream(bands.spliterator(), false)
        .map(JsonNode::asText)
        .map(band -> dynamicTest(band, () -> checkRating(band)));
  }

  private void checkRating(String band) {
    assumeTrue(exists("cross_entropy_rating"), "there is no function cross_entropy_rating");
    String[] parts = band.split(" ", 3);
    double border = Double.parseDouble(parts[1]);
    double loss =
        switch (parts[0]) {
          case "=" -> border;
          case "<" -> Math.nextDown(border);
          default -> Math.nextUp(border);
        };
    assertThat(spark.sql("SELECT cross_entropy_rating(" + loss + "D)").first().getString(0))
        .isEqualTo(parts[2]);
  }

  @Test
  void aGaussianWithFixedDeviationCostsSquaredErrorButForConstants() {
    assumeTrue(exists("gaussian_nll"), "there is no function gaussian_nll");
    assertThat(example("gaussian-mse").value()).isEqualTo("identity");
    Row row =
        spark
            .sql(
                "SELECT avg(gaussian_nll(y, mean, s)), avg(pow(y - mean, 2)) / (2 * s * s) + ln(s * sqrt(2 * pi()))"
                    + " FROM VALUES (1.5D, 1.0D, 2.5D), (-0.5D, 1.25D, 2.5D), (7.0D, 6.0D, 2.5D) AS t(y, mean, s) GROUP BY s")
            .first();
    assertThat(row.getDouble(0)).isCloseTo(row.getDouble(1), withinPercentage(1e-12));
  }

  private WorkedExample example(String id) {
    return examples.stream().filter(example -> example.id().equals(id)).findFirst().orElseThrow();
  }

  /** All figures by one query. */
  private Map<String, Double> compute(Execution execution, List<WorkedExample> figures) {
    List<WorkedExample> possible =
        figures.stream().filter(example -> exists(example.function())).toList();
    String query =
        possible.stream().map(WorkedExample::sql).collect(Collectors.joining(", ", "SELECT ", ""));
    Row row = execution.rows(spark, query).get(0);
    Map<String, Double> computed = new HashMap<>();
    for (int i = 0; i < possible.size(); i++) {
      computed.put(possible.get(i).id(), row.getDouble(i));
    }
    return computed;
  }

  private static boolean exists(String function) {
    return FunctionCatalogue.find(function).isPresent();
  }
}
