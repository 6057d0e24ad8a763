package org.surprisal.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
  private static final double[] VALUES = {0, 0.25, 0, 0, 0.75, 0};

  private static Distribution sparse(double... values) {
    int[] classes = IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
    return Distribution.sparse(
        values.length, classes, IntStream.of(classes).mapToDouble(i -> values[i]).toArray());
  }

  /** Values of which about half are 0, and whose sum is 1. */
  private static double[] random(Random random, int size) {
    double[] values = new double[size];
    values[random.nextInt(size)] = random.nextDouble() + 0.1;
    for (int i = 0; i < size; i++) {
      values[i] += random.nextBoolean() ? random.nextDouble() : 0;
    }
    return Normalization.normalizeDistribution(Distribution.of(values));
  }

  @Test
  void aSparseOneReadsAsADenseOne() {
    Distribution sparse = sparse(VALUES);
    assertThat(sparse.size()).isEqualTo(6);
    assertThat(sparse.entries()).isEqualTo(2);
    assertThat(sparse.classOf(1)).isEqualTo(4);
    assertThat(sparse.value(1)).isEqualTo(0.75);
    assertThat(sparse.toArray()).containsExactly(VALUES);
    for (int i = 0; i < VALUES.length; i++) {
      assertThat(sparse.get(i)).isEqualTo(VALUES[i]);
      assertThat(Distribution.of(VALUES).get(i)).isEqualTo(VALUES[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100})
  void everyKernelGivesTheSameForSparseAndDense(int size) {
    Random random = new Random(size);
    for (int i = 0; i < 50; i++) {
      double[] p = random(random, size);
      double[] q = random(random, size);
      List<Distribution> formsOfP = List.of(Distribution.of(p), sparse(p));
      List<Distribution> formsOfQ = List.of(Distribution.of(q), sparse(q));
      int label = random.nextInt(size);
      for (Distribution a : formsOfP) {
        assertThat(Entropy.entropy(a)).isEqualTo(Entropy.entropy(Distribution.of(p)));
        assertThat(CrossEntropy.crossEntropy(label, a))
            .isEqualTo(CrossEntropy.crossEntropy(label, Distribution.of(p)));
        assertThat(SquaredError.squaredError(label, a))
            .isEqualTo(SquaredError.squaredError(label, Distribution.of(p)));
        assertThat(Softmax.softmax(a)).containsExactly(Softmax.softmax(Distribution.of(p)));
        for (Distribution b : formsOfQ) {
          assertThat(KlDivergence.klDivergence(a, b))
              .isEqualTo(KlDivergence.klDivergence(Distribution.of(p), Distribution.of(q)));
          assertThat(JsDivergence.jsDivergence(a, b))
              .isEqualTo(JsDivergence.jsDivergence(Distribution.of(p), Distribution.of(q)));
          assertThat(CrossEntropy.crossEntropy(a, b))
              .isEqualTo(CrossEntropy.crossEntropy(Distribution.of(p), Distribution.of(q)));
          assertThat(SquaredError.squaredError(a, b))
              .isEqualTo(SquaredError.squaredError(Distribution.of(p), Distribution.of(q)));
        }
      }
    }
  }

  @Test
  void loadingTakesOverSmallerAndLargerSources() {
    Distribution loaded = new Distribution();
    for (double[] values :
        List.of(new double[] {0.5, 0.5}, VALUES, new double[] {1}, new double[100], VALUES)) {
      for (Distribution source : List.of(Distribution.of(values), sparse(values))) {
        loaded.load(source);
        assertThat(loaded.toArray()).containsExactly(values);
        assertThat(loaded.entries()).isEqualTo(source.entries());
      }
    }
  }

  @Test
  void aSparseLoadAfterADenseOneOfTheSameEntriesKnowsItsClasses() {
    Distribution loaded = new Distribution();
    loaded.load(Distribution.of(0.5, 0.5));
    loaded.load(Distribution.sparse(5, new int[] {1, 3}, new double[] {0.25, 0.75}));
    assertThat(loaded.toArray()).containsExactly(0, 0.25, 0, 0.75, 0);
  }
}
