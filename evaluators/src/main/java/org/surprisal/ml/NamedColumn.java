package org.surprisal.ml;

import java.util.Arrays;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/**
 * A column of a dataset that a parameter names.
 *
 * @param param the parameter
 * @param name the column's name
 * @param column the column
 * @param field its type and metadata
 */
record NamedColumn(String param, String name, Column column, StructField field) {

  static NamedColumn of(Dataset<?> dataset, String param, String name) {
    try {
      return new NamedColumn(param, name, dataset.col(name), field(dataset, name));
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new IllegalArgumentException(
            param + " is '" + name + "', which is no column of the dataset: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  /** A field of a struct has a name that the schema does not list, and is left to the analyzer. */
  private static StructField field(Dataset<?> dataset, String name) {
    return Arrays.stream(dataset.schema().fields())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseGet(() -> dataset.select(dataset.col(name)).schema().fields()[0]);
  }

  boolean isNumber() {
    return field.dataType() instanceof NumericType;
  }

  boolean isBoolean() {
    return field.dataType() instanceof BooleanType;
  }

  boolean isString() {
    return field.dataType() instanceof StringType;
  }

  boolean isArray() {
    return field.dataType() instanceof ArrayType array
        && array.elementType() instanceof NumericType;
  }

  boolean isVector() {
    return field.dataType().equals(SQLDataTypes.VectorType());
  }

  /** Whether it has one value for each class. */
  boolean isDistribution() {
    return isArray() || isVector();
  }

  /** How many elements its vectors have as far as its metadata tell, -1 where they do not. */
  int size() {
    return isVector() ? AttributeGroup.fromStructField(field).size() : -1;
  }

  /** How errors refer to it. */
  String text() {
    return param + " '" + name + "'";
  }

  IllegalArgumentException unexpectedType(String required) {
    return new IllegalArgumentException(
        text() + " is of type " + field.dataType().catalogString() + ", but must be " + required);
  }
}
