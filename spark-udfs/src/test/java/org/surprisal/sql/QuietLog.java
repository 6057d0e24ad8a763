package org.surprisal.sql;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps Spark from logging every failed task of tests whose queries have to fail. */
public final class QuietLog implements BeforeAllCallback, AfterAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    LocalSpark.session(context).sparkContext().setLogLevel("OFF");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    LocalSpark.session(context).sparkContext().setLogLevel("WARN");
  }
}
