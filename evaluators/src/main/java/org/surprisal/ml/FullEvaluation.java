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
import org.surprisal.information.recalibration.Recalibration;
import org.surprisal.information.score.ClassScore;
import org.surprisal.sql.Records;

/**
 * The evaluation of a dataset by every metric at once, as a whole or by group: by {@code
 * evaluate_probabilities}, and in the same query by what has the metrics that it has not: by one
 * struct for those of one tally, and by an aggregate for each other.
 */
final class FullEvaluation {
  private static final FunctionDefinition EVALUATE =
      FunctionCatalogue.find("evaluate_probabilities").orElseThrow();

  /** Has what {@link #EVALUATE} leaves out where there are more than two classes. */
  private static final Shared RANKING = Shared.of("evaluate_ranking", Ranking.class);

  private static final Shared RECALIBRATION = Shared.of("temperature_scaling", Recalibration.class);

  /** A function that gives several metrics of one tally, which is kept once so. */
  private record Shared(FunctionDefinition function, List<String> fields) {
    static Shared of(String name, Class<?> result) {
      return new Shared(
          FunctionCatalogue.find(name).orElseThrow(),
          ResultField.of(result).stream().map(ResultField::name).toList());
    }

    boolean has(Metric metric) {
      return fields.contains(metric.sqlName());
    }
  }

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

  private boolean isRanked() {
    return !predictions.isNumber();
  }

  /**
   * The aggregates, as columns of their names: the structs, and the metrics that none of them has.
   */
  private Column[] aggregates(Map<String, Column> arguments) {
    Stream<FunctionDefinition> structs =
        Stream.concat(
            isRanked() ? Stream.of(RANKING.function()) : Stream.of(),
            Stream.of(EVALUATE, RECALIBRATION.function()));
    Stream<FunctionDefinition> others =
        further().stream().filter(metric -> !RECALIBRATION.has(metric)).map(Metric::function);
    return Stream.concat(structs, others)
        .map(
            function ->
                Pass.call(function, isStrict(), arguments, params.constants()).as(function.name()))
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
    Row evaluation = aggregated.getAs(EVALUATE.name());
    if (evaluation == null) {
      throw diagnosis.undefined(pass.rows());
    }
    Row ranking = isRanked() ? aggregated.getAs(RANKING.function().name()) : null;
    Row recalibration = aggregated.getAs(RECALIBRATION.function().name());
    QualityLedger ledger = Records.read(evaluation, QualityLedger.class);
    boolean spoilt = params.policy() == HandleInvalid.KEEP && ledger.skippedRows() > 0;
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.ALL) {
      Double scored = value(metric.sqlName(), ranking, evaluation, recalibration, aggregated);
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
    StructType struct = (StructType) evaluated.schema().apply(EVALUATE.name()).dataType();
    Stream<Column> groupsOfResult =
        Arrays.stream(evaluated.columns())
            .limit(groups.length)
            .map(name -> evaluated.col("`" + name.replace("`", "``") + "`"));
    Stream<Column> fields =
        Arrays.stream(struct.fieldNames()).map(field -> orWorst(field, ofStructs(field)));
    Stream<Column> furtherFields =
        further().stream().map(metric -> orWorst(metric.sqlName(), ofFurther(metric)));
    return evaluated.select(
        Stream.of(groupsOfResult, fields, furtherFields)
            .flatMap(columns -> columns)
            .toArray(Column[]::new));
  }

  private Column ofStructs(String field) {
    return isRanked() && RANKING.fields().contains(field)
        ? field(RANKING.function(), field)
        : field(EVALUATE, field);
  }

  private static Column ofFurther(Metric metric) {
    return RECALIBRATION.has(metric)
        ? field(RECALIBRATION.function(), metric.sqlName())
        : functions.col(metric.sqlName());
  }

  private static Column field(FunctionDefinition struct, String field) {
    return functions.col(struct.name() + "." + field);
  }

  /** A value as it is; that of a metric is its worst one where its group has a row to keep. */
  private Column orWorst(String field, Column value) {
    if (params.policy() != HandleInvalid.KEEP) {
      return value.as(field);
    }
    Column skipped =
        Fault.ledger().keySet().stream()
            .map(count -> field(EVALUATE, count))
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
