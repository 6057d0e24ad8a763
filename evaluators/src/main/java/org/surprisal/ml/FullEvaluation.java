package org.surprisal.ml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.evaluation.Evaluation;

/** The evaluation of a dataset by every metric at once, as a whole or by group. */
final class FullEvaluation {
  private static final FunctionDefinition EVALUATE =
      FunctionCatalogue.find("evaluate_probabilities").orElseThrow();

  /** The fields of the struct that count skipped rows. */
  private static final List<String> SKIPPED =
      List.of(
          "null_rows",
          "nan_rows",
          "out_of_range_rows",
          "bad_label_rows",
          "bad_sum_rows",
          "bad_length_rows");

  private final ProbabilisticClassificationParams params;
  private final Dataset<?> dataset;
  private final Predictions predictions;
  private final Diagnosis trouble;

  FullEvaluation(ProbabilisticClassificationParams params, Dataset<?> dataset) {
    this.params = params;
    this.dataset = dataset;
    predictions = new Predictions(dataset, params);
    trouble = new Diagnosis(params, dataset, predictions);
  }

  private boolean isStrict() {
    return params.policy() == HandleInvalid.ERROR;
  }

  ProbabilisticClassificationMetrics metrics() {
    Map<String, Column> arguments =
        isStrict() ? predictions.strictArguments() : predictions.lenientArguments();
    Column value = Pass.call(EVALUATE, isStrict(), arguments, params.constants());
    Pass pass = trouble.during(() -> Pass.strict(dataset, predictions, value));
    if (isStrict()) {
      trouble.stopAtFaults(pass);
    }
    if (pass.value() == null) {
      throw trouble.undefined(pass.rows());
    }
    Row row = (Row) pass.value();
    Evaluation evaluation = Records.read(row, Evaluation.class);
    boolean spoilt =
        params.policy() == HandleInvalid.KEEP && QualityLedger.of(evaluation).skippedRows() > 0;
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.ALL) {
      Double scored = row.getAs(metric.function().name());
      metrics.put(
          metric.name(), spoilt ? metric.worst() : scored == null ? Double.NaN : (double) scored);
    }
    return new ProbabilisticClassificationMetrics(metrics, predictions.classNames(), evaluation);
  }

  Dataset<Row> byGroup(String... groupCols) {
    Column[] groups =
        Arrays.stream(groupCols)
            .map(name -> NamedColumn.of(dataset, "groupCols", name).column())
            .toArray(Column[]::new);
    Map<String, Column> arguments =
        isStrict() ? predictions.raisingArguments() : predictions.lenientArguments();
    String struct = "evaluation";
    Column value = Pass.call(EVALUATE, isStrict(), arguments, params.constants()).as(struct);
    Dataset<Row> evaluated = dataset.groupBy(groups).agg(value);
    Stream<Column> groupsOfResult =
        Arrays.stream(evaluated.columns())
            .limit(groups.length)
            .map(name -> evaluated.col("`" + name.replace("`", "``") + "`"));
    Stream<Column> fields =
        Arrays.stream(((StructType) evaluated.schema().apply(struct).dataType()).fieldNames())
            .map(field -> orWorst(field, struct).as(field));
    return evaluated.select(Stream.concat(groupsOfResult, fields).toArray(Column[]::new));
  }

  /** A field of the struct; the worst value of a metric where its group has a row to keep. */
  private Column orWorst(String field, String struct) {
    Column value = functions.col(struct + "." + field);
    if (params.policy() != HandleInvalid.KEEP) {
      return value;
    }
    Column skipped =
        SKIPPED.stream()
            .map(name -> functions.col(struct + "." + name))
            .reduce(Column::plus)
            .orElseThrow();
    return Metric.ALL.stream()
        .filter(metric -> metric.function().name().equals(field))
        .findFirst()
        .map(metric -> functions.when(skipped.gt(0), metric.worst()).otherwise(value))
        .orElse(value);
  }
}
