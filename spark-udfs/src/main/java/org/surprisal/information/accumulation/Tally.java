package org.surprisal.information.accumulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.surprisal.information.input.BadInput;

/**
 * The state of an aggregate whose state is not a fixed number of numbers: bins, class frequencies,
 * value frequencies.
 *
 * <p>A subclass has public static methods {@code add(tally, ...)}, an overload for each form of
 * input, whose parameters name what they read as a kernel's do; their result means nothing. An
 * instance belongs to one group of one task.
 */
public abstract class Tally {
  /** Makes an empty tally from the constants of a call, by the names of their parameters. */
  @FunctionalInterface
  public interface Factory {
    /** An empty tally. */
    Tally create(Map<String, Double> constants);
  }

  public Tally() {}

  /** Notes a row that is skipped because an argument is NULL. */
  public void nullRow() {}

  /** Notes a row that a {@code try_} form skips because of bad input. */
  public void badRow(BadInput bad) {}

  /** What the weights of the rows sum to, by the names of the arguments that are weights. */
  public Map<String, Double> totals() {
    return Map.of();
  }

  /** Adds the rows of another tally of the same call. */
  public abstract void merge(Tally other);

  /** Writes the state. */
  public abstract void write(DataOutput out) throws IOException;

  /** Replaces the state by one that was written. */
  public abstract void read(DataInput in) throws IOException;
}
