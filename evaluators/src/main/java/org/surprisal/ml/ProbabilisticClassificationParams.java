package org.surprisal.ml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.param.shared.HasLabelCol;
import org.apache.spark.ml.param.shared.HasProbabilityCol;
import org.apache.spark.ml.param.shared.HasWeightCol;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.evaluation.Metric;
import scala.runtime.AbstractFunction1;

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
            check(ProbabilisticClassificationParams::checkNames));
    rawPredictionCol =
        new Param<>(
            this,
            "rawPredictionCol",
            "column with logits, whose softmax is the probability: a vector or an array with one for each class, or a"
                + " number, the log-odds of class 1; instead of probabilityCol. Not every rawPrediction of Spark ML has"
                + " logits: those of trees and forests are counts");
    metricName =
        new Param<>(this, "metricName", metricNames(), check((String name) -> Metric.named(name)));
    eps =
        new DoubleParam(
            this,
            "eps",
            "a probability below it counts as eps, so that a class of probability 0 that happened costs -ln eps;"
                + " 0 lets it cost Infinity",
            accepted(Parameters.EPS));
    numBins =
        new IntParam(
            this,
            "numBins",
            "the number of bins of equal width of the calibration metrics",
            accepted(Parameters.BINS));
    labels =
        new StringArrayParam(
            this,
            "labels",
            "the names of the classes, in the order of the probabilities; a label column of strings is matched by name",
            check(ProbabilisticClassificationParams::checkNames));
    handleInvalid =
        new Param<>(
            this,
            "handleInvalid",
            "what to do about rows that cannot be scored (a NULL, a NaN, a probability outside [0, 1], a sum that is"
                + " not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' makes"
                + " the metric the worst possible value, Infinity or -Infinity",
            check(HandleInvalid::of));
    setDefault(metricName, Metric.ALL.get(0).name());
    setDefault(eps, Metric.defaultOf("eps"));
    setDefault(numBins, (int) Metric.defaultOf("bins"));
    setDefault(handleInvalid, HandleInvalid.ERROR.param());
  }

  private interface Check<T> {
    void accept(T value);
  }

  /** A validator whose error says what is wrong, where Spark's says only that something is. */
  private static <T> AbstractFunction1<T, Object> check(Check<T> check) {
    return new AbstractFunction1<>() {
      @Override
      public Object apply(T value) {
        check.accept(value);
        return true;
      }
    };
  }

  private static AbstractFunction1<Object, Object> accepted(Parameter parameter) {
    return check(
        value -> {
          if (!parameter.accepts(((Number) value).doubleValue())) {
            throw new IllegalArgumentException(
                value + " is not accepted: " + parameter.range().rule());
          }
        });
  }

  private static void checkNames(String[] names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("an empty list of names; give one for each class");
    }
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "'" + name + "' is twice in " + Arrays.toString(names) + "; each name is of one class");
      }
    }
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

  HandleInvalid policy() {
    return HandleInvalid.of(getHandleInvalid());
  }

  /** The constants of the functions, by the names of their parameters. */
  Map<String, Object> constants() {
    return new HashMap<>(Map.of("eps", getEps(), "bins", getNumBins()));
  }

  /** As everywhere in Spark ML, an empty name is no column. */
  boolean isWeighted() {
    return isSet(weightCol) && !getWeightCol().isEmpty();
  }

  List<String> labelNames() {
    return isDefined(labels) ? List.of($(labels)) : List.of();
  }

  /** What {@code metricName} may be, for explainParams. */
  private static String metricNames() {
    return Metric.ALL.stream()
        .map(metric -> metric.name() + (metric.isLargerBetter() ? " (larger is better)" : ""))
        .collect(
            Collectors.joining(", ", "the metric, smaller is better if not said otherwise: ", ""));
  }
}
