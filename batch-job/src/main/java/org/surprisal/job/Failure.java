package org.surprisal.job;

import org.apache.spark.SparkThrowable;

/** What an error of Spark means to the one who runs the job. */
final class Failure {
  /** What a query of ours says that meets what it cannot go on with. */
  private static final String RAISED = "USER_RAISED_EXCEPTION";

  private Failure() {}

  /** One line: the innermost error that has something to say. */
  @SuppressWarnings("deprecation") // Spark 3.5 has no getCondition.
  static String text(Throwable error) {
    Throwable told = error;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable raised && RAISED.equals(raised.getErrorClass())) {
        return raised.getMessageParameters().get("errorMessage");
      }
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && !(told instanceof SparkThrowable && told != error)) {
        told = cause;
      }
    }
    String message = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
    return message + " (" + told.getClass().getSimpleName() + "; --stacktrace shows all of it)";
  }
}
