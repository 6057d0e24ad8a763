package org.surprisal.ml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.param.shared.HasLabelCol;
import org.apache.spark.ml.param.shared.HasProbabilityCol;
import org.apache.spark.ml.param.shared.HasWeightCol;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.ranking.Accuracy;

/** The parameters of {@link ProbabilisticClassificationEvaluator}. */
abstract class ProbabilisticClassificationParams extends Evaluator
    implements HasLabelCol, HasProbabilityCol, HasWeightCol {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private Param<String> labelCol;
  private Param<String> probabilityCol;
  private Param<String> weightCol;
  private final StringArrayParam probabilityCols;
  private final Param<String> rawPredictionCol;
  private final Param<String> metricName;
  private final DoubleParam eps;
  private final IntParam numBins;
  private final IntParam k;
  private final StringArrayParam labels;
  private final Param<String> handleInvalid;

  ProbabilisticClassificationParams(String uid) {
    this.uid = uid;
    HasLabelCol.$init$(this);
    HasProbabilityCol.$init$(this);
    HasWeightCol.$init$(this);
    probabilityCols =
        new StringArrayParam(
            this,
            "probabilityCols",
            "columns with the probability of one class each, in the order of the classes; instead of probabilityCol",
            ParamChecks.check(ParamChecks::names));
    rawPredictionCol =
        new Param<>(
            this,
            "rawPredictionCol",
            "column with logits, whose softmax is the probability: a vector or an array with one for each class, or a"
                + " number, the log-odds of class 1; instead of probabilityCol. Not every rawPrediction of Spark ML has"
                + " logits: those of trees and forests are counts");
    metricName =
        new Param<>(
            this,
            "metricName",
            metricNames(),
            ParamChecks.check((String name) -> Metric.named(name)));
    eps =
        new DoubleParam(
            this,
            "eps",
            "a probability below it counts as eps, so that a class of probability 0 that happened costs -ln eps;"
                + " 0 lets it cost Infinity",
            ParamChecks.accepted(Parameters.EPS));
    numBins =
        new IntParam(
            this,
            "numBins",
            "the number of bins of equal width of the calibration metrics",
            ParamChecks.accepted(Parameters.BINS));
    k =
        new IntParam(
            this,
            "k",
            "how many of the most likely classes may be the right one for topKAccuracy",
            ParamChecks.accepted(Accuracy.TOP_K_ACCURACY.parameter("k")));
    labels =
        new StringArrayParam(
            this,
            "labels",
            "the names of the classes, in the order of the probabilities; a label column of strings is matched by name",
            ParamChecks.check(ParamChecks::names));
    handleInvalid =
        new Param<>(
            this,
            "handleInvalid",
            "what to do about rows that cannot be scored (a NULL, a NaN, a probability outside [0, 1], a sum that is"
                + " not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' makes"
                + " the metric the worst possible value, Infinity or -Infinity",
            ParamChecks.check(HandleInvalid::of));
    setDefault(metricName, Metric.ALL.get(0).name());
    setDefault(eps, Metric.defaultOf("eps"));
    setDefault(numBins, (int) Metric.defaultOf("bins"));
    setDefault(k, (int) Metric.defaultOf("k"));
    setDefault(handleInvalid, HandleInvalid.ERROR.param());
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Param<String> labelCol() {
    return labelCol;
  }

  @Override
  public void org$apache$spark$ml$param$shared$HasLabelCol$_setter_$labelCol_$eq(
      Param<String> param) {
    labelCol = param;
  }

  @Override
  public Param<String> probabilityCol() {
    return probabilityCol;
  }

  @Override
  public void org$apache$spark$ml$param$shared$HasProbabilityCol$_setter_$probabilityCol_$eq(
      Param<String> param) {
    probabilityCol = param;
  }

  @Override
  public Param<String> weightCol() {
    return weightCol;
  }

  @Override
  public void org$apache$spark$ml$param$shared$HasWeightCol$_setter_$weightCol_$eq(
      Param<String> param) {
    weightCol = param;
  }

  public StringArrayParam probabilityCols() {
    return probabilityCols;
  }

  public Param<String> rawPredictionCol() {
    return rawPredictionCol;
  }

  public Param<String> metricName() {
    return metricName;
  }

  public DoubleParam eps() {
    return eps;
  }

  public IntParam numBins() {
    return numBins;
  }

  public IntParam k() {
    return k;
  }

  public StringArrayParam labels() {
    return labels;
  }

  public Param<String> handleInvalid() {
    return handleInvalid;
  }

  public String[] getProbabilityCols() {
    return $(probabilityCols).clone();
  }

  public String getRawPredictionCol() {
    return $(rawPredictionCol);
  }

  public String getMetricName() {
    return $(metricName);
  }

  public double getEps() {
    return (double) $(eps);
  }

  public int getNumBins() {
    return (int) $(numBins);
  }

  public int getK() {
    return (int) $(k);
  }

  public String[] getLabels() {
    return $(labels).clone();
  }

  public String getHandleInvalid() {
    return $(handleInvalid);
  }

  /** As Spark's, but with the elements of an array. */
  @Override
  public String explainParam(Param<?> param) {
    return isSet(param) && $(param) instanceof String[] names
        ? param.name() + ": " + param.doc() + " (current: " + Arrays.toString(names) + ")"
        : super.explainParam(param);
  }

  Metric metric() {
    return Metric.named(getMetricName());
  }

  /** The constants of the functions, by the names of their parameters. */
  Map<String, Object> constants() {
    return new HashMap<>(Map.of("eps", getEps(), "bins", getNumBins(), "k", getK()));
  }

  HandleInvalid policy() {
    return HandleInvalid.of(getHandleInvalid());
  }

  /** Where the labels and predictions are. */
  PredictionParams reading() {
    return new PredictionParams(
        this,
        labelCol,
        probabilityCol,
        Optional.of(probabilityCols),
        rawPredictionCol,
        weightCol,
        isDefined(labels) ? List.of($(labels)) : List.of(),
        getMetricName(),
        RowFault.REMEDY,
        "setHandleInvalid(\"keep\") gives the worst possible value, "
            + metric().worst()
            + ", instead of this error.");
  }

  /** What {@code metricName} may be, for explainParams. */
  private static String metricNames() {
    return Metric.ALL.stream()
        .map(metric -> metric.name() + (metric.isLargerBetter() ? " (larger is better)" : ""))
        .collect(
            Collectors.joining(", ", "the metric, smaller is better if not said otherwise: ", ""));
  }
}
