package org.surprisal.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.surprisal.information.names.Names;

/**
 * Reads records of the catalogue back from the structs that SQL makes of them. For code that runs
 * beside Spark's own, such as an evaluator.
 */
public final class Records {
  private Records() {}

  /** The record whose components are the fields of the row with their names in snake case. */
  public static <R extends Record> R read(Row row, Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(component -> value(row, component)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be made of " + row.schema(), e);
    }
  }

  private static Object value(Row row, RecordComponent component) {
    String field = Names.snakeCase(component.getName());
    return component.getGenericType() instanceof ParameterizedType list
        ? list(row, field, ((Class<?>) list.getActualTypeArguments()[0]).asSubclass(Record.class))
        : row.getAs(field);
  }

  /** The records of a field that is an array of structs; empty where it is NULL. */
  public static <R extends Record> List<R> list(Row row, String field, Class<R> type) {
    List<Row> rows =
        row.isNullAt(row.fieldIndex(field)) ? List.of() : row.getList(row.fieldIndex(field));
    return rows.stream().map(each -> read(each, type)).toList();
  }
}
