package org.surprisal.job.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Makes models of columns. */
public final class Models {
  private static final List<String> BINARY = List.of("0", "1");

  private final InputTable table;
  private final List<String> labels;

  /**
   * @param labels the names of the classes in their order; empty where the command line gives none
   */
  Models(InputTable table, List<String> labels) {
    this.table = table;
    this.labels = labels;
  }

  /** The models of {@code --model} options: NAME=COLUMNS, or COLUMNS. */
  List<Model> named(List<String> options) {
    List<Model> models = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (String option : options) {
      int sign = option.indexOf('=');
      String columns = option.substring(sign + 1);
      String name = sign < 0 ? columns.replaceFirst("[_.]?\\*$", "") : option.substring(0, sign);
      if (name.isBlank() || columns.isBlank()) {
        throw new UsageException(
            "--model %s: write --model NAME=COLUMNS, such as --model forest=forest_*"
                .formatted(option));
      }
      if (!names.add(name)) {
        throw new UsageException("--model %s: there are two models %s".formatted(option, name));
      }
      List<String> found =
          Arrays.stream(columns.split(","))
              .map(String::trim)
              .flatMap(pattern -> table.matching(pattern).stream())
              .distinct()
              .toList();
      models.add(of(name, found));
    }
    return models;
  }

  /** The model whose predictions are in these columns. */
  Model of(String name, List<String> columns) {
    if (columns.size() == 1) {
      return ofOne(name, columns.get(0));
    }
    for (String column : columns) {
      if (!table.isScalar(column)) {
        throw new UsageException(
            "model %s: column %s is %s, but several columns are numbers, one for each class"
                .formatted(name, column, table.type(column).sql()));
      }
    }
    List<String> ordered = inOrderOfLabels(columns);
    return new Model(name, Model.Form.NUMBERS, ordered, suffixes(ordered), array(ordered));
  }

  /** Columns that are called after the classes, in the order of the classes. */
  private List<String> inOrderOfLabels(List<String> columns) {
    List<String> classes = suffixes(columns);
    return classes.size() == labels.size() && classes.containsAll(labels)
        ? labels.stream().map(label -> columns.get(classes.indexOf(label))).toList()
        : columns;
  }

  /** The numbers of several columns; NULL where all of them are. */
  private Column array(List<String> columns) {
    Column[] numbers = columns.stream().map(table::number).toArray(Column[]::new);
    Column nothing = Arrays.stream(numbers).map(Column::isNull).reduce(Column::and).orElseThrow();
    return functions.when(functions.not(nothing), functions.array(numbers));
  }

  private Model ofOne(String name, String column) {
    Column given = table.column(column);
    if (table.isMlVector(column)) {
      Column array = org.apache.spark.ml.functions.vector_to_array(given, "float64");
      return new Model(name, Model.Form.ARRAY, List.of(column), List.of(), array);
    }
    if (table.isVector(column)) {
      Column array = given.cast("array<double>");
      return new Model(name, Model.Form.ARRAY, List.of(column), List.of(), array);
    }
    if (table.isScalar(column)) {
      return new Model(name, Model.Form.NUMBER, List.of(column), BINARY, table.number(column));
    }
    throw new UsageException(
        "model %s: column %s is %s, but predictions are numbers, arrays of numbers or ML vectors"
            .formatted(name, column, table.type(column).sql()));
  }

  /** What is left of the names without what all of them begin with. */
  static List<String> suffixes(List<String> columns) {
    String first = columns.get(0);
    int common = first.length();
    for (String column : columns) {
      int same = 0;
      while (same < Math.min(common, column.length())
          && column.charAt(same) == first.charAt(same)) {
        same++;
      }
      common = same;
    }
    // Not inside a word or a number: p_10 and p_11 are the classes 10 and 11, and not 0 and 1.
    int separator =
        Math.max(first.lastIndexOf('_', common - 1), first.lastIndexOf('.', common - 1));
    int start = separator < 0 ? letters(first, common) : separator + 1;
    return columns.stream().map(column -> column.substring(start)).toList();
  }

  private static int letters(String name, int length) {
    int end = 0;
    while (end < length && !Character.isDigit(name.charAt(end))) {
      end++;
    }
    return end;
  }
}
