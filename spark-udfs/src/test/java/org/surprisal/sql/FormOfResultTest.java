package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A distribution comes back in the form in which it was given. */
@ExtendWith(LocalSpark.class)
class FormOfResultTest {

  @ParameterizedTest
  @EnumSource(Execution.class)
  void aNumberAnArrayAndAVectorGiveTheirOwnForm(Execution execution, SparkSession spark) {
    VectorFunctions.register(spark);
    Row row =
        execution
            .rows(
                spark,
                "SELECT apply_temperature(p, 0.5), apply_temperature(v, 2 * t), apply_temperature(dense_vector(v), 2D),"
                    + " apply_temperature(mllib_vector(v), 2D, eps => 0), softmax(sparse_vector(z)), softmax(z, t),"
                    + " try_apply_temperature(dense_vector(z), 1), normalize_distribution(dense_vector(v))"
                    + " FROM VALUES (0.8D, array(0.8D, 0.2D), array(0D, 0D), 1) AS rows(p, v, z, t)")
            .get(0);
    double twoThirds = 0.6666666666666666;
    double third = 1 / 3.0;
    assertThat(row.getDouble(0)).isEqualTo(0.64 / 0.68);
    assertThat(row.getList(1)).containsExactly(twoThirds, third);
    assertThat(row.get(2)).isEqualTo(Vectors.dense(twoThirds, third));
    assertThat(row.get(3)).isEqualTo(org.apache.spark.mllib.linalg.Vectors.dense(twoThirds, third));
    assertThat(row.get(4)).isEqualTo(Vectors.dense(0.5, 0.5));
    assertThat(row.getList(5)).containsExactly(0.5, 0.5);
    assertThat(row.get(6)).isNull();
    assertThat(row.get(7)).isEqualTo(Vectors.dense(0.8, 0.2));
  }
}
