package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/** Compares results of queries: numbers, arrays and structs of them. */
final class Figures {
  private Figures() {}

  /** Equal, but for the last bits of a double, which another order of the rows may change. */
  static void assertSame(Object actual, Object expected) {
    if (actual instanceof Double figure && expected instanceof Double other) {
      if (!figure.equals(other)) {
        assertThat(figure).isCloseTo(other, within(Math.max(4 * Math.ulp(other), 1e-16)));
      }
    } else if (actual instanceof Row row && expected instanceof Row other) {
      assertSame(values(row), values(other));
    } else if (actual instanceof Seq<?> array && expected instanceof Seq<?> other) {
      assertSame(ScalaCollections.list(array), ScalaCollections.list(other));
    } else if (actual instanceof List<?> values && expected instanceof List<?> others) {
      assertThat(values).hasSameSizeAs(others);
      IntStream.range(0, values.size()).forEach(i -> assertSame(values.get(i), others.get(i)));
    } else {
      assertThat(actual).isEqualTo(expected);
    }
  }

  private static List<Object> values(Row row) {
    return IntStream.range(0, row.size()).mapToObj(row::get).toList();
  }
}
