package org.surprisal.ml;

import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.information.score.LossDifference;

/**
 * Scores probabilistic predictions of two classes or more, for model selection: log loss by
 * default, and every other metric of the SQL functions.
 *
 * <p>It reads a label and the predicted probabilities; it needs no {@code prediction} column.
 *
 * <ul>
 *   <li>{@code probabilityCol}: an ML vector or an array of numbers, one for each class; or a
 *       number, the probability of class 1 of the classes 0 and 1. Or {@code probabilityCols}: a
 *       number column for each class. Or {@code rawPredictionCol}: logits.
 *   <li>{@code labelCol}: the index of a class, a boolean, a distribution over the classes (a
 *       vector or an array), or a string, which needs {@code labels}, the names of the classes in
 *       the order of the probabilities, or carries them in its metadata.
 * </ul>
 *
 * <p>A metric is never silently wrong. Where a row cannot be scored, {@code handleInvalid} decides:
 * {@code error} (the default) stops with an error, {@code skip} leaves the row out, and {@code
 * keep} makes the metric the worst possible value, Infinity where smaller is better and -Infinity
 * where larger is better, so that no search selects the model. The same holds where there is
 * nothing to score, with {@code skip} as with {@code error}.
 *
 * <p>The session needs no configuration.
 */
public final class ProbabilisticClassificationEvaluator extends ProbabilisticClassificationParams
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  /** An evaluator with a random uid. */
  public ProbabilisticClassificationEvaluator() {
    this(Identifiable$.MODULE$.randomUID("probEval"));
  }

  /** An evaluator with this uid. */
  public ProbabilisticClassificationEvaluator(String uid) {
    super(uid);
  }

  /** Reads an evaluator that was saved. */
  public static ProbabilisticClassificationEvaluator load(String path) {
    return read().load(path);
  }

  /** A reader of saved evaluators. */
  public static MLReader<ProbabilisticClassificationEvaluator> read() {
    return new DefaultParamsReader<>();
  }

  /**
   * Sets the column that has what happened: the index or the name of a class, a boolean, or a
   * distribution.
   */
  public ProbabilisticClassificationEvaluator setLabelCol(String value) {
    set(labelCol(), value);
    return this;
  }

  /**
   * Sets the column that has what was predicted: a probability for each class, or that of class 1.
   */
  public ProbabilisticClassificationEvaluator setProbabilityCol(String value) {
    set(probabilityCol(), value);
    return this;
  }

  /** Sets the columns that have the probability of one class each, in the order of the classes. */
  public ProbabilisticClassificationEvaluator setProbabilityCols(String... value) {
    set(probabilityCols(), value);
    return this;
  }

  /**
   * Sets the column that has logits, whose softmax is the probability. Mind that not every {@code
   * rawPrediction} of Spark ML is that: binary logistic regression has [-m, m] for the log-odds m
   * (which is refused, as gradient-boosted trees have it for 2m), and trees and forests have
   * counts.
   */
  public ProbabilisticClassificationEvaluator setRawPredictionCol(String value) {
    set(rawPredictionCol(), value);
    return this;
  }

  /** Sets the column that has how much a row counts, from 0 on; without one, each counts 1. */
  public ProbabilisticClassificationEvaluator setWeightCol(String value) {
    set(weightCol(), value);
    return this;
  }

  /** Sets the metric: {@code logLoss} by default, or another that {@code explainParam} lists. */
  public ProbabilisticClassificationEvaluator setMetricName(String value) {
    set(metricName(), value);
    return this;
  }

  /** Sets what a probability is raised to before its logarithm is taken: from 0 to 0.5. */
  public ProbabilisticClassificationEvaluator setEps(double value) {
    set(eps(), value);
    return this;
  }

  /** Sets the number of bins of the calibration metrics. */
  public ProbabilisticClassificationEvaluator setNumBins(int value) {
    set(numBins(), value);
    return this;
  }

  /** Sets how many of the most likely classes may be the right one for {@code topKAccuracy}. */
  public ProbabilisticClassificationEvaluator setK(int value) {
    set(k(), value);
    return this;
  }

  /** Sets the names of the classes, in the order of the probabilities. */
  public ProbabilisticClassificationEvaluator setLabels(String... value) {
    set(labels(), value);
    return this;
  }

  /**
   * Sets what to do about a row that cannot be scored: {@code error}, {@code skip} or {@code keep}.
   */
  public ProbabilisticClassificationEvaluator setHandleInvalid(String value) {
    set(handleInvalid(), value);
    return this;
  }

  @Override
  public boolean isLargerBetter() {
    return metric().isLargerBetter();
  }

  /**
   * The metric of the dataset's predictions.
   *
   * @throws InvalidPredictionsException if a row cannot be scored, or none can, and {@code
   *     handleInvalid} does not say otherwise
   */
  @Override
  public double evaluate(Dataset<?> dataset) {
    return new Scoring(this, dataset).value();
  }

  /**
   * Every metric of the dataset's predictions, the score of each class, the calibration curve and
   * the quality ledger, in one pass.
   *
   * <p>With {@code skip}, the ledger counts the rows that were left out. With {@code keep} it
   * counts them too, and if there are any, every metric has its worst possible value.
   *
   * @throws InvalidPredictionsException if there are no rows, or, with {@code error}, if one of
   *     them cannot be scored
   */
  public ProbabilisticClassificationMetrics metrics(Dataset<?> dataset) {
    return new FullEvaluation(this, dataset).metrics();
  }

  /**
   * The same for each group of rows: a row for each group, with its columns and those of {@code
   * evaluate_probabilities} in SQL. With {@code error}, bad rows stop the query when it runs.
   */
  public Dataset<Row> metrics(Dataset<?> dataset, String... groupCols) {
    return new FullEvaluation(this, dataset).byGroup(groupCols);
  }

  /**
   * Two models' predictions of the same rows: both log losses, their difference, which is below 0
   * where the first is better, its standard error, 95 % interval and p-value, as {@code
   * log_loss_difference} gives them in SQL. Columns are called the same in both datasets; weights
   * are those of the first.
   *
   * @param idCols the columns that tell which rows are the same
   * @throws IllegalArgumentException if the datasets do not have the same rows and labels
   */
  public LossDifference.Paired compare(Dataset<?> first, Dataset<?> second, String... idCols) {
    return new PairedEvaluation(this, first, second, idCols).compare();
  }

  @Override
  public ProbabilisticClassificationEvaluator copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  @Override
  public String toString() {
    return "ProbabilisticClassificationEvaluator: uid="
        + uid()
        + ", metricName="
        + getMetricName()
        + ", eps="
        + getEps()
        + ", handleInvalid="
        + getHandleInvalid();
  }
}
