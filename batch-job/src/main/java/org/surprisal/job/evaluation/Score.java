package org.surprisal.job.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.sql.Records;

/**
 * What evaluate_probabilities says of one model, by the names of its fields, and the accuracy.
 *
 * @param metrics the numbers; a value is null where a metric is undefined
 * @param counts the counts of rows
 * @param curve the bins of the calibration curve
 */
public record Score(
    Map<String, Double> metrics, Map<String, Long> counts, List<CalibrationBin> curve) {
  public static final String LOG_LOSS = "log_loss";

  /** The ends of intervals that take rows to be independent of each other. */
  static final Set<String> OF_INDEPENDENT_ROWS =
      Set.of(
          "roc_auc_lower", "roc_auc_upper", "average_precision_lower", "average_precision_upper");

  private static final String CURVE = "calibration_curve";
  public static final String ACCURACY = "accuracy";

  /**
   * The score of rows.
   *
   * @param struct what evaluate_probabilities gives; null where there were no rows
   * @param further the metrics that it has not; null for none
   * @param accuracy the accuracy, which stands behind the log loss
   */
  static Score of(Row struct, Row further, Double accuracy) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    if (struct == null) {
      return new Score(metrics, counts, List.of());
    }
    addTo(metrics, counts, struct);
    if (further != null) {
      addTo(metrics, counts, further);
    }
    metrics.put(ACCURACY, accuracy);
    return new Score(metrics, counts, Records.list(struct, CURVE, CalibrationBin.class));
  }

  /** The same score with metrics that were computed apart, of those that it has; null for none. */
  Score with(Row apart) {
    if (apart == null) {
      return this;
    }
    Map<String, Double> all = new LinkedHashMap<>(metrics);
    all.replaceAll((name, value) -> has(apart, name) ? apart.<Double>getAs(name) : value);
    return new Score(all, counts, curve);
  }

  /** The same score, in which metrics of these names are undefined. */
  Score without(Set<String> names) {
    Map<String, Double> left = new LinkedHashMap<>(metrics);
    left.replaceAll((name, value) -> names.contains(name) ? null : value);
    return new Score(left, counts, curve);
  }

  private static boolean has(Row row, String field) {
    return Arrays.asList(row.schema().fieldNames()).contains(field);
  }

  private static void addTo(Map<String, Double> metrics, Map<String, Long> counts, Row row) {
    for (StructField field : row.schema().fields()) {
      if (field.dataType() instanceof DoubleType) {
        metrics.put(field.name(), row.getAs(field.name()));
      } else if (field.dataType() instanceof LongType) {
        counts.put(field.name(), row.getAs(field.name()));
      }
    }
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
