package org.surprisal.job.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surprisal.information.score.CrossEntropyRating;
import org.surprisal.job.output.Figures;

/** The words for a cross-entropy, and from which loss to which each of them reaches. */
final class Bands {
  /** Finer than the bands, which are multiples of it. */
  private static final double STEP = 0.01;

  private static final int STEPS = 210;

  private Bands() {}

  /** The bands, found by asking for the word of ever larger losses. */
  static List<Map<String, Object>> list() {
    List<Map<String, Object>> bands = new ArrayList<>();
    String word = null;
    double from = 0;
    for (int i = 0; i <= STEPS; i++) {
      // In the middle of a step, as edges belong to one side or the other.
      double loss = i == 0 ? 0 : (i - 0.5) * STEP;
      String next = CrossEntropyRating.crossEntropyRating(loss);
      double edge = i <= 1 ? 0 : Math.round((i - 1) * STEP * 100) / 100.0;
      if (i > 0 && !Objects.equals(word, next)) {
        bands.add(band(from, edge, word));
        from = edge;
      }
      word = next;
    }
    bands.add(band(from, Double.POSITIVE_INFINITY, word));
    return bands;
  }

  private static Map<String, Object> band(double from, double to, String word) {
    Map<String, Object> view = new LinkedHashMap<>();
    String range =
        to == 0
            ? "0"
            : to == Double.POSITIVE_INFINITY
                ? "above " + Figures.fixed(from, 2)
                : Figures.fixed(from, 2) + " to " + Figures.fixed(to, 2);
    view.put("range", range);
    view.put("word", word == null ? "no word" : word);
    return view;
  }
}
