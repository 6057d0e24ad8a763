package org.surprisal.job.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    String weight = options.weight == null ? null : table.require(options.weight);
    if (weight != null && !table.isScalar(weight)) {
      throw new UsageException(
          "--weight: column %s is %s, but a weight is a number"
              .formatted(weight, table.type(weight).sql()));
    }
    String id = options.id == null ? usualId(table) : table.require(options.id);
    String cluster = options.cluster == null ? null : table.require(options.cluster);
    List<List<String>> groupings = new ArrayList<>();
    for (String by : options.by) {
      groupings.add(
          Arrays.stream(by.split(",")).map(String::trim).map(table::require).distinct().toList());
    }
    Set<String> used = new LinkedHashSet<>();
    used.add(label);
    used.addAll(Arrays.asList(weight, id, cluster));
    groupings.forEach(used::addAll);
    List<Model> models = models(options, table, used, notes);
    Classes classes = Classes.of(options.labels, models);
    if (options.baseline != null
        && models.stream().noneMatch(model -> model.name().equals(options.baseline))) {
      throw new UsageException(
          Names.unknown("model", options.baseline, models.stream().map(Model::name).toList()));
    }
    return new Request(table, label, models, classes, weight, id, cluster, groupings, options);
  }

  private static String usualId(InputTable table) {
    return table.has(ID) ? table.require(ID) : null;
  }

  private static List<Model> models(
      Options options, InputTable table, Set<String> used, List<String> notes) {
    Models models = new Models(table, options.labels);
    if (!options.models.isEmpty()) {
      return models.named(options.models);
    }
    List<Model> found = new ArrayList<>();
    Map<String, List<String>> columns = new ModelSearch(table, used).find();
    columns.forEach((name, of) -> found.add(models.of(name, of)));
    notes.add(
        "no --model was given; found "
            + String.join(", ", found.stream().map(Model::text).toList()));
    return found;
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
