package org.surprisal.information.declaration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.surprisal.information.names.Kernels;
import org.surprisal.information.names.Names;

/**
 * A field of the struct that a finisher gives. A record has a field for each of its components. A
 * class that is no record tells its fields by a public static method {@code fields()}.
 *
 * @param name the name in SQL
 * @param type the Java type of its values, which is NULL in SQL only where it is no primitive type
 * @param value how it is read from what the finisher gives
 */
public record ResultField(String name, Type type, Function<Object, Object> value) {
  private static final String FIELDS = "fields";

  /**
   * Told once for each class: results are read by them group by group, and types query by query.
   */
  private static final ClassValue<List<ResultField>> OF_CLASSES =
      new ClassValue<>() {
        @Override
        protected List<ResultField> computeValue(Class<?> struct) {
          return told(struct);
        }
      };

  /** Whether the values of a class are structs. */
  public static boolean isStruct(Class<?> type) {
    return type.isRecord() || !Kernels.overloads(type, FIELDS).isEmpty();
  }

  /** The fields of a struct. */
  public static List<ResultField> of(Class<?> struct) {
    return OF_CLASSES.get(struct);
  }

  @SuppressWarnings("unchecked")
  private static List<ResultField> told(Class<?> struct) {
    return struct.isRecord()
        ? ofRecord(struct, value -> value)
        : (List<ResultField>) call(Kernels.only(struct, FIELDS), null);
  }

  /** The fields of a record that is read from a larger whole. */
  public static List<ResultField> ofRecord(Class<?> struct, Function<Object, Object> record) {
    return Arrays.stream(struct.getRecordComponents())
        .map(component -> ofComponent(component, record))
        .toList();
  }

  private static ResultField ofComponent(
      RecordComponent component, Function<Object, Object> record) {
    Method accessor = component.getAccessor();
    return new ResultField(
        Names.snakeCase(component.getName()),
        component.getGenericType(),
        whole -> call(accessor, record.apply(whole)));
  }

  private static Object call(Method method, Object instance) {
    try {
      return method.invoke(instance);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }
}
