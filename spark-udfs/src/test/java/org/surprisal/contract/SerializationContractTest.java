package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.sql.Execution;
import org.surprisal.sql.Failure;
import org.surprisal.sql.InvalidInputException;
import org.surprisal.sql.LocalSpark;

/** An expression survives the way to an executor, and the way through its own text. */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SerializationContractTest {
  private Dataset<Row> rows;

  @BeforeAll
  void draw(SparkSession spark) {
    rows = ContractRows.of(spark, Grain.FINE);
  }

  static List<CallForm> calls() {
    return CallForm.all();
  }

  /** The expression of a call in its analysed query. */
  static Expression expression(Dataset<Row> rows, String call) {
    List<Expression> found =
        Figures.list(rows.selectExpr(call).queryExecution().analyzed().expressions()).stream()
            .flatMap(SerializationContractTest::withDescendants)
            .filter(e -> e.getClass().getPackageName().equals("org.surprisal.sql"))
            .toList();
    assertThat(found).as("expressions of %s", call).isNotEmpty();
    return found.get(0);
  }

  private Expression expression(CallForm call) {
    return expression(rows, call.sql());
  }

  private static Stream<Expression> withDescendants(Expression expression) {
    Expression itself =
        expression instanceof AggregateExpression aggregate
            ? aggregate.aggregateFunction()
            : expression;
    return Stream.concat(
        Stream.of(itself),
        Figures.list(itself.children()).stream()
            .flatMap(SerializationContractTest::withDescendants));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCopyIsEqualAndKeepsItsBuffer(CallForm call) throws IOException, ClassNotFoundException {
    Expression expression = expression(call);
    if (expression instanceof AggregateFunction aggregate) {
      assertThat(aggregate.aggBufferAttributes().size()).isPositive();
    }
    Expression copy = copy(expression);
    assertThat(copy).isNotSameAs(expression).isEqualTo(expression).hasSameHashCodeAs(expression);
    assertThat(copy.sql()).isEqualTo(expression.sql());
    assertThat(copy.dataType()).isEqualTo(expression.dataType());
    if (expression instanceof DeclarativeAggregate aggregate) {
      assertThat(((DeclarativeAggregate) copy).aggBufferAttributes())
          .isEqualTo(aggregate.aggBufferAttributes());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Test
  void anErrorComesBackFromAnExecutorWhole() throws IOException, ClassNotFoundException {
    InvalidInputException error =
        Failure.of(
            InvalidInputException.class,
            () -> rows.selectExpr("entropy(array(0.5D, 0.75D))").collectAsList());
    InvalidInputException copy = copy(error);
    assertThat(copy).hasMessage(error.getMessage());
    assertThat(copy.getCondition()).isEqualTo("SURPRISAL_BAD_SUM");
    assertThat(copy.getMessageParameters()).isEqualTo(error.getMessageParameters());
    assertThat(copy.getSqlState()).isEqualTo(error.getSqlState());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void callsThatDifferAreNotEqual(CallForm call) {
    Expression expression = expression(call);
    assertThat(expression)
        .isEqualTo(expression(call))
        .isNotEqualTo(expression(rows, call.trySql(Argument::sql)))
        .isNotEqualTo(null);
  }

  @TestFactory
  Stream<DynamicTest> theTextOfACallIsTheCall() {
    List<CallForm> aggregates = CallForm.aggregates();
    return Law.same(
        Batch.ofAll(rows, aggregates, call -> unqualified(expression(call).sql())),
        Execution.INTERPRETED.in(
            rows.sparkSession(), () -> Batch.ofAll(rows, aggregates, CallForm::sql)));
  }

  private static String unqualified(String sql) {
    return sql.replaceAll("[a-z0-9_]+\\.(?=[a-z])", "");
  }
}
