package org.surprisal.job.evaluation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.evaluation.Metric;
import org.surprisal.information.ranking.Curves;
import org.surprisal.information.recalibration.Recalibration;
import org.surprisal.job.loss.LossAggregator;
import org.surprisal.job.loss.ScoredRow;
import org.surprisal.job.request.Model;
import org.surprisal.job.request.Request;
import org.surprisal.sql.Surprisal;

/**
 * The one query of the job: a single scan of the input gives every metric of every model, over all
 * rows, for each class and for each group.
 *
 * <p>Each row is sent to its cells: that of all rows, that of its class, and one of each grouping.
 * What is not a metric of the catalogue is computed over all rows only.
 */
public final class Scan {
  /** The cell of all rows; then that of the row's class; then those of the groupings. */
  static final int ALL = 0;

  static final int CLASS = 1;
  static final int FIRST_GROUPING = 2;

  static final String VIEW = "view";
  static final String KEY = "key";
  static final String TOTAL = "total";
  static final String ROWS = "rows";
  static final String WEIGHTS = "weights";
  static final String METRICS = "metrics_";
  static final String FURTHER = "further_";
  static final String LEDGER = "ledger_";
  static final String FAULTY = "faulty_";
  static final String MISFITS = "misfits_";
  static final String RANKING = "ranking_";
  static final String THRESHOLDS = "thresholds_";
  static final String ACCURACY = "accuracy_";
  static final String SHORTEST = "shortest_";
  static final String LONGEST = "longest_";
  static final String PROFILE = "profile";

  private static final String WEIGHT = "weight";
  private static final FunctionDefinition EVALUATE =
      FunctionCatalogue.find("evaluate_probabilities").orElseThrow();

  /** Has those of the further metrics that recalibration is about, in one tally. */
  private static final FunctionDefinition RECALIBRATE =
      FunctionCatalogue.find("temperature_scaling").orElseThrow();

  private static final List<String> OF_RECALIBRATION =
      ResultField.of(Recalibration.class).stream()
          .filter(field -> field.type() == Double.class && !field.name().equals(Score.LOG_LOSS))
          .map(ResultField::name)
          .toList();

  /** Over all rows only, and of two classes. */
  private static final String TWO = " FILTER (WHERE view = 0 AND usable AND size(%s) = 2)";

  /** Would cost each class and each group a tally of thousands of numbers. */
  private static final List<String> LEFT_OUT =
      List.of("smooth_calibration_error", "classwise_calibration_error");

  private static final FunctionDefinition RANK =
      FunctionCatalogue.find("evaluate_ranking").orElseThrow();

  /** How many thresholds of a model there are at most: enough for a curve that looks like one. */
  private static final int MOST_THRESHOLDS = 120;

  private static final String PROFILE_FUNCTION = "surprisal_loss_profile";

  private final Request request;
  private final SparkSession spark;
  private final Dataset<Row> query;

  public Scan(Request request) {
    this.request = request;
    this.spark = request.table().rows().sparkSession();
    register();
    query = query();
  }

  /** The metrics and counts of a model: what evaluate_probabilities gives, and what it has not. */
  public StructType evaluationType() {
    StructType type = (StructType) query.schema().apply(METRICS + 0).dataType();
    for (FunctionDefinition metric : further(0)) {
      type = type.add(metric.name(), DataTypes.DoubleType);
    }
    for (String field : OF_RECALIBRATION) {
      type = type.add(field, DataTypes.DoubleType);
    }
    return type;
  }

  /** A row for each cell. */
  public List<Row> run() {
    return query.collectAsList();
  }

  private Dataset<Row> query() {
    Column[] views =
        IntStream.range(0, FIRST_GROUPING + request.groupings().size())
            .mapToObj(functions::lit)
            .toArray(Column[]::new);
    Dataset<Row> cells =
        new ScoredRows(request)
            .rows()
            .withColumn(VIEW, explode(array(views)))
            .where("view = 0 OR usable")
            .withColumn(KEY, key());
    List<Column> aggregates = aggregates();
    return cells
        .groupBy(VIEW, KEY)
        .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(Column[]::new));
  }

  private Column key() {
    Column key =
        when(col(VIEW).equalTo(CLASS), array(col(ScoredRows.LABEL).cast("int").cast("string")));
    for (int i = 0; i < request.groupings().size(); i++) {
      key = key.when(col(VIEW).equalTo(FIRST_GROUPING + i), col(ScoredRows.GROUP + i));
    }
    return key;
  }

  private List<Column> aggregates() {
    List<Column> columns = new ArrayList<>();
    columns.add(expr("count(1)").as(TOTAL));
    columns.add(expr("count_if(usable)").as(ROWS));
    columns.add(expr("sum(weight) FILTER (WHERE usable)").as(WEIGHTS));
    for (int model = 0; model < request.models().size(); model++) {
      addOf(model, columns);
    }
    columns.add(expr(profile() + " FILTER (WHERE usable)").as(PROFILE));
    return columns;
  }

  private void addOf(int model, List<Column> columns) {
    String scored = ScoredRows.SCORED + model;
    columns.add(
        expr(call(EVALUATE, distribution(model)) + " FILTER (WHERE usable)").as(METRICS + model));
    // Rows of one class tell nothing of calibration, and no table has it.
    Column recalibration =
        expr(call(RECALIBRATE, scored) + " FILTER (WHERE usable AND view != %d)".formatted(CLASS));
    Column[] further =
        Stream.concat(
                further(model).stream()
                    .map(
                        metric ->
                            expr(call(metric, scored) + " FILTER (WHERE usable)")
                                .as(metric.name())),
                OF_RECALIBRATION.stream().map(field -> recalibration.getField(field).as(field)))
            .toArray(Column[]::new);
    columns.add(struct(further).as(FURTHER + model));
    // evaluate_probabilities ranks two classes; of more it would cost every group a tally for each.
    String many = " FILTER (WHERE view = 0 AND usable AND size(%s) > 2)";
    columns.add(
        expr(call(RANK, distribution(model)) + many.formatted(distribution(model)))
            .as(RANKING + model));
    columns.add(
        expr(call(Curves.THRESHOLD_TABLE, distribution(model)) + TWO.formatted(distribution(model)))
            .as(THRESHOLDS + model));
    columns.add(
        expr("sum(IF(%s = label, weight, 0D)) FILTER (WHERE usable) / nullif(sum(weight) FILTER (WHERE usable), 0D)"
                .formatted(ScoredRows.PREDICTED + model))
            .as(ACCURACY + model));
    String faulty = "view = 0 AND " + ScoredRows.FAULTY + model;
    columns.add(
        expr(call(EVALUATE, ScoredRows.READ + model) + " FILTER (WHERE " + faulty + ")")
            .as(LEDGER + model));
    columns.add(expr("count_if(" + faulty + ")").as(FAULTY + model));
    columns.add(
        expr("count_if(view = 0 AND " + ScoredRows.MISFIT + model + ")").as(MISFITS + model));
    String size =
        request.models().get(model).form() == Model.Form.NUMBER
            ? "2"
            : "size(" + ScoredRows.SCORED + model + ")";
    columns.add(expr("min(" + size + ") FILTER (WHERE usable)").as(SHORTEST + model));
    columns.add(expr("max(" + size + ") FILTER (WHERE usable)").as(LONGEST + model));
  }

  /**
   * A prediction as a distribution: one scale for all models, whether they give the probability of
   * class 1 or that of each class.
   */
  private String distribution(int model) {
    String scored = ScoredRows.SCORED + model;
    return request.models().get(model).form() == Model.Form.NUMBER
        ? "array(1D - %1$s, %1$s)".formatted(scored)
        : scored;
  }

  /** The metrics that evaluate_probabilities has not and that take a model's predictions. */
  private List<FunctionDefinition> further(int model) {
    boolean number = request.models().get(model).form() == Model.Form.NUMBER;
    return Metric.FURTHER.stream()
        .filter(metric -> metric.takes(number, request.weight() != null))
        .filter(metric -> !OF_RECALIBRATION.contains(metric.sqlName()))
        .filter(metric -> !LEFT_OUT.contains(metric.sqlName()))
        .map(Metric::function)
        .toList();
  }

  /** A call with those of the run's arguments that the function has parameters for. */
  private String call(FunctionDefinition function, String prediction) {
    Map<String, String> optional = new LinkedHashMap<>();
    if (request.weight() != null) {
      optional.put(WEIGHT, WEIGHT);
    }
    optional.put("eps", request.options().eps + "D");
    optional.put("bins", String.valueOf(request.options().bins));
    optional.put("thresholds", String.valueOf(MOST_THRESHOLDS));
    optional.put("false_positive_cost", request.options().costFalsePositive + "D");
    optional.put("false_negative_cost", request.options().costFalseNegative + "D");
    optional.keySet().removeIf(name -> !function.hasParameter(name));
    return "%s(label, %s%s)"
        .formatted(
            function.tryName(),
            prediction,
            optional.entrySet().stream()
                .map(argument -> ", " + argument.getKey() + " => " + argument.getValue())
                .collect(Collectors.joining()));
  }

  /** The arguments are in the order of the names of {@link ScoredRow}'s properties. */
  private String profile() {
    List<String> losses = new ArrayList<>();
    List<String> predictions = new ArrayList<>();
    for (int model = 0; model < request.models().size(); model++) {
      String scored = ScoredRows.SCORED + model;
      losses.add(ScoredRows.LOSS + model);
      predictions.add(
          request.models().get(model).form() == Model.Form.NUMBER
              ? "IF(label = 1, %1$s, 1D - %1$s)".formatted(scored)
              : "get(%s, CAST(label AS INT))".formatted(scored));
      predictions.add(ScoredRows.PREDICTED + model);
      predictions.add(ScoredRows.CONFIDENCE + model);
    }
    return "%s(cluster, id, array(%s), array(%s), array(label, weight, IF(view = 0, 1D, 0D)))"
        .formatted(PROFILE_FUNCTION, String.join(", ", losses), String.join(", ", predictions));
  }

  private void register() {
    if (!spark.catalog().functionExists(EVALUATE.tryName())) {
      Surprisal.register(spark);
    }
    LossAggregator profile = new LossAggregator(request.models().size(), request.options().worst);
    spark.udf().register(PROFILE_FUNCTION, functions.udaf(profile, Encoders.bean(ScoredRow.class)));
  }
}
