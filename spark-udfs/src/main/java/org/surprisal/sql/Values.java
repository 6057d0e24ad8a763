package org.surprisal.sql;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.catalyst.expressions.CollationKey;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StringType;
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
      return bytes(text.getBytes());
    } else if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue() + 0.0;
    } else if (value instanceof Number number && !(value instanceof java.math.BigDecimal)) {
      return number.longValue();
    } else if (value instanceof Decimal decimal) {
      return decimal.toJavaBigDecimal();
    } else if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    return value;
  }

  /** Different bytes as different strings, also where they are no valid text. */
  private static String bytes(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * An expression whose values have the same bytes where Spark takes those of {@code value} for
   * equal: texts of a collation by its keys, such as those that differ in upper and lower case
   * only.
   */
  static Expression comparable(Expression value) {
    boolean collated =
        value.dataType() instanceof StringType && !value.dataType().equals(DataTypes.StringType);
    return collated ? Collated.key(value) : value;
  }

  /** Apart, because Spark 3.5 has no collations, and none of their classes. */
  private static final class Collated {
    static Expression key(Expression text) {
      return new CollationKey(text);
    }
  }
}
