package org.surprisal.laws;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surprisal.information.Exact;

/**
 * The definitions that {@link Exact} does not have, word for word, in decimal arithmetic. Inputs
 * are taken as the exact numbers that the doubles are. An empty result stands for Infinity.
 */
final class Definitions {
  static final MathContext PRECISION = new MathContext(60);

  /** https://oeis.org/A000796. */
  private static final BigDecimal PI =
      new BigDecimal(
          "3.14159265358979323846264338327950288419716939937510582097494459230781640629");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Definitions() {}

  static BigDecimal exact(double x) {
    return new BigDecimal(x);
  }

  static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    return a.divide(b, PRECISION);
  }

  /** ln(1 + x), also for an x far smaller than the precision of 1 + x. */
  static BigDecimal ln1p(BigDecimal x) {
    if (x.abs().doubleValue() > 1e-3) {
      return Exact.ln(x.add(BigDecimal.ONE));
    }
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int n = 2; n < 25; n++) {
      power = power.multiply(x.negate(), PRECISION);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), PRECISION), PRECISION);
    }
    return sum;
  }

  /** exp(x) - 1, also for an x far smaller than the precision of exp(x). */
  static BigDecimal expm1(BigDecimal x) {
    if (x.abs().doubleValue() > 1e-3) {
      return Exact.exp(x).subtract(BigDecimal.ONE);
    }
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int n = 2; n < 25; n++) {
      term = term.multiply(x).divide(BigDecimal.valueOf(n), PRECISION);
      sum = sum.add(term, PRECISION);
    }
    return sum;
  }

  /** ln x, also for an x that is nearer to 1 than the precision. */
  static BigDecimal ln(BigDecimal x) {
    BigDecimal difference = x.subtract(BigDecimal.ONE);
    return difference.abs().doubleValue() > 1e-3 ? Exact.ln(x) : ln1p(difference);
  }

  static BigDecimal sqrt(BigDecimal x) {
    return x.sqrt(PRECISION);
  }

  static BigDecimal sum(double... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** x / ln(base). */
  static Optional<BigDecimal> inBase(Optional<BigDecimal> nats, double base) {
    return nats.map(x -> quotient(x, Exact.ln(exact(base))));
  }

  /** exp(z / temperature) / Σ exp(z / temperature). */
  static BigDecimal[] softmax(double temperature, double... logits) {
    BigDecimal[] powers = powers(temperature, logits);
    BigDecimal total = Arrays.stream(powers).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Arrays.stream(powers).map(power -> quotient(power, total)).toArray(BigDecimal[]::new);
  }

  /** The powers p^(1 / temperature) over their sum, exp(ln p / temperature), of p raised to eps. */
  static BigDecimal[] atTemperature(BigDecimal[] p, double temperature, double eps) {
    BigDecimal[] raised =
        Arrays.stream(p).map(each -> each.max(exact(eps))).toArray(BigDecimal[]::new);
    BigDecimal largest = Arrays.stream(raised).reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal[] powers =
        Arrays.stream(raised)
            .map(
                each ->
                    each.signum() == 0
                        ? BigDecimal.ZERO
                        : Exact.exp(quotient(ln(quotient(each, largest)), exact(temperature))))
            .toArray(BigDecimal[]::new);
    BigDecimal total = Arrays.stream(powers).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Arrays.stream(powers).map(power -> quotient(power, total)).toArray(BigDecimal[]::new);
  }

  /** exp(z / temperature) of each class, divided by the largest of them. */
  private static BigDecimal[] powers(double temperature, double... logits) {
    BigDecimal largest = exact(Arrays.stream(logits).max().orElseThrow());
    return Arrays.stream(logits)
        .mapToObj(
            z ->
                z == Double.NEGATIVE_INFINITY
                    ? BigDecimal.ZERO
                    : Exact.exp(quotient(exact(z).subtract(largest), exact(temperature))))
        .toArray(BigDecimal[]::new);
  }

  /** ln Σ exp(z' - z), which is -ln softmax(z), of a class. */
  private static Optional<BigDecimal> surprisalWithLogits(int label, BigDecimal... powers) {
    if (powers[label].signum() == 0) {
      return Optional.empty();
    }
    BigDecimal others =
        IntStream.range(0, powers.length)
            .filter(i -> i != label)
            .mapToObj(i -> powers[i])
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(ln1p(quotient(others, powers[label])));
  }

  /** -Σ p ln softmax(z). */
  static Optional<BigDecimal> crossEntropyWithLogits(double[] target, double[] logits) {
    BigDecimal[] powers = powers(1, logits);
    return IntStream.range(0, target.length)
        .filter(i -> target[i] > 0)
        .mapToObj(i -> surprisalWithLogits(i, powers).map(exact(target[i])::multiply))
        .reduce(
            Optional.of(BigDecimal.ZERO), (left, right) -> left.flatMap(a -> right.map(a::add)));
  }

  /** Σ (q - p)². */
  static BigDecimal squaredError(double[] p, double[] q) {
    return IntStream.range(0, p.length)
        .mapToObj(i -> exact(q[i]).subtract(exact(p[i])).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** ((y - mean) / sd)² / 2 + ln(sd √(2π)). */
  static BigDecimal gaussianNll(double y, double mean, double sd) {
    return gaussianCrossEntropy(exact(y), BigDecimal.ZERO, exact(mean), exact(sd));
  }

  static BigDecimal gaussianCrossEntropy(double meanP, double sdP, double meanQ, double sdQ) {
    return gaussianCrossEntropy(exact(meanP), exact(sdP), exact(meanQ), exact(sdQ));
  }

  private static BigDecimal gaussianCrossEntropy(
      BigDecimal meanP, BigDecimal sdP, BigDecimal meanQ, BigDecimal sdQ) {
    BigDecimal squares = sdP.pow(2).add(meanP.subtract(meanQ).pow(2));
    return quotient(squares, sdQ.pow(2).multiply(TWO)).add(lnSqrt2Pi()).add(Exact.ln(sdQ));
  }

  static BigDecimal gaussianEntropy(double sd) {
    return lnSqrt2Pi().add(Exact.ln(exact(sd))).add(new BigDecimal("0.5"));
  }

  static BigDecimal gaussianKlDivergence(double meanP, double sdP, double meanQ, double sdQ) {
    return gaussianCrossEntropy(meanP, sdP, meanQ, sdQ).subtract(gaussianEntropy(sdP));
  }

  private static BigDecimal lnSqrt2Pi() {
    return Exact.ln(PI.multiply(TWO)).divide(TWO, PRECISION);
  }

  /** Each weight divided by their sum. */
  static BigDecimal[] normalized(double... weights) {
    BigDecimal total = sum(weights);
    return Arrays.stream(weights)
        .mapToObj(w -> exact(w).divide(total, new MathContext(60, RoundingMode.HALF_EVEN)))
        .toArray(BigDecimal[]::new);
  }

  /** -Σ p ln q, where 0 ln 0 is 0. */
  static Optional<BigDecimal> crossEntropy(BigDecimal[] p, BigDecimal[] q) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < p.length; i++) {
      if (p[i].signum() > 0) {
        if (q[i].signum() == 0) {
          return Optional.empty();
        }
        sum = sum.subtract(p[i].multiply(ln(q[i])), PRECISION);
      }
    }
    return Optional.of(sum);
  }

  /** Σ p ln(p/q), where 0 ln 0 is 0. */
  static Optional<BigDecimal> klDivergence(BigDecimal[] p, BigDecimal[] q) {
    return crossEntropy(p, q).map(h -> h.subtract(crossEntropy(p, p).orElseThrow()));
  }

  /** The mean of D(p‖m) and D(q‖m). */
  static BigDecimal jsDivergence(BigDecimal[] p, BigDecimal[] q) {
    BigDecimal[] m =
        IntStream.range(0, p.length)
            .mapToObj(i -> p[i].add(q[i]).divide(TWO, PRECISION))
            .toArray(BigDecimal[]::new);
    return klDivergence(p, m)
        .orElseThrow()
        .add(klDivergence(q, m).orElseThrow())
        .divide(TWO, PRECISION);
  }
}
