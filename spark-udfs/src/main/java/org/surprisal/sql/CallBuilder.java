package org.surprisal.sql;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;
import org.apache.spark.sql.errors.QueryCompilationErrors$;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import scala.Function1;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;

/**
 * Makes the expression of a call, as Spark's analyzer asks for it: places its arguments, by
 * position and by name.
 */
final class CallBuilder extends AbstractFunction1<Seq<Expression>, Expression> {
  private static final QueryCompilationErrors$ ERRORS = QueryCompilationErrors$.MODULE$;

  private final FunctionDefinition definition;
  private final boolean strict;

  CallBuilder(FunctionDefinition definition, boolean strict) {
    this.definition = definition;
    this.strict = strict;
  }

  /** The builder as Spark takes it. On Scala 2.12 its arguments come as any {@code Seq}. */
  @SuppressWarnings("unchecked")
  static Function1<scala.collection.immutable.Seq<Expression>, Expression> of(
      FunctionDefinition definition, boolean strict) {
    return (Function1<scala.collection.immutable.Seq<Expression>, Expression>)
        (Function1<?, Expression>) new CallBuilder(definition, strict);
  }

  private String name() {
    return strict ? definition.name() : definition.tryName();
  }

  @Override
  public Expression apply(Seq<Expression> arguments) {
    Map<String, Expression> placed = place(ScalaCollections.list(arguments));
    List<String> given =
        definition.parameters().stream().map(Parameter::name).filter(placed::containsKey).toList();
    Call call = new Call(definition.name(), strict, given);
    scala.collection.immutable.Seq<Expression> children =
        ScalaCollections.seq(given.stream().map(placed::get).toList());
    if (definition.hasTally()) {
      return new TallyAggregate(call, children, 0, 0);
    } else if (definition.isAggregate()) {
      return new RowAggregate(call, children);
    }
    Kernel kernel =
        new Kernel(
            name(),
            definition.owner(),
            definition.javaName(),
            call.allArguments(),
            definition.unit(),
            Kernel.Strictness.of(strict));
    return new RowExpression(kernel, children);
  }

  private Map<String, Expression> place(List<Expression> arguments) {
    List<Parameter> parameters = definition.parameters();
    if (arguments.size() > parameters.size()) {
      throw wrongArity(arguments);
    }
    Map<String, Expression> placed = new HashMap<>();
    String lastNamed = null;
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof NamedArgumentExpression named) {
        placeNamed(named, i, arguments, placed);
        lastNamed = named.key();
      } else if (lastNamed != null) {
        throw unchecked(ERRORS.unexpectedPositionalArgument(name(), lastNamed));
      } else {
        placed.put(parameters.get(i).name(), arguments.get(i));
      }
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).isOptional() && !placed.containsKey(parameters.get(i).name())) {
        throw lastNamed == null
            ? wrongArity(arguments)
            : unchecked(ERRORS.requiredParameterNotFound(name(), parameters.get(i).name(), i));
      }
    }
    return placed;
  }

  private void placeNamed(
      NamedArgumentExpression named,
      int position,
      List<Expression> arguments,
      Map<String, Expression> placed) {
    String key =
        definition.parameters().stream()
            .map(Parameter::name)
            .filter(named.key()::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(
                () ->
                    unchecked(
                        error(
                            "unrecognizedParameterName",
                            name(),
                            named.key(),
                            ScalaCollections.seq(parameterNames()))));
    if (placed.put(key, named.value()) != null) {
      boolean twiceNamed =
          arguments.subList(0, position).stream()
              .anyMatch(
                  earlier ->
                      earlier instanceof NamedArgumentExpression other
                          && other.key().equalsIgnoreCase(key));
      throw unchecked(
          twiceNamed
              ? ERRORS.doubleNamedArgumentReference(name(), key)
              : ERRORS.positionalAndNamedArgumentDoubleReference(name(), key));
    }
  }

  private List<String> parameterNames() {
    return definition.parameters().stream().map(Parameter::name).toList();
  }

  private RuntimeException wrongArity(List<Expression> given) {
    return unchecked(
        error(
            "wrongNumArgsError",
            name(),
            ScalaCollections.seq(List.of(Advice.onNumber(definition, given))),
            given.size(),
            ERRORS.wrongNumArgsError$default$4(),
            ERRORS.wrongNumArgsError$default$5(),
            ERRORS.wrongNumArgsError$default$6()));
  }

  /** An error of Spark whose method has a Seq among its parameters: see {@link Scala212}. */
  private static Throwable error(String method, Object... arguments) {
    try {
      for (Method candidate : QueryCompilationErrors$.class.getMethods()) {
        if (candidate.getName().equals(method)) {
          return (Throwable) candidate.invoke(ERRORS, arguments);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Spark has another " + method, e);
    }
    throw new IllegalStateException("this Spark has no " + method);
  }

  /**
   * Spark's analysis errors are checked exceptions to Java, but not to the analyzer that they are
   * for.
   */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException unchecked(Throwable error) throws T {
    throw (T) error;
  }
}
