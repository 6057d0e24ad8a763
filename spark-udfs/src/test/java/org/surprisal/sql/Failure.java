package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The errors of queries that have to fail. */
public final class Failure {
  private Failure() {}

  /** The error of a query that meets bad input. */
  static InvalidInputException ofInput(SparkSession spark, Execution execution, String query) {
    return InvalidInputException.in(catchThrowable(() -> execution.rows(spark, query)))
        .orElseThrow(() -> new AssertionError("no bad input: " + query));
  }

  /** The error of a class that an action ends with, however deep Spark wraps it. */
  public static <T extends Throwable> T of(Class<T> type, ThrowingCallable action) {
    Throwable thrown = catchThrowable(action);
    assertThat(thrown).isNotNull();
    return in(thrown, type);
  }

  /** The error of a class that Spark wrapped in another. */
  public static <T extends Throwable> T in(Throwable thrown, Class<T> type) {
    Throwable cause = thrown;
    while (cause != null && !type.isInstance(cause)) {
      cause = cause.getCause();
    }
    assertThat(cause).as("the cause of %s", thrown).isInstanceOf(type);
    return type.cast(cause);
  }

  /** The error of a query that does not pass the analysis. */
  static AnalysisException ofAnalysis(SparkSession spark, String query) {
    return of(AnalysisException.class, () -> spark.sql(query));
  }

  /** The message, with Spark 4's words for the parameters, which Spark 3.5 has numbers for. */
  static String inWordsOfSpark4(AnalysisException error) {
    String message = error.getMessage();
    String[] ordinals = {"first", "second", "third", "fourth"};
    for (int i = 0; i < ordinals.length; i++) {
      message =
          message.replace(
              "Parameter " + (i + 1) + " requires", "The " + ordinals[i] + " parameter requires");
    }
    return message;
  }
}
