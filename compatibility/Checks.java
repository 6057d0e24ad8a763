import java.util.concurrent.Callable;

/** One line for each check; exit code 1 if one failed. */
final class Checks {
  private int passed;
  private int failed;

  /** {@code complaint} gives an empty text when all is well. */
  void check(String what, Callable<String> complaint) {
    String text;
    try {
      text = complaint.call();
    } catch (Exception | LinkageError e) {
      text = e.toString().lines().findFirst().orElseThrow();
    }
    boolean ok = text.isEmpty();
    if (ok) {
      passed++;
    } else {
      failed++;
    }
    System.out.println((ok ? "  ok      " : "  FAILED  ") + what + (ok ? "" : ": " + text));
  }

  void number(String what, double expected, Callable<Double> actual) {
    check(
        what,
        () -> {
          double value = actual.call();
          return value == expected || Math.abs(value - expected) <= 1e-15
              ? ""
              : value + " instead of " + expected;
        });
  }

  /** The text has all the parts. */
  void text(String what, Callable<String> actual, String... parts) {
    check(
        what,
        () -> {
          String text = actual.call();
          for (String part : parts) {
            if (!text.contains(part)) {
              return "there is no '" + part + "' in: " + text;
            }
          }
          return "";
        });
  }

  /** What {@code action} throws says all the parts. */
  void error(String what, Callable<?> action, String... parts) {
    text(
        "error of " + what,
        () -> {
          Object result;
          try {
            result = action.call();
          } catch (Exception e) {
            return String.valueOf(e.getMessage());
          }
          throw new IllegalStateException("there is no error, but " + result);
        },
        parts);
  }

  void exit() {
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }
}
