package org.surprisal.job;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The classes, in the order of the predictions, and how a label is told to be one of them.
 *
 * @param names their names; empty where the predictions do not tell how many there are
 */
record Classes(List<String> names) {

  /** The index of a label's class as a double; -1 for a label that is none of them. */
  Column index(Table table, String label) {
    Column unknown = functions.lit(-1.0);
    Column given = table.column(label).isNotNull();
    if (isCounted() || names.stream().allMatch(Classes::isNumber)) {
      Column number = table.number(label);
      return functions.when(
          given, functions.coalesce(isCounted() ? number : position(number), unknown));
    }
    Column[] known = names.stream().map(functions::lit).toArray(Column[]::new);
    Column text = functions.trim(table.column(label).cast("string"));
    Column position = functions.array_position(functions.array(known), text);
    return functions.when(given, position.cast("double").minus(1));
  }

  private Column position(Column number) {
    Column[] known = names.stream().map(Double::valueOf).map(functions::lit).toArray(Column[]::new);
    return functions.array_position(functions.array(known), number).cast("double").minus(1);
  }

  /** Whether labels are the classes' indices themselves. */
  private boolean isCounted() {
    return IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(String.valueOf(i)));
  }

  private static boolean isNumber(String name) {
    return name.matches("-?[0-9]{1,15}(\\.[0-9]+)?");
  }
}
