package org.surprisal.sql;

import java.io.Serializable;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.UserDefinedType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.ClassValues;

/**
 * What a kernel can make of a column of some SQL type.
 *
 * @param shape what it is to a kernel
 * @param type the SQL type of the number, or of the elements
 * @param mlVector whether the elements are inside an ML vector, which may be sparse
 */
public record Input(Shape shape, DataType type, boolean mlVector) implements Serializable {

  /** What a value is to a kernel. */
  public enum Shape {
    NUMBER,
    VECTOR,
    /** A value that is no number, but is equal to another one or not. */
    ATOM,
    /** The tally that rows are added to. */
    TALLY,
    /** The type of a bare NULL, which fits everywhere. */
    NULL,
    OTHER
  }

  static Input of(DataType type) {
    if (type instanceof NullType) {
      return new Input(Shape.NULL, type, false);
    }
    if (type instanceof NumericType || type instanceof BooleanType) {
      return new Input(Shape.NUMBER, type, false);
    }
    if (type instanceof ArrayType array
        && (array.elementType() instanceof NumericType
            || array.elementType() instanceof NullType)) {
      return new Input(Shape.VECTOR, array.elementType(), false);
    }
    if (isMlVector(type)) {
      return new Input(Shape.VECTOR, DataTypes.DoubleType, true);
    }
    if (type instanceof ObjectType) {
      return new Input(Shape.TALLY, type, false);
    }
    return new Input(isAtom(type) ? Shape.ATOM : Shape.OTHER, type, false);
  }

  private static boolean isAtom(DataType type) {
    return type instanceof StringType
        || type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType
        || type instanceof DayTimeIntervalType
        || type instanceof YearMonthIntervalType
        || type instanceof BinaryType
        // Spark has no such class before 4.1.
        || type.getClass().getSimpleName().equals("TimeType");
  }

  /** Told by name, so that nothing here needs MLlib on the class path. */
  private static boolean isMlVector(DataType type) {
    return type instanceof UserDefinedType<?>
        && (type.getClass().getName().equals("org.apache.spark.ml.linalg.VectorUDT")
            || type.getClass().getName().equals("org.apache.spark.mllib.linalg.VectorUDT"));
  }

  /** A new view of values of this type. */
  public VectorView view() {
    return new VectorView(this);
  }

  boolean fits(Class<?> kernelType) {
    return switch (shape) {
      case NUMBER -> kernelType == double.class || kernelType == Object.class;
      case VECTOR -> ClassValues.class.isAssignableFrom(kernelType);
      case ATOM -> kernelType == Object.class;
      case TALLY -> Tally.class.isAssignableFrom(kernelType);
      case NULL -> true;
      case OTHER -> false;
    };
  }
}
