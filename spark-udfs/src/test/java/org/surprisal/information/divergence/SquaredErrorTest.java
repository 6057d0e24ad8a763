package org.surprisal.information.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surprisal.information.input.ClassArray;

class SquaredErrorTest {

  @Test
  void ofANumberItIsThatOfClassOneAlone() {
    assertThat(SquaredError.squaredError(1, 0.75)).isEqualTo(0.0625);
    assertThat(SquaredError.squaredError(0, 0.75)).isEqualTo(0.5625);
    assertThat(SquaredError.squaredError(0, ClassArray.of(0.25, 0.75))).isEqualTo(2 * 0.5625);
  }

  @Test
  void ofADistributionItIsOverAllClasses() {
    assertThat(SquaredError.squaredError(0, ClassArray.of(0.5, 0.25, 0.25))).isEqualTo(0.375);
    assertThat(SquaredError.squaredError(ClassArray.of(1, 0, 0), ClassArray.of(0.5, 0.25, 0.25)))
        .isEqualTo(0.375);
    assertThat(SquaredError.squaredError(ClassArray.of(0.5, 0.5), ClassArray.of(0.25, 0.75)))
        .isEqualTo(0.125);
  }

  @Test
  void aClassThatASparsePredictionLeavesOutHasProbabilityZero() {
    ClassArray sparse = ClassArray.sparse(3, new int[] {0, 1}, new double[] {0.5, 0.5});
    assertThat(SquaredError.squaredError(2, sparse)).isEqualTo(1.5);
    assertThat(SquaredError.squaredError(2, ClassArray.of(0.5, 0.5, 0))).isEqualTo(1.5);
  }

  @Test
  void certaintyIsFreeOrCostsTheMost() {
    assertThat(SquaredError.squaredError(1, 1)).isZero();
    assertThat(SquaredError.squaredError(1, 0)).isEqualTo(1);
    assertThat(SquaredError.squaredError(1, ClassArray.of(0, 1))).isZero();
    assertThat(SquaredError.squaredError(0, ClassArray.of(0, 1))).isEqualTo(2);
  }
}
