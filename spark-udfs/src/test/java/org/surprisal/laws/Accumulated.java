package org.surprisal.laws;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.surprisal.information.accumulation.Accumulator;

/** The state of an accumulator, driven by its declaration as Spark drives it. */
final class Accumulated {
  private final Accumulator accumulator;
  private final Map<String, Double> state = new HashMap<>();

  Accumulated(Accumulator accumulator) {
    this.accumulator = accumulator;
    accumulator.states().forEach(variable -> state.put(variable.name(), variable.initial()));
  }

  /** One part for each input, merged in an order that {@code random} chooses. */
  static Accumulated merged(
      Accumulator accumulator, List<Map<String, Double>> inputs, Random random) {
    List<Accumulated> parts =
        new java.util.ArrayList<>(
            inputs.stream().map(input -> new Accumulated(accumulator).add(input)).toList());
    parts.add(new Accumulated(accumulator));
    while (parts.size() > 1) {
      Accumulated one = parts.remove(random.nextInt(parts.size()));
      Accumulated other = parts.remove(random.nextInt(parts.size()));
      parts.add(one.merge(other));
    }
    return parts.get(0);
  }

  /** All inputs, one by one. */
  static Accumulated inOnePass(Accumulator accumulator, List<Map<String, Double>> inputs) {
    Accumulated accumulated = new Accumulated(accumulator);
    inputs.forEach(accumulated::add);
    return accumulated;
  }

  private Accumulated add(Map<String, Double> input) {
    Map<String, Double> read = new HashMap<>(state);
    read.putAll(input);
    Map<String, Double> next = new HashMap<>();
    accumulator
        .states()
        .forEach(variable -> next.put(variable.name(), invoke(accumulator.update(variable), read)));
    state.putAll(next);
    return this;
  }

  private Accumulated merge(Accumulated other) {
    Map<String, Double> read = new HashMap<>(state);
    other.state.forEach(
        (name, value) ->
            read.put("other" + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
    Map<String, Double> next = new HashMap<>();
    accumulator
        .states()
        .forEach(variable -> next.put(variable.name(), invoke(accumulator.merge(variable), read)));
    state.putAll(next);
    return this;
  }

  double value() {
    return invoke(accumulator.value(), state);
  }

  private static double invoke(Method method, Map<String, Double> read) {
    Object[] arguments =
        Arrays.stream(method.getParameters())
            .map(parameter -> read.get(parameter.getName()))
            .toArray();
    try {
      return (double) method.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
