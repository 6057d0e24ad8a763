package org.surprisal.sql;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.names.Kernels;

/**
 * A kernel as an expression calls it.
 *
 * @param function the SQL function that error messages name
 * @param owner the class that has the kernel
 * @param method the kernel's name
 * @param arguments what the expression's children stand for, in order, and behind them the optional
 *     arguments that the call leaves out
 * @param unit the unit of the result, which an argument {@code base} rescales
 * @param strictness what becomes of bad input
 * @param whenNull the position of the argument that is the result where any other argument is NULL;
 *     {@link #NULL} where the result is NULL then
 */
record Kernel(
    String function,
    Class<?> owner,
    String method,
    List<Parameter> arguments,
    Unit unit,
    Strictness strictness,
    int whenNull)
    implements Serializable {

  /** What becomes of bad input. */
  enum Strictness {
    /** It stops the query. */
    STRICT,
    /** It gives NULL. */
    LENIENT,
    /** It stops the query, and good input gives 0: the kernel is not called. */
    CHECK;

    static Strictness of(boolean strict) {
      return strict ? STRICT : LENIENT;
    }
  }

  /** NULL in, NULL out. */
  static final int NULL = -1;

  /** A kernel that gives NULL where an argument is NULL. */
  Kernel(
      String function,
      Class<?> owner,
      String method,
      List<Parameter> arguments,
      Unit unit,
      Strictness strictness) {
    this(function, owner, method, arguments, unit, strictness, NULL);
  }

  /**
   * A kernel of numbers that need no check, its children in the order of the method's parameters.
   */
  static Kernel unchecked(String function, Method method) {
    List<Parameter> arguments =
        Arrays.stream(method.getParameters())
            .map(parameter -> Parameter.intermediate(parameter.getName()))
            .toList();
    return new Kernel(
        function,
        method.getDeclaringClass(),
        method.getName(),
        arguments,
        Unit.NONE,
        Strictness.STRICT);
  }

  /**
   * A step of an accumulator: the next value of a state variable, or its present one where the row
   * does not count, which is where an argument or one of the {@code guards} further arguments is
   * NULL.
   */
  static Kernel step(String function, Method method, String variable, int guards) {
    List<Parameter> arguments = new ArrayList<>(unchecked(function, method).arguments());
    for (int i = 0; i < guards; i++) {
      arguments.add(Parameter.intermediate("counted" + i));
    }
    return new Kernel(
        function,
        method.getDeclaringClass(),
        method.getName(),
        arguments,
        Unit.NONE,
        Strictness.STRICT,
        position(variable, arguments));
  }

  /** The check of this kernel's arguments alone, for the messages of a function. */
  Kernel checkFor(String name) {
    return new Kernel(name, owner, method, arguments, unit, Strictness.CHECK);
  }

  /** The kernel's overloads. */
  List<Method> overloads() {
    return Kernels.overloads(owner, method);
  }

  /** The overload for these inputs, if there is one. */
  Optional<Method> overload(List<Input> inputs) {
    return overloads().stream().filter(candidate -> fits(candidate, arguments, inputs)).findFirst();
  }

  /** The position of the tally that the kernel adds to; negative where there is none. */
  int tally() {
    return position("tally", arguments);
  }

  /** Whether an argument can be bad input. */
  boolean checksArguments() {
    return arguments.stream().anyMatch(argument -> !argument.role().isUnchecked());
  }

  /** Whether a kernel can be called with arguments of these inputs. */
  static boolean fits(Method kernel, List<Parameter> arguments, List<Input> inputs) {
    return Arrays.stream(kernel.getParameters())
        .allMatch(
            wanted -> {
              int position = position(wanted.getName(), arguments);
              // What a call leaves out is a number, its default.
              return position >= inputs.size()
                  ? wanted.getType() == double.class
                  : position >= 0 && inputs.get(position).fits(wanted.getType());
            });
  }

  /** The positions of the arguments that an overload reads, in the order of its parameters. */
  List<Integer> positions(Method overload) {
    List<Integer> positions = new ArrayList<>();
    for (java.lang.reflect.Parameter wanted : overload.getParameters()) {
      positions.add(position(wanted.getName(), arguments));
    }
    return positions;
  }

  private static int position(String name, List<Parameter> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).javaName().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
