package org.surprisal.sql;

public final class functions {
  private functions() {}
}
