package org.surprisal.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.surprisal.information.declaration.ResultField;
import scala.collection.Iterator;
import scala.collection.Seq;

/** Results of functions, whatever their type, as plain numbers, texts, lists and maps. */
final class Figures {
  private Figures() {}

  /** By what Scala 2.12 and 2.13 have in common. */
  static <T> List<T> list(Seq<T> seq) {
    List<T> list = new ArrayList<>();
    for (Iterator<T> each = seq.iterator(); each.hasNext(); ) {
      list.add(each.next());
    }
    return list;
  }

  /** A struct or a record is a map by the names of its fields, an array a list. */
  static Object plain(Object value) {
    if (value != null && ResultField.isStruct(value.getClass())) {
      Map<String, Object> fields = new LinkedHashMap<>();
      ResultField.of(value.getClass())
          .forEach(field -> fields.put(field.name(), plain(field.value().apply(value))));
      return fields;
    } else if (value instanceof List<?> list) {
      return list.stream().map(Figures::plain).toList();
    } else if (value instanceof Row row) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < row.length(); i++) {
        fields.put(row.schema().fieldNames()[i], plain(row.get(i)));
      }
      return fields;
    } else if (value instanceof Vector vector) {
      return DoubleStream.of(vector.toArray()).boxed().toList();
    } else if (value instanceof org.apache.spark.mllib.linalg.Vector vector) {
      return DoubleStream.of(vector.toArray()).boxed().toList();
    } else if (value instanceof Seq<?> array) {
      return list(array).stream().map(Figures::plain).toList();
    }
    return value;
  }

  /**
   * Where two results differ by more than {@code relative} of the expected one; null where they
   * agree. Numbers that are 0, infinite or whole must be the same.
   */
  static String difference(Object actual, Object expected, double relative) {
    if (actual instanceof Map<?, ?> a
        && expected instanceof Map<?, ?> e
        && a.keySet().equals(e.keySet())) {
      return firstDifference(List.copyOf(a.entrySet()), List.copyOf(e.entrySet()), relative);
    } else if (actual instanceof List<?> a
        && expected instanceof List<?> e
        && a.size() == e.size()) {
      return firstDifference(a, e, relative);
    } else if (actual instanceof Map.Entry<?, ?> a && expected instanceof Map.Entry<?, ?> e) {
      String difference = difference(a.getValue(), e.getValue(), relative);
      return difference == null ? null : a.getKey() + ": " + difference;
    } else if (actual instanceof Double a
        && expected instanceof Double e
        && Math.abs(a - e) <= relative * Math.abs(e)) {
      return null;
    }
    return Objects.equals(actual, expected) ? null : actual + " instead of " + expected;
  }

  private static String firstDifference(List<?> actual, List<?> expected, double relative) {
    for (int i = 0; i < actual.size(); i++) {
      String difference = difference(actual.get(i), expected.get(i), relative);
      if (difference != null) {
        return actual.get(i) instanceof Map.Entry ? difference : "[" + i + "] " + difference;
      }
    }
    return null;
  }

  /** The results without the fields of structs that {@code left} tells by their names. */
  static Map<CallForm, List<Object>> without(
      Predicate<Object> left, Map<CallForm, List<Object>> results) {
    Map<CallForm, List<Object>> others = new LinkedHashMap<>();
    results.forEach(
        (call, values) ->
            others.put(call, values.stream().map(value -> without(left, value)).toList()));
    return others;
  }

  private static Object without(Predicate<Object> left, Object value) {
    if (value instanceof Map<?, ?> fields) {
      Map<Object, Object> others = new LinkedHashMap<>();
      fields.forEach(
          (name, field) -> {
            if (!left.test(name)) {
              others.put(name, without(left, field));
            }
          });
      return others;
    }
    return value instanceof List<?> elements
        ? elements.stream().map(element -> without(left, element)).toList()
        : value;
  }

  /** Whether a result has a number in it that is neither NULL nor infinite, or is a text. */
  static boolean isTelling(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.values().stream().anyMatch(Figures::isTelling);
    } else if (value instanceof List<?> elements) {
      return elements.stream().anyMatch(Figures::isTelling);
    } else if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    return value != null;
  }
}
