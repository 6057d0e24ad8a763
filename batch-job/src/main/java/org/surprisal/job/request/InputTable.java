package org.surprisal.job.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.UserDefinedType;

/** The columns of the input, found by name and read as what they are used for. */
public record InputTable(Dataset<Row> rows) {

  List<String> names() {
    return Arrays.asList(rows.columns());
  }

  /** The column of this name as it is written in the table. */
  String require(String name) {
    return names().stream()
        .filter(name::equals)
        .findFirst()
        .or(() -> names().stream().filter(name::equalsIgnoreCase).findFirst())
        .orElseThrow(() -> new UsageException(Names.unknown("column", name, names())));
  }

  boolean has(String name) {
    return names().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The columns that a pattern with * and ? matches, in natural order. */
  List<String> matching(String pattern) {
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
      return List.of(require(pattern));
    }
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    List<String> found =
        names().stream().filter(name -> name.matches(regex)).sorted(NaturalOrder.INSTANCE).toList();
    if (found.isEmpty()) {
      throw new UsageException(
          "no column matches %s. The columns are: %s".formatted(pattern, Names.listed(names())));
    }
    return found;
  }

  DataType type(String name) {
    for (StructField field : rows.schema().fields()) {
      if (field.name().equals(name)) {
        return field.dataType();
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** Whether a column holds the probabilities of several classes. */
  boolean isVector(String name) {
    DataType type = type(name);
    return isMlVector(name)
        || (type instanceof ArrayType array && array.elementType() instanceof NumericType);
  }

  boolean isMlVector(String name) {
    return type(name) instanceof UserDefinedType<?> type
        && type.getClass().getSimpleName().equals("VectorUDT");
  }

  /** Whether a column holds numbers, or, as in CSV, text that may be numbers. */
  boolean isScalar(String name) {
    return type(name) instanceof NumericType || isText(name);
  }

  boolean isText(String name) {
    return type(name) instanceof StringType;
  }

  /** The first value of a column of text if that is no number: it holds words then. */
  Optional<String> firstWord(String name) {
    if (!isText(name)) {
      return Optional.empty();
    }
    Column text = functions.trim(column(name));
    List<Row> first =
        rows.where(functions.not(text.equalTo("")))
            .select(text, number(name))
            .limit(1)
            .collectAsList();
    return first.stream()
        .filter(row -> Double.isNaN(row.getDouble(1)))
        .map(row -> row.getString(0))
        .findFirst();
  }

  /** Whether a column can say what happened. */
  boolean isLabel(String name) {
    return isScalar(name) || type(name) instanceof BooleanType;
  }

  /** Whether the values of a column follow each other in time. */
  public boolean isTime(String name) {
    DataType type = type(name);
    return type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  public Column column(String name) {
    return rows.col(quoted(name));
  }

  /** A column as a number; text that is no number is NaN. */
  public Column number(String name) {
    if (!isText(name)) {
      return column(name).cast("double");
    }
    Column text = functions.trim(column(name));
    Column number = functions.expr("try_cast(trim(" + quoted(name) + ") AS double)");
    return functions.when(text.notEqual(""), functions.coalesce(number, functions.lit(Double.NaN)));
  }

  static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }
}
