package org.surprisal.information;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
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

  /** More digits than the answer has, for a number that no difference from 1 is taken of. */
  private static final MathContext AMPLE = new MathContext(2 * PRECISION.getPrecision());

  private static final int BITS = 240;
  private static final int SQUARINGS = 8;
  private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(BITS);
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
    int twos = (int) Math.round((x.precision() - x.scale() - 0.5) / Math.log10(2));
    // What x differs from 1 by must not be rounded.
    BigDecimal mantissa =
        Math.abs(twos) < 4
            ? x.multiply(twos > 0 ? HALF.pow(twos) : TWO.pow(-twos))
            : twos > 0
                ? x.divide(TWO.pow(twos), AMPLE)
                : x.round(AMPLE).multiply(TWO.pow(-twos), AMPLE);
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
    BigDecimal difference = a.subtract(b).round(AMPLE);
    return TWO.multiply(
        inverseHyperbolicTangent(difference.divide(a.add(b).round(AMPLE), PRECISION)));
  }

  /** x (1 + x²/3 + x⁴/5 + ...), what is in brackets as a number of units of 2^-240. */
  private static BigDecimal inverseHyperbolicTangent(BigDecimal x) {
    BigInteger square = x.multiply(x).multiply(new BigDecimal(UNIT)).toBigInteger();
    BigInteger power = UNIT;
    BigInteger sum = UNIT;
    for (int n = 3; power.signum() > 0; n += 2) {
      power = power.multiply(square).shiftRight(BITS);
      sum = sum.add(power.divide(BigInteger.valueOf(n)));
    }
    return x.multiply(new BigDecimal(sum).divide(new BigDecimal(UNIT), PRECISION), PRECISION);
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

  /** e to the power of x: a power of 2, and the series of the rest, for which x / 256 is small. */
  public static BigDecimal exp(BigDecimal x) {
    int twos = x.divide(LN_2, PRECISION).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    BigDecimal rest = x.subtract(LN_2.multiply(BigDecimal.valueOf(twos)));
    BigInteger small = rest.multiply(new BigDecimal(UNIT)).toBigInteger().shiftRight(SQUARINGS);
    BigInteger term = UNIT;
    BigInteger sum = UNIT;
    for (int n = 1; term.signum() != 0; n++) {
      term = term.multiply(small).shiftRight(BITS).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < SQUARINGS; i++) {
      sum = sum.multiply(sum).shiftRight(BITS);
    }
    BigDecimal power = new BigDecimal(sum).divide(new BigDecimal(UNIT), AMPLE);
    return twos > 0
        ? power.multiply(TWO.pow(twos), PRECISION)
        : power.divide(TWO.pow(-twos), PRECISION);
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
