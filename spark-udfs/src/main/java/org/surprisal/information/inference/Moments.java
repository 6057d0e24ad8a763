package org.surprisal.information.inference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.inference.UnitSums.Term;

/**
 * The weighted mean of a series and what its error is estimated from, in one pass that can be
 * merged, and with the same result in any order.
 *
 * <p>The mean is Σt / Σw over units of weight w and total t = wx. It is a ratio, so its error is
 * that of the residuals r = t - mean · w: Σr² / (Σw)², times what the fitting of the mean takes
 * from them, Σw² / (Σw² - 2 Σw³ / Σw + (Σw²)² / (Σw)²), which is n / (n - 1) for equal weights. Its
 * skewness is that of their sum, Σr³ / (Σr²)^(3/2). There are as many effective units as {@code
 * (Σw)² / Σw²} (Kish), and (Σw²)² / Σw⁴ - 1 degrees of freedom (Satterthwaite), which is n - 1 for
 * equal weights, and 1 at least.
 *
 * <p>An infinite term makes the mean infinite, and leaves it without an error; a NaN, or infinite
 * terms of both signs, leave no mean.
 *
 * <p>References: W. G. Cochran (1977), Sampling Techniques, 3rd ed., section 6.3, for the ratio; L.
 * Kish (1965), Survey Sampling, section 11.7; F. E. Satterthwaite (1946), An Approximate
 * Distribution of Estimates of Variance Components, doi:10.2307/3002019; R. M. Bell, D. F.
 * McCaffrey (2002), Bias Reduction in Standard Errors for Linear Regression with Multi-Stage
 * Samples, for both corrections.
 */
public final class Moments implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final MathContext DIGITS = new MathContext(60);

  /**
   * Of a root that becomes a double; all digits of it would take most of the time of an estimate.
   */
  private static final MathContext DIGITS_OF_ROOTS = new MathContext(24);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** Residuals that are smaller beside their terms are what rounding left of nothing. */
  private static final BigDecimal NOTHING = new BigDecimal("1e-26");

  /** Rows of weight 1, and the powers of what they add. */
  private long ones;

  private final CompensatedSum x = new CompensatedSum();
  private final CompensatedSum x2 = new CompensatedSum();
  private final CompensatedSum x3 = new CompensatedSum();

  /** Units of other weights. */
  private long others;

  private final UnitSums sums = new UnitSums();

  private final Extremes extremes = new Extremes();
  private long positiveInfinities;
  private long negativeInfinities;
  private long undefined;

  /** Adds a value that counts as one; nothing where the weight is 0. */
  public void add(double value, double weight) {
    if (weight == 0) {
      return;
    }
    double total = weight * value;
    if (weight != 1 || !isFinite(value)) {
      addUnit(weight, total, Math.fma(weight, value, -total), value);
      return;
    }
    ones++;
    double square = value * value;
    double squareLow = Math.fma(value, value, -square);
    double cube = square * value;
    x.add(value);
    x2.add(square, squareLow);
    x3.add(cube, Math.fma(square, value, -cube) + squareLow * value);
    extremes.add(value, 1);
  }

  /** Adds a unit that several rows make together, whose total is {@code total + residual}. */
  void addUnit(double weight, double total, double residual) {
    addUnit(weight, total, residual, total);
  }

  private void addUnit(double weight, double total, double residual, double value) {
    others++;
    if (isFinite(value)) {
      sums.add(weight, total, residual);
      extremes.add(total, weight);
    } else if (Double.isNaN(value)) {
      undefined++;
    } else if (value > 0) {
      positiveInfinities++;
    } else {
      negativeInfinities++;
    }
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  public void merge(Moments other) {
    ones += other.ones;
    x.add(other.x);
    x2.add(other.x2);
    x3.add(other.x3);
    others += other.others;
    sums.merge(other.sums);
    extremes.merge(other.extremes);
    positiveInfinities += other.positiveInfinities;
    negativeInfinities += other.negativeInfinities;
    undefined += other.undefined;
  }

  /** What these moments would be if every value were less by a number. */
  Moments minus(double number) {
    BigDecimal c = new BigDecimal(number);
    BigDecimal n = BigDecimal.valueOf(ones);
    Moments less = new Moments();
    less.ones = ones;
    less.x.add(UnitSums.less(c, x.exact(), n));
    less.x2.add(UnitSums.less(c, x2.exact(), x.exact(), n));
    less.x3.add(UnitSums.less(c, x3.exact(), x2.exact(), x.exact(), n));
    less.others = others;
    less.sums.merge(sums.minus(number));
    less.extremes.merge(extremes.minus(number));
    less.positiveInfinities = positiveInfinities;
    less.negativeInfinities = negativeInfinities;
    less.undefined = undefined;
    return less;
  }

  /** How many units there are. */
  public long units() {
    return ones + others;
  }

  /** What they say of the mean. */
  public Estimate estimate() {
    if (units() == 0 || undefined > 0 || positiveInfinities > 0 && negativeInfinities > 0) {
      return Estimate.without(Double.NaN, units());
    }
    if (positiveInfinities + negativeInfinities > 0) {
      return Estimate.without(
          positiveInfinities > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY, units());
    }
    BigDecimal w = sum(Term.W);
    BigDecimal w2 = sum(Term.W2);
    BigDecimal w3 = sum(Term.W3);
    BigDecimal t = sum(Term.T);
    BigDecimal mean = t.divide(w, DIGITS);
    BigDecimal squares = squares(mean, w2);
    BigDecimal share = ratio(w2, w);
    BigDecimal free = w2.subtract(TWO.multiply(ratio(w3, w))).add(share.multiply(share, DIGITS));
    double effectiveUnits = w.multiply(ratio(w, w2)).doubleValue();
    if (units() == 1 || free.signum() <= 0) {
      return Estimate.without(mean.doubleValue(), units());
    }
    if (squares.signum() == 0) {
      return Estimate.constant(mean.doubleValue(), effectiveUnits, units());
    }
    BigDecimal variance =
        squares.multiply(w2, DIGITS).divide(free, DIGITS).divide(w.multiply(w), DIGITS);
    double cubes = cubes(mean, w3).divide(squares.multiply(root(squares)), DIGITS).doubleValue();
    return new Estimate(
        mean.doubleValue(),
        root(variance).doubleValue(),
        cubes * Math.sqrt(effectiveUnits),
        effectiveUnits,
        Math.max(1, w2.multiply(ratio(w2, sum(Term.W4))).doubleValue() - 1),
        units(),
        extremes.shareOfVariance(mean, squares, DIGITS),
        extremes.shareOfTotal(t),
        Double.NEGATIVE_INFINITY);
  }

  /** Of equal numbers, as sums of weights of 1 are, without a division to 60 digits of nothing. */
  private static BigDecimal ratio(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0 ? BigDecimal.ONE : a.divide(b, DIGITS);
  }

  private static BigDecimal root(BigDecimal square) {
    return square.round(DIGITS_OF_ROOTS).sqrt(DIGITS_OF_ROOTS);
  }

  /** Σ (t - mean w)². */
  private BigDecimal squares(BigDecimal mean, BigDecimal w2) {
    BigDecimal ofTotals = sum(Term.T2);
    BigDecimal ofMean = mean.multiply(mean, DIGITS).multiply(w2, DIGITS);
    BigDecimal squares =
        ofTotals.subtract(TWO.multiply(mean).multiply(sum(Term.WT), DIGITS)).add(ofMean);
    return squares.compareTo(NOTHING.multiply(ofTotals.add(ofMean))) <= 0
        ? BigDecimal.ZERO
        : squares;
  }

  /** Σ (t - mean w)³. */
  private BigDecimal cubes(BigDecimal mean, BigDecimal w3) {
    BigDecimal square = mean.multiply(mean, DIGITS);
    return sum(Term.T3)
        .subtract(THREE.multiply(mean).multiply(sum(Term.WT2), DIGITS))
        .add(THREE.multiply(square).multiply(sum(Term.W2T), DIGITS))
        .subtract(square.multiply(mean, DIGITS).multiply(w3, DIGITS));
  }

  /** A sum over all units; those of rows of weight 1 are powers of x alone. */
  private BigDecimal sum(Term term) {
    BigDecimal ofOnes =
        switch (term) {
          case W, W2, W3, W4 -> BigDecimal.valueOf(ones);
          case T, WT, W2T -> x.exact();
          case T2, WT2 -> x2.exact();
          case T3 -> x3.exact();
        };
    return others == 0 ? ofOnes : ofOnes.add(sums.exact(term, DIGITS), DIGITS);
  }

  public void write(DataOutput out) throws IOException {
    out.writeLong(ones);
    x.write(out);
    x2.write(out);
    x3.write(out);
    out.writeLong(others);
    if (others > 0) {
      sums.write(out);
    }
    extremes.write(out);
    out.writeLong(positiveInfinities);
    out.writeLong(negativeInfinities);
    out.writeLong(undefined);
  }

  public void read(DataInput in) throws IOException {
    ones = in.readLong();
    x.read(in);
    x2.read(in);
    x3.read(in);
    others = in.readLong();
    if (others > 0) {
      sums.read(in);
    }
    extremes.read(in);
    positiveInfinities = in.readLong();
    negativeInfinities = in.readLong();
    undefined = in.readLong();
  }
}
