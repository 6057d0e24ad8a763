package org.surprisal.sql;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * A kernel called for each row: every row function, and every term, step and finisher of an
 * aggregate. NULL in any argument gives NULL; bad input stops the query or gives NULL, as the
 * kernel says.
 */
public final class RowExpression extends Expression implements Scala212.Node, Serializable {
  private static final long serialVersionUID = 1L;

  private final Kernel kernel;
  private final Seq<Expression> children;
  private transient Method overload;

  public RowExpression(Kernel kernel, Seq<Expression> children) {
    this.kernel = kernel;
    this.children = children;
  }

  /** A call of a kernel whose numbers need no check. */
  static RowExpression unchecked(
      String function, Method method, List<? extends Expression> children) {
    return new RowExpression(Kernel.unchecked(function, method), ScalaCollections.seq(children));
  }

  Kernel kernel() {
    return kernel;
  }

  List<Expression> childList() {
    return ScalaCollections.list(children);
  }

  List<Input> inputs() {
    return childList().stream().map(child -> Input.of(child.dataType())).toList();
  }

  /**
   * The kernel's overload for the children's types; null where a child is a bare NULL that fits
   * several.
   */
  Method overload() {
    if (overload == null) {
      overload = kernel.overload(inputs()).orElseThrow();
    }
    return overload;
  }

  boolean hasBareNull() {
    return inputs().stream().anyMatch(input -> input.shape() == Input.Shape.NULL);
  }

  /** What the result is divided by, from the argument {@code base}. */
  double divisor() {
    for (int i = 0; i < children.length(); i++) {
      if (kernel.arguments().get(i).name().equals("base")) {
        return kernel.unit().divisor(ArgumentTypes.constant(children.apply(i)));
      }
    }
    return 1;
  }

  @Override
  public Seq<Expression> children() {
    return children;
  }

  @Override
  public boolean nullable() {
    return kernel.whenNull() == Kernel.NULL
        ? kernel.strictness() == Kernel.Strictness.LENIENT
            || overload().getReturnType() == String.class
            || childList().stream().anyMatch(Expression::nullable)
        : children.apply(kernel.whenNull()).nullable();
  }

  @Override
  public boolean foldable() {
    return childList().stream().allMatch(Expression::foldable);
  }

  @Override
  public boolean throwable() {
    return (kernel.strictness() != Kernel.Strictness.LENIENT && kernel.checksArguments())
        || super.throwable();
  }

  @Override
  public DataType dataType() {
    DataType type = Results.typeOf(overload());
    return type instanceof ArrayType ? vectorType().orElse(type) : type;
  }

  /**
   * The type of ML vectors, where the first vector given is one: what is made of it is one, too.
   */
  Optional<DataType> vectorType() {
    return childList().stream()
        .map(Expression::dataType)
        .filter(type -> Input.of(type).shape() == Input.Shape.VECTOR)
        .findFirst()
        .filter(type -> Input.of(type).mlVector());
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    return ArgumentTypes.check(
        kernel.function(), kernel.overloads(), kernel.arguments(), childList());
  }

  @Override
  public Object eval(InternalRow row) {
    Object[] values = new Object[kernel.arguments().size()];
    boolean anyNull = false;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          i < children.length()
              ? children.apply(i).eval(row)
              : kernel.arguments().get(i).defaultValue();
      anyNull |= values[i] == null;
    }
    if (anyNull) {
      tally(values).ifPresent(Tally::nullRow);
      return kernel.whenNull() == Kernel.NULL ? null : values[kernel.whenNull()];
    }
    List<Integer> positions = kernel.positions(overload());
    Object[] read = new Object[positions.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = read(values[positions.get(i)], positions.get(i), overload().getParameterTypes()[i]);
    }
    BadInput bad = fault(positions, read);
    if (bad == null) {
      return kernel.strictness() == Kernel.Strictness.CHECK ? (Object) 0.0 : result(read);
    }
    if (kernel.strictness() != Kernel.Strictness.LENIENT) {
      throw InvalidInputException.thrown(kernel.function(), bad);
    }
    tally(values).ifPresent(tally -> tally.badRow(bad));
    return null;
  }

  private Optional<Tally> tally(Object[] values) {
    return kernel.tally() < 0 ? Optional.empty() : Optional.of((Tally) values[kernel.tally()]);
  }

  private Object read(Object value, int position, Class<?> type) {
    if (type == double.class) {
      return ArgumentTypes.number(value);
    } else if (type == Object.class) {
      return Values.countable(value);
    } else if (value instanceof Tally) {
      return value;
    }
    VectorView view = inputs().get(position).view();
    view.point(value);
    if (type == ClassValues.class) {
      return view;
    }
    ClassArray loaded = new ClassArray();
    loaded.load(view);
    return loaded;
  }

  private BadInput fault(List<Integer> positions, Object[] read) {
    for (int i = 0; i < read.length; i++) {
      Parameter parameter = kernel.arguments().get(positions.get(i));
      if (parameter.role().isUnchecked() || parameter.role().isConstant()) {
        continue;
      }
      BadInput bad =
          read[i] instanceof ClassValues vector
              ? InputCheck.vector(parameter, vector)
              : InputCheck.number(parameter, (double) read[i]);
      if (bad != null) {
        return bad;
      }
    }
    for (Relation relation : Relation.of(kernel, overload())) {
      BadInput bad =
          relation.isLabel()
              ? InputCheck.label(
                  relation.first(), (double) read[relation.firstPosition()], size(read, relation))
              : InputCheck.sameLength(
                  relation.first(),
                  ((ClassValues) read[relation.firstPosition()]).size(),
                  relation.second(),
                  size(read, relation));
      if (bad != null) {
        return bad;
      }
    }
    return null;
  }

  private static int size(Object[] read, Relation relation) {
    return read[relation.secondPosition()] instanceof ClassValues vector
        ? vector.size()
        : ClassValues.CLASSES_OF_A_NUMBER;
  }

  private Object result(Object[] read) {
    Object result = Results.call(overload(), null, read);
    if (result instanceof Double number) {
      return kernel.unit() == Unit.NONE ? number : (Object) (number / divisor());
    }
    return result instanceof double[] array && vectorType().isPresent()
        ? VectorView.dense(array)
        : Results.value(result);
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    return new RowExpressionCode(this, context).generate(code);
  }

  @Override
  public String prettyName() {
    return kernel.function();
  }

  @Override
  public String toString() {
    return prettyName() + children.mkString("(", ", ", ")");
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
    return withNewChildrenInternal((scala.collection.IndexedSeq<Expression>) newChildren);
  }

  @Override
  public Expression withNewChildrenInternal(scala.collection.IndexedSeq<Expression> newChildren) {
    return new RowExpression(kernel, ScalaCollections.seq(ScalaCollections.list(newChildren)));
  }

  @Override
  public int productArity() {
    return 2;
  }

  @Override
  public Object productElement(int n) {
    return n == 0 ? kernel : children;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RowExpression;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowExpression that
        && kernel.equals(that.kernel)
        && children.equals(that.children);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kernel, children);
  }
}
