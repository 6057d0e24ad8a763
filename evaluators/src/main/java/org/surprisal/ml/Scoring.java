package org.surprisal.ml;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.surprisal.information.evaluation.Metric;

/** The evaluation of a dataset by one metric, and what to make of the rows that have none. */
final class Scoring {
  private final ProbabilisticClassificationParams params;
  private final Metric metric;
  private final Dataset<?> dataset;
  private final Predictions predictions;
  private final Diagnosis diagnosis;

  Scoring(ProbabilisticClassificationParams params, Dataset<?> dataset) {
    this.params = params;
    this.dataset = dataset;
    metric = params.metric();
    predictions = new Predictions(dataset, params.reading());
    diagnosis = new Diagnosis(params.reading(), dataset, predictions);
    if (predictions.isWeighted() && !metric.takes("weight")) {
      throw new IllegalArgumentException(
          "metric "
              + metric.name()
              + " takes no weights, but weightCol is '"
              + params.getWeightCol()
              + "'; clear weightCol or choose another metric");
    }
  }

  double value() {
    return switch (params.policy()) {
      case ERROR -> defined(strict());
      case SKIP -> orSkipped(lenient());
      case KEEP -> orWorst(lenient());
    };
  }

  private Pass strict() {
    Pass pass =
        diagnosis.during(() -> Pass.strict(dataset, predictions, strict(params.constants())));
    diagnosis.stopAtFaults(pass);
    return pass;
  }

  private Column strict(Map<String, Object> constants) {
    return Pass.call(metric.function(), true, predictions.strictArguments(), constants);
  }

  private Pass lenient() {
    Column value =
        Pass.call(metric.function(), false, predictions.lenientArguments(), params.constants());
    return diagnosis.during(() -> Pass.lenient(dataset, predictions, value));
  }

  private double orWorst(Pass pass) {
    boolean sound = pass.faulty() == 0 && pass.value() != null;
    return sound && Double.isFinite((double) pass.value()) ? (double) pass.value() : metric.worst();
  }

  /** Where all rows were skipped, the error is that of the first of them. */
  private double orSkipped(Pass pass) {
    boolean nothingLeft =
        pass.value() == null && pass.faulty() > 0 && pass.faulty() == diagnosis.rows();
    return defined(nothingLeft ? strict() : pass);
  }

  private double defined(Pass pass) {
    if (pass.value() != null) {
      double value = (double) pass.value();
      if (Double.isFinite(value) || value == metric.worst() && isInfiniteByEps()) {
        return value;
      }
    }
    throw diagnosis.undefined();
  }

  /** An infinite metric is a result only where it is finite but for eps 0. */
  private boolean isInfiniteByEps() {
    if (!metric.takes("eps") || params.getEps() != 0) {
      return false;
    }
    Map<String, Object> constants = params.constants();
    constants.put("eps", Metric.defaultOf("eps"));
    Column value = Pass.call(metric.function(), false, predictions.lenientArguments(), constants);
    Object finite = Pass.lenient(dataset, predictions, value).value();
    return finite != null && Double.isFinite((double) finite);
  }
}
