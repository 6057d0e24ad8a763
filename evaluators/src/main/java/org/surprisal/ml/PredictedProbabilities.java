package org.surprisal.ml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.surprisal.information.input.ClassValues;
import org.surprisal.sql.Columns;

/**
 * What was predicted, as the functions read it: a distribution over the classes, or the probability
 * of class 1. It comes from one column, from a column for each class, or from logits.
 */
final class PredictedProbabilities {
  private static final int UNKNOWN = -1;

  private final List<NamedColumn> columns = new ArrayList<>();
  private final String text;
  private final boolean logits;
  private final Column source;

  PredictedProbabilities(Dataset<?> dataset, PredictionParams params) {
    List<String> set =
        Stream.of(
                Stream.of(params.probabilityCol()),
                params.probabilityCols().stream(),
                Stream.of(params.rawPredictionCol()))
            .<Param<?>>flatMap(each -> each)
            .filter(params::isSet)
            .map(Param::name)
            .toList();
    if (set.size() > 1) {
      throw new IllegalArgumentException(
          String.join(" and ", set)
              + " are set, but only one of them can have the predictions; clear the other");
    }
    logits = params.isSet(params.rawPredictionCol());
    Optional<StringArrayParam> several = params.probabilityCols().filter(params::isSet);
    if (several.isPresent()) {
      String[] names = params.get(several.get());
      String param = several.get().name();
      text = param + " " + Arrays.toString(names);
      source = several(dataset, param, names);
    } else {
      Param<String> param = logits ? params.rawPredictionCol() : params.probabilityCol();
      if (!logits) {
        Margins.refuseInsteadOf(dataset, param.name(), params.get(param));
      }
      NamedColumn column = NamedColumn.of(dataset, param.name(), params.get(param));
      if (logits) {
        Margins.refuse(dataset, column);
      }
      columns.add(column);
      text = column.text();
      source = one(column);
    }
  }

  private Column one(NamedColumn column) {
    if (!column.isNumber() && !column.isDistribution()) {
      throw column.unexpectedType(
          "a vector or an array of numbers, one for each class, or a number, the "
              + (logits ? "log-odds" : "probability")
              + " of class 1");
    }
    return logits && column.isNumber()
        ? functions.when(
            column.column().isNotNull(),
            functions.array(functions.lit(0.0), column.column().cast(DataTypes.DoubleType)))
        : column.column();
  }

  private Column several(Dataset<?> dataset, String param, String[] names) {
    Column complete = functions.lit(true);
    List<Column> elements = new ArrayList<>();
    for (String name : names) {
      NamedColumn column = NamedColumn.of(dataset, param, name);
      if (!column.isNumber()) {
        throw column.unexpectedType("a number, the probability of one class");
      }
      columns.add(column);
      elements.add(column.column().cast(DataTypes.DoubleType));
      complete = complete.and(column.column().isNotNull());
    }
    return functions.when(complete, functions.array(elements.toArray(Column[]::new)));
  }

  /** The columns that are read. */
  List<NamedColumn> columns() {
    return columns;
  }

  /** How errors refer to them. */
  String text() {
    return text;
  }

  /**
   * The argument {@code probability} of a function.
   *
   * @param strict whether bad logits stop the query; they give NULL otherwise
   */
  Column column(boolean strict) {
    return logits
        ? Columns.call(strict ? "softmax" : "try_softmax", Map.of("logits", source))
        : source;
  }

  /** What may be wrong with a prediction that the functions do not see. */
  List<RowFault> faults() {
    return Stream.concat(
            columns.stream().filter(column -> column.field().nullable()).map(RowFault::nullValue),
            ambiguousLogits().stream())
        .toList();
  }

  /** Whether a prediction is one number to the functions. */
  boolean isNumber() {
    return columns.size() == 1 && columns.get(0).isNumber() && !logits;
  }

  /** The number of classes where it is the same for all rows and known, or -1. */
  private int fixedClasses() {
    NamedColumn first = columns.get(0);
    if (columns.size() > 1) {
      return columns.size();
    }
    return first.isNumber()
        ? ClassValues.CLASSES_OF_A_NUMBER
        : first.isVector() ? first.size() : UNKNOWN;
  }

  /**
   * The fault of a row that has another number of classes than {@code names}, if there may be one.
   */
  Optional<RowFault> wrongNumberOfClasses(List<String> names) {
    int fixed = fixedClasses();
    if (fixed == names.size()) {
      return Optional.empty();
    }
    if (fixed != UNKNOWN) {
      throw new IllegalArgumentException(
          names.size()
              + " classes are named, "
              + names
              + ", but there are "
              + fixed
              + " probabilities in "
              + text);
    }
    Column size =
        columns.get(0).isVector()
            ? ofVector(Vector::size, DataTypes.IntegerType)
            : functions.size(columns.get(0).column());
    return Optional.of(
        new RowFault(
            "CLASS_COUNT",
            "have no probability for each of the classes " + names + " in " + text,
            ", for example %s probabilities",
            size.notEqual(names.size()),
            size,
            RowFault.REMEDY));
  }

  /**
   * The fault of a row whose logits are [-m, m], if there may be one. Spark's models do not agree
   * on what that means: the probability of class 1 is sigmoid(m) to logistic regression, and
   * sigmoid(2m) to gradient-boosted trees.
   */
  Optional<RowFault> ambiguousLogits() {
    NamedColumn column = columns.get(0);
    int fixed = fixedClasses();
    if (!logits || column.isNumber() || fixed != UNKNOWN && fixed != 2) {
      return Optional.empty();
    }
    Column array = column.column();
    Column ambiguous =
        column.isVector()
            ? ofVector(PredictedProbabilities::isAntisymmetric, DataTypes.BooleanType)
            : functions
                .size(array)
                .equalTo(2)
                .and(functions.get(array, functions.lit(0)).notEqual(0))
                .and(
                    functions
                        .get(array, functions.lit(0))
                        .equalTo(functions.negate(functions.get(array, functions.lit(1)))));
    return Optional.of(
        new RowFault(
            "AMBIGUOUS_LOGITS",
            "have two opposite logits in " + text,
            ", for example %s",
            ambiguous,
            array,
            "Spark ML's models do not mean the same by [-m, m]: the probability of class 1 is sigmoid(m) to a logistic"
                + " regression, but sigmoid(2m) to gradient-boosted trees. Use setProbabilityCol, or a column that has"
                + " the log-odds of class 1 as one number."));
  }

  private static boolean isAntisymmetric(Vector vector) {
    return vector.size() == 2 && vector.apply(0) != 0 && vector.apply(0) == -vector.apply(1);
  }

  /** SQL cannot look into a vector. */
  private <T> Column ofVector(UDF1<Vector, T> function, DataType type) {
    UDF1<Vector, T> nullSafe = vector -> vector == null ? null : function.call(vector);
    return functions.udf(nullSafe, type).apply(columns.get(0).column());
  }
}
