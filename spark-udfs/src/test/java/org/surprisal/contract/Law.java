package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** States of every call of a batch what must hold for it: a test for each call. */
final class Law {
  private Law() {}

  /** Each result of each call passes {@code check}. */
  static Stream<DynamicTest> each(
      Map<CallForm, List<Object>> results, BiConsumer<CallForm, Object> check) {
    assertThat(results).isNotEmpty();
    return results.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey().toString(),
                    () ->
                        assertThat(entry.getValue())
                            .isNotEmpty()
                            .allSatisfy(result -> check.accept(entry.getKey(), result))));
  }

  /** Some result of each call is a number that is not infinite, or a text. */
  static Stream<DynamicTest> tells(Map<CallForm, List<Object>> results) {
    return agree(results, results, 0);
  }

  /** The results are those expected, but for {@code relative} of each number. */
  static Stream<DynamicTest> agree(
      Map<CallForm, List<Object>> actual, Map<CallForm, List<Object>> expected, double relative) {
    assertThat(actual.keySet()).isNotEmpty().isEqualTo(expected.keySet());
    return actual.keySet().stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(), () -> agree(actual.get(call), expected.get(call), relative)));
  }

  private static void agree(List<Object> actual, List<Object> expected, double relative) {
    assertThat(expected).as("what is expected tells something").anyMatch(Figures::isTelling);
    assertThat(actual).hasSameSizeAs(expected);
    assertThat(Figures.difference(actual, expected, relative)).isNull();
  }

  /** The results are the same to the last bit. */
  static Stream<DynamicTest> same(
      Map<CallForm, List<Object>> actual, Map<CallForm, List<Object>> expected) {
    return agree(actual, expected, 0);
  }
}
