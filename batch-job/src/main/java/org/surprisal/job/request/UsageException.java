package org.surprisal.job.request;

/** The command line cannot be followed. The message says what is wrong and what to type. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
