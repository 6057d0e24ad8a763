package org.surprisal.ml;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.surprisal.information.input.Fault;
import org.surprisal.sql.InvalidInputException;

/** Finds out why predictions could not be scored, and says it in the words of who reads them. */
final class Diagnosis {
  private static final String NO_DISTRIBUTION =
      "If these are logits, use setRawPredictionCol; if they are weights or counts, divide them by their sum. ";

  private static final String UNKNOWN_CLASS =
      "In tuning, a model does not know a class that no row of its training folds has: use fewer folds, or a foldCol"
          + " that spreads every class. ";

  private final PredictionParams params;
  private final Dataset<?> dataset;
  private final Predictions predictions;

  Diagnosis(PredictionParams params, Dataset<?> dataset, Predictions predictions) {
    this.params = params;
    this.dataset = dataset;
    this.predictions = predictions;
  }

  /** Stops where rows had a fault that the functions do not see. */
  void stopAtFaults(Pass pass) {
    if (pass.faulty() > 0) {
      throw faulty();
    }
  }

  /** The number of rows: a query of its own, for errors. */
  long rows() {
    return dataset.count();
  }

  private InvalidPredictionsException faulty() {
    Column index = predictions.faultOfRow();
    Row first =
        dataset
            .where(index.isNotNull())
            .groupBy(index.as("fault"))
            .count()
            .orderBy("fault")
            .first();
    RowFault fault = predictions.faults().get(first.getInt(0));
    String example = "";
    if (!fault.example().isEmpty()) {
      Row row = dataset.where(fault.holds()).select(fault.value().cast("string")).first();
      example = fault.example().replace("%s", row.getString(0));
    }
    return exception(
        fault.condition(),
        first.getLong(1)
            + " of "
            + rows()
            + " rows "
            + fault.fault()
            + example
            + ". "
            + fault.remedy().replace(RowFault.REMEDY, params.remedyOfRows()),
        null);
  }

  /** Runs a query; bad input that a function met is told in those words. */
  <T> T during(Supplier<T> query) {
    try {
      return query.get();
    } catch (Exception failure) {
      Optional<InvalidInputException> bad = InvalidInputException.in(failure);
      if (bad.isPresent()) {
        throw badInput(bad.get(), failure);
      }
      throw Diagnosis.<RuntimeException>unchecked(failure);
    }
  }

  private InvalidPredictionsException badInput(InvalidInputException bad, Exception failure) {
    boolean noDistribution =
        !bad.remedy().isEmpty() && bad.getMessageParameters().get("argument").equals("probability");
    boolean unknownClass =
        bad.getCondition().equals(Fault.BAD_LABEL.errorName()) && bad.fault().contains("classes");
    return exception(
        bad.getCondition().replaceFirst("^SURPRISAL_", ""),
        "in a row of "
            + predictions.text()
            + ", "
            + bad.fault()
            + ". "
            + (noDistribution ? NO_DISTRIBUTION : "")
            + (unknownClass ? UNKNOWN_CLASS : "")
            + params.remedyOfRows(),
        failure);
  }

  /** Spark's errors are checked exceptions to Java, but no method of Spark declares them. */
  @SuppressWarnings("unchecked")
  private static <T extends Exception> T unchecked(Exception failure) throws T {
    throw (T) failure;
  }

  /** Why there is no metric although no row is at fault. */
  InvalidPredictionsException undefined() {
    long rows = rows();
    if (rows == 0) {
      return exception(
          "NO_ROWS",
          "the dataset has no rows. In tuning, a fold is empty where there are fewer rows than folds, or where foldCol"
              + " or a filter leaves it none. "
              + params.remedyOfNothing(),
          null);
    }
    Map<String, Column> arguments = predictions.strictArguments();
    Column weight = arguments.get("weight");
    if (weight != null && sum(weight) == 0) {
      return exception(
          "ZERO_WEIGHT",
          "the weights of all " + rows + " rows are 0. " + params.remedyOfNothing(),
          null);
    }
    Object label = predictions.hasOneClassARow() ? onlyLabel(arguments) : null;
    if (label != null) {
      return exception(
          "ONE_CLASS",
          "all "
              + rows
              + " rows have the label "
              + label
              + ", and the metric needs two classes. In tuning, use fewer folds, or a foldCol that spreads every class. "
              + params.remedyOfNothing(),
          null);
    }
    return exception(
        "UNDEFINED",
        "the metric is undefined for these " + rows + " rows. " + params.remedyOfNothing(),
        null);
  }

  /** The label of all rows that have a weight, or null where they have several. */
  private Object onlyLabel(Map<String, Column> arguments) {
    Column label = arguments.get("label");
    Column counted = predictions.isWeighted() ? arguments.get("weight").gt(0) : functions.lit(true);
    Row labels =
        dataset.where(counted).agg(functions.count_distinct(label), functions.first(label)).first();
    return labels.getLong(0) == 1 ? labels.get(1) : null;
  }

  private double sum(Column weight) {
    return dataset.agg(functions.sum(weight.cast("double"))).first().getDouble(0);
  }

  private InvalidPredictionsException exception(String condition, String message, Throwable cause) {
    return new InvalidPredictionsException(
        "SURPRISAL_" + condition,
        params.uid() + " cannot give " + params.purpose() + ": " + message,
        Map.of(
            "evaluator", params.uid(), "metric", params.purpose(), "columns", predictions.text()),
        cause);
  }
}
