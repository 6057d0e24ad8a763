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
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.evaluation.QualityLedger;
import org.surprisal.information.input.Fault;
import org.surprisal.information.ranking.Ranking;
import org.surprisal.information.score.ClassScore;
import org.surprisal.sql.Records;

/**
 * The evaluation of a dataset by every metric at once, as a whole or by group: by {@code
 * evaluate_probabilities}, and in the same query by what has the metrics that it has not: one
 * aggregate for those of a ranking, and one for each other.
 */
final class FullEvaluation {
  private static final FunctionDefinition EVALUATE =
      FunctionCatalogue.find("evaluate_probabilities").orElseThrow();
  private static final String STRUCT = "evaluation";

  /** Has what {@link #EVALUATE} leaves out where there are more than two classes, in one tally. */
  private static final FunctionDefinition RANK =
      FunctionCatalogue.find("evaluate_ranking").orElseThrow();

  private static final String RANKING = "ranking";
  private static final List<String> RANKING_FIELDS =
      ResultField.of(Ranking.class).stream().map(ResultField::name).toList();

  private final ProbabilisticClassificationParams params;
  private final Dataset<?> dataset;
  private final Predictions predictions;
  private final Diagnosis diagnosis;

  FullEvaluation(ProbabilisticClassificationParams params, Dataset<?> dataset) {
    this.params = params;
    this.dataset = dataset;
    predictions = new Predictions(dataset, params.reading());
    diagnosis = new Diagnosis(params.reading(), dataset, predictions);
  }

  private boolean isStrict() {
    return params.policy() == HandleInvalid.ERROR;
  }

  /** The metrics that these predictions can have and that the struct has not. */
  private List<Metric> further() {
    return Metric.FURTHER.stream()
        .filter(metric -> metric.takes(predictions.isNumber(), predictions.isWeighted()))
        .toList();
  }

  /** The aggregates by the names of their columns: the structs, and the further metrics. */
  private Map<String, FunctionDefinition> functions() {
    Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    functions.put(STRUCT, EVALUATE);
    if (!predictions.isNumber()) {
      functions.put(RANKING, RANK);
    }
    further().forEach(metric -> functions.put(metric.sqlName(), metric.function()));
    return functions;
  }

  private Column[] aggregates(Map<String, Column> arguments) {
    return functions().entrySet().stream()
        .map(
            named ->
                Pass.call(named.getValue(), isStrict(), arguments, params.constants())
                    .as(named.getKey()))
        .toArray(Column[]::new);
  }

  ProbabilisticClassificationMetrics metrics() {
    Map<String, Column> arguments =
        isStrict() ? predictions.strictArguments() : predictions.lenientArguments();
    Column value = functions.struct(aggregates(arguments));
    Pass pass = diagnosis.during(() -> Pass.strict(dataset, predictions, value));
    if (isStrict()) {
      diagnosis.stopAtFaults(pass);
    }
    Row aggregated = (Row) pass.value();
    Row evaluation = aggregated.getAs(STRUCT);
    if (evaluation == null) {
      throw diagnosis.undefined(pass.rows());
    }
    Row ranking = predictions.isNumber() ? null : aggregated.getAs(RANKING);
    QualityLedger ledger = Records.read(evaluation, QualityLedger.class);
    boolean spoilt = params.policy() == HandleInvalid.KEEP && ledger.skippedRows() > 0;
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.ALL) {
      Double scored = value(metric.sqlName(), ranking, evaluation, aggregated);
      metrics.put(metric.name(), spoilt ? metric.worst() : scored == null ? Double.NaN : scored);
    }
    return new ProbabilisticClassificationMetrics(
        metrics,
        predictions.classNames(),
        Records.list(evaluation, "classes", ClassScore.class),
        Records.list(evaluation, "calibration_curve", CalibrationBin.class),
        ledger);
  }

  /** The value of the first row that has a field of this name; null for none. */
  private static Double value(String field, Row... rows) {
    return Arrays.stream(rows)
        .filter(row -> row != null && Arrays.asList(row.schema().fieldNames()).contains(field))
        .findFirst()
        .<Double>map(row -> row.getAs(field))
        .orElse(null);
  }

  Dataset<Row> byGroup(String... groupCols) {
    Column[] groups =
        Arrays.stream(groupCols)
            .map(name -> NamedColumn.of(dataset, "groupCols", name).column())
            .toArray(Column[]::new);
    Column[] aggregates =
        aggregates(isStrict() ? predictions.raisingArguments() : predictions.lenientArguments());
    Dataset<Row> evaluated =
        dataset
            .groupBy(groups)
            .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length));
    StructType struct = (StructType) evaluated.schema().apply(STRUCT).dataType();
    Stream<Column> groupsOfResult =
        Arrays.stream(evaluated.columns())
            .limit(groups.length)
            .map(name -> evaluated.col("`" + name.replace("`", "``") + "`"));
    Stream<Column> fields =
        Arrays.stream(struct.fieldNames()).map(field -> orWorst(field, ofStructs(field)));
    Stream<Column> furtherFields =
        further().stream()
            .map(metric -> metric.sqlName())
            .map(field -> orWorst(field, functions.col(field)));
    return evaluated.select(
        Stream.of(groupsOfResult, fields, furtherFields)
            .flatMap(columns -> columns)
            .toArray(Column[]::new));
  }

  private Column ofStructs(String field) {
    return RANKING_FIELDS.contains(field) && !predictions.isNumber()
        ? functions.col(RANKING + "." + field)
        : ofStruct(field);
  }

  private static Column ofStruct(String field) {
    return functions.col(STRUCT + "." + field);
  }

  /** A value as it is; that of a metric is its worst one where its group has a row to keep. */
  private Column orWorst(String field, Column value) {
    if (params.policy() != HandleInvalid.KEEP) {
      return value.as(field);
    }
    Column skipped =
        Fault.ledger().keySet().stream()
            .map(FullEvaluation::ofStruct)
            .reduce(Column::plus)
            .orElseThrow();
    return Metric.ALL.stream()
        .filter(metric -> metric.sqlName().equals(field))
        .findFirst()
        .map(metric -> functions.when(skipped.gt(0), metric.worst()).otherwise(value))
        .orElse(value)
        .as(field);
  }
}
