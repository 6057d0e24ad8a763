package org.surprisal.information;

import org.surprisal.information.BadInput.Condition;

/**
 * The policy on bad input, the same for every function: which numbers, labels and distributions a
 * kernel may be given. Every check gives null where nothing is wrong, and costs no more than the
 * comparisons then.
 */
public final class InputCheck {
  /**
   * How far from 1 a distribution's sum may be: float32 rounding passes, percentages, counts and
   * logits do not.
   */
  public static final double SUM_TOLERANCE = 1e-3;

  private static final int SHOWN_ELEMENTS = 10;

  private InputCheck() {}

  /** Checks a number. */
  public static BadInput number(Parameter parameter, double value) {
    Role role = parameter.role();
    if (role.accepts(value) && (!role.isClassIndex() || value == (int) value)) {
      return null;
    }
    Condition condition =
        role.isClassIndex()
            ? Condition.BAD_LABEL
            : Double.isNaN(value) ? Condition.NAN : Condition.OUT_OF_RANGE;
    return new BadInput(
        condition,
        parameter.name(),
        text(value),
        parameter.name() + " is " + text(value) + ", but " + role.rule(),
        "");
  }

  /** Checks that a label is one of {@code classes} classes. */
  public static BadInput label(Parameter parameter, double value, int classes) {
    if (value < classes) {
      return null;
    }
    String fault =
        parameter.name()
            + " is "
            + text(value)
            + (classes == 1 ? ", but there is " : ", but there are ")
            + count(classes)
            + ", so a label is from 0 to "
            + (classes - 1);
    return new BadInput(Condition.BAD_LABEL, parameter.name(), text(value), fault, "");
  }

  /** Checks that two distributions are over the same classes. */
  public static BadInput sameLength(
      Parameter first, int firstSize, Parameter second, int secondSize) {
    if (firstSize == secondSize) {
      return null;
    }
    String fault =
        first.name()
            + " has "
            + count(firstSize)
            + ", but "
            + second.name()
            + " has "
            + count(secondSize)
            + "; they must have the same";
    return new BadInput(
        Condition.LENGTH_MISMATCH, second.name(), String.valueOf(secondSize), fault, "");
  }

  /** Checks that probabilities are a distribution. */
  public static BadInput distribution(Parameter parameter, Probabilities values) {
    double sum = 0;
    boolean inRange = true;
    for (int entry = 0; entry < values.entries(); entry++) {
      double value = values.value(entry);
      inRange &= value >= 0 && value <= 1;
      sum += value;
    }
    return inRange && Math.abs(sum - 1) <= SUM_TOLERANCE ? null : fault(parameter, values, sum);
  }

  private static BadInput fault(Parameter parameter, Probabilities values, double sum) {
    String name = parameter.name();
    if (values.size() == 0) {
      return new BadInput(
          Condition.EMPTY_DISTRIBUTION,
          name,
          "[]",
          name + " is empty, but a distribution has a class or more",
          "");
    }
    for (int entry = 0; entry < values.entries(); entry++) {
      double value = values.value(entry);
      String element = name + "[" + values.classOf(entry) + "]";
      if (values.isNull(entry)) {
        return new BadInput(
            Condition.NULL_ELEMENT,
            name,
            "NULL",
            element + " is NULL, but a distribution has no NULL in it",
            "");
      }
      if (!(value >= 0 && value <= 1)) {
        Condition condition = Double.isNaN(value) ? Condition.NAN : Condition.OUT_OF_RANGE;
        String fault =
            element
                + " is "
                + text(value)
                + ", but "
                + Role.PROBABILITY.rule()
                + (Double.isNaN(value) ? "" : "; " + shown(name, values));
        return new BadInput(condition, name, text(value), fault, "");
      }
    }
    String fault =
        name + " sums to " + text(sum) + ", but a distribution sums to 1; " + shown(name, values);
    return new BadInput(Condition.BAD_SUM, name, text(sum), fault, "");
  }

  private static String shown(String name, Probabilities values) {
    StringBuilder text = new StringBuilder(name).append(" is [");
    for (int entry = 0; entry < Math.min(values.entries(), SHOWN_ELEMENTS); entry++) {
      text.append(entry == 0 ? "" : ", ");
      text.append(values.entries() == values.size() ? "" : values.classOf(entry) + ": ")
          .append(text(values.value(entry)));
    }
    return text.append(values.entries() > SHOWN_ELEMENTS ? ", ...]" : "]").toString();
  }

  private static String count(int classes) {
    return classes == 1 ? "1 class" : classes + " classes";
  }

  private static String text(double value) {
    return Math.rint(value) == value && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
