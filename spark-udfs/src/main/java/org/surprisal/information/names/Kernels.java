package org.surprisal.information.names;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds kernels: the public static methods, named by convention, that a declaration refers to. */
public final class Kernels {
  private static final ClassValue<Map<String, List<Method>>> KERNELS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> owner) {
          return Arrays.stream(owner.getMethods())
              .filter(
                  method ->
                      Modifier.isPublic(method.getModifiers())
                          && Modifier.isStatic(method.getModifiers()))
              .sorted(Comparator.comparing(method -> Arrays.toString(method.getParameterTypes())))
              .collect(Collectors.groupingBy(Method::getName));
        }
      };

  private Kernels() {}

  /** Every overload of a kernel, in an order that does not change. */
  public static List<Method> overloads(Class<?> owner, String name) {
    return KERNELS.get(owner).getOrDefault(name, List.of());
  }

  /** The kernel of this name, which has one form. */
  public static Method only(Class<?> owner, String name) {
    List<Method> found = overloads(owner, name);
    if (found.size() != 1) {
      throw new IllegalStateException(
          owner.getName()
              + " must have one public static method "
              + name
              + ", but has "
              + found.size());
    }
    return found.get(0);
  }
}
