package org.surprisal.ml;

import static org.apache.spark.ml.functions.array_to_vector;
import static org.apache.spark.ml.functions.vector_to_array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;
import static org.surprisal.ml.LocalSpark.values;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.NaiveBayes;
import org.apache.spark.ml.classification.NaiveBayesModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.recalibration.Recalibration;

/** A calibrator learns the temperature, and its model applies it, wherever it stands. */
class ProbabilityCalibratorTest {
  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  private final NaiveBayes naiveBayes = new NaiveBayes();

  @TempDir private Path folder;

  private String saved() {
    return folder.resolve("saved").toString();
  }

  @Test
  void theForestOfTheDigitsIsRepairedByOneNumber() {
    Dataset<Row> predictions = Digits.predictions("forest");
    ProbabilityCalibratorModel model = new ProbabilityCalibrator().fit(predictions);
    assertThat(model.getTemperature()).isCloseTo(0.2698, within(1e-4));
    Recalibration summary = model.summary().orElseThrow();
    assertThat(summary.recalibratedLogLoss()).isBetween(0.0698, 0.0716);
    Dataset<Row> repaired = model.transform(predictions);
    assertThat(evaluator.evaluate(repaired)).isCloseTo(0.069730197, within(1e-6));
    assertThat(repaired.schema().apply("probability").dataType())
        .isEqualTo(predictions.schema().apply("probability").dataType());
    assertThat(model.transformSchema(predictions.schema()).fieldNames())
        .containsExactly(repaired.columns());
    Dataset<Row> ofArrays =
        model.copy(new ParamMap()).setProbabilityCol("array").transform(predictions);
    assertThat(evaluator.copy(new ParamMap()).setProbabilityCol("array").evaluate(ofArrays))
        .isCloseTo(0.069730197, within(1e-6));
  }

  @Test
  void numbersAndLogitsAreReadAsTheEvaluatorReadsThem() {
    Dataset<Row> rows =
        values(
                "(1, 0.9D), (1, 0.8D), (0, 0.7D), (1, 0.6D), (0, 0.4D), (1, 0.3D), (0, 0.2D), (0, 0.1D)",
                "label, probability")
            .selectExpr(
                "label", "probability", "ln(probability / (1 - probability)) AS odds", "2 AS w");
    ProbabilityCalibrator calibrator = new ProbabilityCalibrator().setWeightCol("w");
    ProbabilityCalibratorModel ofNumbers = calibrator.fit(rows);
    assertThat(ofNumbers.getTemperature()).isCloseTo(0.931, within(1e-3));
    Row first = ofNumbers.transform(rows).first();
    double odds = Math.log(9) / ofNumbers.getTemperature();
    assertThat(first.<Double>getAs("probability"))
        .isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-12));
    assertThat(first.<Double>getAs("prediction")).isEqualTo(1);
    ProbabilityCalibratorModel ofOdds = calibrator.setRawPredictionCol("odds").fit(rows);
    assertThat(ofOdds.getTemperature()).isCloseTo(ofNumbers.getTemperature(), within(1e-9));
    assertThat(ofOdds.transform(rows).first().<Double>getList(1).get(1))
        .isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-9));
  }

  /** A naive Bayes classifier of digits is far too sure, also of rows that it was trained on. */
  @Test
  void anEstimatorIsFittedOutOfFoldAndOnceMoreToAllRows() throws Exception {
    Dataset<Row> rows = Digits.features().coalesce(1).cache();
    ProbabilityCalibrator calibrator =
        new ProbabilityCalibrator().setEstimator(naiveBayes).setNumFolds(2).setSeed(7);
    Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {calibrator});
    calibrator.write().save(saved());
    ProbabilityCalibrator loaded = ProbabilityCalibrator.load(saved());
    assertThat(((NaiveBayes) loaded.getEstimator()).uid()).isEqualTo(naiveBayes.uid());
    assertThat(loaded.getNumFolds()).isEqualTo(2);
    PipelineModel fitted = pipeline.fit(rows);
    ProbabilityCalibratorModel model = (ProbabilityCalibratorModel) fitted.stages()[0];
    assertThat(model.getTemperature()).isGreaterThan(3);
    assertThat(model.getClassifier()).isInstanceOf(NaiveBayesModel.class);
    assertThat(model.summary().orElseThrow().rows()).isEqualTo(rows.count());
    fitted.write().overwrite().save(saved());
    PipelineModel reloaded = PipelineModel.load(saved());
    double logLoss = evaluator.evaluate(fitted.transform(rows));
    assertThat(evaluator.evaluate(reloaded.transform(rows))).isEqualTo(logLoss);
    Dataset<Row> unrepaired = naiveBayes.fit(rows).transform(rows);
    assertThat(logLoss).isLessThan(evaluator.evaluate(unrepaired) / 2);
    assertThat(rightPredictions(fitted.transform(rows))).isEqualTo(rightPredictions(unrepaired));
  }

  private static long rightPredictions(Dataset<Row> rows) {
    return rows.where("prediction = label").count();
  }

  @Test
  void aGridOverTheClassifierReachesIt() {
    ProbabilityCalibrator calibrator =
        new ProbabilityCalibrator().setEstimator(naiveBayes).setNumFolds(2);
    CrossValidatorModel search =
        new CrossValidator()
            .setEstimator(calibrator)
            .setEvaluator(evaluator)
            .setEstimatorParamMaps(
                new ParamGridBuilder()
                    .addGrid(naiveBayes.smoothing(), new double[] {1, 1e9})
                    .build())
            .setNumFolds(2)
            .fit(Digits.features().limit(300).coalesce(1).cache());
    ProbabilityCalibratorModel best = (ProbabilityCalibratorModel) search.bestModel();
    assertThat(search.avgMetrics()[0]).isLessThan(search.avgMetrics()[1]);
    assertThat(((NaiveBayesModel) best.getClassifier()).getSmoothing()).isEqualTo(1);
  }

  @Test
  void aModelIsSavedAndCopied() throws Exception {
    Dataset<Row> predictions = Digits.predictions("logistic").limit(200);
    ProbabilityCalibratorModel model =
        new ProbabilityCalibrator().setEps(1e-9).setPredictionCol("").fit(predictions);
    model.write().save(saved());
    ProbabilityCalibratorModel loaded = ProbabilityCalibratorModel.load(saved());
    assertThat(loaded.uid()).isEqualTo(model.uid());
    assertThat(loaded.explainParams()).isEqualTo(model.explainParams());
    assertThat(loaded.getTemperature()).isEqualTo(model.getTemperature());
    assertThat(loaded.summary()).isEmpty();
    ProbabilityCalibratorModel copy = model.copy(new ParamMap().put(model.predictionCol(), "top"));
    assertThat(copy.parent().uid()).isEqualTo(model.uid());
    List<Row> rows = copy.transform(predictions).select("probability", "top").collectAsList();
    assertThat(rows)
        .allSatisfy(
            row -> assertThat((int) row.getDouble(1)).isEqualTo(row.<Vector>getAs(0).argmax()));
    assertThat(loaded.transform(predictions).select("probability").collectAsList())
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(rows.stream().map(row -> row.get(0)).toList());
  }

  @Test
  void rowsThatCannotBeReadStopItOrAreLeftOut() {
    Dataset<Row> rows =
        values(
            "(1, 0.9D), (0, 0.8D), (0, 0.3D), (1, 0.4D), (0, 1.5D), (CAST(NULL AS INT), 0.6D), (1, NULL)",
            "label, probability");
    ProbabilityCalibrator calibrator = new ProbabilityCalibrator("repair");
    assertThatThrownBy(() -> calibrator.fit(rows))
        .isInstanceOf(InvalidPredictionsException.class)
        .hasMessageContaining("repair cannot give a calibration: in a row of labelCol 'label'")
        .hasMessageContaining("probability is 1.5");
    ProbabilityCalibratorModel model = calibrator.setHandleInvalid("skip").fit(rows);
    assertThat(model.summary().orElseThrow().rows()).isEqualTo(4);
    assertThat(model.transform(rows).count()).isEqualTo(5);
    ParamMap keep = new ParamMap().put(model.handleInvalid(), "keep");
    Dataset<Row> kept = model.copy(keep).transform(rows);
    assertThat(kept.count()).isEqualTo(7);
    assertThat(kept.where("probability IS NULL AND prediction IS NULL").count()).isEqualTo(2);
    ParamMap error = new ParamMap().put(model.handleInvalid(), "error");
    assertThatThrownBy(() -> model.copy(error).transform(rows).collectAsList())
        .hasStackTraceContaining("probability is 1.5");
    assertThatThrownBy(() -> model.copy(error).transform(rows.where("label = 1")).collectAsList())
        .hasStackTraceContaining("a row does have a NULL in probabilityCol 'probability'");
    assertThatThrownBy(() -> calibrator.fit(rows.where("label = 7")))
        .hasMessageContaining("repair cannot give a calibration: the dataset has no rows");
  }

  /** The log-odds of the forest times 2, and plus 1, as numbers, arrays and vectors. */
  private static Dataset<Row> distorted() {
    return SPARK
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .csv(Digits.SAMPLE_DATA.resolve("breast_cancer-predictions.csv").toString())
        .selectExpr("label", "greatest(0.001D, least(0.999D, p_forest)) AS p")
        .selectExpr("label", "1 / (1 + exp(-(2 * ln(p / (1 - p)) + 1))) AS probability")
        .selectExpr("*", "array(1 - probability, probability) AS array")
        .withColumn("vector", array_to_vector(functions.col("array")));
  }

  @Test
  void aSigmoidRepairsTheBaseRateOfTwoClassesToo() {
    Dataset<Row> rows = distorted().cache();
    ProbabilityCalibrator calibrator = new ProbabilityCalibrator().setMethod("sigmoid");
    ProbabilityCalibratorModel model = calibrator.fit(rows);
    double ofTemperature =
        evaluator.evaluate(new ProbabilityCalibrator().fit(rows).transform(rows));
    double ofSigmoid = evaluator.evaluate(model.transform(rows));
    assertThat(ofSigmoid).isLessThan(ofTemperature - 0.001);
    assertThat(model.getCoefficients()).hasSize(2);
    assertThatThrownBy(model::getTemperature).hasMessageContaining("its method is sigmoid");
    for (String form : List.of("array", "vector")) {
      ProbabilityCalibrator ofForm = calibrator.copy(new ParamMap()).setProbabilityCol(form);
      Dataset<Row> repaired = ofForm.fit(rows).transform(rows);
      assertThat(repaired.schema().apply(form).dataType())
          .isEqualTo(rows.schema().apply(form).dataType());
      assertThat(evaluator.copy(new ParamMap()).setProbabilityCol(form).evaluate(repaired))
          .isCloseTo(ofSigmoid, within(1e-9));
      assertThat(repaired.where("prediction NOT IN (0, 1)").count()).isZero();
    }
  }

  @Test
  void isotonicRegressionKeepsTheOrderAndIsCalibratedOnItsRows() throws Exception {
    Dataset<Row> rows = distorted().cache();
    ProbabilityCalibratorModel model =
        new ProbabilityCalibrator().setMethod("isotonic").setProbabilityCol("vector").fit(rows);
    model.write().save(saved());
    Dataset<Row> repaired = ProbabilityCalibratorModel.load(saved()).transform(rows);
    Row checks =
        repaired
            .withColumn(
                "q", functions.element_at(vector_to_array(functions.col("vector"), "float64"), 2))
            .selectExpr(
                "abs(avg(q) - avg(label))",
                "corr(q, probability)",
                "brier_score(label, q) < brier_score(label, probability)")
            .first();
    assertThat(checks.getDouble(0)).isLessThan(1e-9);
    assertThat(checks.getDouble(1)).isGreaterThan(0.9);
    assertThat(checks.getBoolean(2)).isTrue();
  }

  private static final LongAdder READ = new LongAdder();

  @ParameterizedTest
  @ValueSource(strings = {"temperature", "sigmoid", "isotonic"})
  void aFitIsOnePassOverTheRows(String method) {
    UDF1<Double, Double> counted =
        p -> {
          READ.increment();
          return p;
        };
    Dataset<Row> rows =
        SPARK
            .range(200)
            .selectExpr("CAST(id % 2 AS INT) AS label", "(id + 0.5) / 200 AS p")
            .select(
                functions.col("label"),
                functions
                    .udf(counted, DataTypes.DoubleType)
                    .asNondeterministic()
                    .apply(functions.col("p").cast("double"))
                    .as("probability"));
    READ.reset();
    new ProbabilityCalibrator().setMethod(method).fit(rows);
    assertThat(READ.sum()).isEqualTo(200);
  }

  @Test
  void theBinaryMethodsRefuseMoreClasses() {
    assertThatThrownBy(
            () ->
                new ProbabilityCalibrator().setMethod("sigmoid").fit(Digits.predictions("forest")))
        .hasStackTraceContaining("the methods sigmoid and isotonic are of two classes");
  }

  @Test
  void whatCannotBeMeantIsAnError() {
    assertThatThrownBy(() -> new ProbabilityCalibrator().setMethod("isotonik"))
        .hasStackTraceContaining("method is isotonik, but must be one of temperature");
    assertThatThrownBy(() -> new ProbabilityCalibrator().setNumFolds(1))
        .hasStackTraceContaining("1 folds are too few");
    assertThatThrownBy(() -> new ProbabilityCalibrator().fit(values("(1, 0.5D)", "y, probability")))
        .hasMessageContaining("labelCol is 'label', which is no column of the dataset");
  }
}
