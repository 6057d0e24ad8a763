package org.surprisal.ml;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.surprisal.information.declaration.Parameters;

/** What {@link ProbabilityCalibratorParams} has, for the stage that owns it. */
final class CalibratorParams implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Params owner;
  final Param<String> method;
  final Param<String> labelCol;
  final Param<String> probabilityCol;
  final Param<String> rawPredictionCol;
  final Param<String> predictionCol;
  final Param<String> weightCol;
  final DoubleParam eps;
  final Param<String> handleInvalid;

  CalibratorParams(Params owner) {
    this.owner = owner;
    method =
        new Param<>(
            owner,
            "method",
            "how probabilities are recalibrated: " + CalibrationMethod.names(),
            ParamChecks.check(CalibrationMethod::of));
    labelCol =
        new Param<>(
            owner,
            "labelCol",
            "column with the label: the index of a class, a boolean, or a distribution over the classes");
    probabilityCol =
        new Param<>(
            owner,
            "probabilityCol",
            "column with the predicted probabilities, a vector, an array, or a number, the probability of class 1; the"
                + " recalibrated ones take their place");
    rawPredictionCol =
        new Param<>(
            owner,
            "rawPredictionCol",
            "column with logits, whose softmax is the probability: a vector or an array with one for each class, or a"
                + " number, the log-odds of class 1; read instead of probabilityCol, which is written. Not every"
                + " rawPrediction of Spark ML has logits: those of trees and forests are counts");
    predictionCol =
        new Param<>(
            owner,
            "predictionCol",
            "column for the most likely class; a prediction that is there stays, unless the method changes the order of"
                + " the classes; an empty name for none");
    weightCol = new Param<>(owner, "weightCol", "column with how much a row counts");
    eps =
        new DoubleParam(
            owner,
            "eps",
            "a probability below it counts as eps, so that certain mistakes can be repaired",
            ParamChecks.accepted(Parameters.EPS));
    handleInvalid =
        new Param<>(
            owner,
            "handleInvalid",
            "what to do about rows that cannot be read (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1,"
                + " a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' learns"
                + " nothing from them and gives them a NULL for a probability",
            ParamChecks.check(HandleInvalid::of));
    owner.setDefault(method, CalibrationMethod.TEMPERATURE.param());
    owner.setDefault(labelCol, "label");
    owner.setDefault(probabilityCol, "probability");
    owner.setDefault(predictionCol, "prediction");
    owner.setDefault(eps, Parameters.EPS.defaultValue());
    owner.setDefault(handleInvalid, HandleInvalid.ERROR.param());
  }

  /** Where the labels and predictions are. */
  PredictionParams reading() {
    return new PredictionParams(
        owner,
        labelCol,
        probabilityCol,
        Optional.empty(),
        rawPredictionCol,
        weightCol,
        List.of(),
        "a calibration",
        "setHandleInvalid(\"skip\") leaves such rows out; setHandleInvalid(\"keep\") gives them a NULL for a probability.",
        "Give it rows that the classifier was not trained on, or an estimator.");
  }

  CalibrationMethod methodChosen() {
    return CalibrationMethod.of(owner.getOrDefault(method));
  }

  HandleInvalid policy() {
    return HandleInvalid.of(owner.getOrDefault(handleInvalid));
  }

  double epsChosen() {
    return (double) owner.getOrDefault(eps);
  }
}
