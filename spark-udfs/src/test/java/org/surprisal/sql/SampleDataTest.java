package org.surprisal.sql;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.mllib.linalg.VectorUDT;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.Project;
import org.surprisal.information.FunctionCatalogue;

/**
 * The predictions of three real models on two real data sets have the figures that scikit-learn and
 * NumPy compute, whatever the type of the column they are in.
 */
@ExtendWith(LocalSpark.class)
class SampleDataTest {
  private static final List<String> MODELS = List.of("logistic", "naive_bayes", "forest");

  /**
   * A figure of reference.json.
   *
   * @param name its name there
   * @param function the function that gives it
   * @param sql the expression that gives it, %s being the predictions
   */
  private record Figure(String name, String function, String sql) {
    /** Whether it depends on the relative error of small probabilities. */
    boolean isOfLogarithms() {
      return this == LOG_LOSS || this == NORMALIZED_ENTROPY;
    }
  }

  private static final Figure LOG_LOSS =
      new Figure("log_loss_eps_1e-15", "log_loss", "log_loss(label, %s)");
  private static final Figure NORMALIZED_ENTROPY =
      new Figure("normalized_entropy", "normalized_entropy", "normalized_entropy(label, %s)");

  private static final List<Figure> OF_DISTRIBUTIONS =
      List.of(
          LOG_LOSS,
          NORMALIZED_ENTROPY,
          new Figure("mean_prediction_entropy_nats", "entropy", "avg(entropy(%s))"),
          new Figure("brier_sum_over_classes", "brier_score", "brier_score(label, %s)"),
          new Figure("label_entropy_nats", "empirical_entropy", "empirical_entropy(label)"),
          new Figure(
              "ece_top_label_10_equal_width_right_closed",
              "expected_calibration_error",
              "expected_calibration_error(label, %s, bins => 10)"),
          new Figure("accuracy", "accuracy", "accuracy(label, %s)"));

  private static final List<Figure> OF_TWO_CLASSES =
      List.of(
          new Figure("roc_auc", "roc_auc", "roc_auc(label, %s)"),
          new Figure("average_precision", "average_precision", "average_precision(label, %s)"),
          new Figure("ks_statistic", "ks_statistic", "ks_statistic(label, %s)"));

  private static final List<Figure> OF_TEN_CLASSES =
      List.of(
          new Figure("roc_auc_ovr_macro", "roc_auc", "roc_auc(label, %s)"),
          new Figure(
              "average_precision_macro", "average_precision", "average_precision(label, %s)"),
          new Figure("top_2_accuracy", "top_k_accuracy", "top_k_accuracy(label, %s)"),
          new Figure("top_3_accuracy", "top_k_accuracy", "top_k_accuracy(label, %s, 3)"));

  private static final List<Figure> OF_NUMBERS =
      List.of(
          LOG_LOSS,
          NORMALIZED_ENTROPY,
          new Figure("brier_binary", "brier_score", "brier_score(label, %s)"));

  /** 30 decimals make ties of probabilities that are smaller, and another ranking. */
  private static List<Figure> ofTenClasses(String form) {
    return form.contains("decimal") ? OF_DISTRIBUTIONS : and(OF_DISTRIBUTIONS, OF_TEN_CLASSES);
  }

  private static List<Figure> and(List<Figure> figures, List<Figure> more) {
    return Stream.concat(figures.stream(), more.stream()).toList();
  }

  private final SparkSession spark;
  private final JsonNode reference;
  private final Map<String, Double> tolerances = new HashMap<>();

  SampleDataTest(SparkSession spark) throws IOException {
    this.spark = spark;
    this.reference =
        new ObjectMapper().readTree(Project.file("sample-data/reference.json").toFile());
  }

  @TestFactory
  Stream<DynamicTest> distributionsOverTenDigits() {
    Function<String, Column> ofModel =
        model ->
            array(
                IntStream.range(0, 10)
                    .mapToObj(digit -> col(model + "_" + digit))
                    .toArray(Column[]::new));
    return forms().entrySet().stream()
        .flatMap(
            form ->
                checks(
                    "digits",
                    form.getKey(),
                    ofModel.andThen(form.getValue()),
                    ofTenClasses(form.getKey())));
  }

  @TestFactory
  Stream<DynamicTest> distributionsOverTwoDiagnoses() {
    Function<String, Column> ofModel =
        model -> array(lit(1).minus(col("p_" + model)), col("p_" + model));
    return forms().entrySet().stream()
        .flatMap(
            form ->
                checks(
                    "breast_cancer",
                    form.getKey(),
                    ofModel.andThen(form.getValue()),
                    and(OF_DISTRIBUTIONS, OF_TWO_CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> probabilitiesOfADiagnosis() {
    return Stream.of("double", "decimal(38,30)")
        .flatMap(
            type ->
                checks(
                    "breast_cancer",
                    type,
                    model -> col("p_" + model).cast(type),
                    and(OF_NUMBERS, OF_TWO_CLASSES)));
  }

  /** The types in which a distribution comes, each made of an array of doubles. */
  private static Map<String, Function<Column, Column>> forms() {
    Map<String, Function<Column, Column>> forms = new LinkedHashMap<>();
    forms.put("array<double>", Function.identity());
    forms.put("array<decimal>", array -> transform(array, p -> p.cast("decimal(38,30)")));
    forms.put("dense vector", functions::array_to_vector);
    forms.put(
        "sparse vector",
        array ->
            udf((UDF1<Vector, Vector>) Vector::toSparse, SQLDataTypes.VectorType())
                .apply(functions.array_to_vector(array)));
    forms.put(
        "mllib vector",
        array ->
            udf(
                    (UDF1<Vector, org.apache.spark.mllib.linalg.Vector>) Vectors::fromML,
                    new VectorUDT())
                .apply(functions.array_to_vector(array)));
    return forms;
  }

  /** All figures of all models by one query. */
  private Stream<DynamicTest> checks(
      String data, String form, Function<String, Column> predictions, List<Figure> figures) {
    Dataset<Row> predicted = predictions(data);
    Map<String, String> queries = new LinkedHashMap<>();
    for (String model : MODELS) {
      predicted = predicted.withColumn("of_" + model, predictions.apply(model));
      for (Figure figure : figures) {
        if (exists(figure)) {
          queries.put(model + "/" + figure.name(), figure.sql().formatted("of_" + model));
        }
      }
    }
    Row row = predicted.selectExpr(queries.values().toArray(String[]::new)).first();
    Map<String, Double> computed = new HashMap<>();
    queries.keySet().forEach(key -> computed.put(key, row.getDouble(computed.size())));
    return MODELS.stream()
        .flatMap(
            model -> figures.stream().map(figure -> check(data, form, model, figure, computed)));
  }

  private DynamicTest check(
      String data, String form, String model, Figure figure, Map<String, Double> computed) {
    return dynamicTest(
        data + " " + model + " " + form + ": " + figure.name(),
        () -> {
          assumeTrue(exists(figure), "there is no function " + figure.function());
          double expected = reference.get(data + "/" + model).get(figure.name()).asDouble();
          assertThat(expected).isPositive();
          assertThat(computed.get(model + "/" + figure.name()))
              .isCloseTo(
                  expected, within(figure.isOfLogarithms() ? tolerance(data, model) : 1e-12));
        });
  }

  /**
   * The diagnoses have the probability of class 1 only. The reference was computed from the other
   * one, too, so it differs by what rounding dropped from 1 - p: a few 2^-53.
   */
  private double tolerance(String data, String model) {
    return data.equals("digits")
        ? 1e-12
        : tolerances.computeIfAbsent(
            model,
            key ->
                predictions(data)
                    .selectExpr("avg(if(label = 0, 8 * pow(2, -53) / (1 - p_" + key + "), 1e-12))")
                    .first()
                    .getDouble(0));
  }

  @Test
  void theDiagnosesHaveTheLogLossThatBuiltInFunctionsCompute() {
    for (String model : MODELS) {
      Row row =
          predictions("breast_cancer")
              .selectExpr(
                  "log_loss(label, p_%1$s)".formatted(model),
                  "avg(-ln(greatest(if(label = 1, p_%1$s, 1 - p_%1$s), 1e-15D)))".formatted(model))
              .first();
      assertThat(row.getDouble(0)).isCloseTo(row.getDouble(1), withinPercentage(1e-11));
    }
  }

  private Dataset<Row> predictions(String data) {
    return spark
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .csv(Project.file("sample-data/" + data + "-predictions.csv").toString());
  }

  private static boolean exists(Figure figure) {
    return FunctionCatalogue.find(figure.function()).isPresent();
  }
}
