package org.surprisal.information.declaration;

import java.io.Serializable;
import org.surprisal.information.names.Kernels;

/**
 * A parameter of a function.
 *
 * @param name its name in SQL
 * @param javaName its name in the kernels' signatures
 * @param role what it stands for
 * @param description what a caller should know of it
 * @param defaultValue the value of an optional parameter that is not given; null for a required
 *     one, and NaN for an optional one whose absence means something of its own
 */
public record Parameter(
    String name, String javaName, Role role, String description, Double defaultValue)
    implements Serializable {

  public static Parameter required(String name, Role role, String description) {
    return new Parameter(name, Kernels.camelCase(name), role, description, null);
  }

  static Parameter optional(String name, Role role, String description, double defaultValue) {
    return new Parameter(name, Kernels.camelCase(name), role, description, defaultValue);
  }

  /** A number that an accumulator or a finisher takes as it is. */
  public static Parameter intermediate(String name) {
    return required(name, Role.INTERMEDIATE, "");
  }

  /** What an argument of the rows of a group sums to, read under the name {@code number}. */
  public static Parameter total(String argument) {
    return required("the sum of " + argument, Role.TOTAL, "").readAs("number");
  }

  /** The tally that a row is added to. */
  public static Parameter tally() {
    return required("tally", Role.TALLY, "");
  }

  /** The same parameter, read by a kernel under another name. */
  public Parameter readAs(String otherName) {
    return new Parameter(name, otherName, role, description, defaultValue);
  }

  /** Whether a call may leave it out. */
  public boolean isOptional() {
    return defaultValue != null;
  }
}
