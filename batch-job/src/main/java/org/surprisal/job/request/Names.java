package org.surprisal.job.request;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to say about a name that does not exist. */
public final class Names {
  private static final int SUGGESTED = 3;
  private static final int LISTED = 20;

  private Names() {}

  /** "no column x; did you mean y? The columns are: ..." */
  static String unknown(String kind, String name, List<String> existing) {
    List<String> near = nearest(name, existing);
    String guess = near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    return "there is no %s %s.%s The %ss are: %s"
        .formatted(kind, name, guess, kind, listed(existing));
  }

  /** The names, the first ones where there are many. */
  static String listed(List<String> names) {
    String shown = names.stream().limit(LISTED).collect(Collectors.joining(", "));
    return names.size() <= LISTED ? shown : shown + ", and " + (names.size() - LISTED) + " more";
  }

  /** The names that a typing error could have turned into {@code name}, nearest first. */
  static List<String> nearest(String name, List<String> existing) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int tolerance = Math.max(2, wanted.length() / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return existing.stream()
        .filter(candidate -> near(wanted, candidate, distance, tolerance))
        .sorted(
            Comparator.comparing(
                candidate -> distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
        .limit(SUGGESTED)
        .toList();
  }

  private static boolean near(
      String wanted, String candidate, LevenshteinDistance distance, int tolerance) {
    return distance.apply(wanted, candidate.toLowerCase(Locale.ROOT)) <= tolerance;
  }
}
