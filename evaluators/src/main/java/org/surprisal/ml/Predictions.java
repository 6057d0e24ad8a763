package org.surprisal.ml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The columns of a dataset that an evaluator reads, as the SQL functions take them. */
final class Predictions {
  private static final int CLASSES_OF_A_NUMBER = 2;

  private final Dataset<?> dataset;
  private final ProbabilisticClassificationParams params;
  private final List<RowFault> faults = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final ClassLabels labels;
  private final Column probability;
  private final Column weight;
  private Column label;
  private Column classes;
  private int fixedClasses = -1;

  Predictions(Dataset<?> dataset, ProbabilisticClassificationParams params) {
    this.dataset = dataset;
    this.params = params;
    labels = new ClassLabels(column("labelCol", params.getLabelCol()), params.labelNames());
    label = labels.column();
    faults.addAll(labels.faults());
    probability = params.isSet(params.probabilityCols()) ? severalColumns() : oneColumn();
    weight = params.isWeighted() ? weightColumn() : null;
    checkNumberOfClasses();
  }

  private NamedColumn column(String param, String name) {
    NamedColumn column = NamedColumn.of(dataset, param, name);
    texts.add(column.text());
    return column;
  }

  private Column oneColumn() {
    NamedColumn column = column("probabilityCol", params.getProbabilityCol());
    if (column.isNumber()) {
      fixedClasses = CLASSES_OF_A_NUMBER;
    } else if (column.isArray()) {
      classes = functions.size(column.column());
    } else if (column.isVector()) {
      fixedClasses = column.size();
      classes =
          functions
              .udf(
                  (UDF1<Vector, Integer>) vector -> vector == null ? null : vector.size(),
                  DataTypes.IntegerType)
              .apply(column.column());
    } else {
      throw column.unexpectedType(
          "a vector or an array of numbers, one for each class, or a number, the probability of class 1");
    }
    noteNulls(column);
    return column.column();
  }

  private Column severalColumns() {
    if (params.isSet(params.probabilityCol())) {
      throw new IllegalArgumentException(
          "probabilityCol and probabilityCols are both set; clear one of them");
    }
    List<Column> columns = new ArrayList<>();
    Column complete = functions.lit(true);
    for (String name : params.getProbabilityCols()) {
      NamedColumn column = column("probabilityCols", name);
      if (!column.isNumber()) {
        throw column.unexpectedType("a number, the probability of one class");
      }
      noteNulls(column);
      columns.add(column.column().cast(DataTypes.DoubleType));
      complete = complete.and(column.column().isNotNull());
    }
    fixedClasses = columns.size();
    return functions.when(complete, functions.array(columns.toArray(Column[]::new)));
  }

  private Column weightColumn() {
    NamedColumn column = column("weightCol", params.getWeightCol());
    if (!column.isNumber()) {
      throw column.unexpectedType("a number");
    }
    noteNulls(column);
    return column.column();
  }

  private void noteNulls(NamedColumn column) {
    if (column.field().nullable()) {
      faults.add(RowFault.nullValue(column));
    }
  }

  /** A name stands for a probability, so there must be as many of them. */
  private void checkNumberOfClasses() {
    int named = labels.names().size();
    if (!labels.nameTheProbabilities() || fixedClasses == named) {
      return;
    }
    if (fixedClasses >= 0) {
      throw new IllegalArgumentException(
          named
              + " classes are named, "
              + labels.names()
              + ", but there are "
              + fixedClasses
              + " probabilities in "
              + probabilityText());
    }
    faults.add(
        new RowFault(
            "CLASS_COUNT",
            "have no probability for each of the classes "
                + labels.names()
                + " in "
                + probabilityText()
                + ", for example %s probabilities",
            classes.notEqual(named),
            classes));
    label = functions.when(classes.equalTo(named), label);
  }

  private String probabilityText() {
    return params.isSet(params.probabilityCols())
        ? "probabilityCols " + Arrays.toString(params.getProbabilityCols())
        : "probabilityCol '" + params.getProbabilityCol() + "'";
  }

  /**
   * The arguments of a function of labelled predictions, by the names of its parameters. The label
   * of a row that has one of the {@link #faults} is NULL, so that a function skips it.
   */
  Map<String, Column> arguments() {
    Map<String, Column> arguments = new LinkedHashMap<>();
    arguments.put("label", label);
    arguments.put("probability", probability);
    if (weight != null) {
      arguments.put("weight", weight);
    }
    return arguments;
  }

  /** What may be wrong with a row that the functions do not see. */
  List<RowFault> faults() {
    return faults;
  }

  /** How errors refer to the columns. */
  String text() {
    return String.join(", ", texts);
  }
}
