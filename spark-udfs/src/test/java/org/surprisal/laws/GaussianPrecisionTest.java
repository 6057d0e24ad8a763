package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.Ulps;
import org.surprisal.information.gaussian.Gaussian;

/**
 * The kernels of the normal distribution are right to the last bits of their largest term; the
 * divergence, which has no negative terms, to those of itself.
 */
class GaussianPrecisionTest {
  private static final double ULPS = 4;

  /** Two normal distributions. */
  private record Normals(double meanP, double sdP, double meanQ, double sdQ) {}

  static Stream<Normals> normals() {
    SplittableRandom random = new SplittableRandom(5);
    return Stream.generate(
            () -> {
              double mean = random.nextDouble(-1, 1) * Math.pow(10, random.nextDouble(-3, 6));
              double sd = Math.pow(10, random.nextDouble(-4, 4));
              boolean near = random.nextBoolean();
              return new Normals(
                  mean,
                  sd,
                  near ? mean * (1 + 1e-9) : random.nextDouble(-1e3, 1e3),
                  near
                      ? sd * (1 + random.nextDouble(-1e-9, 1e-9))
                      : Math.pow(10, random.nextDouble(-4, 4)));
            })
        .limit(400);
  }

  @ParameterizedTest
  @MethodSource("normals")
  void isRightToTheLastBitsOfItsLargestTerm(Normals n) {
    check(
        Gaussian.gaussianNll(n.meanP, n.meanQ, n.sdQ),
        Definitions.gaussianNll(n.meanP, n.meanQ, n.sdQ),
        Math.log(n.sdQ));
    check(Gaussian.gaussianEntropy(n.sdP), Definitions.gaussianEntropy(n.sdP), Math.log(n.sdP));
    check(
        Gaussian.gaussianCrossEntropy(n.meanP, n.sdP, n.meanQ, n.sdQ),
        Definitions.gaussianCrossEntropy(n.meanP, n.sdP, n.meanQ, n.sdQ),
        Math.log(n.sdQ));
    check(
        Gaussian.gaussianKlDivergence(n.meanP, n.sdP, n.meanQ, n.sdQ),
        Definitions.gaussianKlDivergence(n.meanP, n.sdP, n.meanQ, n.sdQ),
        0);
  }

  private static void check(double actual, BigDecimal exact, double largestTerm) {
    double ulp = Math.ulp(exact.doubleValue());
    double allowed = Math.max(ULPS, ULPS * Math.ulp(largestTerm) / ulp);
    assertThat(actual).is(Ulps.within(allowed, exact));
  }
}
