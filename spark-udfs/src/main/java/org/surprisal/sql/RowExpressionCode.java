package org.surprisal.sql;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock$;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprValue;
import org.apache.spark.sql.catalyst.expressions.codegen.FalseLiteral$;
import org.apache.spark.sql.catalyst.expressions.codegen.JavaCode;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.unsafe.types.UTF8String;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import scala.Function2;
import scala.collection.immutable.Seq;

/**
 * Writes the Java of a {@link RowExpression}: its arguments as numbers, views or loaded
 * distributions, the checks that the arguments need, and one call of the kernel.
 */
final class RowExpressionCode {
  /** As a function, whose arguments are of any type to the JVM: see {@link Scala212}. */
  private static final Function2<Seq<String>, Seq<JavaCode>, CodeBlock> CODE = CodeBlock$.MODULE$;

  private final RowExpression expression;
  private final Kernel kernel;
  private final CodegenContext context;
  private final List<ExprCode> children = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  /** What holds for good input, cheap to ask of every row. */
  private final List<String> conditions = new ArrayList<>();

  /** What tells the fault of bad input, in the order in which faults are reported. */
  private final List<String> faults = new ArrayList<>();

  /** The local variables that the faults are told from. */
  private final List<String> checked = new ArrayList<>();

  /** What the kernel is called with, in the order of its parameters. */
  private final List<String> read = new ArrayList<>();

  private String faultMethod;

  RowExpressionCode(RowExpression expression, CodegenContext context) {
    this.expression = expression;
    this.kernel = expression.kernel();
    this.context = context;
    expression.childList().forEach(child -> children.add(child.genCode(context)));
  }

  ExprCode generate(ExprCode code) {
    String isNull = code.isNull().code();
    String value = code.value().code();
    String type = resultType();
    String before =
        children.stream().map(child -> child.code().toString()).collect(Collectors.joining("\n"));
    if (expression.hasBareNull()) {
      return finish(
          code,
          before + "\nboolean " + isNull + " = true;\n" + type + " " + value + " = " + zero() + ";",
          code.isNull());
    }
    readArguments();
    String call =
        kernel.strictness() == Kernel.Strictness.CHECK ? "" : "%s = %s;".formatted(value, result());
    if (given() == String.class) {
      call += " %s = %s == null;".formatted(isNull, value);
    }
    String body = String.join("\n", statements) + "\n" + checked(isNull, call);
    String anyNull =
        IntStream.range(0, children.size())
            .filter(i -> expression.childList().get(i).nullable())
            .mapToObj(i -> children.get(i).isNull().code())
            .distinct()
            .collect(Collectors.joining(" || "));
    String initial = kernel.whenNull() == Kernel.NULL ? zero() : read.get(fallback());
    String declaration = "%s %s = %s;%n".formatted(type, value, initial);
    if (!expression.nullable()) {
      String guarded = anyNull.isEmpty() ? body : "if (!(%s)) {%n%s%n}".formatted(anyNull, body);
      return finish(code, before + "\n" + declaration + guarded, FalseLiteral$.MODULE$);
    }
    String otherwise = tally().map(tally -> " else " + tally + ".nullRow();").orElse("");
    String guarded =
        "boolean %s = %s;%n%sif (!%s) {%n%s%n}%s"
            .formatted(
                isNull,
                anyNull.isEmpty() ? "false" : anyNull,
                declaration,
                isNull,
                body,
                otherwise);
    return finish(code, before + "\n" + guarded, code.isNull());
  }

  /** The tally that the kernel adds to. */
  private Optional<String> tally() {
    int position = kernel.tally();
    return position < 0 ? Optional.empty() : Optional.of(read.get(position));
  }

  /** Where the kernel's parameters have the argument that stands in where another one is NULL. */
  private int fallback() {
    return kernel.positions(expression.overload()).indexOf(kernel.whenNull());
  }

  private static ExprCode finish(ExprCode code, String text, ExprValue isNull) {
    return code.copy(
        CODE.apply(ScalaCollections.seq(List.of(text)), ScalaCollections.seq(List.of())),
        isNull,
        code.value());
  }

  private void readArguments() {
    Method overload = expression.overload();
    List<Integer> positions = kernel.positions(overload);
    for (int i = 0; i < positions.size(); i++) {
      read.add(read(positions.get(i), overload.getParameterTypes()[i]));
    }
    for (Relation relation : Relation.of(kernel, overload)) {
      String first = read.get(relation.firstPosition());
      String second =
          overload.getParameterTypes()[relation.secondPosition()] == double.class
              ? String.valueOf(ClassValues.CLASSES_OF_A_NUMBER)
              : read.get(relation.secondPosition()) + ".size()";
      if (relation.isLabel()) {
        conditions.add(first + " < " + second);
        faults.add(check("label", reference(relation.first()), first, second));
      } else {
        conditions.add(first + ".size() == " + second);
        faults.add(
            check(
                "sameLength",
                reference(relation.first()),
                first + ".size()",
                reference(relation.second()),
                second));
      }
    }
  }

  private String read(int position, Class<?> type) {
    if (position >= children.size()) {
      return literal(kernel.arguments().get(position).defaultValue());
    }
    String value = children.get(position).value().code();
    if (type == double.class) {
      return readNumber(position);
    } else if (type == Object.class) {
      return Values.class.getName() + ".countable(" + value + ")";
    } else if (Tally.class.isAssignableFrom(type)) {
      return "((" + type.getName() + ") " + value + ")";
    }
    return readVector(position, type);
  }

  private String readNumber(int position) {
    Parameter parameter = kernel.arguments().get(position);
    Expression child = expression.childList().get(position);
    if (parameter.role().isConstant()) {
      return literal(ArgumentTypes.constant(child));
    }
    String value = children.get(position).value().code();
    if (child.dataType() instanceof DoubleType && parameter.role().isUnchecked()) {
      return value;
    }
    String number = context.freshName(parameter.javaName());
    String converted =
        child.dataType() instanceof BooleanType
            ? "(" + value + " ? 1.0 : 0.0)"
            : child.dataType() instanceof DecimalType ? value + ".toDouble()" : "(double) " + value;
    statements.add("double " + number + " = " + converted + ";");
    Role role = parameter.role();
    if (role.isUnchecked()) {
      return number;
    }
    conditions.add(number + " >= " + literal(role.lowest()));
    conditions.add(number + " <= " + literal(role.highest()));
    if (role.isWhole() && !(child.dataType() instanceof IntegralType)) {
      conditions.add(number + " == (int) " + number);
    }
    checked.add(number);
    faults.add(check("number", reference(parameter), number));
    return number;
  }

  private String readVector(int position, Class<?> type) {
    Parameter parameter = kernel.arguments().get(position);
    String input = reference(Input.class, expression.inputs().get(position));
    String view = state(VectorView.class, parameter.name() + "View", input + ".view()");
    statements.add(view + ".point(" + children.get(position).value().code() + ");");
    String vector = view;
    if (type != ClassValues.class) {
      vector =
          state(ClassArray.class, parameter.name(), "new " + ClassArray.class.getName() + "()");
      statements.add(vector + ".load(" + view + ");");
    }
    String fault = check("vector", reference(parameter), vector);
    conditions.add(fault + " == null");
    faults.add(fault);
    return vector;
  }

  private String checked(String isNull, String call) {
    if (conditions.isEmpty()) {
      return call;
    }
    String isBad = "!(" + String.join(" && ", conditions) + ")";
    String stop =
        "throw %s.thrown(\"%s\", %s);"
            .formatted(InvalidInputException.class.getName(), kernel.function(), firstFault());
    return switch (kernel.strictness()) {
      case STRICT -> "if (%s) %s%n%s".formatted(isBad, stop, call);
      case CHECK -> "if (%s != null) %s".formatted(firstFault(), stop);
      case LENIENT -> {
        String noted =
            tally().map(tally -> " " + tally + ".badRow(" + firstFault() + ");").orElse("");
        yield "if (%s) { %s = true;%s } else { %s }".formatted(isBad, isNull, noted, call);
      }
    };
  }

  /**
   * The call of a method that tells the first fault. It is apart from the loop over the rows, which
   * is compiled as one only while it is small.
   */
  private String firstFault() {
    if (faultMethod == null) {
      String name = context.freshName("fault");
      String parameters =
          checked.stream().map(number -> "double " + number).collect(Collectors.joining(", "));
      faultMethod =
          context.addNewFunction(
              name,
              "private %s %s(%s) { return %s; }"
                  .formatted(
                      BadInput.class.getName(),
                      name,
                      parameters,
                      check("first", faults.toArray(String[]::new))),
              false);
    }
    return faultMethod + "(" + String.join(", ", checked) + ")";
  }

  private String result() {
    Method overload = expression.overload();
    String call =
        overload.getDeclaringClass().getName()
            + "."
            + overload.getName()
            + "("
            + String.join(", ", read)
            + ")";
    Class<?> type = overload.getReturnType();
    if (type == double[].class) {
      return expression.vectorType().isPresent()
          ? VectorView.class.getName() + ".dense(" + call + ")"
          : UnsafeArrayData.class.getName() + ".fromPrimitiveArray(" + call + ")";
    } else if (type == String.class) {
      return UTF8String.class.getName() + ".fromString(" + call + ")";
    }
    double divisor = kernel.unit() == Unit.NONE ? 1 : expression.divisor();
    return divisor == 1 ? call : call + " / " + literal(divisor);
  }

  private String resultType() {
    Class<?> type = given();
    return type == double[].class
        ? expression.vectorType().isPresent() ? "InternalRow" : "ArrayData"
        : type == String.class ? "UTF8String" : "double";
  }

  private String zero() {
    return given() == double.class ? "0.0" : "null";
  }

  /** What the kernel gives. */
  private Class<?> given() {
    return expression.overload().getReturnType();
  }

  private static String check(String method, String... arguments) {
    return InputCheck.class.getName() + "." + method + "(" + String.join(", ", arguments) + ")";
  }

  private String reference(Parameter parameter) {
    return reference(Parameter.class, parameter);
  }

  private String reference(Class<?> type, Object object) {
    return context.addReferenceObj(type.getSimpleName(), object, type.getName());
  }

  private String state(Class<?> type, String name, String initial) {
    return context.addMutableState(
        type.getName(), name, variable -> variable + " = " + initial + ";", false, true);
  }

  private static String literal(double value) {
    return value == Double.POSITIVE_INFINITY
        ? "Double.POSITIVE_INFINITY"
        : value == Double.NEGATIVE_INFINITY ? "Double.NEGATIVE_INFINITY" : value + "D";
  }
}
