package org.surprisal.laws;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.Ulps;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;
import org.surprisal.information.input.ClassValues;
import org.surprisal.laws.AggregateOracle.Figure;
import org.surprisal.laws.Sample.Labels;
import org.surprisal.sql.LocalSpark;

/**
 * Every aggregate is right to the last bits, of rows that make that hard, in every form of input
 * and with weights.
 */
@ExtendWith(LocalSpark.class)
class AggregatePrecisionTest {

  /** A number that a call gives, and how the call reads the rows. */
  private record Check(String call, Figure figure, Labels labels, boolean weighted) {
    @Override
    public String toString() {
      return sql(call);
    }

    String sql(String of) {
      return figure.sql().replace("%s", of);
    }
  }

  private static List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (FunctionDefinition function : FunctionCatalogue.functions()) {
      if (function.isAggregate()) {
        AggregateOracle oracle = (AggregateOracle) Oracles.of(function.name());
        boolean takesWeights =
            function.parameters().stream().anyMatch(each -> each.role() == Role.WEIGHT);
        for (Method form : function.inputForms()) {
          for (boolean weighted : takesWeights ? new boolean[] {false, true} : new boolean[1]) {
            String call = call(function, form, weighted);
            oracle
                .figures()
                .forEach(figure -> checks.add(new Check(call, figure, labels(form), weighted)));
          }
        }
      }
    }
    return checks;
  }

  /** What a form reads of a parameter: a number where it does not read it. */
  private static boolean isVector(Method form, Parameter parameter) {
    return Arrays.stream(form.getParameters())
        .anyMatch(
            read ->
                read.getName().equals(parameter.javaName())
                    && !read.getType().isPrimitive()
                    && read.getType() != Object.class);
  }

  private static Labels labels(Method form) {
    long vectors =
        Arrays.stream(form.getParameterTypes()).filter(ClassValues.class::isAssignableFrom).count();
    return Labels.values()[(int) Math.min(2, vectors)];
  }

  private static String call(FunctionDefinition function, Method form, boolean weighted) {
    Labels labels = labels(form);
    Map<Role, Integer> before = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      int occurrence = before.merge(parameter.role(), 1, Integer::sum) - 1;
      String sql =
          switch (parameter.role()) {
            case TARGET -> labels.label();
            case PREDICTION -> occurrence == 0 ? labels.prediction() : labels.otherPrediction();
            case PROBABILITY -> "p";
            case DISTRIBUTION -> occurrence == 0 ? "soft" : "q";
            case WEIGHT -> weighted ? "w" : null;
            case CELL -> occurrence == 0 ? "a" : "b";
            case VALUE -> occurrence == 0 ? "x" : "y";
            case CONSTANT -> constant(parameter);
            case LOGITS,
                WEIGHTS,
                COUNTS,
                REAL,
                DEVIATION,
                TEMPERATURE,
                LOSS,
                TOTAL,
                TALLY,
                INTERMEDIATE ->
                throw new IllegalArgumentException(
                    "no column of Problem is for "
                        + parameter.name()
                        + (isVector(form, parameter) ? ", a vector" : ", a number"));
          };
      if (sql != null) {
        arguments.add(parameter.name() + " => " + sql);
      }
    }
    return function.name() + "(" + String.join(", ", arguments) + ")";
  }

  /** Definitions raise no probability; every other constant is the default, or the sample. */
  private static String constant(Parameter parameter) {
    if (parameter.name().equals("eps")) {
      return "0";
    }
    return parameter.isOptional() ? null : parameter.constant().sample() + "D";
  }

  @TestFactory
  Stream<DynamicTest> isWithinFourUlpsOfItsDefinition(SparkSession spark) {
    List<Problem> problems = Problem.all(5, 16);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      int number = i;
      problems.get(i).rows().forEach(line -> rows.add(line.toRow(number)));
    }
    List<Check> checks = checks();
    List<String> calls = checks.stream().map(Check::call).distinct().toList();
    Column[] results =
        IntStream.range(0, calls.size())
            .mapToObj(i -> expr(calls.get(i)).as("call" + i))
            .toArray(Column[]::new);
    Dataset<Row> grouped =
        spark
            .createDataFrame(rows, Problem.SCHEMA)
            .repartition(3)
            .groupBy("problem")
            .agg(expr("count(*)"), results)
            .orderBy("problem");
    // Read apart from the aggregation, so that Spark compiles no code for hundreds of fields.
    List<Row> computed =
        spark
            .createDataFrame(grouped.collectAsList(), grouped.schema())
            .selectExpr(
                checks.stream()
                    .map(check -> check.sql("call" + calls.indexOf(check.call())))
                    .toArray(String[]::new))
            .collectAsList();
    assertThat(computed).hasSameSizeAs(problems);
    return IntStream.range(0, checks.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    checks.get(i).toString(),
                    () ->
                        check(
                            checks.get(i),
                            problems,
                            computed.stream().map(row -> row.getDouble(i)).toList())));
  }

  private static void check(Check check, List<Problem> problems, List<Double> computed) {
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      Figure figure = check.figure();
      Sample sample = new Sample(problem, check.labels(), check.weighted());
      Optional<BigDecimal> exact = figure.definition().apply(sample);
      double ulps = exact.map(x -> figure.ulps().applyAsDouble(sample, x)).orElse(RowOracle.ULPS);
      assertThat(computed.get(i))
          .as("problem %d, %s", i, problem.kind())
          .is(Ulps.within(ulps, exact));
    }
  }
}
