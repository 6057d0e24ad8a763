package org.surprisal.sql;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Spark's values of any atomic type as values that a tally can count and write. */
public final class Values {
  private Values() {}

  /**
   * The value as a String, Long, Double, BigDecimal or Boolean. All NaN are equal, and so are 0.0
   * and -0.0.
   */
  public static Object countable(Object value) {
    if (value instanceof UTF8String text) {
      return text.toString();
    } else if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue() + 0.0;
    } else if (value instanceof Number number && !(value instanceof java.math.BigDecimal)) {
      return number.longValue();
    } else if (value instanceof Decimal decimal) {
      return decimal.toJavaBigDecimal();
    } else if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return value;
  }
}
