package org.surprisal.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;

/**
 * The parameters that {@link ProbabilityCalibrator} and {@link ProbabilityCalibratorModel} share.
 *
 * @param <S> the stage that has them
 */
public interface ProbabilityCalibratorParams<S extends ProbabilityCalibratorParams<S>>
    extends Params {

  /** Where they are kept, which is of use to the stage alone. */
  CalibratorParams shared();

  default Param<String> method() {
    return shared().method;
  }

  default Param<String> labelCol() {
    return shared().labelCol;
  }

  default Param<String> probabilityCol() {
    return shared().probabilityCol;
  }

  default Param<String> rawPredictionCol() {
    return shared().rawPredictionCol;
  }

  default Param<String> predictionCol() {
    return shared().predictionCol;
  }

  default Param<String> weightCol() {
    return shared().weightCol;
  }

  default DoubleParam eps() {
    return shared().eps;
  }

  default Param<String> handleInvalid() {
    return shared().handleInvalid;
  }

  default String getMethod() {
    return getOrDefault(shared().method);
  }

  default String getLabelCol() {
    return getOrDefault(shared().labelCol);
  }

  default String getProbabilityCol() {
    return getOrDefault(shared().probabilityCol);
  }

  /** Sets the column whose probabilities are replaced. */
  default S setProbabilityCol(String value) {
    return with(shared().probabilityCol, value);
  }

  default String getRawPredictionCol() {
    return getOrDefault(shared().rawPredictionCol);
  }

  /** Sets the column that has logits, which are read instead of {@code probabilityCol}. */
  default S setRawPredictionCol(String value) {
    return with(shared().rawPredictionCol, value);
  }

  default String getPredictionCol() {
    return getOrDefault(shared().predictionCol);
  }

  /** Sets the column for the most likely class; an empty name for none. */
  default S setPredictionCol(String value) {
    return with(shared().predictionCol, value);
  }

  default String getWeightCol() {
    return getOrDefault(shared().weightCol);
  }

  default double getEps() {
    return (double) getOrDefault(shared().eps);
  }

  default String getHandleInvalid() {
    return getOrDefault(shared().handleInvalid);
  }

  /**
   * Sets what to do about a row that cannot be read: {@code error}, {@code skip} or {@code keep}.
   */
  default S setHandleInvalid(String value) {
    return with(shared().handleInvalid, value);
  }

  @SuppressWarnings("unchecked")
  private S with(Param<String> param, String value) {
    set(param, value);
    return (S) this;
  }
}
