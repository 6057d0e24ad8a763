package org.surprisal.contract;

import java.util.Locale;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;

/**
 * An argument that a call gives: a column of {@link ContractRows}, or a constant.
 *
 * @param parameter what it is given for
 * @param shape its kind of input
 * @param occurrence how many arguments of the same role the call gives before it
 * @param classes the number of classes of the predictions in the call
 */
record Argument(Parameter parameter, Shape shape, int occurrence, int classes) {

  Role role() {
    return parameter.role();
  }

  boolean isColumn() {
    return !role().isConstant();
  }

  /** The column that has values for it. */
  String column() {
    String ofClasses = role().isClassIndex() && shape == Shape.NUMBER ? "_of_" + classes : "";
    return role().name().toLowerCase(Locale.ROOT) + "_" + shape + "_" + occurrence + ofClasses;
  }

  /** The column, or the constant. */
  String sql() {
    return isColumn() ? column() : constantSql();
  }

  private String constantSql() {
    return parameter.isWord() ? parameter.valueText(constant()) : constant() + "D";
  }

  /** A constant that is not the default. */
  double constant() {
    return parameter.constant().sample();
  }
}
