package org.surprisal.information.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.Ulps;

class CompensatedSumTest {

  private static CompensatedSum sum(double... values) {
    CompensatedSum sum = new CompensatedSum();
    for (double value : values) {
      sum.add(value);
    }
    return sum;
  }

  private static BigDecimal exact(double... values) {
    return DoubleStream.of(values)
        .mapToObj(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Values of many magnitudes and of both signs, so that most of a naive sum is lost. */
  private static double[] illConditioned(int n, long seed) {
    Random random = new Random(seed);
    double[] values = new double[n];
    for (int i = 0; i + 1 < n; i += 2) {
      values[i] = Math.scalb(random.nextDouble() - 0.5, random.nextInt(40));
      values[i + 1] = -values[i] + Math.scalb(random.nextDouble(), -10);
    }
    return values;
  }

  @Test
  void whatALargeNumberHidesIsNotLost() {
    assertThat(sum(1, 1e100, 1, -1e100).value()).isEqualTo(2);
    assertThat(sum(1e16, 1, 1, 1, 1, -1e16).value()).isEqualTo(4);
  }

  @Test
  void manyTenthsAreExact() {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < 10_000_000; i++) {
      sum.add(0.1);
    }
    assertThat(sum.value())
        .is(Ulps.within(0.5, new BigDecimal(0.1).multiply(BigDecimal.valueOf(10_000_000))));
  }

  @Test
  void anIllConditionedSumIsRightToTheLastBit() {
    double[] values = illConditioned(100_000, 1);
    assertThat(sum(values).value()).is(Ulps.within(1, exact(values)));
    assertThat(DoubleStream.of(values).reduce(0, Double::sum))
        .isNot(Ulps.within(1000, exact(values)));
  }

  @Test
  void aProductIsAddedWithWhatItsRoundingDrops() {
    CompensatedSum sum = new CompensatedSum();
    sum.addProduct(1 + 0x1p-30, 1 + 0x1p-30);
    sum.add(-1 - 0x1p-29);
    assertThat(sum.value()).isEqualTo(0x1p-60);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 500, 999, 1000})
  void mergeEqualsSinglePass(int split) {
    double[] values = illConditioned(1000, 2);
    CompensatedSum left = sum(DoubleStream.of(values).limit(split).toArray());
    left.add(sum(DoubleStream.of(values).skip(split).toArray()));
    assertThat(left.value()).is(Ulps.within(1, exact(values)));
  }

  @Test
  void theEmptySumIsZero() {
    assertThat(sum().value()).isZero();
    CompensatedSum merged = sum();
    merged.add(sum());
    assertThat(merged.value()).isZero();
  }

  @Test
  void infinityAndNaNStay() {
    assertThat(sum(1, Double.POSITIVE_INFINITY, 1, 1).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(sum(Double.NaN, 1).value()).isNaN();
    assertThat(sum(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).value()).isNaN();
    CompensatedSum merged = sum(1, 2);
    merged.add(sum(Double.POSITIVE_INFINITY));
    merged.add(3);
    assertThat(merged.value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aSumThatOverflowsIsInfinite() {
    assertThat(sum(Double.MAX_VALUE, Double.MAX_VALUE).value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    CompensatedSum sum = sum(1e16, 1, 1, 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sum.write(new DataOutputStream(bytes));
    CompensatedSum read = new CompensatedSum();
    read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    read.add(-1e16);
    assertThat(read.value()).isEqualTo(3);
  }
}
