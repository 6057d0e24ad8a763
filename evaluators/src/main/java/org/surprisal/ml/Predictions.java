package org.surprisal.ml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The columns of a dataset that have labels and predictions, as the SQL functions take them. */
final class Predictions {
  /** A label that is no class. */
  private static final double NO_CLASS = -1;

  private final NamedColumn label;
  private final ClassLabels labels;
  private final PredictedProbabilities predicted;
  private final NamedColumn weight;
  private final List<RowFault> nulls = new ArrayList<>();
  private final List<RowFault> mismatches = new ArrayList<>();

  Predictions(Dataset<?> dataset, PredictionParams params) {
    if (dataset.getClass().getName().startsWith("org.apache.spark.sql.connect.")) {
      throw remote(params);
    }
    label = NamedColumn.of(dataset, params.labelCol().name(), params.get(params.labelCol()));
    labels = new ClassLabels(label, params.labelNames());
    predicted = new PredictedProbabilities(dataset, params);
    weight =
        params.isWeighted()
            ? NamedColumn.of(dataset, params.weightCol().name(), params.get(params.weightCol()))
            : null;
    if (weight != null && !weight.isNumber()) {
      throw weight.unexpectedType("a number");
    }
    columns()
        .filter(column -> column.field().nullable())
        .forEach(column -> nulls.add(RowFault.nullValue(column)));
    labels.unknownName().ifPresent(mismatches::add);
    if (labels.nameTheProbabilities()) {
      predicted.wrongNumberOfClasses(labels.names()).ifPresent(mismatches::add);
    }
    predicted.ambiguousLogits().ifPresent(mismatches::add);
  }

  /** MLlib needs the data in its own JVM. Spark Connect sends it the evaluator of Python alone. */
  private static IllegalArgumentException remote(PredictionParams params) {
    return new IllegalArgumentException(
        params.uid()
            + " cannot read a DataFrame of a Spark Connect session from Java or Scala: its rows are on the server,"
            + " and Spark has machine learning there for Python alone. Ask the server in SQL, such"
            + " as SELECT log_loss("
            + params.get(params.labelCol())
            + ", "
            + params.get(params.probabilityCol())
            + ") FROM predictions, or with org.surprisal.sql.functions");
  }

  private Stream<NamedColumn> columns() {
    Stream<NamedColumn> read = Stream.concat(Stream.of(label), predicted.columns().stream());
    return weight == null ? read : Stream.concat(read, Stream.of(weight));
  }

  /** The names of the classes in the order of the probabilities; empty where nobody gave them. */
  List<String> classNames() {
    return labels.names();
  }

  /** Whether labels are classes, and not distributions over them. */
  boolean hasOneClassARow() {
    return !label.isDistribution();
  }

  /** Whether a prediction is one number, the probability of class 1. */
  boolean isNumber() {
    return predicted.isNumber();
  }

  /** Whether rows are weighted. */
  boolean isWeighted() {
    return weight != null;
  }

  /**
   * The arguments of a function that stops at bad input, by the names of its parameters. It skips a
   * row that has one of the {@link #faults}, which must be counted beside.
   */
  Map<String, Column> strictArguments() {
    return arguments(true);
  }

  /**
   * The arguments of a {@code try_} form, by the names of its parameters. A row that has one of the
   * {@link #faults} has a NULL or a bad label to it.
   */
  Map<String, Column> lenientArguments() {
    return arguments(false);
  }

  /** The arguments of a function in a query that is to fail where a row has one of the faults. */
  Map<String, Column> raisingArguments() {
    Map<String, Column> arguments = arguments(true);
    Column raising = arguments.get("label");
    for (RowFault fault : faults()) {
      String message =
          "[SURPRISAL_%s] a row does %s. %s"
              .formatted(fault.condition(), fault.fault(), fault.remedy());
      raising =
          functions
              .when(fault.holds(), functions.raise_error(functions.lit(message)))
              .otherwise(raising);
    }
    arguments.put("label", raising);
    return arguments;
  }

  private Map<String, Column> arguments(boolean strict) {
    Column index = labels.column();
    if (!mismatches.isEmpty() && hasOneClassARow()) {
      index = index.cast(DataTypes.DoubleType);
    }
    Double mismatched = strict || !hasOneClassARow() ? null : NO_CLASS;
    for (RowFault fault : mismatches) {
      index = functions.when(fault.holds(), mismatched).otherwise(index);
    }
    Map<String, Column> arguments = new LinkedHashMap<>();
    arguments.put("label", index);
    arguments.put("probability", predicted.column(strict));
    if (weight != null) {
      arguments.put("weight", weight.column());
    }
    return arguments;
  }

  /** What may be wrong with a row that the functions do not see. */
  List<RowFault> faults() {
    return Stream.concat(nulls.stream(), mismatches.stream()).toList();
  }

  /** Which of the faults a row has, the first if several; NULL for none. */
  Column faultOfRow() {
    Column first = functions.lit(null).cast(DataTypes.IntegerType);
    List<RowFault> faults = faults();
    for (int i = faults.size() - 1; i >= 0; i--) {
      first = functions.when(faults.get(i).holds(), i).otherwise(first);
    }
    return first;
  }

  /** How errors refer to the columns. */
  String text() {
    Stream<String> texts = Stream.of(label.text(), predicted.text());
    return (weight == null ? texts : Stream.concat(texts, Stream.of(weight.text())))
        .collect(Collectors.joining(", "));
  }
}
