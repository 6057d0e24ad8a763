package org.surprisal.generated;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.input.ClassValues;

/** How the generated files put a declaration into words. */
final class Words {
  private Words() {}

  /** The unit as a sentence. */
  static String unit(FunctionDefinition function) {
    return "Unit: "
        + function.unit().words()
        + (function.hasParameter("base") ? ", unless `base` is given." : ".");
  }

  static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** What a caller may pass for a parameter, from the overloads that read it. */
  static String types(FunctionDefinition function, Parameter parameter) {
    Set<String> types = new LinkedHashSet<>();
    for (Method form : function.inputForms()) {
      types.addAll(
          parameter.isWord()
              ? List.of("constant text")
              : types(typeIn(form, parameter), parameter.role()));
    }
    return String.join(", or ", types);
  }

  private static Class<?> typeIn(Method form, Parameter parameter) {
    return Arrays.stream(form.getParameters())
        .filter(candidate -> candidate.getName().equals(parameter.javaName()))
        .<Class<?>>map(java.lang.reflect.Parameter::getType)
        .findFirst()
        .orElse(double.class);
  }

  private static List<String> types(Class<?> kernelType, Role role) {
    if (ClassValues.class.isAssignableFrom(kernelType)) {
      return List.of("array of numbers", "ML Vector");
    } else if (kernelType == Object.class) {
      return List.of("any atomic type");
    } else if (role.isClassIndex()) {
      return List.of("class index (a whole number or a boolean)");
    }
    return List.of(role.isConstant() ? "constant number" : "number");
  }

  /** Breaks a text into lines of at most {@code width} characters. */
  static List<String> wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString().lines().collect(Collectors.toList());
  }
}
