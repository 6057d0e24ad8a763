package org.surprisal.information.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.distribution.Normalization;
import org.surprisal.information.distribution.Softmax;
import org.surprisal.information.divergence.CrossEntropy;
import org.surprisal.information.divergence.JsDivergence;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.divergence.SquaredError;
import org.surprisal.information.uncertainty.Entropy;

class ClassArrayTest {
  private static final double[] VALUES = {0, 0.25, 0, 0, 0.75, 0};

  private static ClassArray sparse(double... values) {
    int[] classes = IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
    return ClassArray.sparse(
        values.length, classes, IntStream.of(classes).mapToDouble(i -> values[i]).toArray());
  }

  /** Values of which about half are 0, and whose sum is 1. */
  private static double[] random(Random random, int size) {
    double[] values = new double[size];
    values[random.nextInt(size)] = random.nextDouble() + 0.1;
    for (int i = 0; i < size; i++) {
      values[i] += random.nextBoolean() ? random.nextDouble() : 0;
    }
    return Normalization.normalizeDistribution(ClassArray.of(values));
  }

  @Test
  void aSparseOneReadsAsADenseOne() {
    ClassArray sparse = sparse(VALUES);
    assertThat(sparse.size()).isEqualTo(6);
    assertThat(sparse.entries()).isEqualTo(2);
    assertThat(sparse.classOf(1)).isEqualTo(4);
    assertThat(sparse.value(1)).isEqualTo(0.75);
    assertThat(sparse.toArray()).containsExactly(VALUES);
    for (int i = 0; i < VALUES.length; i++) {
      assertThat(sparse.get(i)).isEqualTo(VALUES[i]);
      assertThat(ClassArray.of(VALUES).get(i)).isEqualTo(VALUES[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100})
  void everyKernelGivesTheSameForSparseAndDense(int size) {
    Random random = new Random(size);
    for (int i = 0; i < 50; i++) {
      double[] p = random(random, size);
      double[] q = random(random, size);
      List<ClassArray> formsOfP = List.of(ClassArray.of(p), sparse(p));
      List<ClassArray> formsOfQ = List.of(ClassArray.of(q), sparse(q));
      int label = random.nextInt(size);
      for (ClassArray a : formsOfP) {
        assertThat(Entropy.entropy(a)).isEqualTo(Entropy.entropy(ClassArray.of(p)));
        assertThat(CrossEntropy.crossEntropy(label, a))
            .isEqualTo(CrossEntropy.crossEntropy(label, ClassArray.of(p)));
        assertThat(SquaredError.squaredError(label, a))
            .isEqualTo(SquaredError.squaredError(label, ClassArray.of(p)));
        assertThat(Softmax.softmax(a, 1)).containsExactly(Softmax.softmax(ClassArray.of(p), 1));
        for (ClassArray b : formsOfQ) {
          assertThat(KlDivergence.klDivergence(a, b))
              .isEqualTo(KlDivergence.klDivergence(ClassArray.of(p), ClassArray.of(q)));
          assertThat(JsDivergence.jsDivergence(a, b))
              .isEqualTo(JsDivergence.jsDivergence(ClassArray.of(p), ClassArray.of(q)));
          assertThat(CrossEntropy.crossEntropy(a, b))
              .isEqualTo(CrossEntropy.crossEntropy(ClassArray.of(p), ClassArray.of(q)));
          assertThat(SquaredError.squaredError(a, b))
              .isEqualTo(SquaredError.squaredError(ClassArray.of(p), ClassArray.of(q)));
        }
      }
    }
  }

  @Test
  void loadingTakesOverSmallerAndLargerSources() {
    ClassArray loaded = new ClassArray();
    for (double[] values :
        List.of(new double[] {0.5, 0.5}, VALUES, new double[] {1}, new double[100], VALUES)) {
      for (ClassArray source : List.of(ClassArray.of(values), sparse(values))) {
        loaded.load(source);
        assertThat(loaded.toArray()).containsExactly(values);
        assertThat(loaded.entries()).isEqualTo(source.entries());
      }
    }
  }

  @Test
  void aSparseLoadAfterADenseOneOfTheSameEntriesKnowsItsClasses() {
    ClassArray loaded = new ClassArray();
    loaded.load(ClassArray.of(0.5, 0.5));
    loaded.load(ClassArray.sparse(5, new int[] {1, 3}, new double[] {0.25, 0.75}));
    assertThat(loaded.toArray()).containsExactly(0, 0.25, 0, 0.75, 0);
  }
}
