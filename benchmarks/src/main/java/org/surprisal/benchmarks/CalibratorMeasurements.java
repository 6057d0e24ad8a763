package org.surprisal.benchmarks;

import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.surprisal.ml.ProbabilityCalibrator;

/** Recalibration in one pass, beside an iterative fit of the same rows. */
final class CalibratorMeasurements {
  private final SparkSession spark;
  private final Data data;
  private final Contest contest;

  CalibratorMeasurements(SparkSession spark, Data data, Contest contest) {
    this.spark = spark;
    this.data = data;
    this.contest = contest;
  }

  String table() throws Exception {
    Dataset<Row> rows =
        new VectorAssembler()
            .setInputCols(new String[] {"logit"})
            .setOutputCol("features")
            .transform(
                spark
                    .read()
                    .parquet(data.binary(1))
                    .selectExpr("double(label) AS label", "p", "ln(p / (1 - p)) AS logit"))
            .persist();
    rows.count();
    LogisticRegression regression = new LogisticRegression();
    ProbabilityCalibrator calibrator = new ProbabilityCalibrator().setProbabilityCol("p");
    try {
      return "## Recalibration, binary, a million rows of a cached table\n\n"
          + contest.table(
              List.of(
                  new Contender(
                      "MLlib's LogisticRegression of the logit",
                      () -> 1 / regression.fit(rows).coefficients().apply(0)),
                  new Contender(
                      "`ProbabilityCalibrator`", () -> calibrator.fit(rows).getTemperature())));
    } finally {
      rows.unpersist();
    }
  }
}
