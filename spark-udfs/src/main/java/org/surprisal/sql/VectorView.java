package org.surprisal.sql;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.surprisal.information.input.ClassValues;

/**
 * An array or an ML vector of a row, read where Spark keeps it. One instance is pointed at row
 * after row; it belongs to one thread.
 */
public final class VectorView implements ClassValues {
  private static final byte SPARSE = 0;
  private static final byte DENSE = 1;
  private static final int SIZE_FIELD = 1;
  private static final int CLASSES_FIELD = 2;
  private static final int VALUES_FIELD = 3;

  private enum Element {
    DOUBLE,
    FLOAT,
    DECIMAL,
    LONG,
    INTEGER,
    SHORT,
    BYTE,
    NULL
  }

  private final Element element;
  private final int precision;
  private final int scale;
  private final boolean mlVector;
  private ArrayData values;
  private ArrayData classes;
  private int size;
  private int entries;

  VectorView(Input input) {
    this(input.type(), input.mlVector());
  }

  private VectorView(DataType type, boolean mlVector) {
    this.mlVector = mlVector;
    element = elementOf(type);
    precision = type instanceof DecimalType decimal ? decimal.precision() : 0;
    scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
  }

  /** A view of arrays of doubles, for code that reads rows by itself. */
  public static VectorView ofDoubles() {
    return new VectorView(DataTypes.DoubleType, false);
  }

  private static Element elementOf(DataType type) {
    if (type instanceof DoubleType) {
      return Element.DOUBLE;
    } else if (type instanceof FloatType) {
      return Element.FLOAT;
    } else if (type instanceof DecimalType) {
      return Element.DECIMAL;
    } else if (type instanceof LongType) {
      return Element.LONG;
    } else if (type instanceof IntegerType) {
      return Element.INTEGER;
    } else if (type instanceof ShortType) {
      return Element.SHORT;
    } else if (type instanceof ByteType) {
      return Element.BYTE;
    }
    return Element.NULL;
  }

  /**
   * Points this view at a row's value: an {@link ArrayData}, or the {@link InternalRow} of an ML
   * vector.
   */
  public void point(Object data) {
    if (mlVector) {
      pointAtVector((InternalRow) data);
    } else {
      pointAtArray((ArrayData) data);
    }
  }

  private void pointAtArray(ArrayData array) {
    values = array;
    classes = null;
    entries = array.numElements();
    size = entries;
  }

  private void pointAtVector(InternalRow vector) {
    pointAtArray(vector.getArray(VALUES_FIELD));
    if (vector.getByte(0) == SPARSE) {
      classes = vector.getArray(CLASSES_FIELD);
      size = vector.getInt(SIZE_FIELD);
    }
  }

  /** A dense ML vector, as Spark keeps it in a row. */
  public static InternalRow dense(double[] values) {
    return new GenericInternalRow(
        new Object[] {DENSE, null, null, UnsafeArrayData.fromPrimitiveArray(values)});
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int entries() {
    return entries;
  }

  @Override
  public int classOf(int entry) {
    return classes == null ? entry : classes.getInt(entry);
  }

  @Override
  public boolean isNull(int entry) {
    return values.isNullAt(entry);
  }

  @Override
  public double value(int entry) {
    if (!mlVector && values.isNullAt(entry)) {
      return Double.NaN;
    }
    if (element == Element.DOUBLE) {
      return values.getDouble(entry);
    }
    return converted(entry);
  }

  /** Apart from the reading of doubles, so that it stays small enough to be compiled into loops. */
  private double converted(int entry) {
    return switch (element) {
      case DOUBLE -> values.getDouble(entry);
      case FLOAT -> values.getFloat(entry);
      case DECIMAL -> values.getDecimal(entry, precision, scale).toDouble();
      case LONG -> values.getLong(entry);
      case INTEGER -> values.getInt(entry);
      case SHORT -> values.getShort(entry);
      case BYTE -> values.getByte(entry);
      case NULL -> Double.NaN;
    };
  }

  @Override
  public double get(int classIndex) {
    if (classes == null) {
      return value(classIndex);
    }
    int low = 0;
    int high = entries - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = classes.getInt(middle);
      if (found == classIndex) {
        return value(middle);
      } else if (found < classIndex) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }
}
