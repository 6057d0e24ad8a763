package org.surprisal.sql;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.types.DataTypes;
import org.surprisal.information.accumulation.Weights;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.names.Kernels;

/**
 * What an aggregate's accumulators read of a row, as kernels over the call's arguments.
 *
 * <p>Spark evaluates what several updates share before it looks at the FILTER of an aggregate. So
 * the kernels that are shared give NULL for bad input, also in a strict call; the {@link #complaint
 * complaint}, which no two updates have in common, is what stops the query.
 */
final class RowInputs implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Call call;
  private final List<Expression> children;
  private final List<RowExpression> checked = new ArrayList<>();

  RowInputs(Call call, List<Expression> children) {
    this.call = call;
    this.children = children;
  }

  /** An argument as the call gives it, or its default. */
  Expression argument(Parameter parameter) {
    int position = call.given().indexOf(parameter.name());
    return position < 0
        ? Literal.create(parameter.defaultValue(), DataTypes.DoubleType)
        : children.get(position);
  }

  /** Whether one of the overloads takes the call's arguments as they are. */
  boolean fits(List<Method> overloads) {
    List<Parameter> declared = call.definition().parameters();
    List<Input> inputs =
        declared.stream().map(parameter -> Input.of(argument(parameter).dataType())).toList();
    return overloads.stream().anyMatch(overload -> Kernel.fits(overload, declared, inputs));
  }

  /** An argument that is a number; NULL where it is a bad one. */
  Expression number(Parameter parameter) {
    return checked(Weights.class, "number", List.of(parameter.readAs("number")));
  }

  /** A kernel over those of the call's arguments that it reads; NULL where one is bad. */
  Expression kernel(Class<?> owner, String method) {
    List<String> names =
        Kernels.overloads(owner, method).stream()
            .flatMap(overload -> Arrays.stream(overload.getParameters()))
            .map(java.lang.reflect.Parameter::getName)
            .distinct()
            .toList();
    List<Parameter> read =
        call.definition().parameters().stream()
            .filter(parameter -> names.contains(parameter.javaName()))
            .toList();
    return checked(owner, method, read);
  }

  /** A kernel over arguments that another one checks. */
  Expression unchecked(Method method) {
    List<Expression> read =
        Arrays.stream(method.getParameters())
            .map(parameter -> argument(call.definition().parameter(parameter.getName())))
            .toList();
    return RowExpression.unchecked(method.getName(), method, read);
  }

  /** Named after the method, so that calls of several functions share it. */
  private Expression checked(Class<?> owner, String method, List<Parameter> read) {
    RowExpression input =
        new RowExpression(
            new Kernel(method, owner, method, read, Unit.NONE, Kernel.Strictness.LENIENT),
            ScalaCollections.seq(read.stream().map(this::argument).toList()));
    if (!checked.contains(input)) {
      checked.add(input);
    }
    return input;
  }

  /**
   * An expression that stops a strict call at bad input, and is NULL where the row is skipped.
   *
   * @param state a state variable of this call alone, which makes the expression this call's alone
   */
  Optional<Expression> complaint(Expression state) {
    if (!call.strict() || checked.isEmpty()) {
      return Optional.empty();
    }
    Expression check =
        checked.stream()
            .<Expression>map(
                input -> new RowExpression(input.kernel().checkFor(call.name()), input.children()))
            .reduce(Add::new)
            .orElseThrow();
    // A NULL skips the row, whatever is wrong with the arguments that another kernel reads.
    Stream<Expression> arguments =
        checked.size() == 1
            ? Stream.of()
            : checked.stream().flatMap(input -> input.childList().stream());
    Expression checkOfCounted =
        anyNull(arguments.filter(Expression::nullable).distinct())
            .<Expression>map(skipped -> new If(skipped, state, check))
            .orElse(check);
    return Optional.of(new If(anyNull(checked.stream()).orElseThrow(), checkOfCounted, state));
  }

  private static Optional<Expression> anyNull(Stream<? extends Expression> expressions) {
    return expressions.<Expression>map(IsNull::new).reduce(Or::new);
  }
}
