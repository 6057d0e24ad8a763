package org.surprisal.information.declaration;

/** The unit of a result. */
public enum Unit {
  /** Natural units of information: the logarithm is natural unless a base is given. */
  NATS("nats"),

  /** The square root of nats. */
  ROOT_NATS("square root of nats"),

  /** No unit. */
  NONE("a pure number");

  private final String words;

  Unit(String words) {
    this.words = words;
  }

  /** The unit in words. */
  public String words() {
    return words;
  }

  /** What a result of this unit is divided by to express it in logarithms of {@code base}. */
  public double divisor(double base) {
    return switch (this) {
      case NATS -> Math.log(base);
      case ROOT_NATS -> Math.sqrt(Math.log(base));
      case NONE -> 1;
    };
  }
}
