package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.ml.classification.LinearSVC;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.OneVsRest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Classifiers that have no probabilities are told from those that have. */
class MarginsTest {
  private static Dataset<Row> training;

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  @BeforeAll
  static void read() {
    training = Digits.features().where("id % 20 = 0 AND label < 3").cache();
  }

  @Test
  void linearSvcHasNoProbabilities() {
    Dataset<Row> binary = training.where("label < 2");
    Dataset<Row> predictions = new LinearSVC().setMaxIter(2).fit(binary).transform(binary);
    assertThatThrownBy(() -> evaluator.evaluate(predictions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("probabilityCol is 'probability', which is no column of the dataset")
        .hasMessageContaining("LinearSVC and OneVsRest give margins there, and no probabilities");
    assertThatThrownBy(() -> evaluator.setRawPredictionCol("rawPrediction").evaluate(predictions))
        .hasMessageContaining("two opposite logits");
  }

  @Test
  void marginsOfOneVsRestAreNoLogits() {
    LogisticRegression regression = new LogisticRegression().setMaxIter(2);
    Dataset<Row> predictions =
        new OneVsRest().setClassifier(regression).fit(training).transform(training);
    assertThatThrownBy(() -> evaluator.evaluate(predictions))
        .hasMessageContaining("LinearSVC and OneVsRest give margins there");
    assertThatThrownBy(() -> evaluator.setRawPredictionCol("rawPrediction").evaluate(predictions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has the margins of OneVsRest");
  }

  @Test
  void logitsOfOtherClassifiersAreTaken() {
    Dataset<Row> predictions =
        new LogisticRegression().setMaxIter(2).fit(training).transform(training);
    double expected = evaluator.evaluate(predictions);
    evaluator.clear(evaluator.probabilityCol());
    assertThat(
            evaluator
                .setRawPredictionCol("rawPrediction")
                .evaluate(predictions.drop("probability")))
        .isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void labelThatTheModelNeverSawIsToldAsThat() {
    Dataset<Row> predictions =
        new LogisticRegression().setMaxIter(2).fit(training.where("label < 2")).transform(training);
    assertThatThrownBy(() -> evaluator.evaluate(predictions))
        .hasMessageContaining("label is 2, but there are 2 classes")
        .hasMessageContaining(
            "a model does not know a class that no row of its training folds has");
  }
}
