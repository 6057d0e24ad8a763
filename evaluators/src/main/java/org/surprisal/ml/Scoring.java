package org.surprisal.ml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.surprisal.information.Role;
import org.surprisal.sql.Columns;

/** One evaluation: a pass over a dataset, and what to make of what it gives. */
final class Scoring {
  private final ProbabilisticClassificationParams params;
  private final Metric metric;
  private final HandleInvalid policy;
  private final Dataset<?> dataset;
  private final Predictions predictions;
  private final Trouble trouble;

  Scoring(ProbabilisticClassificationParams params, Dataset<?> dataset) {
    this.params = params;
    this.dataset = dataset;
    metric = params.metric();
    policy = HandleInvalid.of(params.getHandleInvalid());
    predictions = new Predictions(dataset, params);
    trouble = new Trouble(params, dataset, predictions);
  }

  /**
   * @param value the metric, or null where it has none
   * @param rows the number of rows
   * @param scored the number of rows that could be scored, where the policy is to keep the others
   * @param faulty the number of rows with each of the faults
   */
  private record Result(Double value, long rows, long scored, List<Long> faulty) {}

  double value() {
    Result result = pass(policy == HandleInvalid.ERROR);
    if (policy == HandleInvalid.KEEP) {
      boolean sound = result.scored == result.rows && isDefined(result.value);
      return sound ? result.value : metric.worst();
    }
    if (policy == HandleInvalid.ERROR) {
      for (int i = 0; i < result.faulty.size(); i++) {
        if (result.faulty.get(i) > 0) {
          throw trouble.faulty(predictions.faults().get(i), result.faulty.get(i), result.rows);
        }
      }
    }
    if (!isDefined(result.value)) {
      throw policy == HandleInvalid.SKIP ? allSkipped(result) : trouble.undefined(result.rows);
    }
    return result.value;
  }

  /** An infinite metric is a result only where the user asked for it, with eps 0. */
  private boolean isDefined(Double value) {
    return value != null
        && (Double.isFinite(value)
            || value == metric.worst() && metric.takes("eps") && params.getEps() == 0);
  }

  /** What the strict function says of the rows that were skipped. */
  private InvalidPredictionsException allSkipped(Result result) {
    Result strict = pass(true);
    for (int i = 0; i < strict.faulty.size(); i++) {
      if (strict.faulty.get(i) > 0) {
        return trouble.faulty(predictions.faults().get(i), strict.faulty.get(i), result.rows);
      }
    }
    return trouble.undefined(result.rows);
  }

  private Result pass(boolean strict) {
    List<Column> aggregates = new ArrayList<>();
    aggregates.add(functions.count(functions.lit(1)));
    aggregates.add(functions.count(policy == HandleInvalid.KEEP ? scorable() : functions.lit(1)));
    for (RowFault fault : predictions.faults()) {
      aggregates.add(functions.count(functions.when(fault.holds(), 1)));
    }
    Row row = first(call(strict), aggregates);
    List<Long> faulty = new ArrayList<>();
    for (int i = 0; i < predictions.faults().size(); i++) {
      faulty.add(row.getLong(3 + i));
    }
    return new Result(
        row.isNullAt(0) ? null : row.getDouble(0), row.getLong(1), row.getLong(2), faulty);
  }

  private Row first(Column value, List<Column> others) {
    try {
      return dataset.agg(value, others.toArray(Column[]::new)).first();
    } catch (Exception e) {
      throw trouble.ofFailure(e);
    }
  }

  private Column call(boolean strict) {
    Map<String, Column> arguments = new HashMap<>(predictions.arguments());
    if (arguments.containsKey("weight") && !metric.takes("weight")) {
      throw new IllegalArgumentException(
          "metric "
              + metric.name()
              + " takes no weights, but weightCol is '"
              + params.getWeightCol()
              + "'; clear weightCol or choose another metric");
    }
    if (metric.takes("eps")) {
      arguments.put("eps", functions.lit(params.getEps()));
    }
    String name = strict ? metric.function().name() : metric.function().tryName();
    return Columns.call(name, arguments);
  }

  /** Not NULL for a row that the functions can score. */
  private Column scorable() {
    Map<String, Column> arguments = new HashMap<>(predictions.arguments());
    Column weight = arguments.remove("weight");
    arguments.put("target", arguments.remove("label"));
    Column cost = Columns.call("try_cross_entropy", arguments);
    return weight == null
        ? cost
        : functions.when(weight.between(Role.WEIGHT.lowest(), Role.WEIGHT.highest()), cost);
  }
}
