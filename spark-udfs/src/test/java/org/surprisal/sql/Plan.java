package org.surprisal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.debug.package$;

/** How Spark runs a query. */
record Plan(QueryExecution execution) {

  /** The class of a Dataset that has a plan is another one from Spark 4 on. */
  static Plan of(Dataset<?> dataset) {
    try {
      return new Plan(
          (QueryExecution) dataset.getClass().getMethod("queryExecution").invoke(dataset));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  LogicalPlan analyzed() {
    return execution.analyzed();
  }

  SparkPlan executed() {
    return execution.executedPlan();
  }

  /** Every operator of a plan. */
  static List<SparkPlan> operators(SparkPlan plan) {
    List<SparkPlan> found = new ArrayList<>();
    collect(plan, found);
    return found;
  }

  private static void collect(SparkPlan plan, List<SparkPlan> found) {
    found.add(plan);
    ScalaCollections.list(plan.children()).forEach(child -> collect(child, found));
  }

  /** The operators of a class that are executed. */
  <T> Stream<T> operators(Class<T> type) {
    return operators(executed()).stream().filter(type::isInstance).map(type::cast);
  }

  /** Every expression of a class in the analyzed query. */
  <T> List<T> expressions(Class<T> type) {
    List<T> found = new ArrayList<>();
    collect(analyzed(), type, found);
    return found;
  }

  private static <T> void collect(LogicalPlan plan, Class<T> type, List<T> found) {
    ScalaCollections.list(plan.expressions())
        .forEach(expression -> collect(expression, type, found));
    ScalaCollections.list(plan.children()).forEach(child -> collect(child, type, found));
  }

  private static <T> void collect(Expression expression, Class<T> type, List<T> found) {
    if (type.isInstance(expression)) {
      found.add(type.cast(expression));
    }
    ScalaCollections.list(expression.children()).forEach(child -> collect(child, type, found));
  }

  /** The generated code of each of its stages. */
  List<String> generatedCode() {
    return ScalaCollections.list(package$.MODULE$.codegenStringSeq(executed())).stream()
        .map(stage -> stage._2())
        .toList();
  }
}
