package org.surprisal.contract;

import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The kinds of input that the overloads of a kernel tell apart. */
enum Shape {
  NUMBER(DataTypes.DoubleType),
  VECTOR(DataTypes.createArrayType(DataTypes.DoubleType, true)),
  VALUE(DataTypes.StringType);

  private final DataType type;

  Shape(DataType type) {
    this.type = type;
  }

  /** The SQL type of the column that is drawn for it. */
  DataType type() {
    return type;
  }

  /** The shape that a kernel's parameter of this class takes. */
  static Shape of(Class<?> kernelType) {
    return kernelType == double.class ? NUMBER : kernelType == Object.class ? VALUE : VECTOR;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
