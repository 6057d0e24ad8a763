package org.surprisal.sql;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.codegen.FalseLiteral$;
import org.apache.spark.sql.catalyst.expressions.codegen.JavaCode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.ObjectType;
import org.surprisal.information.accumulation.Tally;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * The tally that rows are added to at the moment: an argument that is in no row, so that rows are
 * read as they come, and not through a row that joins them with the tally.
 */
final class HeldTally extends Expression implements Scala212.Node, Serializable {
  private static final long serialVersionUID = 1L;

  private final Class<? extends Tally> type;
  private final Tally[] held = new Tally[1];

  HeldTally(Class<? extends Tally> type) {
    this.type = type;
  }

  void hold(Tally tally) {
    held[0] = tally;
  }

  @Override
  public Object eval(InternalRow row) {
    return held[0];
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    String array = context.addReferenceObj("tally", held, Tally.class.getName() + "[]");
    String tally = "((" + CodeGenerator.javaType(dataType()) + ") " + array + "[0])";
    return code.copy(code.code(), FalseLiteral$.MODULE$, JavaCode.expression(tally, dataType()));
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public boolean foldable() {
    return false;
  }

  @Override
  public DataType dataType() {
    return new ObjectType(type);
  }

  @Override
  public Seq<Expression> children() {
    return ScalaCollections.seq(List.of());
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
    return this;
  }

  @Override
  public Expression withNewChildrenInternal(scala.collection.IndexedSeq<Expression> newChildren) {
    return this;
  }

  @Override
  public int productArity() {
    return 1;
  }

  @Override
  public Object productElement(int n) {
    return type;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof HeldTally;
  }
}
