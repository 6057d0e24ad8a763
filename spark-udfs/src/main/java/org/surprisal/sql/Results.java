package org.surprisal.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;
import org.surprisal.information.declaration.ResultField;

/**
 * What kernels and finishers give, as SQL types and values. A record is a struct, its components in
 * snake case.
 */
final class Results {
  private Results() {}

  /** The SQL type of a method's result. */
  static DataType typeOf(Method method) {
    return typeOf(method.getGenericReturnType());
  }

  private static DataType typeOf(Type type) {
    if (type == double.class || type == Double.class) {
      return DataTypes.DoubleType;
    } else if (type == long.class) {
      return DataTypes.LongType;
    } else if (type == String.class) {
      return DataTypes.StringType;
    } else if (type == double[].class) {
      return DataTypes.createArrayType(DataTypes.DoubleType, false);
    } else if (type instanceof ParameterizedType list) {
      return DataTypes.createArrayType(typeOf(list.getActualTypeArguments()[0]), false);
    }
    return struct((Class<?>) type);
  }

  private static DataType struct(Class<?> type) {
    return DataTypes.createStructType(
        ResultField.of(type).stream()
            .map(
                field ->
                    DataTypes.createStructField(
                        field.name(), typeOf(field.type()), !isPrimitive(field.type())))
            .toArray(StructField[]::new));
  }

  private static boolean isPrimitive(Type type) {
    return type instanceof Class<?> plain && plain.isPrimitive();
  }

  /**
   * Spark's own form of a result; null for null and for NaN, which stands for an undefined result.
   */
  static Object value(Object result) {
    if (result instanceof Double number && number.isNaN()) {
      return null;
    } else if (result instanceof String text) {
      return UTF8String.fromString(text);
    } else if (result instanceof double[] array) {
      return UnsafeArrayData.fromPrimitiveArray(array);
    } else if (result instanceof List<?> list) {
      return new GenericArrayData(list.stream().map(Results::value).toArray());
    } else if (result != null && ResultField.isStruct(result.getClass())) {
      return new GenericInternalRow(
          ResultField.of(result.getClass()).stream()
              .map(field -> value(field.value().apply(result)))
              .toArray());
    }
    return result;
  }

  /** Calls a method of the catalogue's classes. */
  static Object call(Method method, Object instance, Object... arguments) {
    try {
      return method.invoke(instance, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }
}
