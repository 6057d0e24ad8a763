package org.surprisal.information.declaration;

import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.input.Fault;

/**
 * The policy on bad input, the same for every function: which numbers, labels and vectors a kernel
 * may be given. Every check gives null where nothing is wrong, and costs no more than the
 * comparisons then.
 */
public final class InputCheck {
  /**
   * How far from 1 a distribution's sum may be: float32 rounding passes; percentages, counts and
   * logits do not.
   */
  public static final double SUM_TOLERANCE = 1e-3;

  private static final int SHOWN_ELEMENTS = 10;

  private InputCheck() {}

  /** The first of the faults that checks found; null where they found none. */
  public static BadInput first(BadInput... faults) {
    for (BadInput fault : faults) {
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /** Checks a number. */
  public static BadInput number(Parameter parameter, double value) {
    if (parameter.accepts(value)) {
      return null;
    }
    String name = parameter.name();
    Fault condition =
        parameter.role().isClassIndex()
            ? Fault.BAD_LABEL
            : parameter.role() == Role.TOTAL
                ? Fault.OVERFLOW
                : Double.isNaN(value) ? Fault.NAN : Fault.OUT_OF_RANGE;
    return new BadInput(
        condition,
        name,
        Parameter.text(value),
        name + " is " + Parameter.text(value) + ", but " + parameter.range().rule(),
        remedy(parameter, value));
  }

  /** What turns a number into a probability, told by its look. */
  private static String remedy(Parameter parameter, double value) {
    boolean isProbability =
        parameter.role() == Role.PROBABILITY || parameter.role() == Role.PREDICTION;
    if (!isProbability || Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    String name = parameter.name();
    if (Math.abs(value - 0.5) <= 0.5 + SUM_TOLERANCE) {
      return "If rounding made it so, pass greatest(0, least(1, %s)).".formatted(name);
    }
    String logit = "f it is a logit, pass 1 / (1 + exp(-%s)).".formatted(name);
    return value < 0 || value > 100
        ? "I" + logit
        : "If it is a percentage, pass %s / 100; i".formatted(name) + logit;
  }

  /** Checks that a label is one of {@code classes} classes. */
  public static BadInput label(Parameter parameter, double value, int classes) {
    if (value < classes) {
      return null;
    }
    String fault =
        "%s is %s, but there %s %s, so a label is from 0 to %d"
            .formatted(
                parameter.name(),
                Parameter.text(value),
                classes == 1 ? "is" : "are",
                count(classes),
                classes - 1);
    return new BadInput(Fault.BAD_LABEL, parameter.name(), Parameter.text(value), fault, "");
  }

  /** Checks that two vectors are over the same classes. */
  public static BadInput sameLength(
      Parameter first, int firstSize, Parameter second, int secondSize) {
    if (firstSize == secondSize) {
      return null;
    }
    String fault =
        "%s has %s, but %s has %s; they must have the same"
            .formatted(first.name(), count(firstSize), second.name(), count(secondSize));
    return new BadInput(
        Fault.LENGTH_MISMATCH, second.name(), String.valueOf(secondSize), fault, "");
  }

  /** Checks a vector: its elements and their sum. */
  public static BadInput vector(Parameter parameter, ClassValues values) {
    Range range = parameter.role().elements();
    double sum = 0;
    boolean inRange = true;
    for (int entry = 0; entry < values.entries(); entry++) {
      double value = values.value(entry);
      inRange &= range.holds(value);
      sum += value;
    }
    return inRange && values.size() > 0 && isRight(parameter.role().sum(), sum, values)
        ? null
        : fault(parameter, values, sum);
  }

  private static boolean isRight(Role.Sum rule, double sum, ClassValues values) {
    return switch (rule) {
      case ONE -> Math.abs(sum - 1) <= SUM_TOLERANCE;
      case POSITIVE -> sum > 0 && sum < Double.POSITIVE_INFINITY;
      case NOT_ALL_MINUS_INFINITY -> sum != Double.NEGATIVE_INFINITY || anyFinite(values);
      case ANY -> true;
    };
  }

  private static boolean anyFinite(ClassValues values) {
    boolean finite = values.entries() < values.size();
    for (int entry = 0; entry < values.entries(); entry++) {
      finite |= values.value(entry) != Double.NEGATIVE_INFINITY;
    }
    return finite;
  }

  private static BadInput fault(Parameter parameter, ClassValues values, double sum) {
    String name = parameter.name();
    if (values.size() == 0) {
      return new BadInput(
          Fault.EMPTY, name, "[]", name + " is empty, but needs an element for each class", "");
    }
    for (int entry = 0; entry < values.entries(); entry++) {
      double value = values.value(entry);
      String element = name + "[" + values.classOf(entry) + "]";
      if (values.isNull(entry)) {
        return new BadInput(
            Fault.NULL_ELEMENT,
            name,
            "NULL",
            element + " is NULL, but every class needs a number",
            "");
      }
      if (Double.isNaN(value)) {
        return new BadInput(
            Fault.NAN,
            name,
            "NaN",
            element + " is NaN, but " + parameter.role().elements().rule(),
            "");
      }
      if (!parameter.role().elements().holds(value)) {
        String fault =
            "%s is %s, but %s; %s"
                .formatted(
                    element,
                    Parameter.text(value),
                    parameter.role().elements().rule(),
                    shown(name, values));
        return new BadInput(
            Fault.OUT_OF_RANGE, name, Parameter.text(value), fault, remedy(parameter, values));
      }
    }
    String needed = parameter.role().sum().rule();
    String fault =
        "%s sums to %s, but %s; %s"
            .formatted(name, Parameter.text(sum), needed, shown(name, values));
    return new BadInput(Fault.BAD_SUM, name, Parameter.text(sum), fault, remedy(parameter, values));
  }

  /** What turns the numbers into a distribution, told by their look. */
  private static String remedy(Parameter parameter, ClassValues values) {
    if (parameter.role().sum() != Role.Sum.ONE) {
      return "";
    }
    boolean negative = false;
    for (int entry = 0; entry < values.entries(); entry++) {
      negative |= values.value(entry) < 0;
    }
    return negative
        ? "If these are logits, pass softmax(" + parameter.name() + ")."
        : "If these are weights or counts, pass normalize_distribution(" + parameter.name() + ").";
  }

  private static String shown(String name, ClassValues values) {
    StringBuilder text = new StringBuilder(name).append(" is [");
    for (int entry = 0; entry < Math.min(values.entries(), SHOWN_ELEMENTS); entry++) {
      text.append(entry == 0 ? "" : ", ");
      text.append(values.entries() == values.size() ? "" : values.classOf(entry) + ": ")
          .append(Parameter.text(values.value(entry)));
    }
    return text.append(values.entries() > SHOWN_ELEMENTS ? ", ...]" : "]").toString();
  }

  private static String count(int classes) {
    return classes == 1 ? "1 class" : classes + " classes";
  }
}
