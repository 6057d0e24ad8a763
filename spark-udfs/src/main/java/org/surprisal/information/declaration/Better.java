package org.surprisal.information.declaration;

/** Which of two values of a metric is the better one. */
public enum Better {
  SMALLER,
  LARGER,
  /** The function does not judge predictions. */
  NEITHER
}
