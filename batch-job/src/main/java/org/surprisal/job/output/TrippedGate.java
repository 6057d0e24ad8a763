package org.surprisal.job.output;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition of {@code --fail-if} that holds.
 *
 * @param condition the condition
 * @param model the model that it holds for
 * @param group the group that it holds for; null where it is about all rows
 * @param measured the figures of the condition as they were measured, by their names
 * @param compared the first of these that the condition compares with a number; null for none
 * @param threshold that number
 */
public record TrippedGate(
    String condition,
    String model,
    String group,
    Map<String, Object> measured,
    String compared,
    Double threshold) {

  /** The same as a sentence. */
  public String text() {
    String figures =
        measured.entrySet().stream()
            .map(figure -> figure.getKey() + " is " + shown(figure.getValue()))
            .collect(Collectors.joining(", "));
    return "--fail-if '%s' holds for %s%s%s"
        .formatted(
            condition,
            model,
            group == null ? "" : ", " + group,
            figures.isEmpty() ? "" : ": " + figures);
  }

  private static String shown(Object value) {
    if (value instanceof Double number) {
      return Figures.number(number);
    }
    return value == null ? "undefined" : String.valueOf(value);
  }

  /** The same for programs. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("condition", condition);
    fields.put("model", model);
    fields.put("group", group);
    fields.put("value", compared == null ? null : measured.get(compared));
    fields.put("threshold", threshold);
    fields.put("measured", measured);
    return fields;
  }
}
