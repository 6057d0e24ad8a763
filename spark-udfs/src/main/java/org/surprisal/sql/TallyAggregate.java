package org.surprisal.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection$;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.BadInput;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * An aggregate of the catalogue whose state is a tally. Rows are read and checked by the same code
 * as a row function's.
 *
 * <p>A child behind the arguments is the condition of a PIVOT: rows that do not meet it are not
 * there.
 */
public final class TallyAggregate extends TypedImperativeAggregate<Tally>
    implements Scala212.Node, Serializable {
  private static final long serialVersionUID = 1L;

  private final Call call;
  private final Seq<Expression> children;
  private final int mutableAggBufferOffset;
  private final int inputAggBufferOffset;
  private transient MutableProjection update;
  private transient HeldTally held;

  public TallyAggregate(
      Call call, Seq<Expression> children, int mutableAggBufferOffset, int inputAggBufferOffset) {
    this.call = call;
    this.children = children;
    this.mutableAggBufferOffset = mutableAggBufferOffset;
    this.inputAggBufferOffset = inputAggBufferOffset;
  }

  @Override
  public Tally createAggregationBuffer() {
    Map<String, Double> constants = new HashMap<>();
    for (Parameter parameter : call.definition().parameters()) {
      if (parameter.role().isConstant()) {
        constants.put(parameter.name(), ArgumentTypes.constant(parameter, argument(parameter)));
      }
    }
    return call.definition().newTally(constants);
  }

  private Expression argument(Parameter parameter) {
    int position = call.given().indexOf(parameter.name());
    return position < 0
        ? Literal.create(parameter.defaultValue(), DataTypes.DoubleType)
        : children.apply(position);
  }

  @Override
  public Tally update(Tally tally, InternalRow input) {
    if (update == null) {
      prepare();
    }
    held.hold(tally);
    update.apply(input);
    return tally;
  }

  /** Compiles the call of the tally's {@code add}. */
  private void prepare() {
    FunctionDefinition definition = call.definition();
    held = new HeldTally(definition.tallyClass());
    List<Parameter> arguments = new ArrayList<>(List.of(Parameter.tally()));
    List<Expression> expressions = new ArrayList<>(List.of(held));
    for (Parameter parameter : definition.parameters()) {
      if (!parameter.role().isConstant()) {
        arguments.add(parameter);
        Expression argument = argument(parameter);
        expressions.add(parameter.role() == Role.VALUE ? Values.comparable(argument) : argument);
      }
    }
    Kernel kernel =
        new Kernel(
            call.name(),
            definition.tallyClass(),
            "add",
            arguments,
            Unit.NONE,
            Kernel.Strictness.of(call.strict()));
    Expression add = new RowExpression(kernel, ScalaCollections.seq(expressions));
    Expression addIfThere =
        condition()
            .<Expression>map(
                there -> new If(there, add, Literal.create(null, DataTypes.DoubleType)))
            .orElse(add);
    // Of the result, which means nothing, no object is made.
    UnsafeRow unread = new UnsafeRow(1);
    unread.pointTo(
        new byte[UnsafeRow.calculateBitSetWidthInBytes(1) + Double.BYTES], 2 * Double.BYTES);
    update =
        MutableProjection$.MODULE$
            .createObject(ScalaCollections.seq(List.of(addIfThere)))
            .target(unread);
  }

  private List<Expression> arguments() {
    return ScalaCollections.list(children).subList(0, call.given().size());
  }

  private Optional<Expression> condition() {
    List<Expression> all = ScalaCollections.list(children);
    return all.stream().skip(call.given().size()).findFirst();
  }

  @Override
  public Tally merge(Tally tally, Tally other) {
    tally.merge(other);
    return tally;
  }

  @Override
  public Object eval(Tally tally) {
    FunctionDefinition definition = call.definition();
    for (Map.Entry<String, Double> total : tally.totals().entrySet()) {
      BadInput bad = InputCheck.number(Parameter.total(total.getKey()), total.getValue());
      if (bad != null && call.strict()) {
        throw InvalidInputException.thrown(call.name(), bad);
      } else if (bad != null) {
        return null;
      }
    }
    Object result = Results.call(finisher(), null, tally);
    if (result instanceof Double number && call.gives("base")) {
      result =
          number
              / definition
                  .unit()
                  .divisor(ArgumentTypes.constant(argument(definition.parameter("base"))));
    }
    return Results.value(result);
  }

  private Method finisher() {
    return call.definition().kernels().get(0);
  }

  @Override
  public byte[] serialize(Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      tally.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public Tally deserialize(byte[] bytes) {
    Tally tally = createAggregationBuffer();
    try {
      tally.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally;
  }

  @Override
  public int mutableAggBufferOffset() {
    return mutableAggBufferOffset;
  }

  @Override
  public int inputAggBufferOffset() {
    return inputAggBufferOffset;
  }

  @Override
  public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
    return new TallyAggregate(call, children, offset, inputAggBufferOffset);
  }

  @Override
  public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
    return new TallyAggregate(call, children, mutableAggBufferOffset, offset);
  }

  @Override
  public Seq<Expression> children() {
    return children;
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    return ArgumentTypes.check(
        call.name(), call.definition().inputForms(), call.arguments(), arguments());
  }

  @Override
  public DataType dataType() {
    return Results.typeOf(finisher());
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public String prettyName() {
    return call.name();
  }

  @Override
  public String toString() {
    return text(false, Expression::toString);
  }

  @Override
  public String toAggString(boolean isDistinct) {
    return text(isDistinct, Expression::toString);
  }

  @Override
  public String sql() {
    return sql(false);
  }

  @Override
  public String sql(boolean isDistinct) {
    return text(isDistinct, Expression::sql);
  }

  private String text(boolean isDistinct, Function<Expression, String> textOf) {
    return call.text(children, isDistinct, textOf)
        + condition().map(there -> " FILTER (WHERE " + textOf.apply(there) + ")").orElse("");
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
    return withNewChildrenInternal((scala.collection.IndexedSeq<Expression>) newChildren);
  }

  @Override
  public Expression withNewChildrenInternal(scala.collection.IndexedSeq<Expression> newChildren) {
    List<Expression> former = ScalaCollections.list(children);
    List<Expression> given = ScalaCollections.list(newChildren);
    List<Expression> next =
        PivotCondition.of(former, given)
            .map(there -> Stream.concat(former.stream(), Stream.of(there)).toList())
            .orElse(given);
    return new TallyAggregate(
        call, ScalaCollections.seq(next), mutableAggBufferOffset, inputAggBufferOffset);
  }

  @Override
  public int productArity() {
    return 4;
  }

  @Override
  public Object productElement(int n) {
    return switch (n) {
      case 0 -> call;
      case 1 -> children;
      case 2 -> mutableAggBufferOffset;
      default -> inputAggBufferOffset;
    };
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof TallyAggregate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TallyAggregate that
        && call.equals(that.call)
        && children.equals(that.children)
        && mutableAggBufferOffset == that.mutableAggBufferOffset
        && inputAggBufferOffset == that.inputAggBufferOffset;
  }

  @Override
  public int hashCode() {
    return Objects.hash(call, children, mutableAggBufferOffset, inputAggBufferOffset);
  }
}
