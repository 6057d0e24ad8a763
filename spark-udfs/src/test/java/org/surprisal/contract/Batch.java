package org.surprisal.contract;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.sql.Collected;
import org.surprisal.sql.Execution;

/** Computes many calls by few queries. */
final class Batch {
  /** Calls in one query; more have more state than Spark compiles into a whole stage. */
  private static final int IN_A_STAGE = 16;

  /** Calls in one query that has no whole stages, or is of tallies: each query has its price. */
  private static final int IN_NONE = 100;

  /** A query that gives some columns. */
  @FunctionalInterface
  interface Query {
    Dataset<Row> of(Column first, Column... others);
  }

  private Batch() {}

  /** What each call gives for each row of a query. */
  static Map<CallForm, List<Object>> results(
      List<CallForm> calls, Function<CallForm, String> sql, Query query) {
    return results(calls, sql, query, IN_A_STAGE);
  }

  private static Map<CallForm, List<Object>> results(
      List<CallForm> calls, Function<CallForm, String> sql, Query query, int size) {
    Map<CallForm, List<Object>> results = new LinkedHashMap<>();
    calls.forEach(call -> results.put(call, new ArrayList<>()));
    // One aggregate with a tally keeps all aggregates of its query out of the whole stage.
    calls.stream()
        .collect(Collectors.partitioningBy(call -> call.definition().hasTally()))
        .forEach(
            (hasTally, alike) -> {
              int together = hasTally ? IN_NONE : size;
              for (int from = 0; from < alike.size(); from += together) {
                List<CallForm> some = alike.subList(from, Math.min(from + together, alike.size()));
                addResults(some, sql, query, results);
              }
            });
    return results;
  }

  private static int size(Dataset<Row> rows) {
    return Execution.isInWholeStages(rows.sparkSession()) ? IN_A_STAGE : IN_NONE;
  }

  private static void addResults(
      List<CallForm> calls,
      Function<CallForm, String> sql,
      Query query,
      Map<CallForm, List<Object>> results) {
    Column[] columns = calls.stream().map(call -> expr(sql.apply(call))).toArray(Column[]::new);
    Column[] others = new Column[columns.length - 1];
    System.arraycopy(columns, 1, others, 0, others.length);
    for (Row row : Collected.rows(query.of(columns[0], others))) {
      int offset = row.length() - columns.length;
      for (int i = 0; i < columns.length; i++) {
        results.get(calls.get(i)).add(Figures.plain(row.get(offset + i)));
      }
    }
  }

  /** What aggregates give for all rows. */
  static Map<CallForm, List<Object>> ofAll(
      Dataset<Row> rows, List<CallForm> calls, Function<CallForm, String> sql) {
    return results(calls, sql, rows::agg, size(rows));
  }

  /** What aggregates give for each group, in the order of the key. */
  static Map<CallForm, List<Object>> byGroup(
      Dataset<Row> rows, String key, List<CallForm> calls, Function<CallForm, String> sql) {
    return results(
        calls,
        sql,
        (first, others) -> rows.groupBy(key).agg(first, others).orderBy(key),
        size(rows));
  }

  /** What row functions give for each row, in the order of the key. */
  static Map<CallForm, List<Object>> byRow(
      Dataset<Row> rows, List<CallForm> calls, Function<CallForm, String> sql) {
    return results(
        calls,
        sql,
        (first, others) -> {
          Column[] all = new Column[others.length + 1];
          all[0] = first;
          System.arraycopy(others, 0, all, 1, others.length);
          return rows.select(all);
        },
        size(rows));
  }
}
