package org.surprisal.ml;

import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Fits a classifier without a part of the rows, for predictions of that part by a model that has
 * not seen it, part by part.
 *
 * @param estimator the classifier
 * @param folds the number of parts
 * @param seed decides which part a row is in
 */
record OutOfFold(Estimator<?> estimator, int folds, long seed) {
  private static final String FOLD = "surprisal_fold";

  /** A calibrator's model of all these predictions, around the classifier fitted to all rows. */
  ProbabilityCalibratorModel fit(ProbabilityCalibrator calibrator, Dataset<?> dataset) {
    ProbabilityCalibratorModel model = calibrator.fitTo(predictions(dataset));
    return model.setClassifier(fitted(dataset.toDF()));
  }

  private Dataset<Row> predictions(Dataset<?> dataset) {
    Dataset<Row> parted =
        dataset.withColumn(FOLD, functions.floor(functions.rand(seed).multiply(folds)));
    Dataset<Row> predictions = null;
    for (int fold = 0; fold < folds; fold++) {
      Dataset<Row> others = parted.where(functions.col(FOLD).notEqual(fold));
      Dataset<Row> left = parted.where(functions.col(FOLD).equalTo(fold));
      Dataset<Row> predicted = fitted(others).transform(left);
      predictions = predictions == null ? predicted : predictions.unionAll(predicted);
    }
    return predictions;
  }

  private Transformer fitted(Dataset<Row> rows) {
    return (Transformer) estimator.fit(rows);
  }
}
