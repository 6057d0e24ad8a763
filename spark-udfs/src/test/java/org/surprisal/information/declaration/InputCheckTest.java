package org.surprisal.information.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.input.Fault;

class InputCheckTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Parameter parameter(Role role) {
    return Parameter.required("x", role, "");
  }

  private static BadInput number(Role role, double value) {
    return InputCheck.number(parameter(role), value);
  }

  private static BadInput vector(Role role, double... values) {
    return InputCheck.vector(parameter(role), ClassArray.of(values));
  }

  /** A vector of storage that knows NULL. */
  private static BadInput vectorWithNull(Role role) {
    ClassArray loaded = new ClassArray();
    loaded.load(
        new ClassValues() {
          @Override
          public int size() {
            return 2;
          }

          @Override
          public int entries() {
            return 2;
          }

          @Override
          public int classOf(int entry) {
            return entry;
          }

          @Override
          public double value(int entry) {
            return entry == 0 ? 1 : NAN;
          }

          @Override
          public boolean isNull(int entry) {
            return entry == 1;
          }

          @Override
          public double get(int classIndex) {
            return value(classIndex);
          }
        });
    return InputCheck.vector(parameter(role), loaded);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(number(Role.PROBABILITY, NAN), Fault.NAN, "NaN", "x is NaN"),
        Arguments.of(number(Role.PROBABILITY, 1.5), Fault.OUT_OF_RANGE, "1.5", "from 0 to 1"),
        Arguments.of(number(Role.PREDICTION, -0.1), Fault.OUT_OF_RANGE, "-0.1", "from 0 to 1"),
        Arguments.of(number(Role.WEIGHT, -1), Fault.OUT_OF_RANGE, "-1", "0 or more"),
        Arguments.of(number(Role.WEIGHT, INFINITY), Fault.OUT_OF_RANGE, "Infinity", "finite"),
        Arguments.of(number(Role.DEVIATION, 0), Fault.OUT_OF_RANGE, "0", "above 0"),
        Arguments.of(number(Role.REAL, INFINITY), Fault.OUT_OF_RANGE, "Infinity", "finite"),
        Arguments.of(number(Role.LOSS, -0.5), Fault.OUT_OF_RANGE, "-0.5", "0 or more"),
        Arguments.of(
            number(Role.TOTAL, INFINITY), Fault.OVERFLOW, "Infinity", "divide the weights"),
        Arguments.of(number(Role.TARGET, 0.5), Fault.BAD_LABEL, "0.5", "index of a class"),
        Arguments.of(number(Role.TARGET, -1), Fault.BAD_LABEL, "-1", "index of a class"),
        Arguments.of(number(Role.TARGET, NAN), Fault.BAD_LABEL, "NaN", "index of a class"),
        Arguments.of(
            InputCheck.label(parameter(Role.TARGET), 3, 3), Fault.BAD_LABEL, "3", "0 to 2"),
        Arguments.of(
            InputCheck.sameLength(parameter(Role.DISTRIBUTION), 1, parameter(Role.PREDICTION), 2),
            Fault.LENGTH_MISMATCH,
            "2",
            "x has 1 class, but x has 2 classes"),
        Arguments.of(vector(Role.DISTRIBUTION), Fault.EMPTY, "[]", "x is empty"),
        Arguments.of(vectorWithNull(Role.DISTRIBUTION), Fault.NULL_ELEMENT, "NULL", "x[1]"),
        Arguments.of(vector(Role.DISTRIBUTION, 0.5, NAN), Fault.NAN, "NaN", "x[1] is NaN"),
        Arguments.of(
            vector(Role.DISTRIBUTION, 1.5, -0.5), Fault.OUT_OF_RANGE, "1.5", "x is [1.5, -0.5]"),
        Arguments.of(
            vector(Role.DISTRIBUTION, 0.5, 0.25),
            Fault.BAD_SUM,
            "0.75",
            "a distribution sums to 1"),
        Arguments.of(vector(Role.WEIGHTS, 0, 0), Fault.BAD_SUM, "0", "above 0"),
        Arguments.of(vector(Role.WEIGHTS, 1, -1), Fault.OUT_OF_RANGE, "-1", "0 or more"),
        Arguments.of(
            vector(Role.WEIGHTS, Double.MAX_VALUE, Double.MAX_VALUE),
            Fault.BAD_SUM,
            "Infinity",
            "finite"),
        Arguments.of(
            vector(Role.LOGITS, -INFINITY, -INFINITY), Fault.BAD_SUM, "-Infinity", "finite"),
        Arguments.of(vector(Role.LOGITS, INFINITY, 0), Fault.OUT_OF_RANGE, "Infinity", "logit"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultHasItsConditionArgumentAndValue(
      BadInput bad, Fault condition, String value, String said) {
    assertThat(bad).isNotNull();
    assertThat(bad.condition()).isEqualTo(condition);
    assertThat(bad.argument()).isEqualTo("x");
    assertThat(bad.value()).isEqualTo(value);
    assertThat(bad.fault()).startsWith("x").contains(said);
  }

  @Test
  void everyConditionIsMet() {
    Set<Fault> met = EnumSet.noneOf(Fault.class);
    faults().forEach(fault -> met.add(((BadInput) fault.get()[0]).condition()));
    assertThat(met).containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void theBordersOfARangeAreInIt() {
    assertThat(number(Role.PROBABILITY, 0)).isNull();
    assertThat(number(Role.PROBABILITY, -0.0)).isNull();
    assertThat(number(Role.PROBABILITY, 1)).isNull();
    assertThat(number(Role.PROBABILITY, Math.nextUp(1.0))).isNotNull();
    assertThat(number(Role.PROBABILITY, -Double.MIN_VALUE)).isNotNull();
    assertThat(number(Role.WEIGHT, 0)).isNull();
    assertThat(number(Role.DEVIATION, Double.MIN_VALUE)).isNull();
    assertThat(number(Role.TARGET, Integer.MAX_VALUE)).isNull();
    assertThat(number(Role.TARGET, Integer.MAX_VALUE + 1.0)).isNotNull();
    assertThat(InputCheck.label(parameter(Role.TARGET), 2, 3)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.9991, 1.0009})
  void aSumThatRoundingMissesIsADistribution(double sum) {
    assertThat(vector(Role.DISTRIBUTION, sum / 2, sum / 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9989, 1.0011, 0, 2})
  void aSumFurtherOffIsNot(double sum) {
    assertThat(vector(Role.DISTRIBUTION, sum / 2, sum / 2)).isNotNull();
  }

  @Test
  void float32RoundingOfManyClassesIsADistribution() {
    double[] p = new double[1000];
    double[] rounded = DoubleStream.of(p).map(x -> (float) (1 / 1000.0)).toArray();
    assertThat(vector(Role.DISTRIBUTION, rounded)).isNull();
  }

  @Test
  void aSparseVectorIsCheckedByItsEntriesAndNamesTheirClasses() {
    Parameter p = parameter(Role.DISTRIBUTION);
    assertThat(
            InputCheck.vector(
                p, ClassArray.sparse(100, new int[] {3, 70}, new double[] {0.5, 0.5})))
        .isNull();
    BadInput bad =
        InputCheck.vector(p, ClassArray.sparse(100, new int[] {3, 70}, new double[] {0.5, 1.5}));
    assertThat(bad.fault()).contains("x[70] is 1.5").contains("x is [3: 0.5, 70: 1.5]");
    assertThat(InputCheck.vector(p, ClassArray.sparse(5, new int[0], new double[0])).condition())
        .isEqualTo(Fault.BAD_SUM);
    assertThat(
            InputCheck.vector(
                parameter(Role.LOGITS),
                ClassArray.sparse(3, new int[] {1}, new double[] {-INFINITY})))
        .as("a logit of 0 that is not stored is finite")
        .isNull();
  }

  @Test
  void theRemedyFitsTheLookOfTheNumbers() {
    assertThat(vector(Role.DISTRIBUTION, 50, 20, 30).remedy())
        .contains("normalize_distribution(x)");
    assertThat(vector(Role.DISTRIBUTION, 2.5, -1.25, 0.5).remedy()).contains("softmax(x)");
    assertThat(vector(Role.DISTRIBUTION, 0.5, NAN).remedy()).isEmpty();
    assertThat(vector(Role.WEIGHTS, 0, 0).remedy()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatARoleSaysOfItselfHolds(Role role) {
    assertThat(role.accepts(NAN)).as("%s accepts NaN", role).isFalse();
    assertThat(role.accepts(role.lowest())).isTrue();
    assertThat(role.accepts(role.highest())).isTrue();
    if (role.lowest() > Double.NEGATIVE_INFINITY) {
      assertThat(role.accepts(Math.nextDown(role.lowest()))).isFalse();
    }
    assertThat(role.numbers().rule()).isNotBlank();
  }

  @Test
  void conditionsHaveNamesAsSparksOwn() {
    assertThat(Fault.BAD_SUM.errorName()).isEqualTo("SURPRISAL_BAD_SUM");
  }
}
