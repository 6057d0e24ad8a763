package org.surprisal.ml;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.surprisal.information.names.Names;

/** Reads a record of the catalogue back from the struct that SQL makes of it. */
final class Records {
  private Records() {}

  static <R extends Record> R read(Row row, Class<R> type) {
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
    int field = row.fieldIndex(Names.snakeCase(component.getName()));
    if (row.isNullAt(field)) {
      return null;
    }
    if (component.getGenericType() instanceof ParameterizedType list) {
      Class<? extends Record> element =
          ((Class<?>) list.getActualTypeArguments()[0]).asSubclass(Record.class);
      List<Row> rows = row.getList(field);
      return rows.stream().map(each -> read(each, element)).toList();
    }
    return row.get(field);
  }
}
