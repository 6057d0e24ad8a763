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
 * One pass over a dataset: an aggregate of its predictions, and the rows counted that have none. A
 * search asks for it hundreds of times, so the query is as small as it can be.
 *
 * @param value what the aggregate gives, or null
 * @param faulty the number of rows that could not be scored
 */
record Pass(Object value, long faulty) {

  /**
   * A pass in which a row that the function cannot score stops the query. Counted as faulty are
   * rows that have one of the {@link Predictions#faults}, which the function does not see.
   */
  static Pass strict(Dataset<?> dataset, Predictions predictions, Column value) {
    return of(dataset, value, predictions.faultOfRow().isNotNull());
  }

  /** A pass that skips rows that cannot be scored, and counts them. */
  static Pass lenient(Dataset<?> dataset, Predictions predictions, Column value) {
    return of(dataset, value, scorable(predictions).isNull());
  }

  private static Pass of(Dataset<?> dataset, Column value, Column faulty) {
    Row row = dataset.agg(value, functions.count_if(faulty)).collectAsList().get(0);
    return new Pass(row.get(0), row.getLong(1));
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
