package org.surprisal.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.input.ClassArray;

/** Fills, writes, reads and finishes the tallies of a call outside of Spark. */
final class Tallies {
  private final CallForm call;

  Tallies(CallForm call) {
    this.call = call;
  }

  static List<CallForm> calls() {
    return CallForm.aggregates().stream().filter(call -> call.definition().hasTally()).toList();
  }

  /** Values for the columns of a call, by the names under which its form reads them. */
  static List<Map<String, Object>> draw(CallForm call, Grain grain, int rows) {
    Map<Argument, Draw> draws = new HashMap<>();
    call.columns()
        .forEach(column -> draws.put(column, new Draw(column.column().hashCode(), grain)));
    List<Map<String, Object>> drawn = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      Map<String, Object> row = new HashMap<>();
      draws.forEach(
          (argument, draw) -> row.put(argument.parameter().javaName(), draw.value(argument)));
      drawn.add(row);
    }
    return drawn;
  }

  Tally empty() {
    FunctionDefinition definition = call.definition();
    Map<String, Double> constants = new HashMap<>();
    for (Parameter parameter : definition.parameters()) {
      if (parameter.role().isConstant()) {
        constants.put(parameter.name(), parameter.defaultValue());
      }
    }
    call.arguments().stream()
        .filter(argument -> !argument.isColumn())
        .forEach(argument -> constants.put(argument.parameter().name(), argument.constant()));
    return definition.newTally(constants);
  }

  Tally of(List<Map<String, Object>> rows) {
    Tally tally = empty();
    for (Map<String, Object> row : rows) {
      Object[] values =
          Arrays.stream(call.form().getParameters())
              .map(parameter -> value(parameter, row, tally))
              .toArray();
      invoke(call.form(), values);
    }
    return tally;
  }

  private Object value(
      java.lang.reflect.Parameter parameter, Map<String, Object> row, Tally tally) {
    if (Tally.class.isAssignableFrom(parameter.getType())) {
      return tally;
    }
    Object value = row.get(parameter.getName());
    if (value instanceof Double[] elements) {
      return ClassArray.of(Arrays.stream(elements).mapToDouble(Double::doubleValue).toArray());
    }
    return value == null ? 1.0 : value;
  }

  byte[] written(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      tally.write(out);
    }
    return bytes.toByteArray();
  }

  Tally read(byte[] bytes) throws IOException {
    Tally tally = empty();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      tally.read(in);
      if (in.read() >= 0) {
        throw new IOException("not everything that was written is read");
      }
    }
    return tally;
  }

  Object result(Tally tally) {
    return Figures.plain(invoke(call.definition().kernels().get(0), tally));
  }

  private static Object invoke(Method method, Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
