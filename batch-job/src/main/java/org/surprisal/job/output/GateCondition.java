package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A condition as it was typed. Spark decides what it means; this tells which names and numbers are
 * in it.
 *
 * @param text the SQL
 */
record GateCondition(String text) {
  /** Names of the terminal's headers, and the columns that they stand for. */
  static final String[][] ALIASES = {
    {"ece", "expected_calibration_error"},
    {"debiased", "debiased_calibration_error"},
    {"skill", "d2_log_loss"},
    {"rating", "cross_entropy_rating"}
  };

  private static final String TEXT = "'((?:[^'\\\\]|\\\\.)*)'";
  private static final Pattern TEXTS = Pattern.compile(TEXT);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Pattern COMPARISON =
      Pattern.compile(
          "([A-Za-z_][A-Za-z_0-9]*)\\s*(?:<=|>=|<|>|=)\\s*(-?[0-9.]+(?:[eE]-?[0-9]+)?)");

  /** Whether it names a column that only one of two tables has. */
  boolean names(StructType table, StructType other) {
    Set<String> others = new LinkedHashSet<>(List.of(other.fieldNames()));
    return columns(List.of(table.fieldNames())).stream().anyMatch(name -> !others.contains(name));
  }

  private Set<String> columns(List<String> existing) {
    Set<String> columns = new LinkedHashSet<>();
    Matcher names = NAME.matcher(TEXTS.matcher(text).replaceAll("''"));
    while (names.find()) {
      existing.stream().filter(names.group()::equalsIgnoreCase).forEach(columns::add);
    }
    return columns;
  }

  /** The texts that a column is compared with. */
  List<String> comparedWith(String column) {
    List<String> values = new ArrayList<>();
    Matcher one =
        Pattern.compile("(?i)\\b" + column + "\\s*(?:<=>|==?|!=|<>)\\s*" + TEXT).matcher(text);
    while (one.find()) {
      values.add(one.group(1));
    }
    Matcher many =
        Pattern.compile("(?i)\\b" + column + "\\s+(?:NOT\\s+)?IN\\s*\\(([^)]*)\\)").matcher(text);
    while (many.find()) {
      Matcher each = TEXTS.matcher(many.group(1));
      while (each.find()) {
        values.add(each.group(1));
      }
    }
    return values;
  }

  /** What it says of a row that it holds for. */
  TrippedGate tripped(Row row) {
    List<String> existing = Arrays.asList(row.schema().fieldNames());
    Map<String, Object> measured = new LinkedHashMap<>();
    for (String column : columns(existing)) {
      Object value = row.getAs(column);
      if (value == null || value instanceof Number) {
        measured.put(column, value);
      }
    }
    String compared = null;
    Double threshold = null;
    Matcher comparison = COMPARISON.matcher(TEXTS.matcher(text).replaceAll("''"));
    if (comparison.find() && measured.containsKey(comparison.group(1))) {
      compared = comparison.group(1);
      threshold = Double.valueOf(comparison.group(2));
    }
    String group =
        existing.contains("group") ? row.getAs("grouping") + " " + row.getAs("group") : null;
    return new TrippedGate(text, row.getAs("model"), group, measured, compared, threshold);
  }
}
