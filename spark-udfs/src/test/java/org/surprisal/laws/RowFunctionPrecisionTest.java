package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.Ulps;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;

/** Every kernel of a row function is right to the last bits, of arguments that make that hard. */
class RowFunctionPrecisionTest {

  @TestFactory
  Stream<DynamicTest> isWithinFourUlpsOfItsDefinition() {
    return eachForm(RowFunctionPrecisionTest::checkDefinition);
  }

  /** Only the classes that are not 0 are stored. */
  @TestFactory
  Stream<DynamicTest> sparseVectorsAreAsDenseOnes() {
    return eachForm(RowFunctionPrecisionTest::checkSparse);
  }

  private static Stream<DynamicTest> eachForm(BiConsumer<FunctionDefinition, Method> check) {
    return FunctionCatalogue.functions().stream()
        .filter(function -> !function.isAggregate())
        .flatMap(
            function ->
                function.kernels().stream()
                    .map(
                        form ->
                            dynamicTest(
                                function.name() + Arrays.toString(form.getParameterTypes()),
                                () -> check.accept(function, form))));
  }

  private static void checkDefinition(FunctionDefinition function, Method form) {
    RowOracle oracle = (RowOracle) Oracles.of(function.name());
    List<Given> calls = HardArguments.of(function, form);
    assertThat(calls).hasSizeGreaterThan(3);
    for (Given given : calls) {
      compare(oracle, given, call(form, given, false), oracle.definition().apply(given));
    }
  }

  private static void compare(RowOracle oracle, Given given, Object actual, Object exact) {
    if (exact instanceof BigDecimal[] numbers) {
      double[] array = (double[]) actual;
      assertThat(array).hasSameSizeAs(numbers);
      for (int i = 0; i < array.length; i++) {
        compare(oracle, given, array[i], Optional.of(numbers[i]));
      }
    } else if (exact instanceof Optional<?> number) {
      Optional<BigDecimal> expected = number.map(BigDecimal.class::cast);
      double ulps = expected.map(x -> oracle.ulps().apply(given, x)).orElse(RowOracle.ULPS);
      assertThat((double) actual).as("%s", given).is(Ulps.within(ulps, expected));
    } else {
      assertThat(actual == null ? "" : actual).as("%s", given).isEqualTo(exact);
    }
  }

  private static void checkSparse(FunctionDefinition function, Method form) {
    for (Given given : HardArguments.of(function, form)) {
      assertThat(call(form, given, true)).as("%s", given).isEqualTo(call(form, given, false));
    }
  }

  private static Object call(Method form, Given given, boolean sparse) {
    Object[] arguments =
        Arrays.stream(form.getParameters())
            .map(
                read ->
                    ClassValues.class.isAssignableFrom(read.getType())
                        ? vector(given.vector(read.getName()), sparse)
                        : given.number(read.getName()))
            .toArray();
    try {
      return form.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(form + " of " + given, e);
    }
  }

  private static ClassArray vector(double[] values, boolean sparse) {
    if (!sparse) {
      return ClassArray.of(values);
    }
    int[] stored = IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
    return ClassArray.sparse(
        values.length, stored, IntStream.of(stored).mapToDouble(i -> values[i]).toArray());
  }
}
