package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions reach the executors by Java serialization, and stay what they were. */
@ExtendWith({LocalSpark.class, QuietLog.class})
class SerializationTest {
  private final SparkSession spark;

  SerializationTest(SparkSession spark) {
    this.spark = spark;
  }

  static Stream<SampleCall> calls() {
    return SampleCall.all();
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T object) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(object);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("not serializable: " + object, e);
    }
  }

  /** The expressions of this project in an analyzed query. */
  private List<Expression> expressions(String sql) {
    return Plan.of(spark.sql("SELECT " + sql + " FROM range(4, 5)"))
        .expressions(Expression.class)
        .stream()
        .filter(expression -> expression.getClass().getPackageName().equals("org.surprisal.sql"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anExpressionIsEqualToItsCopy(SampleCall call) {
    for (String sql : List.of(call.sql(), call.trySql())) {
      List<Expression> expressions = expressions(sql);
      assertThat(expressions).hasSize(1);
      Expression expression = expressions.get(0);
      Expression copy = copy(expression);
      assertThat(copy).isEqualTo(expression).hasSameHashCodeAs(expression);
      assertThat(copy.sql()).isEqualTo(expression.sql());
      assertThat(copy.dataType()).isEqualTo(expression.dataType());
      assertThat(copy.nullable()).isEqualTo(expression.nullable());
      assertThat(copy.semanticEquals(expression)).isTrue();
      if (copy instanceof DeclarativeAggregate aggregate) {
        assertThat(Scala.list(aggregate.aggBufferAttributes()))
            .hasSameSizeAs(Scala.list(aggregate.updateExpressions()))
            .hasSameSizeAs(Scala.list(aggregate.mergeExpressions()))
            .hasSameSizeAs(Scala.list(aggregate.initialValues()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aUsedExpressionIsSerializable(SampleCall call) {
    for (Expression expression : expressions(call.sql())) {
      if (expression instanceof AggregateFunction aggregate) {
        assertThat(aggregate.aggBufferSchema()).isNotNull();
        copy(expression);
      }
    }
  }

  @Test
  void aCopyIsEvaluatedToTheSame() {
    Expression constant =
        Plan.of(spark.sql("SELECT surprisal(0.5D, 2)")).expressions(RowExpression.class).get(0);
    assertThat(constant.eval(InternalRow.empty())).isEqualTo(1.0);
    assertThat(copy(constant).eval(InternalRow.empty())).isEqualTo(1.0);
  }

  @Test
  void callsThatDifferAreNotEqual() {
    Expression inBits = expressions("surprisal(id / 8D, 2)").get(0);
    assertThat(inBits)
        .isNotEqualTo(expressions("surprisal(id / 8D)").get(0))
        .isNotEqualTo(expressions("try_surprisal(id / 8D, 2)").get(0))
        .isNotEqualTo(expressions("surprisal(id / 9D, 2)").get(0));
    assertThat(expressions("log_loss(1, id / 8D)").get(0))
        .isNotEqualTo(expressions("perplexity(1, id / 8D)").get(0))
        .isNotEqualTo(expressions("log_loss(1, id / 8D, 1)").get(0));
  }

  @Test
  void errorsCrossTheWireWhole() {
    InvalidInputException error =
        Failure.ofInput(spark, Execution.INTERPRETED, "SELECT entropy(array(0.5D, 0.75D))");
    InvalidInputException copy = copy(error);
    assertThat(copy).hasMessage(error.getMessage());
    assertThat(copy.getCondition()).isEqualTo("SURPRISAL_BAD_SUM");
    assertThat(copy.getMessageParameters()).isEqualTo(error.getMessageParameters());
    assertThat(copy.getSqlState()).isEqualTo(error.getSqlState());
  }
}
