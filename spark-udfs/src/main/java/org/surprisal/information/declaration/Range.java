package org.surprisal.information.declaration;

import java.io.Serializable;

/**
 * The numbers that an argument may hold.
 *
 * @param lowest the smallest of them
 * @param highest the largest of them
 * @param isWhole whether all of them are whole
 * @param rule the same in words, which follow "but"
 */
public record Range(double lowest, double highest, boolean isWhole, String rule)
    implements Serializable {

  /** The numbers from {@code lowest} to {@code highest}. */
  public static Range of(double lowest, double highest, String rule) {
    return new Range(lowest, highest, false, rule);
  }

  /** The finite numbers above {@code bound}. */
  public static Range above(double bound, String rule) {
    return of(Math.nextUp(bound), Double.MAX_VALUE, rule);
  }

  /** The whole numbers from {@code lowest} to {@code highest}. */
  public static Range whole(double lowest, double highest, String rule) {
    return new Range(lowest, highest, true, rule);
  }

  /** Whether it has the number; false for NaN. */
  public boolean holds(double value) {
    return value >= lowest && value <= highest && (!isWhole || value == Math.rint(value));
  }

  /** As an interval, which is open where the smallest number is next to a rounder one. */
  public String interval() {
    double bound = Math.nextDown(lowest);
    boolean open = bound == Math.rint(bound) && lowest != Math.rint(lowest);
    String interval =
        (open ? "(" + Parameter.text(bound) : "[" + Parameter.text(lowest))
            + ", "
            + Parameter.text(highest)
            + "]";
    return isWhole ? interval + ", as a whole number" : interval;
  }
}
