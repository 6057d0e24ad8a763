package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Unit;

/** A base changes the unit of a result, and nothing else. */
@ExtendWith(LocalSpark.class)
class BaseTest {
  private static final String ROWS = "range(0, 20, 1, 2)";

  private final SparkSession spark;

  BaseTest(SparkSession spark) {
    this.spark = spark;
  }

  private static SampleCall inBase(SampleCall call, String base) {
    Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
    arguments.put("base", base);
    return new SampleCall(call.definition(), call.form(), arguments);
  }

  @TestFactory
  Stream<DynamicTest> aResultIsDividedByTheLogarithmOfTheBase() {
    List<SampleCall> calls =
        SampleCall.all()
            .filter(call -> call.definition().hasParameter("base"))
            .filter(call -> !call.arguments().containsKey("base"))
            .toList();
    assertThat(calls).hasSizeGreaterThan(10);
    Map<String, List<Object>> values = new HashMap<>();
    for (boolean aggregates : new boolean[] {false, true}) {
      List<String> expressions =
          calls.stream()
              .filter(call -> call.definition().isAggregate() == aggregates)
              .flatMap(
                  call ->
                      Stream.of(call, inBase(call, "2"), inBase(call, "10D"), inBase(call, "e()")))
              .map(SampleCall::sql)
              .toList();
      values.putAll(Execution.WHOLE_STAGE.values(spark, expressions, ROWS));
    }
    return calls.stream()
        .map(
            call ->
                dynamicTest(
                    call.toString(),
                    () -> {
                      Unit unit = call.definition().unit();
                      List<Object> nats = values.get(call.sql());
                      assertThat(values.get(inBase(call, "e()").sql())).isEqualTo(nats);
                      for (String base : List.of("2", "10D")) {
                        List<Object> others = values.get(inBase(call, base).sql());
                        for (int i = 0; i < nats.size(); i++) {
                          double divisor = unit.divisor(base.equals("2") ? 2 : 10);
                          double expected = (double) nats.get(i) / divisor;
                          assertThat((double) others.get(i))
                              .isCloseTo(expected, within(4 * Math.ulp(expected)));
                        }
                      }
                    }));
  }

  @Test
  void onlyResultsWithAUnitHaveABase() {
    assertThat(FunctionCatalogue.functions())
        .filteredOn(definition -> definition.hasParameter("base"))
        .isNotEmpty()
        .noneMatch(definition -> definition.unit() == Unit.NONE);
  }
}
