package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;
import static org.surprisal.ml.LocalSpark.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.surprisal.information.evaluation.Metric;

class TuningTest {
  private static final int FOLDS = 2;

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  /** On real data: 1797 handwritten digits of 8 x 8 pixels. */
  @Test
  void crossValidatorSelectsWhatSqlByHandSelects() {
    double[] regularisations = {0.001, 0.01, 0.1};
    LogisticRegression regression = new LogisticRegression().setMaxIter(5);
    Dataset<Row> digits =
        Digits.features().selectExpr("*", "int(id % " + FOLDS + ") AS fold").cache();
    CrossValidatorModel selected =
        new CrossValidator()
            .setEstimator(regression)
            .setEstimatorParamMaps(
                new ParamGridBuilder().addGrid(regression.regParam(), regularisations).build())
            .setEvaluator(evaluator)
            .setFoldCol("fold")
            .setNumFolds(FOLDS)
            .setParallelism(2)
            .setCollectSubModels(true)
            .fit(digits);

    double[] byHand = new double[regularisations.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      Model<?>[] models = selected.subModels()[fold];
      for (int point = 0; point < byHand.length; point++) {
        models[point].transform(digits.where("fold = " + fold)).createOrReplaceTempView("fold");
        byHand[point] +=
            SPARK.sql("SELECT log_loss(label, probability) FROM fold").first().getDouble(0) / FOLDS;
      }
    }
    digits.unpersist();

    assertThat(selected.avgMetrics()).containsExactly(byHand, within(1e-12));
    int winner =
        Collections.min(
            IntStream.range(0, byHand.length).boxed().toList(),
            (i, j) -> Double.compare(byHand[i], byHand[j]));
    assertThat(((LogisticRegressionModel) selected.bestModel()).getRegParam())
        .isEqualTo(regularisations[winner]);
  }

  /** A search among models that predict the same for every row. */
  private CrossValidatorModel search(List<String> probabilities) {
    SQLTransformer model = new SQLTransformer();
    ParamMap[] grid =
        probabilities.stream()
            .map(p -> "SELECT label, " + p + " AS probability FROM __THIS__")
            .map(statement -> new ParamMap().put(model.statement(), statement))
            .toArray(ParamMap[]::new);
    return new CrossValidator()
        .setEstimator(new Pipeline().setStages(new PipelineStage[] {model}))
        .setEstimatorParamMaps(grid)
        .setEvaluator(evaluator)
        .setFoldCol("fold")
        .setNumFolds(FOLDS)
        .setParallelism(2)
        .fit(values("(1, 0), (0, 0), (1, 0), (1, 1), (0, 1), (1, 1)", "label, fold"));
  }

  private static String statement(CrossValidatorModel model) {
    return ((SQLTransformer) ((PipelineModel) model.bestModel()).stages()[0]).getStatement();
  }

  @Test
  void aModelThatPredictsNanNeverWins() {
    evaluator.setHandleInvalid("keep");
    int position = 0;
    for (Metric metric : Metric.ALL) {
      List<String> probabilities = new ArrayList<>(List.of("0.5D", "0.6D"));
      probabilities.add(position, "CASE WHEN label = 0 THEN 0.01D ELSE double('NaN') END");
      evaluator.setMetricName(metric.name());
      CrossValidatorModel model = search(probabilities);
      assertThat(model.avgMetrics()[position]).as(metric.name()).isEqualTo(metric.worst());
      assertThat(statement(model)).as(metric.name()).doesNotContain("NaN");
      position = (position + 1) % 3;
    }
  }

  @Test
  void aModelThatPredictsNanStopsTheSearchWithItsFault() {
    assertThatThrownBy(() -> search(List.of("0.5D", "double('NaN')")))
        .rootCause()
        .hasMessageContaining("probability is NaN");
  }
}
