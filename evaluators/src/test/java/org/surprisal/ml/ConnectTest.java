package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.surprisal.ml.LocalSpark.SPARK;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.SparkEnv;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.DataType;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.Expression.Literal;
import org.apache.spark.connect.proto.MlCommand;
import org.apache.spark.connect.proto.MlOperator;
import org.apache.spark.connect.proto.MlParams;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.connect.proto.SparkConnectServiceGrpc;
import org.apache.spark.connect.proto.UserContext;
import org.apache.spark.sql.connect.service.SparkConnectService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sparkproject.connect.grpc.ManagedChannel;
import org.sparkproject.connect.grpc.ManagedChannelBuilder;
import scala.Option;

/**
 * What a PySpark client sends for {@code evaluator.evaluate(predictions)}, sent to a Spark Connect
 * server.
 */
class ConnectTest {
  private static ManagedChannel channel;

  @BeforeAll
  static void startServer() throws IOException {
    assumeThat(SPARK.version()).as("Connect has ML from 4.0 on").isGreaterThanOrEqualTo("4");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    SparkEnv.get()
        .conf()
        .set("spark.connect.grpc.binding.address", "127.0.0.1")
        .set("spark.connect.grpc.binding.port", String.valueOf(port));
    SparkConnectService.start(SPARK.sparkContext());
    channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
  }

  @AfterAll
  static void stopServer() {
    if (channel != null) {
      channel.shutdownNow();
      SparkConnectService.stop(Option.empty(), Option.empty());
    }
  }

  private static double evaluate(String evaluator, Map<String, Literal> params, String query) {
    MlCommand.Evaluate.Builder evaluate =
        MlCommand.Evaluate.newBuilder()
            .setEvaluator(
                MlOperator.newBuilder()
                    .setName(evaluator)
                    .setUid("probEval")
                    .setType(MlOperator.OperatorType.OPERATOR_TYPE_EVALUATOR))
            .setParams(MlParams.newBuilder().putAllParams(params))
            .setDataset(Relation.newBuilder().setSql(SQL.newBuilder().setQuery(query)));
    ExecutePlanRequest request =
        ExecutePlanRequest.newBuilder()
            .setSessionId(UUID.randomUUID().toString())
            .setUserContext(UserContext.newBuilder().setUserId("test"))
            .setPlan(
                Plan.newBuilder()
                    .setCommand(
                        Command.newBuilder()
                            .setMlCommand(MlCommand.newBuilder().setEvaluate(evaluate))))
            .build();
    Iterator<ExecutePlanResponse> responses =
        SparkConnectServiceGrpc.newBlockingStub(channel).executePlan(request);
    double result = Double.NaN;
    while (responses.hasNext()) {
      ExecutePlanResponse response = responses.next();
      if (response.hasMlCommandResult()) {
        result = response.getMlCommandResult().getParam().getDouble();
      }
    }
    return result;
  }

  private static Literal text(String value) {
    return Literal.newBuilder().setString(value).build();
  }

  private static Literal number(double value) {
    return Literal.newBuilder().setDouble(value).build();
  }

  private static final String NAME = ProbabilisticClassificationEvaluator.class.getName();

  @Test
  void evaluates() {
    double result =
        evaluate(
            NAME,
            Map.of(
                "labelCol", text("y"),
                "weightCol", text("w"),
                "metricName", text("logLoss"),
                "handleInvalid", text("keep"),
                "eps", number(0.25)),
            "SELECT * FROM VALUES (1, 0.5, 3), (1, 0.0, 1) AS t(y, probability, w)");
    assertThat(result).isCloseTo((3 * Math.log(2) + Math.log(4)) / 4, within(1e-15));
  }

  @Test
  @SuppressWarnings("deprecation") // Clients of Spark 3.5 send it.
  void takesListsOfNames() {
    DataType string = DataType.newBuilder().setString(DataType.String.newBuilder()).build();
    Literal labels =
        Literal.newBuilder()
            .setArray(
                Literal.Array.newBuilder()
                    .setElementType(string)
                    .addElements(text("yes"))
                    .addElements(text("no")))
            .build();
    double result =
        evaluate(
            NAME,
            Map.of("labels", labels),
            "SELECT * FROM VALUES ('yes', array(0.25, 0.75)) AS t(label, probability)");
    assertThat(result).isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void errorsReachTheClient() {
    assertThatThrownBy(
            () ->
                evaluate(
                    NAME,
                    Map.of(),
                    "SELECT * FROM VALUES (1, double('NaN')) AS t(label, probability)"))
        .hasMessageContaining("SURPRISAL_NAN")
        .hasMessageContaining("probEval cannot give logLoss");
  }

  @Test
  void aClassThatNoServiceFileNamesIsRefused() {
    assertThatThrownBy(() -> evaluate("org.surprisal.ml.Missing", Map.of(), "SELECT 1"))
        .hasMessageContaining("org.surprisal.ml.Missing");
  }
}
