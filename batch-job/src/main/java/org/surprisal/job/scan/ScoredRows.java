package org.surprisal.job.scan;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.information.declaration.Role;
import org.surprisal.job.request.InputTable;
import org.surprisal.job.request.InvalidRows;
import org.surprisal.job.request.Model;
import org.surprisal.job.request.Request;
import org.surprisal.sql.Columns;

/**
 * The rows of the input as {@link Scan} aggregates them: the label as the index of its class, and
 * for each model what it predicted and what that cost.
 *
 * <p>Columns that end in a number are of the model of that index.
 */
final class ScoredRows {
  /** The index of the label's class; -1 for an unknown label. */
  static final String LABEL = "label";

  /** The label as it is in the input. */
  static final String LABEL_TEXT = "label_text";

  static final String WEIGHT = "weight";

  /** Whether the weight is a number that a weight may be: finite, and 0 or more. */
  private static final String IS_WEIGHTED = "is_weighted";

  /** Whether the row counts. */
  static final String USABLE = "usable";

  /** What a model predicted, as it was read. */
  static final String READ = "read_";

  /** Whether a model cannot be scored on the row. */
  static final String FAULTY = "faulty_";

  /** The cross-entropy of a model's prediction, not raised by eps; NULL where it has none. */
  private static final String COST = "cost_";

  /** Whether a model's prediction has another number of classes than there are. */
  static final String MISFIT = "misfit_";

  /**
   * What a model's metrics are computed from where the worst prediction stands in for no good one.
   */
  private static final String OR_WORST = "or_worst_";

  /** The loss, at most -ln eps. */
  static final String LOSS = "loss_";

  static final String ID = "id";
  static final String CLUSTER = "cluster";

  /** The values of the columns of a grouping, as text. */
  static final String GROUP = "group_";

  private final Request request;

  ScoredRows(Request request) {
    this.request = request;
  }

  Dataset<Row> rows() {
    Dataset<Row> read = request.table().rows().select(read().toArray(Column[]::new));
    Dataset<Row> rows = with(with(read, MISFIT, this::misfit), COST, this::cost);
    rows = with(rows.withColumn(IS_WEIGHTED, isWeighted()), FAULTY, this::faulty);
    rows = with(rows.withColumn(USABLE, coalesce(usable(), lit(false))), LOSS, this::loss);
    return takesWorst() ? with(rows, OR_WORST, this::orWorst) : rows;
  }

  /** The name of the columns that have what the metrics of a row that counts are computed from. */
  static String scored(Request request) {
    return new ScoredRows(request).takesWorst() ? OR_WORST : READ;
  }

  /** The rows with a further column for each model. */
  private Dataset<Row> with(Dataset<Row> rows, String name, IntFunction<Column> of) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    models().forEach(model -> columns.add(of.apply(model).as(name + model)));
    return rows.select(columns.toArray(Column[]::new));
  }

  private List<Column> read() {
    InputTable table = request.table();
    List<Column> columns = new ArrayList<>();
    columns.add(request.classes().index(table, request.label()).as(LABEL));
    columns.add(table.column(request.label()).cast("string").as(LABEL_TEXT));
    columns.add((request.weight() == null ? lit(1.0) : table.number(request.weight())).as(WEIGHT));
    columns.add(
        (request.id() == null ? lit(null) : table.column(request.id())).cast("string").as(ID));
    columns.add(
        (request.cluster() == null ? lit(null) : cluster(table.column(request.cluster())))
            .cast("long")
            .as(CLUSTER));
    for (int i = 0; i < request.groupings().size(); i++) {
      Column[] values =
          request.groupings().get(i).stream()
              .map(name -> table.column(name).cast("string"))
              .toArray(Column[]::new);
      columns.add(array(values).as(GROUP + i));
    }
    for (int model = 0; model < request.models().size(); model++) {
      columns.add(request.models().get(model).probability().as(READ + model));
    }
    return columns;
  }

  /** A row without a cluster is one of its own, and depends on no other. */
  private static Column cluster(Column given) {
    return when(given.isNotNull(), xxhash64(given));
  }

  private Column cost(int model) {
    Column prediction = col(READ + model);
    Column fitting = when(not(col(MISFIT + model)), prediction);
    return Columns.call("try_cross_entropy", Map.of("target", col(LABEL), "probability", fitting));
  }

  private Column misfit(int model) {
    boolean fixed = isNumber(model) || request.classes().size() < 0;
    return fixed
        ? lit(false)
        : coalesce(size(col(READ + model)).notEqual(request.classes().size()), lit(false))
            .and(col(READ + model).isNotNull());
  }

  private static Column isWeighted() {
    Column range = col(WEIGHT).between(Role.WEIGHT.lowest(), Role.WEIGHT.highest());
    return coalesce(range, lit(false));
  }

  private Column faulty(int model) {
    return col(COST + model).isNull().or(not(col(IS_WEIGHTED)));
  }

  private Column usable() {
    return takesWorst()
        ? col(IS_WEIGHTED).and(hasLabel())
        : not(models().mapToObj(model -> col(FAULTY + model)).reduce(Column::or).orElseThrow());
  }

  private boolean takesWorst() {
    return request.options().invalid == InvalidRows.WORST;
  }

  private Column hasLabel() {
    return expr("label >= 0 AND label < 1e9 AND label = floor(label)")
        .and(col(LABEL).lt(classes()));
  }

  /** The number of classes of a row; as many as the longest prediction has where nothing tells. */
  private Column classes() {
    if (request.classes().size() > 0) {
      return lit(request.classes().size());
    }
    List<Column> sizes =
        models()
            .mapToObj(model -> when(col(READ + model).isNotNull(), size(col(READ + model))))
            .toList();
    return sizes.size() == 1 ? sizes.get(0) : greatest(sizes.toArray(Column[]::new));
  }

  private Column orWorst(int model) {
    Column read = col(READ + model);
    Column worst =
        isNumber(model)
            ? lit(1.0).minus(col(LABEL))
            : org.apache.spark.sql.functions.transform(
                org.apache.spark.sql.functions.sequence(lit(0), classes().minus(1)),
                index ->
                    when(index.equalTo(col(LABEL).plus(1).mod(classes())), 1.0).otherwise(0.0));
    return when(col(USABLE), when(col(COST + model).isNotNull(), read).otherwise(worst));
  }

  private Column loss(int model) {
    double eps = request.options().eps;
    double highest = eps > 0 ? 0.0 - Math.log(eps) : Double.POSITIVE_INFINITY;
    return when(col(USABLE), least(coalesce(col(COST + model), lit(highest)), lit(highest)));
  }

  private boolean isNumber(int model) {
    return request.models().get(model).form() == Model.Form.NUMBER;
  }

  private IntStream models() {
    return IntStream.range(0, request.models().size());
  }
}
