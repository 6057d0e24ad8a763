package org.surprisal.ml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.evaluation.AllMetrics;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.evaluation.QualityLedger;
import org.surprisal.information.input.Fault;
import org.surprisal.information.score.ClassScore;
import org.surprisal.sql.Records;

/** The evaluation of a dataset by every metric at once, as a whole or by group. */
final class FullEvaluation {
  private static final FunctionDefinition ALL_METRICS = AllMetrics.ALL_METRICS;

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

  private Column evaluated(Map<String, Column> arguments) {
    return Pass.call(ALL_METRICS, isStrict(), arguments, params.constants()).as(ALL_METRICS.name());
  }

  ProbabilisticClassificationMetrics metrics() {
    Column value =
        evaluated(isStrict() ? predictions.strictArguments() : predictions.lenientArguments());
    Pass pass = diagnosis.during(() -> Pass.strict(dataset, predictions, value));
    if (isStrict()) {
      diagnosis.stopAtFaults(pass);
    }
    Row evaluation = (Row) pass.value();
    if (evaluation == null) {
      throw diagnosis.undefined();
    }
    QualityLedger ledger = Records.read(evaluation, QualityLedger.class);
    boolean spoilt = params.policy() == HandleInvalid.KEEP && ledger.skippedRows() > 0;
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.ALL) {
      Double scored = evaluation.getAs(metric.sqlName());
      metrics.put(metric.name(), spoilt ? metric.worst() : scored == null ? Double.NaN : scored);
    }
    return new ProbabilisticClassificationMetrics(
        metrics,
        predictions.classNames(),
        Records.list(evaluation, "classes", ClassScore.class),
        Records.list(evaluation, "calibration_curve", CalibrationBin.class),
        ledger);
  }

  Dataset<Row> byGroup(String... groupCols) {
    Column[] groups =
        Arrays.stream(groupCols)
            .map(name -> NamedColumn.of(dataset, "groupCols", name).column())
            .toArray(Column[]::new);
    Column evaluated =
        evaluated(isStrict() ? predictions.raisingArguments() : predictions.lenientArguments());
    Dataset<Row> evaluations = dataset.groupBy(groups).agg(evaluated);
    StructType struct = (StructType) evaluations.schema().apply(ALL_METRICS.name()).dataType();
    Stream<Column> groupsOfResult =
        Arrays.stream(evaluations.columns())
            .limit(groups.length)
            .map(name -> evaluations.col("`" + name.replace("`", "``") + "`"));
    Stream<Column> fields = Arrays.stream(struct.fieldNames()).map(this::orWorst);
    return evaluations.select(Stream.concat(groupsOfResult, fields).toArray(Column[]::new));
  }

  private static Column field(String name) {
    return functions.col(ALL_METRICS.name() + "." + name);
  }

  /** A field as it is; that of a metric is its worst value where its group has a row to keep. */
  private Column orWorst(String name) {
    Column value = field(name);
    if (params.policy() != HandleInvalid.KEEP) {
      return value.as(name);
    }
    Column skipped =
        Fault.ledger().keySet().stream()
            .map(FullEvaluation::field)
            .reduce(Column::plus)
            .orElseThrow();
    return Metric.ALL.stream()
        .filter(metric -> metric.sqlName().equals(name))
        .findFirst()
        .map(metric -> functions.when(skipped.gt(0), metric.worst()).otherwise(value))
        .orElse(value)
        .as(name);
  }
}
