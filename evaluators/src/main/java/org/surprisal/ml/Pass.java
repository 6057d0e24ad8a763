package org.surprisal.ml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.surprisal.information.FunctionDefinition;
import org.surprisal.information.Role;
import org.surprisal.sql.Columns;

/**
 * One pass over a dataset: an aggregate of its predictions, and the rows counted.
 *
 * @param value what the aggregate gives, or null
 * @param rows the number of rows
 * @param scored the number of rows that could be scored, where the pass counts them
 * @param faulty the number of rows with each of the {@link Predictions#faults}
 */
record Pass(Object value, long rows, long scored, List<Long> faulty) {
  private static final int BEFORE_FAULTS = 3;

  /** A pass in which a row that the function cannot score stops the query. */
  static Pass strict(Dataset<?> dataset, Predictions predictions, Column value) {
    return of(dataset, predictions, value, functions.lit(1));
  }

  /** A pass that skips rows that cannot be scored, and counts those that can. */
  static Pass lenient(Dataset<?> dataset, Predictions predictions, Column value) {
    return of(dataset, predictions, value, scorable(predictions));
  }

  private static Pass of(
      Dataset<?> dataset, Predictions predictions, Column value, Column scorable) {
    List<Column> counts = new ArrayList<>();
    counts.add(functions.count(functions.lit(1)));
    counts.add(functions.count(scorable));
    Column fault = predictions.faultOfRow();
    int faults = predictions.faults().size();
    for (int i = 0; i < faults; i++) {
      counts.add(functions.count(functions.when(fault.equalTo(i), 1)));
    }
    Row row = dataset.agg(value, counts.toArray(Column[]::new)).collectAsList().get(0);
    List<Long> faulty = new ArrayList<>();
    for (int i = 0; i < faults; i++) {
      faulty.add(row.getLong(BEFORE_FAULTS + i));
    }
    return new Pass(row.get(0), row.getLong(1), row.getLong(2), faulty);
  }

  /** Not NULL for a row that the functions can score. */
  private static Column scorable(Predictions predictions) {
    Map<String, Column> arguments = new HashMap<>(predictions.lenientArguments());
    Column weight = arguments.remove("weight");
    arguments.put("target", arguments.remove("label"));
    Column cost = Columns.call("try_cross_entropy", arguments);
    return weight == null
        ? cost
        : functions.when(weight.between(Role.WEIGHT.lowest(), Role.WEIGHT.highest()), cost);
  }

  /** A call of an aggregate with those of the evaluator's constants that it takes. */
  static Column call(
      FunctionDefinition function,
      boolean strict,
      Map<String, Column> arguments,
      Map<String, Object> constants) {
    Map<String, Column> all = new HashMap<>(arguments);
    constants.forEach(
        (name, value) -> {
          if (function.hasParameter(name)) {
            all.put(name, functions.lit(value));
          }
        });
    return Columns.call(strict ? function.name() : function.tryName(), all);
  }
}
