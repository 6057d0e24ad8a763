package org.surprisal.ml;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Role;
import org.surprisal.sql.Columns;

/**
 * One pass over a dataset: an aggregate of its predictions, and the rows counted.
 *
 * @param value what the aggregate gives, or null
 * @param rows the number of rows
 * @param scored the number of rows that could be scored
 */
record Pass(Object value, long rows, long scored) {

  /**
   * A pass in which a row that the function cannot score stops the query. Not scored are rows that
   * have one of the {@link Predictions#faults}, which the function does not see.
   */
  static Pass strict(Dataset<?> dataset, Predictions predictions, Column value) {
    return of(dataset, value, functions.when(predictions.faultOfRow().isNull(), 1));
  }

  /** A pass that skips rows that cannot be scored, and counts those that can. */
  static Pass lenient(Dataset<?> dataset, Predictions predictions, Column value) {
    return of(dataset, value, scorable(predictions));
  }

  private static Pass of(Dataset<?> dataset, Column value, Column scorable) {
    Row row =
        dataset
            .agg(value, functions.count(functions.lit(1)), functions.count(scorable))
            .collectAsList()
            .get(0);
    return new Pass(row.get(0), row.getLong(1), row.getLong(2));
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
    return Columns.call(function, strict, all);
  }
}
