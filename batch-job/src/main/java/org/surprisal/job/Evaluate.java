package org.surprisal.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.surprisal.sql.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a table of predictions. */
@Command(name = "surprisal", mixinStandardHelpOptions = true)
public final class Evaluate implements Callable<Integer> {
  @Parameters(paramLabel = "INPUT", arity = "0..*")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--format")
  private String format;

  @Option(names = "--schema")
  private String schema;

  @Option(names = "--option")
  private Map<String, String> options = new HashMap<>();

  @Option(names = "--label", defaultValue = "label")
  private String label;

  @Option(names = "--model")
  private List<String> modelOptions = new ArrayList<>();

  @Option(names = "--labels", split = ",")
  private List<String> labels = new ArrayList<>();

  @Option(names = "--eps", defaultValue = "1e-15")
  private double eps;

  public static void main(String[] args) {
    int code = new CommandLine(new Evaluate()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    SparkSession spark = SparkSession.builder().appName("surprisal").getOrCreate();
    try {
      Table table = new Table(new Source(inputs, format, schema, options).open(spark));
      String labelColumn = table.require(label);
      Models models = new Models(table);
      List<Model> evaluated = new ArrayList<>();
      if (modelOptions.isEmpty()) {
        new ModelSearch(table, Set.of(labelColumn, "id"))
            .find()
            .forEach((name, columns) -> evaluated.add(models.of(name, columns)));
        evaluated.forEach(
            model -> System.err.println("model " + model.name() + ": " + model.columns()));
      } else {
        evaluated.addAll(models.named(modelOptions));
      }
      Classes classes = new Classes(labels.isEmpty() ? evaluated.get(0).classes() : labels);
      print(table, classes.index(table, labelColumn), evaluated);
      return 0;
    } finally {
      spark.stop();
    }
  }

  private void print(Table table, Column target, List<Model> models) {
    List<Column> projected = new ArrayList<>(List.of(target.as("label")));
    models.forEach(model -> projected.add(model.probability().as(model.name())));
    Dataset<Row> rows = table.rows().select(projected.toArray(Column[]::new));
    List<Column> metrics = new ArrayList<>();
    for (Model model : models) {
      Column probability = rows.col(Table.quoted(model.name()));
      Column predicted =
          model.isBinary()
              ? functions.when(probability.gt(0.5), 1.0).otherwise(0.0)
              : functions
                  .array_position(probability, functions.array_max(probability))
                  .minus(1)
                  .cast("double");
      metrics.add(functions.count(probability));
      metrics.add(functions.avg(predicted.equalTo(rows.col("label")).cast("double")));
      metrics.add(
          Columns.call(
              "log_loss",
              Map.of(
                  "label",
                  rows.col("label"),
                  "probability",
                  probability,
                  "eps",
                  functions.lit(eps))));
    }
    Row result =
        rows.agg(metrics.get(0), metrics.subList(1, metrics.size()).toArray(Column[]::new)).head();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> result.getDouble(3 * i + 2)));
    System.out.printf(
        Locale.ROOT, "%-16s %10s %10s %10s%n", "model", "rows", "accuracy", "log_loss");
    for (int i : order) {
      System.out.printf(
          Locale.ROOT,
          "%-16s %10d %10.4f %10.6f%n",
          models.get(i).name(),
          result.getLong(3 * i),
          result.getDouble(3 * i + 1),
          result.getDouble(3 * i + 2));
    }
  }
}
