package org.surprisal.job.request;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of names as people number them: class_2 before class_10. */
public final class NaturalOrder implements Comparator<String> {
  public static final NaturalOrder INSTANCE = new NaturalOrder();

  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

  private NaturalOrder() {}

  @Override
  public int compare(String left, String right) {
    Matcher leftParts = PART.matcher(left);
    Matcher rightParts = PART.matcher(right);
    while (leftParts.find()) {
      if (!rightParts.find()) {
        return 1;
      }
      int order = compareParts(leftParts.group(), rightParts.group());
      if (order != 0) {
        return order;
      }
    }
    return rightParts.find() ? -1 : left.compareTo(right);
  }

  private static int compareParts(String left, String right) {
    if (!Character.isDigit(left.charAt(0)) || !Character.isDigit(right.charAt(0))) {
      return left.compareTo(right);
    }
    String a = left.replaceFirst("^0+(?=.)", "");
    String b = right.replaceFirst("^0+(?=.)", "");
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
