package org.surprisal.job.report;

/**
 * What something in a chart is drawn with. In a plot it is a colour that stands for it; in the page
 * a variable of the style sheet, which differs between light and dark.
 */
enum Ink {
  TEXT,
  MUTED,
  GRID,
  GUIDE,
  BAR,
  SERIES_1,
  SERIES_2,
  SERIES_3,
  SERIES_4,
  SERIES_5,
  SERIES_6,
  SERIES_7,
  SERIES_8;

  private static final int SERIES = 8;

  /** The ink of a series; they repeat after {@value #SERIES}. */
  static Ink series(int index) {
    return values()[SERIES_1.ordinal() + index % SERIES];
  }

  /** The colour that stands for this ink in a plot. */
  String code() {
    int level = ordinal() + 1;
    return "#%02x%02x%02x".formatted(level, level, level);
  }

  /** The same colour as lets-plot writes it. */
  String written() {
    int level = ordinal() + 1;
    return "rgb(%d,%d,%d)".formatted(level, level, level);
  }

  /** The style sheet's variable. */
  String variable() {
    return "--" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
