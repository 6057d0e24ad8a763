package org.surprisal.sql;

import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.collection.IndexedSeq;
import scala.collection.Seq;

/**
 * The methods that a Spark of Scala 2.12 asks of an expression.
 *
 * <p>The Seq that Spark's sources mention is {@code scala.collection.immutable.Seq} in Scala 2.13,
 * which this is compiled with, and {@code scala.collection.Seq} in 2.12: to the JVM, these are
 * methods of other signatures. A class that implements the interfaces here has both, as the
 * compiler adds what calls the one from the other.
 *
 * <p>For the same reason nothing here calls a method of Spark that has a Seq in its signature;
 * {@code compatibility/run} finds those that do.
 */
final class Scala212 {
  private Scala212() {}

  /** Of every expression. */
  interface Node {
    Seq<Expression> children();

    TreeNode<Expression> withNewChildrenInternal(IndexedSeq<Expression> newChildren);
  }

  /** Of a declarative aggregate. */
  interface Aggregate extends Node {
    Seq<AttributeReference> aggBufferAttributes();

    Seq<Expression> initialValues();

    Seq<Expression> updateExpressions();

    Seq<Expression> mergeExpressions();
  }
}
