package org.surprisal.ml;

import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;

/**
 * Recalibrates the probabilities of a classifier: learns from labelled predictions how much too
 * sure or too unsure they are, and makes a model that repairs it.
 *
 * <p>It learns from rows that the classifier was not trained on; on its training rows a classifier
 * looks surer with right than it is. There are two ways:
 *
 * <ul>
 *   <li>Give {@code fit} predictions for other rows: a split that was kept aside, and that is not
 *       the one whose figures are reported.
 *   <li>Set {@code estimator} to the classifier that is not fitted yet. It is then fitted {@code
 *       numFolds} times without a part of the rows, the predictions for these parts are learnt
 *       from, and the classifier is fitted once more to all rows. The model predicts and
 *       recalibrates.
 * </ul>
 *
 * <p>It reads {@code labelCol} and {@code probabilityCol}, or logits in {@code rawPredictionCol},
 * as {@link ProbabilisticClassificationEvaluator} does, and writes {@code probabilityCol}. The
 * method {@code temperature} takes any number of classes and leaves the most likely one what it is,
 * and with it {@code predictionCol}. Of two classes there are {@code sigmoid} (Platt scaling),
 * which repairs a wrong base rate, too, and {@code isotonic}, which repairs whatever distortion
 * keeps the order and needs a thousand rows or more. Each is fitted in one pass over the
 * predictions.
 */
public final class ProbabilityCalibrator extends Estimator<ProbabilityCalibratorModel>
    implements ProbabilityCalibratorParams<ProbabilityCalibrator>, DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  /** The name of the parameter that is a classifier. */
  static final String ESTIMATOR = "estimator";

  private final String uid;
  private final CalibratorParams params;
  private final Param<Estimator<?>> estimator;
  private final IntParam numFolds;
  private final LongParam seed;

  /** A calibrator with a random uid. */
  public ProbabilityCalibrator() {
    this(Identifiable$.MODULE$.randomUID("calibrator"));
  }

  /** A calibrator with this uid. */
  public ProbabilityCalibrator(String uid) {
    this.uid = uid;
    params = new CalibratorParams(this);
    estimator =
        new StageParam<>(
            this,
            ESTIMATOR,
            "a classifier to fit, and to recalibrate by its predictions for rows that it was not fitted to; without one"
                + " the dataset has the predictions");
    numFolds =
        new IntParam(
            this,
            "numFolds",
            "in how many parts the rows are cut for the predictions of the estimator, 2 or more",
            ParamChecks.check(ProbabilityCalibrator::checkFolds));
    seed = new LongParam(this, "seed", "decides which part a row is in");
    setDefault(numFolds, 5);
    setDefault(seed, 0L);
  }

  private static void checkFolds(Object folds) {
    if ((int) folds < 2) {
      throw new IllegalArgumentException(folds + " folds are too few; 2 or more are needed");
    }
  }

  /** Reads a calibrator that was saved. */
  public static ProbabilityCalibrator load(String path) {
    return read().load(path);
  }

  /** A reader of saved calibrators. */
  public static MLReader<ProbabilityCalibrator> read() {
    return NestedStage.reader(ESTIMATOR);
  }

  @Override
  public MLWriter write() {
    return NestedStage.writer(DefaultParamsWritable.super.write(), this, estimator);
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public CalibratorParams shared() {
    return params;
  }

  public Param<Estimator<?>> estimator() {
    return estimator;
  }

  public IntParam numFolds() {
    return numFolds;
  }

  public LongParam seed() {
    return seed;
  }

  /** Sets how probabilities are recalibrated. */
  public ProbabilityCalibrator setMethod(String value) {
    set(params.method, value);
    return this;
  }

  public ProbabilityCalibrator setLabelCol(String value) {
    set(params.labelCol, value);
    return this;
  }

  public ProbabilityCalibrator setWeightCol(String value) {
    set(params.weightCol, value);
    return this;
  }

  /** Sets what a probability is raised to before its logarithm is taken: from 0 to 0.5. */
  public ProbabilityCalibrator setEps(double value) {
    set(params.eps, value);
    return this;
  }

  public Estimator<?> getEstimator() {
    return $(estimator);
  }

  /** Sets the classifier to fit and to recalibrate. */
  public ProbabilityCalibrator setEstimator(Estimator<?> value) {
    set(estimator, value);
    return this;
  }

  public int getNumFolds() {
    return (int) $(numFolds);
  }

  /** Sets in how many parts the rows are cut for the predictions of the estimator. */
  public ProbabilityCalibrator setNumFolds(int value) {
    set(numFolds, value);
    return this;
  }

  public long getSeed() {
    return (long) $(seed);
  }

  public ProbabilityCalibrator setSeed(long value) {
    set(seed, value);
    return this;
  }

  /**
   * A model that recalibrates.
   *
   * @throws InvalidPredictionsException if a row cannot be read, or none can, and {@code
   *     handleInvalid} does not say otherwise
   */
  @Override
  public ProbabilityCalibratorModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    return isDefined(estimator)
        ? new OutOfFold(getEstimator(), getNumFolds(), getSeed()).fit(this, dataset)
        : fitTo(dataset);
  }

  /** A model fitted to a dataset that has predictions. */
  ProbabilityCalibratorModel fitTo(Dataset<?> predicted) {
    CalibrationFit fit = new CalibrationFit(params, predicted);
    ProbabilityCalibratorModel model = new ProbabilityCalibratorModel(uid);
    copyValues(model, new ParamMap());
    return model.fitted(fit, this);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StructType predicted = isDefined(estimator) ? getEstimator().transformSchema(schema) : schema;
    return Recalibrated.schema(params, predicted);
  }

  @Override
  public ProbabilityCalibrator copy(ParamMap extra) {
    ProbabilityCalibrator copied = defaultCopy(extra);
    if (copied.isDefined(copied.estimator)) {
      copied.setEstimator(copied.getEstimator().copy(extra));
    }
    return copied;
  }
}
