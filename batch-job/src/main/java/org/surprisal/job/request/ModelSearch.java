package org.surprisal.job.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the models of a table by the usual names of columns, the first of these that exist:
 *
 * <ol>
 *   <li>arrays or ML vectors called {@code probability} or {@code NAME_probability},
 *   <li>numbers {@code NAME_0} to {@code NAME_k-1}, a class each,
 *   <li>numbers {@code p_NAME}, the probability of class 1,
 *   <li>a number called {@code probability}, the probability of class 1.
 * </ol>
 */
public final class ModelSearch {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[_.]?([0-9]{1,6})");
  private static final String PROBABILITY = "probability";

  private final InputTable table;
  private final Set<String> used;

  /**
   * @param used the columns that are something else, such as the label
   */
  ModelSearch(InputTable table, Set<String> used) {
    this.table = table;
    this.used = used;
  }

  /** The columns of each model that was found, by the model's name. */
  Map<String, List<String>> find() {
    List<String> candidates = table.names().stream().filter(name -> !used.contains(name)).toList();
    Map<String, List<String>> found = vectors(candidates);
    if (found.isEmpty()) {
      found = numbered(candidates);
    }
    if (found.isEmpty()) {
      found = prefixed(candidates);
    }
    if (found.isEmpty()) {
      found = single(candidates);
    }
    if (found.isEmpty()) {
      throw new UsageException(
          "no --model was given, and none of the usual columns was found (probability; NAME_0, NAME_1, ...; p_NAME)."
              + " The columns are: "
              + Names.listed(table.names())
              + ". For example: --model NAME="
              + (candidates.isEmpty() ? "COLUMN" : candidates.get(candidates.size() - 1)));
    }
    return found;
  }

  private Map<String, List<String>> vectors(List<String> candidates) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String name : candidates) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (table.isVector(name) && lower.matches("(.*[_.])?" + PROBABILITY)) {
        String prefix = name.substring(0, name.length() - PROBABILITY.length());
        found.put(prefix.isEmpty() ? name : prefix.replaceFirst("[_.]$", ""), List.of(name));
      }
    }
    return found;
  }

  private Map<String, List<String>> numbered(List<String> candidates) {
    Map<String, Map<Integer, String>> groups = new LinkedHashMap<>();
    for (String name : candidates) {
      Matcher matcher = NUMBERED.matcher(name);
      if (matcher.matches() && !matcher.group(1).isEmpty() && table.isScalar(name)) {
        groups
            .computeIfAbsent(matcher.group(1), prefix -> new HashMap<>())
            .put(Integer.valueOf(matcher.group(2)), name);
      }
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    groups.forEach(
        (prefix, members) -> {
          List<String> columns = new ArrayList<>();
          while (members.containsKey(columns.size())) {
            columns.add(members.get(columns.size()));
          }
          if (columns.size() == members.size() && columns.size() > 1) {
            found.put(prefix, columns);
          }
        });
    requireSameSize(found);
    return found;
  }

  private static void requireSameSize(Map<String, List<String>> found) {
    Set<Integer> sizes =
        found.values().stream().map(List::size).collect(Collectors.toCollection(TreeSet::new));
    if (sizes.size() > 1) {
      String groups =
          found.entrySet().stream()
              .map(group -> group.getKey() + " (" + group.getValue().size() + " columns)")
              .collect(Collectors.joining(", "));
      String first = found.keySet().iterator().next();
      throw new UsageException(
          "these groups of columns could be models, but have different numbers of classes: %s. Say which are: --model %s=%s_*"
              .formatted(groups, first, first));
    }
  }

  private Map<String, List<String>> single(List<String> candidates) {
    return candidates.stream()
        .filter(name -> name.equalsIgnoreCase(PROBABILITY) && table.isScalar(name))
        .collect(Collectors.toMap(name -> name, List::of));
  }

  private Map<String, List<String>> prefixed(List<String> candidates) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String name : candidates) {
      if (name.length() > 2 && name.startsWith("p_") && table.isScalar(name)) {
        found.put(name.substring(2), List.of(name));
      }
    }
    return found;
  }
}
