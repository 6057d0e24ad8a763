package org.surprisal.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;

/**
 * Calls of the catalogue's functions as columns that need no registration in the session. For code
 * that runs beside Spark's own, such as an evaluator; users have {@link functions}, which also
 * works over Spark Connect.
 */
public final class Columns {
  private Columns() {}

  /**
   * A call of a function, or of its {@code try_} form.
   *
   * @param function the name of the function in SQL
   * @param arguments its arguments by the names of its parameters
   */
  public static Column call(String function, Map<String, Column> arguments) {
    FunctionDefinition definition =
        FunctionCatalogue.functions().stream()
            .filter(
                candidate ->
                    function.equals(candidate.name()) || function.equals(candidate.tryName()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no function " + function));
    return call(definition, function.equals(definition.name()), arguments);
  }

  /**
   * The same.
   *
   * @param strict false for the {@code try_} form
   */
  public static Column call(
      FunctionDefinition definition, boolean strict, Map<String, Column> arguments) {
    List<Expression> named =
        arguments.entrySet().stream()
            .<Expression>map(
                entry -> new NamedArgumentExpression(entry.getKey(), expression(entry.getValue())))
            .toList();
    Expression call = new CallBuilder(definition, strict).apply(ScalaCollections.seq(named));
    return column(
        call instanceof AggregateFunction aggregate ? aggregate.toAggregateExpression() : call);
  }

  /** Spark 3.5 keeps an expression inside a Column; Spark 4 converts between the two. */
  private static final boolean HAS_CONVERTER = converter() != null;

  private static Class<?> converter() {
    try {
      return Class.forName("org.apache.spark.sql.classic.ExpressionUtils");
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static Expression expression(Column column) {
    try {
      if (HAS_CONVERTER) {
        return (Expression) converter().getMethod("expression", Column.class).invoke(null, column);
      }
      Method stored = Column.class.getMethod("expr");
      return (Expression) stored.invoke(column);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Spark has another way from columns to expressions", e);
    }
  }

  private static Column column(Expression expression) {
    try {
      if (HAS_CONVERTER) {
        return (Column) converter().getMethod("column", Expression.class).invoke(null, expression);
      }
      Constructor<Column> wrapping = Column.class.getConstructor(Expression.class);
      return wrapping.newInstance(expression);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Spark has another way from expressions to columns", e);
    }
  }
}
