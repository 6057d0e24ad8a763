package org.surprisal.information;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The definitions, word for word, in decimal arithmetic of 50 digits: slow, and right to far more
 * digits than a double has. Inputs are taken as the exact numbers that the doubles are. An empty
 * result stands for Infinity.
 */
public final class Exact {
  /** Ten digits more than are ever asked for, for what cancellation costs. */
  public static final MathContext PRECISION = new MathContext(60);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int PARTS = 64;
  private static final Map<Integer, BigDecimal> LN_OF_PARTS = new ConcurrentHashMap<>();
  private static final BigDecimal LN_2 =
      TWO.multiply(
          inverseHyperbolicTangent(BigDecimal.ONE.divide(BigDecimal.valueOf(3), PRECISION)));

  private Exact() {}

  /** The natural logarithm. */
  public static BigDecimal ln(BigDecimal x) {
    if (x.signum() <= 0) {
      throw new ArithmeticException("the logarithm of " + x);
    }
    // Powers of two are taken out exactly: what x differs from 1 by must not be rounded.
    int twos = (int) Math.round((x.precision() - x.scale() - 0.5) / Math.log10(2));
    BigDecimal mantissa = x.multiply(twos > 0 ? HALF.pow(twos) : TWO.pow(-twos));
    while (mantissa.compareTo(BigDecimal.valueOf(1.5)) > 0) {
      mantissa = mantissa.multiply(HALF);
      twos++;
    }
    while (mantissa.compareTo(BigDecimal.valueOf(0.75)) < 0) {
      mantissa = mantissa.multiply(TWO);
      twos--;
    }
    return lnOfMantissa(mantissa).add(LN_2.multiply(BigDecimal.valueOf(twos)), PRECISION);
  }

  /** ln m, by the nearest 64th, whose logarithm is known: the series of the rest is short. */
  private static BigDecimal lnOfMantissa(BigDecimal mantissa) {
    int parts = (int) Math.rint(mantissa.doubleValue() * PARTS);
    BigDecimal near = BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(PARTS));
    BigDecimal rest = lnOfRatio(mantissa, near);
    return parts == PARTS
        ? rest
        : LN_OF_PARTS
            .computeIfAbsent(parts, key -> lnOfRatio(near, BigDecimal.ONE))
            .add(rest, PRECISION);
  }

  /** ln (a / b). */
  private static BigDecimal lnOfRatio(BigDecimal a, BigDecimal b) {
    return TWO.multiply(inverseHyperbolicTangent(a.subtract(b).divide(a.add(b), PRECISION)));
  }

  /** x + x³/3 + x⁵/5 + ... */
  private static BigDecimal inverseHyperbolicTangent(BigDecimal x) {
    BigDecimal square = x.multiply(x, PRECISION);
    BigDecimal power = x;
    BigDecimal sum = x;
    BigDecimal before;
    int n = 1;
    do {
      before = sum;
      n += 2;
      power = power.multiply(square, PRECISION);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), PRECISION), PRECISION);
    } while (sum.compareTo(before) != 0);
    return sum;
  }

  /** ln 2. */
  public static BigDecimal ln2() {
    return LN_2;
  }

  /** -ln p. */
  public static Optional<BigDecimal> surprisal(BigDecimal p) {
    return p.signum() == 0 ? Optional.empty() : Optional.of(ln(p).negate());
  }

  /** -ln p. */
  public static Optional<BigDecimal> surprisal(double p) {
    return surprisal(new BigDecimal(p));
  }

  /** -Σ p ln p. */
  public static BigDecimal entropy(double... p) {
    return crossEntropy(decimals(p), decimals(p)).orElseThrow();
  }

  /** -Σ p ln q. */
  public static Optional<BigDecimal> crossEntropy(double[] p, double[] q) {
    return crossEntropy(decimals(p), decimals(q));
  }

  /** -Σ p ln q. */
  public static Optional<BigDecimal> crossEntropy(BigDecimal[] p, BigDecimal[] q) {
    return sum(
        p.length,
        i ->
            p[i].signum() == 0
                ? Optional.of(BigDecimal.ZERO)
                : surprisal(q[i]).map(p[i]::multiply));
  }

  /** Σ (p ln(p/q) - p + q), which is Σ p ln(p/q) where the sums of p and q are the same. */
  public static Optional<BigDecimal> klDivergence(double[] p, double[] q) {
    return klDivergence(decimals(p), decimals(q));
  }

  /** Σ (p ln(p/q) - p + q), which is Σ p ln(p/q) where the sums of p and q are the same. */
  public static Optional<BigDecimal> klDivergence(BigDecimal[] p, BigDecimal[] q) {
    return sum(
        p.length,
        i -> relativeSurprisal(p[i], q[i]).map(p[i]::multiply).map(q[i].subtract(p[i])::add));
  }

  /** The mean of Σ p ln(p/m) and Σ q ln(q/m), m being the mean of p and q. */
  public static BigDecimal jsDivergence(double[] p, double[] q) {
    return jsDivergence(decimals(p), decimals(q));
  }

  /** The mean of Σ p ln(p/m) and Σ q ln(q/m), m being the mean of p and q. */
  public static BigDecimal jsDivergence(BigDecimal[] p, BigDecimal[] q) {
    return sum(
            p.length,
            i -> {
              BigDecimal m = p[i].add(q[i]).multiply(HALF);
              return relativeSurprisal(p[i], m)
                  .map(p[i]::multiply)
                  .flatMap(left -> relativeSurprisal(q[i], m).map(q[i]::multiply).map(left::add))
                  .map(both -> both.multiply(HALF));
            })
        .orElseThrow();
  }

  /** The exact numbers that doubles are. */
  public static BigDecimal[] decimals(double... values) {
    return DoubleStream.of(values).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  /** Each number divided by their sum. */
  public static BigDecimal[] normalized(double... weights) {
    BigDecimal sum = Stream.of(decimals(weights)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Stream.of(decimals(weights))
        .map(weight -> weight.divide(sum, PRECISION))
        .toArray(BigDecimal[]::new);
  }

  /** e to the power of x. */
  public static BigDecimal exp(BigDecimal x) {
    // The series converges at once for x / 2^k, and k squarings cost k digits in all.
    int squarings = Math.max(0, x.precision() - x.scale() + 1) * 4 + 8;
    MathContext precision = new MathContext(PRECISION.getPrecision() + squarings);
    BigDecimal small = x.multiply(HALF.pow(squarings));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal before;
    int n = 0;
    do {
      before = sum;
      n++;
      term = term.multiply(small, precision).divide(BigDecimal.valueOf(n), precision);
      sum = sum.add(term, precision);
    } while (sum.compareTo(before) != 0);
    for (int i = 0; i < squarings; i++) {
      sum = sum.multiply(sum, precision);
    }
    return sum;
  }

  /** The mean of -ln max(p, eps) over the probabilities p of what happened. */
  public static Optional<BigDecimal> logLoss(double eps, double... p) {
    return sum(p.length, i -> surprisal(Math.max(p[i], eps)))
        .map(sum -> sum.divide(BigDecimal.valueOf(p.length), PRECISION));
  }

  /** ln(p/q), or 0 for p = 0. */
  private static Optional<BigDecimal> relativeSurprisal(BigDecimal p, BigDecimal q) {
    if (p.signum() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    return q.signum() == 0 ? Optional.empty() : Optional.of(ln(p.divide(q, PRECISION)));
  }

  private interface Summand {
    Optional<BigDecimal> of(int i);
  }

  private static Optional<BigDecimal> sum(int length, Summand summand) {
    return IntStream.range(0, length)
        .mapToObj(summand::of)
        .reduce(
            Optional.of(BigDecimal.ZERO),
            (left, right) -> left.flatMap(a -> right.map(b -> a.add(b))));
  }
}
