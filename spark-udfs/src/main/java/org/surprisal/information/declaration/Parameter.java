package org.surprisal.information.declaration;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.surprisal.information.names.Names;

/**
 * A parameter of a function.
 *
 * @param name its name in SQL
 * @param javaName its name in the kernels' signatures
 * @param role what it stands for
 * @param description what a caller should know of it
 * @param constant which numbers it may be, where it is a constant; null elsewhere
 * @param defaultValue the value of an optional parameter that is not given; null for a required one
 */
public record Parameter(
    String name,
    String javaName,
    Role role,
    String description,
    Constant constant,
    Double defaultValue)
    implements Serializable {

  /** A parameter that every call gives. */
  public static Parameter required(String name, Role role, String description) {
    return new Parameter(name, Names.camelCase(name), role, description, null, null);
  }

  /**
   * A parameter that is the same for all rows, and that every call gives unless {@link
   * #withDefault} follows.
   *
   * @param sample a value that is not the default, for the tests to call the function with
   */
  public static Parameter constant(String name, String description, Range range, double sample) {
    return new Parameter(
        name,
        Names.camelCase(name),
        Role.CONSTANT,
        description,
        new Constant(range, sample, List.of()),
        null);
  }

  /**
   * A parameter that is one of a few words, the same for all rows. A tally's factory reads the
   * number of the word; it is the first one, number 0, where a call leaves it out.
   */
  public static Parameter choice(String name, String description, String... words) {
    Range numbers = Range.whole(0, words.length - 1, name + " is " + oneOf(List.of(words)));
    return new Parameter(
        name,
        Names.camelCase(name),
        Role.CONSTANT,
        description,
        new Constant(numbers, words.length - 1, List.of(words)),
        0.0);
  }

  private static String oneOf(List<String> words) {
    return words.stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(", "))
        .replaceFirst(", ([^,]*)$", " or $1");
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

  /** The same parameter, which a call may leave out. */
  public Parameter withDefault(double value) {
    return new Parameter(name, javaName, role, description, constant, value);
  }

  /** The same parameter, described in other words. */
  public Parameter describedAs(String words) {
    return new Parameter(name, javaName, role, words, constant, defaultValue);
  }

  /** The same parameter, read by a kernel under another name. */
  public Parameter readAs(String otherName) {
    return new Parameter(name, otherName, role, description, constant, defaultValue);
  }

  /** Whether a call may leave it out. */
  public boolean isOptional() {
    return defaultValue != null;
  }

  /** The numbers that it may hold. */
  public Range range() {
    return constant == null ? role.numbers() : constant.range();
  }

  /** Whether {@code value} is a number that it may hold; false for NaN. */
  public boolean accepts(double value) {
    return range().holds(value);
  }

  /** Whether it is a word, and no number. */
  public boolean isWord() {
    return constant != null && !constant.words().isEmpty();
  }

  /** The number of a word; NaN where it is none of those that it may be. */
  public double numberOf(String word) {
    int number = constant.words().indexOf(word);
    return number < 0 ? Double.NaN : number;
  }

  /** What it may be, as an interval or as words. */
  public String allowed() {
    return isWord() ? oneOf(constant.words()) : range().interval();
  }

  /** The default as a caller would write it. */
  public String defaultText() {
    return defaultValue == Math.E ? "e" : valueText(defaultValue);
  }

  /** One of its values as a caller would write it. */
  public String valueText(double value) {
    return isWord() ? "'" + constant.words().get((int) value) + "'" : text(value);
  }

  /** A number as a caller would write it: a whole one without a point. */
  static String text(double value) {
    return Math.rint(value) == value && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
