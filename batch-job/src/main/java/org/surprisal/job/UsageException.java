package org.surprisal.job;

/** The command line cannot be followed. The message says what is wrong and what to type. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
