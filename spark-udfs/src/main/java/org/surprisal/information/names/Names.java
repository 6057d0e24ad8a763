package org.surprisal.information.names;

import java.util.Locale;

/** How names of SQL, in snake case, become names of Java, in camel case, and back. */
public final class Names {
  private Names() {}

  /** The Java name of a SQL name: log_loss is logLoss. */
  public static String camelCase(String sqlName) {
    StringBuilder name = new StringBuilder();
    for (String word : sqlName.split("_", -1)) {
      name.append(name.isEmpty() ? word : capitalised(word));
    }
    return name.toString();
  }

  /** The SQL name of a Java name: logLoss is log_loss. */
  public static String snakeCase(String javaName) {
    return javaName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The word with a capital. */
  public static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
