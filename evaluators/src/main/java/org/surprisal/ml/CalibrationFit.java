package org.surprisal.ml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.information.recalibration.Recalibration;
import org.surprisal.sql.Records;

/** What a calibrator learns of a dataset, in one pass. */
final class CalibrationFit {
  private final CalibrationMethod method;
  private final Dataset<?> dataset;
  private final Row learnt;
  private final double[] coefficients;

  CalibrationFit(CalibratorParams params, Dataset<?> dataset) {
    this.dataset = dataset;
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
                        method.learning(arguments(predictions.strictArguments(), true), eps, true))
                    : Pass.lenient(
                        dataset,
                        predictions,
                        method.learning(
                            arguments(predictions.lenientArguments(), false), eps, false)));
    if (strict) {
      diagnosis.stopAtFaults(pass);
    }
    learnt = (Row) pass.value();
    coefficients = learnt == null ? new double[0] : method.coefficients(learnt);
    if (coefficients.length == 0) {
      throw diagnosis.undefined();
    }
  }

  /** Those of a method, of which one of two classes reads the probability of class 1. */
  private Map<String, Column> arguments(Map<String, Column> given, boolean strict) {
    Map<String, Column> arguments = new LinkedHashMap<>(given);
    if (method.isBinary()) {
      arguments.computeIfPresent(
          "probability", (name, column) -> new ClassOne(dataset, column).column(strict));
    }
    return arguments;
  }

  double[] coefficients() {
    return coefficients;
  }

  /** What temperature scaling found. */
  Optional<Recalibration> summary() {
    return method == CalibrationMethod.TEMPERATURE
        ? Optional.of(Records.read(learnt, Recalibration.class))
        : Optional.empty();
  }
}
