package org.surprisal.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;

@ExtendWith(LocalSpark.class)
class ColumnApiTest {

  static Stream<FunctionDefinition> catalogue() {
    return FunctionCatalogue.functions().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void aMethodForEachFormPassesItsArgumentsInOrder(FunctionDefinition function) throws Exception {
    int required =
        (int) function.parameters().stream().filter(parameter -> !parameter.isOptional()).count();
    for (String name : new String[] {function.name(), function.tryName()}) {
      for (int count = required; count <= function.parameters().size(); count++) {
        Class<?>[] types = new Class<?>[count];
        Arrays.fill(types, Column.class);
        Method method = functions.class.getMethod(name, types);
        Object[] arguments =
            IntStream.range(0, count)
                .mapToObj(i -> col(function.parameters().get(i).name()))
                .toArray();
        String called = method.invoke(null, arguments).toString();
        String given =
            String.join(
                ", ",
                function.parameters().subList(0, count).stream().map(Parameter::name).toList());
        assertThat(called).isEqualTo(name + "(" + given + ")");
      }
    }
  }

  @Test
  void aCallGivesWhatSqlGives(SparkSession spark) {
    Dataset<Row> predictions =
        spark.sql("SELECT * FROM VALUES (1, 0.9D, 2), (0, 0.2D, 1) AS t(label, p, w)");
    Row row =
        predictions
            .agg(
                functions.log_loss(col("label"), col("p")),
                functions.log_loss(col("label"), col("p"), col("w"), lit(0.0)),
                functions.try_brier_score(col("label"), col("p")))
            .first();
    predictions.createOrReplaceTempView("column_api");
    Row expected =
        spark
            .sql(
                "SELECT log_loss(label, p), log_loss(label, p, w, 0.0), try_brier_score(label, p)"
                    + " FROM column_api")
            .first();
    assertThat(row).isEqualTo(expected);
  }
}
