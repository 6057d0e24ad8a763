package org.surprisal.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.surprisal.Project;

/**
 * A row of sample-data/worked-examples.csv: a figure of a published explanation of cross-entropy,
 * with what it is the figure of, and its value to 17 digits.
 */
record WorkedExample(String id, String what, JsonNode inputs, String value) {

  static List<WorkedExample> all(SparkSession spark) {
    return spark
        .read()
        .option("header", true)
        .option("escape", "\"")
        .csv(Project.file("sample-data/worked-examples.csv").toString())
        .collectAsList()
        .stream()
        .map(WorkedExample::of)
        .toList();
  }

  private static WorkedExample of(Row row) {
    try {
      return new WorkedExample(
          row.getAs("id"),
          row.getAs("what"),
          new ObjectMapper().readTree(row.<String>getAs("inputs")),
          row.getAs("value"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("worked example " + row.getAs("id"), e);
    }
  }

  /** The figure; nothing for Infinity. */
  Optional<BigDecimal> figure() {
    return value.equals("Infinity") ? Optional.empty() : Optional.of(new BigDecimal(value));
  }

  /** The SQL function that gives the figure. */
  String function() {
    if (inputs.has("label")) {
      return inputs.get("label").isInt()
          ? "cross_entropy"
          : what.startsWith("negative log-likelihood") ? "negative_log_likelihood" : "log_loss";
    }
    if (inputs.has("q")) {
      return what.startsWith("KL") || what.contains("KL equals")
          ? "kl_divergence"
          : what.startsWith("JS distance")
              ? "js_distance"
              : what.startsWith("JS") ? "js_divergence" : "cross_entropy";
    }
    return inputs.has("p") && inputs.get("p").isArray() ? "entropy" : "surprisal";
  }

  /** An expression of the figure in SQL. */
  String sql() {
    if (inputs.has("label") && inputs.get("label").isArray()) {
      return "(SELECT %s(label, probability) FROM VALUES %s AS t(label, probability))"
          .formatted(function(), String.join(", ", rows()));
    }
    List<String> arguments = new ArrayList<>();
    inputs.properties().forEach(input -> arguments.add(literal(input.getValue())));
    return function() + "(" + String.join(", ", arguments) + ")";
  }

  /** The rows (label, probability); one distribution for all of them stands there once. */
  private List<String> rows() {
    JsonNode probabilities = inputs.get("probability");
    boolean shared =
        !probabilities.get(0).isArray() && probabilities.size() != inputs.get("label").size();
    return IntStream.range(0, inputs.get("label").size())
        .mapToObj(
            row ->
                "(%s, %s)"
                    .formatted(
                        inputs.get("label").get(row).asText(),
                        literal(shared ? probabilities : probabilities.get(row))))
        .toList();
  }

  /** Numbers as the source writes them, which is as SQL's decimals; fractions as doubles. */
  private static String literal(JsonNode input) {
    if (input.isArray()) {
      return StreamSupport.stream(input.spliterator(), false)
          .map(WorkedExample::literal)
          .collect(Collectors.joining(", ", "array(", ")"));
    }
    String[] fraction = input.asText().split("/");
    BigDecimal numerator = new BigDecimal(fraction[0]);
    return fraction.length == 1
        ? numerator.toPlainString()
        : numerator.divide(new BigDecimal(fraction[1]), MathContext.DECIMAL128).doubleValue() + "D";
  }
}
