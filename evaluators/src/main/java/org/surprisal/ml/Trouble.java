package org.surprisal.ml;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.surprisal.sql.InvalidInputException;

/** Finds out why predictions could not be scored, and says it in the words of the evaluator. */
final class Trouble {
  private final ProbabilisticClassificationParams params;
  private final Dataset<?> dataset;
  private final Predictions predictions;

  Trouble(ProbabilisticClassificationParams params, Dataset<?> dataset, Predictions predictions) {
    this.params = params;
    this.dataset = dataset;
    this.predictions = predictions;
  }

  /** Rows that the functions did not see the fault of. */
  InvalidPredictionsException faulty(RowFault fault, long faulty, long rows) {
    String words = fault.fault();
    if (fault.value() != null) {
      Row row = dataset.where(fault.holds()).select(fault.value()).first();
      words = words.replace("%s", String.valueOf(row.get(0)));
    }
    return exception(
        fault.condition(), faulty + " of " + rows + " rows " + words + ". " + rowRemedy(), null);
  }

  /** The failure of a query: that of a function that met bad input, or another one as it is. */
  RuntimeException ofFailure(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInputException bad) {
        String remedy = bad.remedy().isEmpty() ? "" : bad.remedy() + " ";
        return exception(
            bad.getCondition().replaceFirst("^SURPRISAL_", ""),
            "a row of " + predictions.text() + " has " + bad.fault() + ". " + remedy + rowRemedy(),
            failure);
      }
    }
    throw Trouble.<RuntimeException>unchecked(failure);
  }

  /** Spark's errors are checked exceptions to Java, but no method of Spark declares them. */
  @SuppressWarnings("unchecked")
  private static <T extends Exception> T unchecked(Exception failure) throws T {
    throw (T) failure;
  }

  /** Why there is no metric although no row is at fault. */
  InvalidPredictionsException undefined(long rows) {
    if (rows == 0) {
      return exception(
          "NO_ROWS",
          "the dataset has no rows. In tuning, a fold is empty where there are fewer rows than folds, or where foldCol"
              + " or a filter leaves it none. "
              + worstRemedy(),
          null);
    }
    Map<String, Column> arguments = predictions.arguments();
    Column weight = arguments.get("weight");
    if (weight != null && sum(weight) == 0) {
      return exception(
          "ZERO_WEIGHT", "the weights of all " + rows + " rows are 0. " + worstRemedy(), null);
    }
    Column label = arguments.get("label");
    Row labels = dataset.agg(functions.count_distinct(label), functions.first(label)).first();
    if (labels.getLong(0) == 1) {
      return exception(
          "ONE_CLASS",
          "all "
              + rows
              + " rows have the label "
              + labels.get(1)
              + ", and the metric needs two classes. In tuning, use fewer folds, or a foldCol that spreads every class. "
              + worstRemedy(),
          null);
    }
    return exception(
        "UNDEFINED", "the metric is undefined for these " + rows + " rows. " + worstRemedy(), null);
  }

  private double sum(Column weight) {
    return dataset.agg(functions.sum(weight.cast("double"))).first().getDouble(0);
  }

  private static String rowRemedy() {
    return "setHandleInvalid(\"skip\") leaves such rows out; setHandleInvalid(\"keep\") makes the metric the worst"
        + " possible value.";
  }

  private String worstRemedy() {
    return "setHandleInvalid(\"keep\") gives the worst possible value, "
        + params.metric().worst()
        + ", instead of this error.";
  }

  private InvalidPredictionsException exception(String condition, String message, Throwable cause) {
    return new InvalidPredictionsException(
        "SURPRISAL_" + condition,
        params.uid() + " cannot give " + params.getMetricName() + ": " + message,
        Map.of(
            "evaluator",
            params.uid(),
            "metric",
            params.getMetricName(),
            "columns",
            predictions.text()),
        cause);
  }
}
