package org.surprisal.contract;

/** How fine the numbers are that are drawn. */
enum Grain {
  /** Any doubles. */
  FINE(0),
  /** Multiples of 1/8, which a float and a decimal hold, too. */
  EIGHTHS(8),
  /** Whole numbers, which every numeric type holds. */
  WHOLE(1);

  private final int parts;

  Grain(int parts) {
    this.parts = parts;
  }

  double round(double x) {
    return parts == 0 ? x : Math.rint(x * parts) / parts;
  }

  /** How many equal parts a distribution is made of; 0 where any parts will do. */
  int parts() {
    return parts;
  }
}
