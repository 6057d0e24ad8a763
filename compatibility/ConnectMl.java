import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.DataType;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.Expression.Literal;
import org.apache.spark.connect.proto.MlCommand;
import org.apache.spark.connect.proto.MlCommandResult;
import org.apache.spark.connect.proto.MlOperator;
import org.apache.spark.connect.proto.MlOperator.OperatorType;
import org.apache.spark.connect.proto.MlParams;
import org.apache.spark.connect.proto.MlRelation;
import org.apache.spark.connect.proto.ObjectRef;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.sql.connect.Dataset;
import org.apache.spark.sql.connect.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The commands that PySpark sends to a Spark Connect server for its CrossValidator and for save and
 * load. The client in Java has no classes for machine learning, but it sends what it is given.
 */
final class ConnectMl {
  private static final String EVALUATOR = "org.surprisal.ml.ProbabilisticClassificationEvaluator";
  private static final String MLLIB = "org.apache.spark.ml.";
  private static final int FOLDS = 2;

  private final SparkSession spark;

  ConnectMl(SparkSession spark) {
    this.spark = spark;
  }

  /** It finds what MLlib's own log loss finds, and chooses the same regularization. */
  String search() {
    double weak = crossValidated(0.01, EVALUATOR);
    double strong = crossValidated(10, EVALUATOR);
    String theirs = MLLIB + "evaluation.MulticlassClassificationEvaluator";
    double expected = crossValidated(0.01, theirs);
    return Math.abs(weak - expected) <= 1e-12 && weak < strong
        ? ""
        : weak + " instead of " + expected + ", " + strong + " where regularized";
  }

  private double crossValidated(double regularization, String evaluator) {
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      String model = fitted(regularization, rows("id % 2 <> " + fold));
      Relation.Builder scored =
          Relation.newBuilder()
              .setMlRelation(
                  MlRelation.newBuilder()
                      .setTransform(
                          MlRelation.Transform.newBuilder()
                              .setObjRef(ObjectRef.newBuilder().setId(model))
                              .setInput(rows("id % 2 = " + fold))));
      MlCommand.Evaluate evaluate =
          MlCommand.Evaluate.newBuilder()
              .setEvaluator(operator(evaluator, OperatorType.OPERATOR_TYPE_EVALUATOR))
              .setParams(MlParams.newBuilder().putParams("metricName", text("logLoss")))
              .setDataset(scored)
              .build();
      sum += result(MlCommand.newBuilder().setEvaluate(evaluate)).getParam().getDouble();
    }
    return sum / FOLDS;
  }

  /** Labels that follow from x, but for a third of them. */
  private Relation rows(String condition) {
    Dataset<?> rows =
        (Dataset<?>)
            spark.sql(
                "SELECT double((id % 10 > 4) <> (id % 3 = 0)) AS label, double(id % 10) AS x"
                    + " FROM range(120) WHERE "
                    + condition);
    MlRelation.Transform features =
        MlRelation.Transform.newBuilder()
            .setTransformer(
                operator(MLLIB + "feature.VectorAssembler", OperatorType.OPERATOR_TYPE_TRANSFORMER))
            .setParams(
                MlParams.newBuilder()
                    .putParams("inputCols", texts("x"))
                    .putParams("outputCol", text("features")))
            .setInput(rows.plan().getRoot())
            .build();
    return Relation.newBuilder()
        .setMlRelation(MlRelation.newBuilder().setTransform(features))
        .build();
  }

  private String fitted(double regularization, Relation rows) {
    MlCommand.Fit fit =
        MlCommand.Fit.newBuilder()
            .setEstimator(
                operator(
                    MLLIB + "classification.LogisticRegression",
                    OperatorType.OPERATOR_TYPE_ESTIMATOR))
            .setParams(MlParams.newBuilder().putParams("regParam", number(regularization)))
            .setDataset(rows)
            .build();
    return result(MlCommand.newBuilder().setFit(fit)).getOperatorInfo().getObjRef().getId();
  }

  /** The parameters that a saved evaluator has where it is loaded again. */
  String savedAndLoaded(Path folder) {
    Map<String, Literal> set =
        Map.of("labelCol", text("y"), "metricName", text("brierScore"), "eps", number(0.25));
    MlOperator evaluator = operator(EVALUATOR, OperatorType.OPERATOR_TYPE_EVALUATOR);
    result(
        MlCommand.newBuilder()
            .setWrite(
                MlCommand.Write.newBuilder()
                    .setOperator(evaluator)
                    .setParams(MlParams.newBuilder().putAllParams(set))
                    .setPath(folder.toString())
                    .setShouldOverwrite(true)));
    MlCommandResult read =
        result(
            MlCommand.newBuilder()
                .setRead(
                    MlCommand.Read.newBuilder().setOperator(evaluator).setPath(folder.toString())));
    return read.getOperatorInfo().getParams().getParamsMap().entrySet().stream()
        .map(
            param -> {
              Literal value = param.getValue();
              return param.getKey()
                  + "="
                  + (value.hasDouble() ? value.getDouble() : value.getString());
            })
        .sorted()
        .collect(joining(", "));
  }

  private MlCommandResult result(MlCommand.Builder command) {
    return CollectionConverters.asJava(
            spark.execute(Command.newBuilder().setMlCommand(command).build()))
        .stream()
        .filter(ExecutePlanResponse::hasMlCommandResult)
        .map(ExecutePlanResponse::getMlCommandResult)
        .findFirst()
        .orElseThrow();
  }

  private static MlOperator operator(String name, OperatorType type) {
    return MlOperator.newBuilder().setName(name).setUid("tried").setType(type).build();
  }

  private static Literal text(String value) {
    return Literal.newBuilder().setString(value).build();
  }

  private static Literal number(double value) {
    return Literal.newBuilder().setDouble(value).build();
  }

  @SuppressWarnings("deprecation") // The type of the elements, which Spark 4.0 asks for.
  private static Literal texts(String... values) {
    Literal.Array.Builder array =
        Literal.Array.newBuilder()
            .setElementType(DataType.newBuilder().setString(DataType.String.newBuilder()));
    List.of(values).forEach(value -> array.addElements(text(value)));
    return Literal.newBuilder().setArray(array).build();
  }
}
