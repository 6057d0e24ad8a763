package org.surprisal.information.inference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.surprisal.information.accumulation.CompensatedSum;

/**
 * The sums over units (rows, or clusters of rows) of which the moments of a weighted mean are made:
 * with w the weight of a unit and t its total, Σ w, Σ w², Σ w³, Σ w⁴, Σ t, Σ wt, Σ t², Σ w²t, Σ wt²
 * and Σ t³.
 *
 * <p>Every product is kept with what its rounding dropped, so that moments about the mean can be
 * taken of these sums at the end, where most of the digits cancel; and the same units give the same
 * sums in any order.
 *
 * <p>Weights are kept in units of a power of 2 near to the largest, as their fourth powers would
 * overflow or vanish otherwise.
 */
final class UnitSums implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What each sum is of: how often the weight, and how often the total, is a factor. */
  enum Term {
    W(1),
    W2(2),
    W3(3),
    W4(4),
    T(1),
    WT(2),
    T2(2),
    W2T(3),
    WT2(3),
    T3(3);

    private final int degree;

    Term(int degree) {
      this.degree = degree;
    }
  }

  /** Weights that differ by less are in the same units. */
  private static final int STEP = 256;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final int NO_SCALE = Integer.MIN_VALUE;

  private final CompensatedSum[] sums = new CompensatedSum[Term.values().length];

  /** Weights are in units of 2^(scale * STEP). */
  private int scale = NO_SCALE;

  UnitSums() {
    Arrays.setAll(sums, i -> new CompensatedSum());
  }

  /** Adds a unit of weight w and of the total t + residual. */
  void add(double weight, double total, double residual) {
    rescale(Math.floorDiv(Math.getExponent(weight) + STEP / 2, STEP));
    double w = inUnits(weight);
    double t = inUnits(total);
    double tLow = inUnits(residual);

    double w2 = w * w;
    double w2Low = Math.fma(w, w, -w2);
    add(Term.W, w, 0);
    add(Term.W2, w2, w2Low);
    addProduct(Term.W3, w2, w2Low, w, 0);
    addProduct(Term.W4, w2, w2Low, w2, w2Low);

    double t2 = t * t;
    double t2Low = Math.fma(t, t, -t2) + 2 * t * tLow;
    add(Term.T, t, tLow);
    addProduct(Term.WT, t, tLow, w, 0);
    add(Term.T2, t2, t2Low);
    addProduct(Term.W2T, t, tLow, w2, w2Low);
    addProduct(Term.WT2, t2, t2Low, w, 0);
    addProduct(Term.T3, t2, t2Low, t, tLow);
  }

  private void add(Term term, double x, double residual) {
    sums[term.ordinal()].add(x, residual);
  }

  /** Adds (a + aLow) (b + bLow). */
  private void addProduct(Term term, double a, double aLow, double b, double bLow) {
    double product = a * b;
    add(term, product, Math.fma(a, b, -product) + (a * bLow + aLow * b));
  }

  /** The same sums of units whose totals are less by {@code number} times their weights. */
  UnitSums minus(double number) {
    UnitSums less = new UnitSums();
    less.scale = scale;
    BigDecimal c = new BigDecimal(number);
    for (Term term : Term.values()) {
      less.sums[term.ordinal()].add(less(term, c));
    }
    return less;
  }

  private BigDecimal less(Term term, BigDecimal c) {
    return switch (term) {
      case W, W2, W3, W4 -> exact(term);
      case T -> less(c, exact(Term.T), exact(Term.W));
      case WT -> less(c, exact(Term.WT), exact(Term.W2));
      case W2T -> less(c, exact(Term.W2T), exact(Term.W3));
      case T2 -> less(c, exact(Term.T2), exact(Term.WT), exact(Term.W2));
      case WT2 -> less(c, exact(Term.WT2), exact(Term.W2T), exact(Term.W3));
      case T3 -> less(c, exact(Term.T3), exact(Term.WT2), exact(Term.W2T), exact(Term.W3));
    };
  }

  /**
   * The sum of a power of t - cw, by its binomial expansion.
   *
   * @param sums the sums of the terms of the expansion, which have one t less and one w more each
   */
  static BigDecimal less(BigDecimal c, BigDecimal... sums) {
    int n = sums.length - 1;
    BigDecimal whole = BigDecimal.ZERO;
    long coefficient = 1;
    for (int k = 0; k <= n; k++) {
      whole = whole.add(sums[k].multiply(c.pow(k)).multiply(BigDecimal.valueOf(coefficient)));
      coefficient = coefficient * (k - n) / (k + 1);
    }
    return whole;
  }

  private BigDecimal exact(Term term) {
    return sums[term.ordinal()].exact();
  }

  void merge(UnitSums other) {
    if (other.scale == NO_SCALE) {
      return;
    }
    if (scale == NO_SCALE) {
      scale = other.scale;
    }
    int larger = Math.max(scale, other.scale);
    for (Term term : Term.values()) {
      CompensatedSum sum = sums[term.ordinal()];
      CompensatedSum added = other.sums[term.ordinal()];
      sum.scale(factor(term, scale, larger));
      double into = factor(term, other.scale, larger);
      sum.add(added.value() * into, added.residual() * into);
    }
    scale = larger;
  }

  private double inUnits(double x) {
    return scale == 0 ? x : Math.scalb(x, -scale * STEP);
  }

  private void rescale(int needed) {
    if (needed <= scale) {
      return;
    }
    if (scale != NO_SCALE) {
      for (Term term : Term.values()) {
        sums[term.ordinal()].scale(factor(term, scale, needed));
      }
    }
    scale = needed;
  }

  private static double factor(Term term, int from, int to) {
    return Math.scalb(1.0, Math.max(-2000, (from - to) * STEP * term.degree));
  }

  /** A sum, of the weights as they were given. */
  BigDecimal exact(Term term, MathContext digits) {
    BigDecimal sum = sums[term.ordinal()].exact();
    return scale == NO_SCALE || scale == 0
        ? sum
        : sum.multiply(TWO.pow(scale * STEP * term.degree, digits), digits);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(scale);
    for (CompensatedSum sum : sums) {
      sum.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    scale = in.readInt();
    for (CompensatedSum sum : sums) {
      sum.read(in);
    }
  }
}
