package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;
import org.surprisal.information.calibration.CalibrationBin;

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
  private static final String CURVE = "calibration_curve";
  public static final String ACCURACY = "accuracy";

  /** The score of a struct; the struct is null where there were no rows. */
  static Score of(Row struct, Double accuracy) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    List<CalibrationBin> curve = new ArrayList<>();
    if (struct != null) {
      for (StructField field : struct.schema().fields()) {
        int position = struct.fieldIndex(field.name());
        if (field.dataType() instanceof DoubleType) {
          metrics.put(field.name(), struct.isNullAt(position) ? null : struct.getDouble(position));
        } else if (field.dataType() instanceof LongType) {
          counts.put(field.name(), struct.getLong(position));
        } else if (field.name().equals(CURVE) && !struct.isNullAt(position)) {
          struct.<Row>getList(position).forEach(bin -> curve.add(bin(bin)));
        }
        if (field.name().equals(LOG_LOSS)) {
          metrics.put(ACCURACY, accuracy);
        }
      }
    }
    return new Score(metrics, counts, curve);
  }

  private static CalibrationBin bin(Row row) {
    return new CalibrationBin(
        row.getDouble(0),
        row.getDouble(1),
        row.getLong(2),
        row.isNullAt(3) ? null : row.getDouble(3),
        row.isNullAt(4) ? null : row.getDouble(4));
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
