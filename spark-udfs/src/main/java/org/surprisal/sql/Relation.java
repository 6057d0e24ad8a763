package org.surprisal.sql;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.input.ClassValues;

/**
 * What two arguments of a kernel must have in common: a label is the index of a class of the
 * distribution beside it, and two distributions are over the same classes.
 *
 * @param first the first argument
 * @param firstPosition its position among the kernel's parameters
 * @param second the second argument
 * @param secondPosition its position among the kernel's parameters
 * @param isLabel whether the first argument is a class index
 */
record Relation(
    Parameter first, int firstPosition, Parameter second, int secondPosition, boolean isLabel) {
  /** The relations between the arguments that an overload of a kernel reads. */
  static List<Relation> of(Kernel kernel, Method overload) {
    List<Integer> positions = kernel.positions(overload);
    Class<?>[] types = overload.getParameterTypes();
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      Parameter first = kernel.arguments().get(positions.get(i));
      boolean label = types[i] == double.class && first.role().isClassIndex();
      for (int j = i + 1; j < types.length; j++) {
        Parameter second = kernel.arguments().get(positions.get(j));
        boolean vector = isVector(types[j]);
        if ((label && second.role().isPrediction()) || (isVector(types[i]) && vector)) {
          relations.add(new Relation(first, i, second, j, label));
        }
      }
    }
    return relations;
  }

  private static boolean isVector(Class<?> type) {
    return ClassValues.class.isAssignableFrom(type);
  }
}
