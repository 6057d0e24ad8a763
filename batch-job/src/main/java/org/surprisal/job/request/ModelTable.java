package org.surprisal.job.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The models, and the table that has their predictions in columns of their own.
 *
 * @param table the input, or what {@link LongFormat} makes of it
 * @param models the models, in the order of the command line or of the columns
 */
record ModelTable(InputTable table, List<Model> models) {
  private static final List<String> USUAL = List.of("model", "model_name", "classifier");

  /**
   * Finds the models that the command line names, or, without a name, by their usual columns.
   *
   * @param id the column that names a prediction, or null
   * @param used the columns that are something else
   */
  static ModelTable of(
      Options options, InputTable table, String id, Set<String> used, List<String> notes) {
    if (options.modelColumn != null) {
      return ofLongFormat(options, table, id, used);
    }
    Models models = new Models(table, options.labels());
    if (!options.models.isEmpty()) {
      return new ModelTable(table, models.named(options.models));
    }
    List<Model> found = new ArrayList<>();
    Map<String, List<String>> columns = new ModelSearch(table, used).find();
    columns.forEach((name, of) -> found.add(models.of(name, of)));
    notes.add(
        "no --model was given; found "
            + String.join(", ", found.stream().map(Model::text).toList()));
    if (found.size() == 1) {
      usualModelColumn(table, used).ifPresent(column -> notes.add(hint(column)));
    }
    return new ModelTable(table, found);
  }

  private static Optional<String> usualModelColumn(InputTable table, Set<String> used) {
    return table.names().stream()
        .filter(name -> USUAL.stream().anyMatch(name::equalsIgnoreCase))
        .filter(name -> table.isText(name) && !used.contains(name))
        .findFirst();
  }

  private static String hint(String column) {
    return ("all rows are taken as of one model; if column %1$s names the model of each row, give"
            + " --model-column %1$s and the --id of what is predicted")
        .formatted(column);
  }

  private static ModelTable ofLongFormat(
      Options options, InputTable table, String id, Set<String> used) {
    String column = table.require(options.modelColumn);
    if (id == null) {
      throw new UsageException(
          "--model-column needs --id COL: the column that tells which rows of the models are the same prediction");
    }
    Set<String> shared = new LinkedHashSet<>(used);
    shared.remove(id);
    Set<String> others = new LinkedHashSet<>(used);
    others.add(column);
    List<String> predictions = predictions(options, table, others);
    LongFormat rows = new LongFormat(table, column, id, shared);
    List<String> names = rows.models();
    InputTable wide = rows.wide(names, predictions);
    Models models = new Models(wide, options.labels());
    return new ModelTable(
        wide, names.stream().map(name -> models.of(name, columns(name, predictions))).toList());
  }

  private static List<String> columns(String name, List<String> predictions) {
    return predictions.stream().map(column -> LongFormat.column(name, column)).toList();
  }

  /** The columns of a prediction, which are the same for all models. */
  private static List<String> predictions(Options options, InputTable table, Set<String> used) {
    if (options.models.size() > 1 || options.models.stream().anyMatch(text -> text.contains("="))) {
      throw new UsageException(
          "--model %s: with --model-column the models have the same columns; give these alone, such as --model 'p_*'"
              .formatted(options.models.get(0)));
    }
    if (!options.models.isEmpty()) {
      return new Models(table, options.labels()).named(options.models).get(0).columns();
    }
    Map<String, List<String>> found = new ModelSearch(table, used).find();
    if (found.size() > 1) {
      throw new UsageException(
          "--model-column: several columns could be the predictions (%s); say which, such as --model %s"
              .formatted(
                  Names.listed(List.copyOf(found.keySet())),
                  found.values().iterator().next().get(0)));
    }
    return found.values().iterator().next();
  }
}
