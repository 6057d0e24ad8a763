package org.surprisal.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.execution.QueryExecutionException;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.Fault;

/**
 * A row that a function cannot take. It is a Spark error: it has a condition, such as
 * SURPRISAL_BAD_SUM, and parameters ({@code function}, {@code argument}, {@code value}) that a
 * program can read. To Python it is a QueryExecutionException.
 *
 * <p>Clients tell errors by the superclasses that they know. PySpark knows this one, and shows it
 * in a line; it shows other RuntimeExceptions as a page of Java. A Spark Connect client in Java
 * does not know it, and so shows the message as it is; of an IllegalArgumentException it looks the
 * message up by the condition, among those of Spark alone, and shows that it found none.
 */
public final class InvalidInputException extends QueryExecutionException implements SparkThrowable {
  private static final long serialVersionUID = 1L;

  /** "Invalid parameter value" of the SQL standard. */
  private static final String SQL_STATE = "22023";

  private final String condition;
  private final Map<String, String> parameters;
  private final String fault;
  private final String remedy;

  private InvalidInputException(String message, BadInput bad, Map<String, String> parameters) {
    super(message, null);
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

  /**
   * Throws the error of a function that met bad input. Spark's expressions, and the code that it
   * generates, declare no exceptions.
   *
   * @return never; so that {@code throw} can be written where a method ends
   */
  public static RuntimeException thrown(String function, BadInput bad) {
    throw InvalidInputException.<RuntimeException>undeclared(of(function, bad));
  }

  @SuppressWarnings("unchecked") // Only javac knows of exceptions that have to be declared.
  private static <E extends Exception> E undeclared(Exception exception) throws E {
    throw (E) exception;
  }

  /** The error of a function that met bad input. */
  static InvalidInputException of(String function, BadInput bad) {
    String condition = bad.condition().errorName();
    String message =
        "[%s] %s: %s. %sSQLSTATE: %s"
            .formatted(condition, function, bad.fault(), remedy(function, bad), SQL_STATE);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("function", function);
    parameters.put("argument", bad.argument());
    parameters.put("value", bad.value());
    return new InvalidInputException(message, bad, Collections.unmodifiableMap(parameters));
  }

  /** What can be done, in sentences; of the {@code try_} form only where a query can call it. */
  private static String remedy(String function, BadInput bad) {
    String skip =
        FunctionCatalogue.find(function)
            .map(
                known ->
                    known.tryName()
                        + (bad.condition() == Fault.OVERFLOW
                            ? " gives NULL. "
                            : known.isAggregate()
                                ? " skips such rows. "
                                : " gives NULL for such a row. "))
            .orElse("");
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

  /**
   * The message, which has nothing left to fill in. From Spark 4.1 on SQL servers ask for it, where
   * errors are told as JSON; before, they look for the condition among Spark's own and fail.
   */
  @SuppressWarnings("MissingOverride") // There is no such method in Spark 4.0.
  public String getDefaultMessageTemplate() {
    return getMessage();
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
