package org.surprisal.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import scala.collection.Iterator;
import scala.collection.immutable.List$;
import scala.collection.immutable.ListMap;
import scala.collection.immutable.ListMap$;
import scala.collection.immutable.Seq;

/**
 * The bridge between Java's collections and Scala's, by what Scala 2.12 and 2.13 have in common:
 * the converters have other names and types in each.
 */
final class ScalaCollections {
  private ScalaCollections() {}

  static <T> Seq<T> seq(List<? extends T> list) {
    scala.collection.immutable.List<T> seq = List$.MODULE$.empty();
    for (int i = list.size() - 1; i >= 0; i--) {
      seq = seq.$colon$colon(list.get(i));
    }
    return seq;
  }

  static <T> List<T> list(scala.collection.Seq<T> seq) {
    List<T> list = new ArrayList<>();
    for (Iterator<T> each = seq.iterator(); each.hasNext(); ) {
      list.add(each.next());
    }
    return Collections.unmodifiableList(list);
  }

  static scala.collection.immutable.Map<String, String> map(Map<String, String> map) {
    ListMap<String, String> copy = ListMap$.MODULE$.empty();
    for (Map.Entry<String, String> entry : map.entrySet()) {
      copy = copy.updated(entry.getKey(), entry.getValue());
    }
    return copy;
  }
}
