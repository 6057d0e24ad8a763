package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.TrainValidationSplit;
import org.apache.spark.ml.tuning.TrainValidationSplitModel;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {
  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator()
          .setLabelCol("label")
          .setEps(0)
          .setK(3)
          .setLabels("no", "yes, \"quoted\"")
          .setHandleInvalid("keep");

  /** Nothing to learn, so that a search is quick. */
  private final SQLTransformer model = new SQLTransformer();

  private final Pipeline estimator = new Pipeline().setStages(new PipelineStage[] {model});
  private final ParamMap[] grid = {predicting(0.5), predicting(0.75)};

  private ParamMap predicting(double probability) {
    String statement = "SELECT label, " + probability + " AS probability FROM __THIS__";
    return new ParamMap().put(model.statement(), statement);
  }

  @TempDir private Path folder;

  @BeforeAll
  static void startSession() {
    assertThat(SPARK.version()).isNotEmpty();
  }

  private String save(MLWritable written) throws IOException {
    String path = folder.resolve("saved").toString();
    written.write().save(path);
    return path;
  }

  private void assertSame(Evaluator loaded) {
    assertThat(loaded).isInstanceOf(ProbabilisticClassificationEvaluator.class);
    assertThat(loaded.uid()).isEqualTo(evaluator.uid());
    assertThat(loaded.explainParams()).isEqualTo(evaluator.explainParams());
  }

  private static Dataset<Row> twoClasses() {
    return SPARK.range(40).selectExpr("id % 2 AS label");
  }

  private CrossValidator crossValidator() {
    return new CrossValidator()
        .setEstimator(estimator)
        .setEstimatorParamMaps(grid)
        .setEvaluator(evaluator)
        .setNumFolds(2);
  }

  @Test
  void evaluator() throws IOException {
    assertSame(ProbabilisticClassificationEvaluator.load(save(evaluator)));
  }

  @Test
  void crossValidatorAndItsModel() throws IOException {
    assertSame(CrossValidator.load(save(crossValidator())).getEvaluator());
    CrossValidatorModel model = crossValidator().fit(twoClasses());
    model.write().overwrite().save(folder.resolve("saved").toString());
    CrossValidatorModel loaded = CrossValidatorModel.load(folder.resolve("saved").toString());
    assertSame(loaded.getEvaluator());
    assertThat(loaded.avgMetrics()).isEqualTo(model.avgMetrics());
  }

  @Test
  void trainValidationSplitAndItsModel() throws IOException {
    TrainValidationSplit split =
        new TrainValidationSplit()
            .setEstimator(estimator)
            .setEstimatorParamMaps(grid)
            .setEvaluator(evaluator);
    assertSame(TrainValidationSplit.load(save(split)).getEvaluator());
    TrainValidationSplitModel model = split.fit(twoClasses());
    model.write().overwrite().save(folder.resolve("saved").toString());
    assertSame(TrainValidationSplitModel.load(folder.resolve("saved").toString()).getEvaluator());
  }

  @Test
  void pipelinesAroundThem() throws IOException {
    Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {crossValidator()});
    Pipeline loaded = Pipeline.load(save(pipeline));
    assertSame(((CrossValidator) loaded.getStages()[0]).getEvaluator());
    PipelineModel model = pipeline.fit(twoClasses());
    model.write().overwrite().save(folder.resolve("saved").toString());
    PipelineModel loadedModel = PipelineModel.load(folder.resolve("saved").toString());
    assertSame(((CrossValidatorModel) loadedModel.stages()[0]).getEvaluator());
  }

  /** The folder was written by this evaluator on Spark 3.5.6. */
  @Test
  void whatSpark35SavedLoads() {
    Path saved = Path.of("src", "test", "resources", "saved-on-spark-3.5.6");
    CrossValidatorModel model =
        CrossValidatorModel.load(saved.resolve("cross-validator-model").toString());
    ProbabilisticClassificationEvaluator loaded =
        (ProbabilisticClassificationEvaluator) model.getEvaluator();
    assertThat(loaded.uid()).isEqualTo("probEval_saved");
    assertThat(loaded.getMetricName()).isEqualTo("d2LogLoss");
    assertThat(loaded.getEps()).isEqualTo(1e-7);
    assertThat(loaded.getNumBins()).isEqualTo(15);
    assertThat(loaded.getK()).as("a param that it had not").isEqualTo(2);
    assertThat(loaded.getLabels()).containsExactly("no", "yes");
    assertThat(loaded.getHandleInvalid()).isEqualTo("keep");
    assertThat(loaded.evaluate(model.transform(twoClasses()))).isCloseTo(0, within(1e-12));
  }
}
