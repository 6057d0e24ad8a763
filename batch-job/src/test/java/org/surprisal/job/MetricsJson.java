package org.surprisal.job;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds its way about metrics.json. */
final class MetricsJson {
  private MetricsJson() {}

  static JsonNode model(JsonNode metrics, String name) {
    return find(metrics.get("models"), "model", name);
  }

  /** The entry of a list whose field has a value. */
  static JsonNode find(JsonNode all, String field, String value) {
    for (JsonNode each : all) {
      if (each.get(field).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError(value);
  }
}
