package org.surprisal.information.inference;

/**
 * Student's t distribution, for any positive number of degrees of freedom.
 *
 * <p>The tail is an incomplete beta function, by its continued fraction. Beyond {@value #MOST}
 * degrees of freedom it is that of {@value #MOST}, which differs from the normal distribution in
 * the sixth digit of a quantile.
 *
 * <p>References: NIST Digital Library of Mathematical Functions, dlmf.nist.gov, 8.17.22 (the
 * continued fraction) and 5.11.13 (the ratio of gamma functions); W. J. Lentz (1976), Generating
 * Bessel Functions in Mie Scattering Calculations Using Continued Fractions,
 * doi:10.1364/AO.15.000668, for how the fraction is evaluated.
 */
final class Student {
  private static final double MOST = 1e6;
  private static final double TINY = 1e-300;

  /** From here on the ratio of gamma functions is that of its series. */
  private static final double LARGE = 24;

  private Student() {}

  /** The probability of less than t. */
  static double cumulative(double t, double degreesOfFreedom) {
    double upper = tail(Math.abs(t), Math.min(MOST, degreesOfFreedom));
    return t < 0 ? upper : 1 - upper;
  }

  /** What has the probability {@code tail}, at most 1/2, above it: 0 or more. */
  static double quantile(double tail, double degreesOfFreedom) {
    double n = Math.min(MOST, degreesOfFreedom);
    double low = 0;
    double high = 1;
    while (tail(high, n) > tail) {
      low = high;
      high *= 2;
    }
    // Newton's steps, and a bisection where one leads out of what is known to hold the quantile.
    double t = (low + high) / 2;
    for (int step = 0; step < 200 && high - low > Math.ulp(high); step++) {
      double excess = tail(t, n) - tail;
      if (excess > 0) {
        low = t;
      } else {
        high = t;
      }
      double next = t + excess / density(t, n);
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - t) <= 2 * Math.ulp(t)) {
        return next;
      }
      t = next;
    }
    return t;
  }

  private static double density(double t, double n) {
    double atZero = 1 / (Math.sqrt(n) * Math.sqrt(Math.PI) * gammaRatio(n / 2));
    return atZero * Math.exp(-(n + 1) / 2 * Math.log1p(t * t / n));
  }

  /** The probability of more than t, which is 0 or more: half of I(n / (n + t²); n / 2, 1 / 2). */
  private static double tail(double t, double n) {
    if (Double.isInfinite(t)) {
      return 0;
    }
    double a = n / 2;
    double square = t * t;
    double ofN = n / (n + square);
    double ofSquare = square / (n + square);
    // x^a (1 - x)^(1/2) / B(a, 1/2), where x is n / (n + t²)
    double factor =
        Math.exp(-a * Math.log1p(square / n))
            * Math.sqrt(ofSquare)
            / (Math.sqrt(Math.PI) * gammaRatio(a));
    return ofN < (a + 1) / (a + 2.5)
        ? factor / a * fraction(a, 0.5, ofN) / 2
        : 0.5 - factor * fraction(0.5, a, ofSquare);
  }

  /** Γ(a) / Γ(a + 1/2). */
  private static double gammaRatio(double a) {
    double factor = 1;
    double x = a;
    for (; x < LARGE; x++) {
      factor *= (x + 0.5) / x;
    }
    double y = 1 / (x * x);
    double logarithm =
        (-1 / 8.0 + y * (1 / 192.0 + y * (-1 / 640.0 + y * (17 / 14336.0 - y * 31 / 18432.0)))) / x;
    return factor * Math.exp(-logarithm) / Math.sqrt(x);
  }

  /** The continued fraction of the incomplete beta function of a, b and x. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / notZero(1 + even * d);
      c = notZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / notZero(1 + odd * d);
      c = notZero(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) <= Math.ulp(1.0)) {
        break;
      }
    }
    return value;
  }

  private static double notZero(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }
}
