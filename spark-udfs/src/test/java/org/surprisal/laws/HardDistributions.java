package org.surprisal.laws;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Distributions that strain an implementation: tiny, nearly certain, nearly equal, many classes.
 */
final class HardDistributions {
  private final SplittableRandom random;

  HardDistributions(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A distribution and another one of the same classes. */
  record Pair(double[] p, double[] q) {
    @Override
    public String toString() {
      return p.length > 10
          ? p.length + " classes"
          : Arrays.toString(p) + " and " + Arrays.toString(q);
    }
  }

  /** Pairs of every kind, {@code each} of a kind, of up to {@code classes} classes. */
  Stream<Pair> pairs(int each, int... classes) {
    return Stream.of(classes)
        .flatMapToInt(Arrays::stream)
        .boxed()
        .flatMap(k -> Stream.generate(() -> k).limit(each))
        .flatMap(
            k ->
                Stream.of(
                    new Pair(even(k), even(k)),
                    new Pair(peaked(k), even(k)),
                    new Pair(even(k), peaked(k)),
                    new Pair(tiny(k), tiny(k)),
                    new Pair(withZeros(k), even(k)),
                    new Pair(withZeros(k), withZeros(k)),
                    near(even(k), 1e-9),
                    near(peaked(k), 1e-3)));
  }

  double[] even(int classes) {
    return normalized(classes, () -> -Math.log(random.nextDouble(Double.MIN_NORMAL, 1)));
  }

  /** All but certain: what is left for the other classes may be far below the rounding of 1. */
  double[] peaked(int classes) {
    double[] p = tiny(classes);
    double others = DoubleStream.of(p).skip(1).sum();
    double scale = Math.pow(10, random.nextDouble(-30, -1)) / others;
    for (int i = 1; i < classes; i++) {
      p[i] *= scale;
    }
    p[0] = 1 - DoubleStream.of(p).skip(1).sum();
    return p;
  }

  /** Of every order of magnitude down to the smallest. */
  double[] tiny(int classes) {
    return normalized(classes, () -> Math.pow(10, random.nextDouble(-307, 0)));
  }

  double[] withZeros(int classes) {
    return normalized(classes, () -> random.nextBoolean() ? 0 : random.nextDouble(1));
  }

  /** A distribution and one whose classes are off by up to this share. */
  Pair near(double[] p, double share) {
    double[] q = p.clone();
    for (int i = 0; i < q.length; i++) {
      q[i] *= 1 + random.nextDouble(-share, share);
    }
    return new Pair(p, q);
  }

  private static double[] normalized(int classes, DoubleSupplier weight) {
    double[] weights = DoubleStream.generate(weight).limit(classes).toArray();
    if (DoubleStream.of(weights).sum() == 0) {
      weights[0] = 1;
    }
    double sum = DoubleStream.of(weights).sum();
    return DoubleStream.of(weights).map(w -> w / sum).toArray();
  }
}
