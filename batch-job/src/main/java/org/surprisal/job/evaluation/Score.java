package org.surprisal.job.evaluation;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.evaluation.Evaluation;

/**
 * What evaluate_probabilities says of one model, by the names of its fields, and the accuracy.
 *
 * @param metrics the numbers; a value is null where a metric is undefined
 * @param counts the counts of rows
 * @param curve the bins of the calibration curve
 */
public record Score(
    Map<String, Double> metrics, Map<String, Long> counts, List<CalibrationBin> curve)
    implements Serializable {
  public static final String LOG_LOSS = "log_loss";
  private static final String CURVE = "calibration_curve";
  public static final String ACCURACY = "accuracy";

  /** The score of no rows. */
  public static final Score NONE = new Score(Map.of(), Map.of(), List.of());

  /**
   * The score of rows.
   *
   * @param evaluation what evaluate_probabilities gives; null where there were no rows
   * @param further metrics that it has not, by their names
   */
  @SuppressWarnings("unchecked")
  public static Score of(Evaluation evaluation, Map<String, Double> further) {
    if (evaluation == null) {
      return NONE;
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    List<CalibrationBin> curve = List.of();
    for (ResultField field : Evaluation.fields()) {
      Object value = field.value().apply(evaluation);
      if (field.type() == Double.class) {
        metrics.put(field.name(), (Double) value);
      } else if (field.type() == long.class) {
        counts.put(field.name(), (Long) value);
      } else if (field.name().equals(CURVE) && value != null) {
        curve = (List<CalibrationBin>) value;
      }
    }
    metrics.putAll(further);
    return new Score(metrics, counts, curve);
  }

  /** The same score with further rows in the counts of these names. */
  Score plus(Score others, Set<String> names) {
    Map<String, Long> sum = new LinkedHashMap<>(counts);
    names.forEach(name -> sum.merge(name, others.count(name), Long::sum));
    return new Score(metrics, sum, curve);
  }

  /** A metric; NaN where it is undefined. */
  public double metric(String name) {
    Double value = metrics.get(name);
    return value == null ? Double.NaN : value;
  }

  public double logLoss() {
    return metric(LOG_LOSS);
  }

  public double accuracy() {
    return metric(ACCURACY);
  }

  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
