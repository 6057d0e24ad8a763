package org.surprisal.job.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.surprisal.information.inference.Estimate;

/** Numbers for people: as many digits as say something. */
public final class Figures {
  private static final int SIGNIFICANT = 3;
  private static final int MOST_DECIMALS = 9;

  private Figures() {}

  /** A number with three significant digits. */
  public static String number(double value) {
    return value == 0 ? "0" : fixed(value, decimals(value));
  }

  /** An estimate and its interval, to the digits that its error leaves. */
  public static String estimate(Estimate estimate) {
    int decimals = estimate.isSure() ? decimals(estimate) : decimals(estimate.mean());
    return fixed(estimate.mean(), decimals);
  }

  /** "95 % interval 0.18 to 0.21", or that there is none. */
  public static String interval(Estimate estimate) {
    return interval(estimate, Estimate.LEVEL);
  }

  /** The same of an interval that is wrong with another probability, adjusted for several. */
  public static String interval(Estimate estimate, double level) {
    if (estimate.standardError() == 0) {
      return "no interval, as all rows are alike";
    }
    return estimate.isSure()
        ? "95 % interval " + range(estimate, level)
        : "too few rows for an interval";
  }

  /** "0.18 to 0.21", the ends of an interval. */
  public static String range(Estimate estimate) {
    return range(estimate, Estimate.LEVEL);
  }

  /** The ends of an interval that is wrong with another probability. */
  public static String range(Estimate estimate, double level) {
    int decimals = decimals(estimate);
    return fixed(estimate.lower(level), decimals) + " to " + fixed(estimate.upper(level), decimals);
  }

  private static int decimals(Estimate estimate) {
    double margin = (estimate.upper() - estimate.lower()) / 2;
    return Math.max(decimals(estimate.mean()), decimals(margin) - 1);
  }

  /** How many decimals show three significant digits. */
  private static int decimals(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return SIGNIFICANT;
    }
    BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(SIGNIFICANT));
    int magnitude = rounded.precision() - rounded.scale() - 1;
    return Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT - 1 - magnitude));
  }

  public static String fixed(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return zero ? text.replace("-", "") : text.replace('-', '−');
  }

  /** A share in per cent. */
  public static String share(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double percent = 100 * share;
    boolean extreme = percent != 0 && (Math.abs(percent) < 1 || percent > 99 && percent < 100);
    int decimals = extreme ? Math.min(4, decimals(Math.min(percent, 100 - percent)) - 1) : 0;
    return fixed(percent, Math.max(0, decimals)) + " %";
  }

  /** A count with its thousands set apart. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
  }

  /** "1 row", "2 rows". */
  public static String rows(long count) {
    return count(count) + (count == 1 ? " row" : " rows");
  }

  /** A name, cut to so many letters where it is longer. */
  public static String shortened(String name, int letters) {
    return name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
  }

  /** A p-value as it is reported. */
  public static String pValue(double value) {
    return value < 0.001 ? "< 0.001" : fixed(value, 3);
  }
}
