package org.surprisal.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkThrowable;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.Fault;

/**
 * A row that a function cannot take. It is a Spark error: it has a condition, such as
 * SURPRISAL_BAD_SUM, and parameters ({@code function}, {@code argument}, {@code value}) that a
 * program can read. To Python it is an IllegalArgumentException.
 */
public final class InvalidInputException extends IllegalArgumentException
    implements SparkThrowable {
  private static final long serialVersionUID = 1L;

  /** "Invalid parameter value" of the SQL standard. */
  private static final String SQL_STATE = "22023";

  private final String condition;
  private final Map<String, String> parameters;
  private final String fault;
  private final String remedy;

  private InvalidInputException(String message, BadInput bad, Map<String, String> parameters) {
    super(message);
    this.condition = bad.condition().errorName();
    this.parameters = parameters;
    this.fault = bad.fault();
    this.remedy = bad.remedy();
  }

  /** The bad input that an error comes of, however deep Spark wraps it. */
  public static Optional<InvalidInputException> in(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInputException bad) {
        return Optional.of(bad);
      }
    }
    return Optional.empty();
  }

  /** The error of a function that met bad input. */
  public static InvalidInputException of(String function, BadInput bad) {
    String condition = bad.condition().errorName();
    String message =
        "[%s] %s: %s. %s SQLSTATE: %s"
            .formatted(condition, function, bad.fault(), remedy(function, bad), SQL_STATE);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("function", function);
    parameters.put("argument", bad.argument());
    parameters.put("value", bad.value());
    return new InvalidInputException(message, bad, Collections.unmodifiableMap(parameters));
  }

  private static String remedy(String function, BadInput bad) {
    boolean skips =
        FunctionCatalogue.find(function).filter(FunctionDefinition::isAggregate).isPresent();
    String skip =
        "try_"
            + function
            + (bad.condition() == Fault.OVERFLOW
                ? " gives NULL."
                : skips ? " skips such rows." : " gives NULL for such a row.");
    return bad.remedy().isEmpty() ? skip : bad.remedy() + " " + skip;
  }

  /** The fault in words, for code that calls the function on behalf of somebody else. */
  public String fault() {
    return fault;
  }

  /** What the caller can do about it apart from the {@code try_} form, or an empty text. */
  public String remedy() {
    return remedy;
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
