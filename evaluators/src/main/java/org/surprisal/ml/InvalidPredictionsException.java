package org.surprisal.ml;

import java.util.Map;
import org.apache.spark.SparkThrowable;

/**
 * Predictions that an evaluator cannot score. It is a Spark error: it has a condition, such as
 * SURPRISAL_NO_ROWS, and parameters ({@code evaluator}, {@code metric}, {@code columns}) that a
 * program can read. To Python it is an IllegalArgumentException.
 */
public final class InvalidPredictionsException extends IllegalArgumentException
    implements SparkThrowable {
  private static final long serialVersionUID = 1L;

  /** "Invalid parameter value" of the SQL standard. */
  private static final String SQL_STATE = "22023";

  private final String condition;
  private final Map<String, String> parameters;

  InvalidPredictionsException(
      String condition, String message, Map<String, String> parameters, Throwable cause) {
    super("[%s] %s SQLSTATE: %s".formatted(condition, message, SQL_STATE), cause);
    this.condition = condition;
    this.parameters = parameters;
  }

  @Override
  public String getCondition() {
    return condition;
  }

  /** The condition, under the name that Spark 3.5 asks for. */
  @Override
  @SuppressWarnings("deprecation")
  public String getErrorClass() {
    return condition;
  }

  @Override
  public String getSqlState() {
    return SQL_STATE;
  }

  @Override
  public Map<String, String> getMessageParameters() {
    return parameters;
  }
}
