package org.surprisal.job.request;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The classes, in the order of the probabilities, and how a label is told to be one of them: by its
 * name, or by its index where classes have no names but 0, 1, 2 and so on.
 *
 * @param names their names; empty where only the rows tell how many there are
 */
public record Classes(List<String> names) {

  /** The classes that the command line names, or else the columns of the models. */
  static Classes of(List<String> labels, List<Model> models) {
    List<String> names = labels;
    String namedBy = "--labels";
    for (Model model : models) {
      if (model.size() < 0) {
        continue;
      }
      if (names.isEmpty()) {
        names = model.classes();
        namedBy = "model " + model.name();
      }
      if (model.size() != names.size()) {
        throw new UsageException(
            "model %s has probabilities of %d classes, but %s has %d"
                .formatted(model.name(), model.size(), namedBy, names.size()));
      }
      if (!names.equals(model.classes())
          && new HashSet<>(names).equals(new HashSet<>(model.classes()))) {
        throw new UsageException(
            "model %s has its columns in the order %s, but %s has %s; name the order with --labels"
                .formatted(
                    model.name(),
                    String.join(",", model.classes()),
                    namedBy,
                    String.join(",", names)));
      }
    }
    return new Classes(names);
  }

  /** The number of classes; -1 where only the rows tell. */
  public int size() {
    return names.isEmpty() ? -1 : names.size();
  }

  /** The name of a class. */
  public String name(int index) {
    return index >= 0 && index < names.size() ? names.get(index) : String.valueOf(index);
  }

  /** What a label may be, in words. */
  public String text() {
    return names.isEmpty()
        ? "the index of a class, 0 or more"
        : "one of the classes " + Names.listed(names);
  }

  /** The index of a label's class as a double; -1 for a label that is none of them. */
  public Column index(InputTable table, String label) {
    Column unknown = functions.lit(-1.0);
    Column number = functions.coalesce(functions.nanvl(table.number(label), unknown), unknown);
    Column index;
    if (isCounted()) {
      index = number;
    } else if (names.stream().allMatch(Classes::isNumber)) {
      index = position(names.stream().map(Double::valueOf).toList(), number);
    } else {
      Column text = functions.trim(table.column(label).cast("string"));
      Column position = position(names, text);
      // A number is an index where names are words.
      index = functions.when(position.geq(0), position).otherwise(number);
    }
    return functions.when(table.column(label).isNotNull(), index);
  }

  private static Column position(List<?> known, Column value) {
    Column[] literals = known.stream().map(functions::lit).toArray(Column[]::new);
    return functions.array_position(functions.array(literals), value).cast("double").minus(1);
  }

  /** Whether the classes are called 0, 1, 2 and so on, or not at all. */
  private boolean isCounted() {
    return IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(String.valueOf(i)));
  }

  private static boolean isNumber(String name) {
    return name.matches("-?[0-9]{1,15}(\\.[0-9]+)?");
  }
}
