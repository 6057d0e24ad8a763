package org.surprisal.ml;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.recalibration.Recalibration;

/**
 * Recalibrates probabilities as a {@link ProbabilityCalibrator} learnt it, of the classifier that
 * was fitted with it where there is one, and of the dataset's own predictions otherwise.
 */
public final class ProbabilityCalibratorModel extends Model<ProbabilityCalibratorModel>
    implements ProbabilityCalibratorParams<ProbabilityCalibratorModel>, DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  /** The name of the parameter that is a classifier. */
  static final String CLASSIFIER = "classifier";

  private final String uid;
  private final CalibratorParams params;
  private final DoubleArrayParam coefficients;
  private final Param<Transformer> classifier;
  private Recalibration summary;

  /** A model that has learnt nothing, for Spark to read one that was saved. */
  public ProbabilityCalibratorModel() {
    this(Identifiable$.MODULE$.randomUID("calibrator"));
  }

  /** A model that has learnt nothing, for Spark to read one that was saved. */
  public ProbabilityCalibratorModel(String uid) {
    this.uid = uid;
    params = new CalibratorParams(this);
    coefficients =
        new DoubleArrayParam(
            this, "coefficients", "what was learnt: " + CalibrationMethod.coefficientsText());
    classifier =
        new StageParam<>(this, CLASSIFIER, "the classifier whose predictions are recalibrated");
  }

  ProbabilityCalibratorModel fitted(CalibrationFit fit, ProbabilityCalibrator by) {
    set(coefficients, fit.coefficients());
    summary = fit.summary().orElse(null);
    return setParent(by);
  }

  /** Reads a model that was saved. */
  public static ProbabilityCalibratorModel load(String path) {
    return read().load(path);
  }

  /** A reader of saved models. */
  public static MLReader<ProbabilityCalibratorModel> read() {
    return NestedStage.reader(CLASSIFIER);
  }

  @Override
  public MLWriter write() {
    return NestedStage.writer(DefaultParamsWritable.super.write(), this, classifier);
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public CalibratorParams shared() {
    return params;
  }

  public DoubleArrayParam coefficients() {
    return coefficients;
  }

  public Param<Transformer> classifier() {
    return classifier;
  }

  /** What was learnt; for the method {@code temperature}, the temperature alone. */
  public double[] getCoefficients() {
    return $(coefficients).clone();
  }

  /** The temperature that was learnt. */
  public double getTemperature() {
    if (params.methodChosen() != CalibrationMethod.TEMPERATURE) {
      throw new IllegalStateException(
          uid + " has no temperature: its method is " + $(params.method));
    }
    return $(coefficients)[0];
  }

  /** The fitted classifier; NULL where the dataset has the predictions. */
  public Transformer getClassifier() {
    return isDefined(classifier) ? $(classifier) : null;
  }

  ProbabilityCalibratorModel setClassifier(Transformer value) {
    set(classifier, value);
    return this;
  }

  /** As Spark's, but with the elements of an array. */
  @Override
  public String explainParam(Param<?> param) {
    return isSet(param) && $(param) instanceof double[] numbers
        ? param.name() + ": " + param.doc() + " (current: " + Arrays.toString(numbers) + ")"
        : super.explainParam(param);
  }

  /**
   * What the rows that it was fitted to lose by their calibration, and what the temperature makes
   * of them; empty for other methods, and for a model that was saved.
   */
  public Optional<Recalibration> summary() {
    return Optional.ofNullable(summary);
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Dataset<Row> predicted =
        isDefined(classifier) ? $(classifier).transform(dataset) : dataset.toDF();
    return new Recalibrated(params, predicted).by($(coefficients));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return Recalibrated.schema(
        params, isDefined(classifier) ? $(classifier).transformSchema(schema) : schema);
  }

  @Override
  public ProbabilityCalibratorModel copy(ParamMap extra) {
    ProbabilityCalibratorModel copied = new ProbabilityCalibratorModel(uid);
    copyValues(copied, extra);
    copied.summary = summary;
    if (isDefined(classifier)) {
      copied.setClassifier($(classifier).copy(extra));
    }
    return copied.setParent(parent());
  }
}
