package org.surprisal.job.request;

/** What to do about rows that cannot be scored. */
public enum InvalidRows {
  /** Stop, and say what is wrong with how many rows. */
  ERROR,
  /** Leave the row out for all models, so that they are compared on the same rows. */
  SKIP,
  /**
   * Score the row all the same: a model whose prediction cannot be read is taken to have given 0 to
   * what happened. A row whose label or weight cannot be read is left out.
   */
  WORST
}
