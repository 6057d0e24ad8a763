package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The errors of queries that have to fail. As an extension it keeps Spark from logging every failed
 * task meanwhile.
 */
public final class Failure implements BeforeAllCallback, AfterAllCallback {

  /** The error of a query that meets bad input. */
  static InvalidInputException ofInput(SparkSession spark, Execution execution, String query) {
    Throwable thrown = catchThrowable(() -> execution.rows(spark, query));
    assertThat(thrown).as(query).isNotNull();
    return input(thrown);
  }

  /** The bad input that made a query fail. */
  public static InvalidInputException input(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof InvalidInputException)) {
      cause = cause.getCause();
    }
    assertThat(cause).as("the cause of %s", thrown).isInstanceOf(InvalidInputException.class);
    return (InvalidInputException) cause;
  }

  /** The error of a query that does not pass the analysis. */
  static AnalysisException ofAnalysis(SparkSession spark, String query) {
    ThrowingCallable analysis = () -> spark.sql(query);
    Throwable thrown = catchThrowable(analysis);
    assertThat(thrown).as(query).isInstanceOf(AnalysisException.class);
    return (AnalysisException) thrown;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    LocalSpark.session(context).sparkContext().setLogLevel("OFF");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    LocalSpark.session(context).sparkContext().setLogLevel("WARN");
  }
}
