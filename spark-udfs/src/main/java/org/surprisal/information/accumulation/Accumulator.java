package org.surprisal.information.accumulation;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.List;
import org.surprisal.information.names.Kernels;
import org.surprisal.information.names.Names;

/**
 * How many numbers become a few: the state of an aggregate over its rows, as static methods of one
 * class.
 *
 * <p>For every state variable {@code v} the owner has {@code v(...)}, its next value, and {@code
 * mergeV(...)}, its value for two parts together; {@code value(...)} is the result. The methods'
 * parameters name what they read: a state variable, {@code x} (what is accumulated), {@code
 * residual} (what rounding dropped from x), or {@code otherV} (a state variable of the second
 * part). All numbers are doubles, so that every aggregate buffer is a row of doubles.
 */
public record Accumulator(Class<?> owner, List<State> states) implements Serializable {

  /** A state variable and its value before the first row. */
  public record State(String name, double initial) implements Serializable {}

  public Accumulator(Class<?> owner, State... states) {
    this(owner, List.of(states));
  }

  public static State state(String name, double initial) {
    return new State(name, initial);
  }

  /** The method that gives the next value of a state variable. */
  public Method update(State state) {
    return Kernels.only(owner, state.name());
  }

  /** The method that gives the value of a state variable for two parts. */
  public Method merge(State state) {
    return Kernels.only(owner, "merge" + Names.capitalised(state.name()));
  }

  /** The method that gives the result. */
  public Method value() {
    return Kernels.only(owner, "value");
  }
}
