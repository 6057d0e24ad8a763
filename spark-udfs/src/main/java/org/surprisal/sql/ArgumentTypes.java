package org.surprisal.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.package$;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;

/** Checks the types of a call's arguments, with Spark's own errors, before the query runs. */
final class ArgumentTypes {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private ArgumentTypes() {}

  /** Checks the call of a function against the forms of input that it takes. */
  static TypeCheckResult check(
      String function,
      List<java.lang.reflect.Method> forms,
      List<Parameter> arguments,
      List<Expression> children) {
    List<java.lang.reflect.Method> open = new ArrayList<>(forms);
    for (int i = 0; i < children.size(); i++) {
      Parameter argument = arguments.get(i);
      Expression child = children.get(i);
      Input input = Input.of(child.dataType());
      List<java.lang.reflect.Method> left =
          open.stream().filter(form -> fits(input, form, argument)).toList();
      if (left.isEmpty()
          || (isBoolean(input)
              && !argument.role().isClassIndex()
              && argument.role() != Role.VALUE)) {
        return unexpectedType(
            i, requiredTypes(open, argument), child, Advice.onType(function, argument, child));
      }
      if (argument.role().isConstant()) {
        TypeCheckResult constant =
            checkConstant(argument, child, Advice.onConstant(arguments, children));
        if (constant.isFailure()) {
          return constant;
        }
      }
      open = left;
    }
    return TypeCheckResult.TypeCheckSuccess$.MODULE$;
  }

  private static boolean fits(Input input, java.lang.reflect.Method form, Parameter argument) {
    return argument.isWord()
        ? input.type() instanceof StringType
        : input.fits(typeIn(form, argument.javaName()));
  }

  /** A parameter that a form does not read is a number: a weight, or a constant. */
  private static Class<?> typeIn(java.lang.reflect.Method form, String name) {
    return Arrays.stream(form.getParameters())
        .filter(parameter -> parameter.getName().equals(name))
        .<Class<?>>map(java.lang.reflect.Parameter::getType)
        .findFirst()
        .orElse(double.class);
  }

  private static boolean isBoolean(Input input) {
    return input.type() instanceof org.apache.spark.sql.types.BooleanType;
  }

  private static String requiredTypes(List<java.lang.reflect.Method> forms, Parameter argument) {
    return forms.stream()
        .flatMap(
            form ->
                argument.isWord()
                    ? Stream.of("STRING")
                    : requiredTypes(typeIn(form, argument.javaName()), argument.role()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(type -> '"' + type + '"')
        .collect(Collectors.joining(" or "));
  }

  private static Stream<String> requiredTypes(Class<?> kernelType, Role role) {
    if (kernelType == Object.class) {
      return Stream.of(
          "NUMERIC", "BOOLEAN", "STRING", "BINARY", "DATE", "TIME", "TIMESTAMP", "ANSI INTERVAL");
    } else if (kernelType != double.class) {
      return Stream.of("ARRAY<NUMERIC>", "VECTOR");
    }
    return role.isClassIndex() ? Stream.of("NUMERIC", "BOOLEAN") : Stream.of("NUMERIC");
  }

  private static TypeCheckResult checkConstant(
      Parameter argument, Expression child, String advice) {
    if (!child.foldable()) {
      return mismatch(
          "NON_FOLDABLE_INPUT",
          Map.of(
              "inputName",
              '`' + argument.name() + '`',
              "inputType",
              quoted(child.dataType()),
              "inputExpr",
              quoted(child) + advice));
    }
    Object value = child.eval(InternalRow.empty());
    if (value == null) {
      return mismatch("UNEXPECTED_NULL", Map.of("exprName", '`' + argument.name() + '`'));
    }
    if (argument.accepts(constant(argument, child))) {
      return TypeCheckResult.TypeCheckSuccess$.MODULE$;
    }
    if (argument.isWord()) {
      return mismatch(
          "TYPE_CHECK_FAILURE_WITH_HINT",
          Map.of(
              "msg",
              "The `%s` must be %s, not '%s'".formatted(argument.name(), argument.allowed(), value),
              "hint",
              ""));
    }
    return mismatch(
        "VALUE_OUT_OF_RANGE",
        Map.of(
            "exprName",
            '`' + argument.name() + '`',
            "valueRange",
            argument.allowed(),
            "currentValue",
            String.valueOf(value)));
  }

  /** A constant's value; of a word its number. */
  static double constant(Parameter parameter, Expression child) {
    Object value = child.eval(InternalRow.empty());
    return value instanceof UTF8String word ? parameter.numberOf(word.toString()) : number(value);
  }

  /** A constant's value. */
  static double constant(Expression child) {
    return number(child.eval(InternalRow.empty()));
  }

  /** A value of one of Spark's numeric types, or a boolean, as a number. */
  static double number(Object value) {
    if (value instanceof Decimal decimal) {
      return decimal.toDouble();
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return ((Number) value).doubleValue();
  }

  private static TypeCheckResult unexpectedType(
      int position, String required, Expression child, String advice) {
    String ordinal =
        package$.MODULE$.SPARK_VERSION().startsWith("3.")
            ? String.valueOf(position + 1)
            : ORDINALS.get(position);
    return mismatch(
        "UNEXPECTED_INPUT_TYPE",
        Map.of(
            "paramIndex",
            ordinal,
            "requiredType",
            required,
            "inputSql",
            quoted(child),
            "inputType",
            quoted(child.dataType()) + advice));
  }

  private static TypeCheckResult mismatch(String condition, Map<String, String> parameters) {
    return new TypeCheckResult.DataTypeMismatch(condition, ScalaCollections.map(parameters));
  }

  private static String quoted(Expression expression) {
    return '"' + expression.sql() + '"';
  }

  private static String quoted(DataType type) {
    return '"' + type.sql() + '"';
  }
}
