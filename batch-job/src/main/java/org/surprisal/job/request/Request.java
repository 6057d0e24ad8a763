package org.surprisal.job.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be evaluated: the command line, matched with the columns that the input has.
 *
 * @param table the input
 * @param label the column that says what happened
 * @param models the models, in the order of the command line or of the columns
 * @param classes the classes that labels are of
 * @param weight the column of weights, or null
 * @param id the column that names rows, or null
 * @param cluster the column of clusters, or null
 * @param groupings the columns of each grouping
 * @param options the command line
 */
public record Request(
    InputTable table,
    String label,
    List<Model> models,
    Classes classes,
    String weight,
    String id,
    String cluster,
    List<List<String>> groupings,
    Options options) {
  private static final String ID = "id";

  /** Matches a command line with a table, and says on {@code notes} what it found by itself. */
  public static Request of(Options options, InputTable table, List<String> notes) {
    options.check();
    String label = table.require(options.label);
    if (!table.isLabel(label)) {
      throw new UsageException(
          "--label: column %s is %s, but a label is a number, a boolean or a text"
              .formatted(label, table.type(label).sql()));
    }
    String weight = options.weight == null ? null : weight(table, table.require(options.weight));
    String id = options.id == null ? usualId(table) : table.require(options.id);
    String cluster = options.cluster == null ? null : table.require(options.cluster);
    List<List<String>> groupings = new ArrayList<>();
    for (String by : options.by) {
      groupings.add(
          Arrays.stream(by.split(",")).map(String::trim).map(table::require).distinct().toList());
    }
    Set<String> used = new LinkedHashSet<>(List.of(label));
    Stream.of(weight, id, cluster).filter(Objects::nonNull).forEach(used::add);
    groupings.forEach(used::addAll);
    ModelTable models = ModelTable.of(options, table, id, used, notes);
    Classes classes = Classes.of(options.labels(), models.models());
    Request request =
        new Request(
            models.table(),
            label,
            models.models(),
            classes,
            weight,
            id,
            cluster,
            groupings,
            options);
    if (options.baseline != null && request.baseline() < 0) {
      throw new UsageException(
          Names.unknown(
              "model", options.baseline, request.models.stream().map(Model::name).toList()));
    }
    return request;
  }

  /** Refuses a column that is no number, or, as in CSV, a text whose first value is none. */
  private static String weight(InputTable table, String column) {
    if (!table.isScalar(column)) {
      throw new UsageException(
          "--weight: column %s is %s, but a weight is a number"
              .formatted(column, table.type(column).sql()));
    }
    table
        .firstWord(column)
        .ifPresent(
            word -> {
              throw new UsageException(
                  "--weight: column %s holds text, such as %s, but a weight is a number"
                      .formatted(column, word));
            });
    return column;
  }

  private static String usualId(InputTable table) {
    return table.has(ID) ? table.require(ID) : null;
  }

  /** Whether the command line names the classes. */
  public boolean hasLabels() {
    return !options.labels.isEmpty();
  }

  /** What is evaluated, in a few words. */
  public String text() {
    return String.join(", ", models.stream().map(Model::name).toList())
        + " on "
        + Names.listed(options.inputs);
  }

  /** The model that the others are compared with, or -1 for none. */
  public int baseline() {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).name().equals(options.baseline)) {
        return i;
      }
    }
    return -1;
  }
}
