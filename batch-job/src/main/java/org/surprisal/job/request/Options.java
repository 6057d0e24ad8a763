package org.surprisal.job.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.ranking.Curves;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the command line, with their descriptions. */
public final class Options {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = {
        "Files, directories or patterns of one format, or a table.",
        "The format is told from the extension: parquet, orc, csv, tsv, json; --format names others."
      })
  public List<String> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The Spark data source to read with, such as jdbc, delta or iceberg.")
  public String format;

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description = "An option of the data source, such as sep=; or url=jdbc:... (repeatable).")
  public Map<String, String> sourceOptions = new LinkedHashMap<>();

  @Option(
      names = "--schema",
      paramLabel = "DDL",
      description =
          "The columns and types of the input, such as 'label INT, p DOUBLE'. Saves JSON a reading.")
  public String schema;

  @Option(
      names = "--label",
      paramLabel = "COL",
      defaultValue = "label",
      description = "The column that says what happened. Default: ${DEFAULT-VALUE}.")
  String label;

  @Option(
      names = "--model",
      paramLabel = "NAME=COLUMNS",
      description = {
        "A model and its predictions (repeatable): an array or vector column; number columns, one for each class,",
        "with * and ?, such as logistic=logistic_*; or one number column, the probability of class 1.",
        "Without it, the usual columns are looked for: probability, NAME_probability; NAME_0, NAME_1, ...; p_NAME."
      })
  List<String> models = new ArrayList<>();

  @Option(
      names = "--model-column",
      paramLabel = "COL",
      description = {
        "The column that names the model, where the table has a row for each model and prediction;",
        "--id then tells which rows are the same prediction. --model gives the columns alone: --model 'p_*'."
      })
  public String modelColumn;

  @Option(
      names = "--labels",
      paramLabel = "A,B,C",
      split = ",",
      description = {
        "The labels of the classes, in the order of the probabilities. A label with a comma goes into double quotes.",
        "Default: 0, 1, 2, ..., or as the columns are called."
      })
  List<String> labels = new ArrayList<>();

  @Option(
      names = "--weight",
      paramLabel = "COL",
      description = "The column that says how much a row counts. Default: all the same.")
  String weight;

  @Option(
      names = "--by",
      paramLabel = "COLS",
      description = "Columns whose groups are evaluated too, such as country,device (repeatable).")
  List<String> by = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "COL",
      description =
          "The column that names a row, to list the worst rows. Default: id, if there is one.")
  String id;

  @Option(
      names = "--cluster",
      paramLabel = "COL",
      description =
          "The column whose equal values make rows depend on each other, such as a user: intervals allow for it.")
  String cluster;

  @Option(
      names = "--eps",
      paramLabel = "NUMBER",
      defaultValue = "1e-15",
      description =
          "A probability below it counts as it; 0 lets an impossible event that happened cost Infinity. Default: ${DEFAULT-VALUE}.")
  public double eps;

  @Option(
      names = "--bins",
      paramLabel = "N",
      defaultValue = "10",
      description = "The number of bins of the calibration. Default: ${DEFAULT-VALUE}.")
  public int bins;

  @Option(
      names = "--cost-false-positive",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "What it costs to take a negative for a positive, of two classes. Default: ${DEFAULT-VALUE}.")
  public double costFalsePositive;

  @Option(
      names = "--cost-false-negative",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "What it costs to miss a positive: the report has the threshold of the least cost. Default: ${DEFAULT-VALUE}.")
  public double costFalseNegative;

  @Option(
      names = "--invalid",
      paramLabel = "error|skip|worst",
      defaultValue = "error",
      description = {
        "Rows that cannot be scored (NULL, NaN, no distribution, unknown label): error stops; skip leaves them out",
        "for all models; worst makes an unreadable prediction the worst one. Default: ${DEFAULT-VALUE}."
      })
  public InvalidRows invalid;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description =
          "The model that the others are compared with. Default: every model with every other.")
  public String baseline;

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the worst rows of each model to list. Default: ${DEFAULT-VALUE}.")
  public int worst;

  @Option(
      names = "--fail-if",
      paramLabel = "CONDITION",
      description = {
        "Exit with 3 if it holds for a model (repeatable): an SQL condition on the columns of metrics.parquet, such as",
        "'log_loss > 0.5' or \"model = 'forest' AND accuracy < 0.9\"."
      })
  public List<String> failIf = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write the report and the tables. Default: only standard output.")
  public String output;

  @Option(names = "--overwrite", description = "Replace the output directory if it exists.")
  public boolean overwrite;

  @Option(
      names = "--stacktrace",
      description = "Print the whole error if the job fails, and not only what it means.")
  public boolean stacktrace;

  /** The labels, without the quotes around those that have a comma. */
  List<String> labels() {
    return labels.stream().map(label -> label.replaceFirst("^\"(.*)\"$", "$1")).toList();
  }

  private static void checkCost(String option, String parameter, double cost) {
    Parameter accepted = Curves.THRESHOLD_TABLE.parameter(parameter);
    if (!accepted.accepts(cost)) {
      throw new UsageException("%s %s: %s".formatted(option, cost, accepted.range().rule()));
    }
  }

  /** Refuses values that cannot be followed, whatever the input is. */
  void check() {
    // In full, as picocli has an annotation of the same name.
    Parameter accepted = org.surprisal.information.declaration.Parameters.EPS;
    if (!accepted.accepts(eps)) {
      throw new UsageException("--eps %s: %s".formatted(eps, accepted.range().rule()));
    }
    checkCost("--cost-false-positive", "false_positive_cost", costFalsePositive);
    checkCost("--cost-false-negative", "false_negative_cost", costFalseNegative);
    if (costFalsePositive + costFalseNegative == 0) {
      throw new UsageException(
          "--cost-false-positive and --cost-false-negative are both 0, so that every threshold costs the same");
    }
    if (bins < 1) {
      throw new UsageException("--bins %d: there must be a bin or more".formatted(bins));
    }
    if (worst < 0) {
      throw new UsageException("--worst %d: give 0 or more".formatted(worst));
    }
    if (new HashSet<>(labels()).size() < labels.size()) {
      throw new UsageException("--labels names a class twice: " + String.join(",", labels));
    }
  }
}
