package org.surprisal.ml;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;

/** A prediction of two classes as the probability of class 1, and back in its own form. */
final class ClassOne {
  private static final String MORE_CLASSES =
      "[SURPRISAL_CLASS_COUNT] the methods sigmoid and isotonic are of two classes; use setMethod(\"temperature\")";

  private final Column probability;
  private final DataType type;

  ClassOne(Dataset<?> dataset, Column probability) {
    this.probability = probability;
    type = dataset.select(probability).schema().fields()[0].dataType();
  }

  /**
   * The probability of class 1.
   *
   * @param strict whether a prediction of more classes stops the query; it is NULL otherwise
   */
  Column column(boolean strict) {
    if (type instanceof NumericType) {
      return probability.cast("double");
    }
    Column array =
        type instanceof ArrayType
            ? probability
            : org.apache.spark.ml.functions.vector_to_array(probability, "float64");
    Column second = functions.element_at(array, 2).cast("double");
    Column size = functions.size(array);
    return functions
        .when(probability.isNull(), functions.lit(null))
        .when(size.equalTo(2), second)
        .otherwise(
            strict ? functions.raise_error(functions.lit(MORE_CLASSES)) : functions.lit(null));
  }

  /** The form that the prediction has, of another probability of class 1. */
  Column back(Column recalibrated) {
    if (type instanceof NumericType) {
      return recalibrated;
    }
    Column array =
        functions.when(
            recalibrated.isNotNull(),
            functions.array(functions.lit(1.0).minus(recalibrated), recalibrated));
    return type instanceof ArrayType ? array : org.apache.spark.ml.functions.array_to_vector(array);
  }
}
