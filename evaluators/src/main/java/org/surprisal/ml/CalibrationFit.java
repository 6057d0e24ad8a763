package org.surprisal.ml;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.information.recalibration.Recalibration;
import org.surprisal.sql.Records;

/** What a calibrator learns of a dataset, in one pass. */
final class CalibrationFit {
  private final CalibrationMethod method;
  private final Row learnt;

  CalibrationFit(CalibratorParams params, Dataset<?> dataset) {
    method = params.methodChosen();
    PredictionParams reading = params.reading();
    Predictions predictions = new Predictions(dataset, reading);
    Diagnosis diagnosis = new Diagnosis(reading, dataset, predictions);
    double eps = params.epsChosen();
    boolean strict = params.policy() == HandleInvalid.ERROR;
    Pass pass =
        diagnosis.during(
            () ->
                strict
                    ? Pass.strict(
                        dataset,
                        predictions,
                        method.learning(predictions.strictArguments(), eps, true))
                    : Pass.lenient(
                        dataset,
                        predictions,
                        method.learning(predictions.lenientArguments(), eps, false)));
    if (strict) {
      diagnosis.stopAtFaults(pass);
    }
    if (pass.value() == null) {
      throw diagnosis.undefined(pass.rows());
    }
    learnt = (Row) pass.value();
  }

  double[] coefficients() {
    return method.coefficients(learnt);
  }

  /** What temperature scaling found. */
  Optional<Recalibration> summary() {
    return method == CalibrationMethod.TEMPERATURE
        ? Optional.of(Records.read(learnt, Recalibration.class))
        : Optional.empty();
  }
}
