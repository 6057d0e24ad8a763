package org.surprisal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * An aggregate of the catalogue: the terms of its declaration, accumulated by expressions that
 * Spark compiles into the loop over the rows. Its buffer is a row of doubles.
 */
public final class RowAggregate extends DeclarativeAggregate implements Scala212.Aggregate {
  private static final long serialVersionUID = 1L;

  private final Call call;
  private final Seq<Expression> children;

  /** Travels to the executors, where the buffer's attributes must be those of the plan. */
  private Accumulation accumulation;

  public RowAggregate(Call call, Seq<Expression> children) {
    this.call = call;
    this.children = children;
  }

  /** What is accumulated; known once the arguments' types are. */
  private synchronized Accumulation accumulation() {
    if (accumulation == null) {
      accumulation = Accumulation.of(call, ScalaCollections.list(children));
    }
    return accumulation;
  }

  @Override
  public Seq<Expression> children() {
    return children;
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    return ArgumentTypes.check(
        call.name(),
        call.definition().inputForms(),
        call.arguments(),
        ScalaCollections.list(children));
  }

  @Override
  public DataType dataType() {
    return DataTypes.DoubleType;
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public boolean throwable() {
    return call.strict() || super.throwable();
  }

  @Override
  public Seq<AttributeReference> aggBufferAttributes() {
    return ScalaCollections.seq(accumulation().attributes());
  }

  @Override
  public Seq<Expression> initialValues() {
    return ScalaCollections.seq(accumulation().initialValues());
  }

  @Override
  public Seq<Expression> updateExpressions() {
    return ScalaCollections.seq(accumulation().updates());
  }

  @Override
  public Seq<Expression> mergeExpressions() {
    return ScalaCollections.seq(
        accumulation()
            .merges(
                attribute -> RichAttribute(attribute).left(),
                attribute -> RichAttribute(attribute).right()));
  }

  @Override
  public Expression evaluateExpression() {
    return accumulation().result();
  }

  @Override
  public String prettyName() {
    return call.name();
  }

  @Override
  public String toString() {
    return call.text(children, false, Expression::toString);
  }

  @Override
  public String toAggString(boolean isDistinct) {
    return call.text(children, isDistinct, Expression::toString);
  }

  @Override
  public String sql() {
    return sql(false);
  }

  @Override
  public String sql(boolean isDistinct) {
    return call.text(children, isDistinct, Expression::sql);
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
    return withNewChildrenInternal((scala.collection.IndexedSeq<Expression>) newChildren);
  }

  @Override
  public Expression withNewChildrenInternal(scala.collection.IndexedSeq<Expression> newChildren) {
    // A NULL skips a row, so that the constants alone need not be under the condition of a PIVOT.
    List<Expression> next = new ArrayList<>(ScalaCollections.list(newChildren));
    if (PivotCondition.of(ScalaCollections.list(children), next).isPresent()) {
      for (int i = 0; i < next.size(); i++) {
        if (call.arguments().get(i).role().isConstant()) {
          next.set(i, children.apply(i));
        }
      }
    }
    return new RowAggregate(call, ScalaCollections.seq(next));
  }

  @Override
  public int productArity() {
    return 2;
  }

  @Override
  public Object productElement(int n) {
    return n == 0 ? call : children;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RowAggregate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowAggregate that
        && call.equals(that.call)
        && children.equals(that.children);
  }

  @Override
  public int hashCode() {
    return Objects.hash(call, children);
  }
}
