import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.surprisal.job.Evaluate;
import org.surprisal.ml.ProbabilisticClassificationEvaluator;

/**
 * What needs MLlib: apart from {@link Smoke}, so that nothing of it is loaded where it is missing.
 */
final class Ml {
  private final Smoke smoke;

  private Ml(Smoke smoke) {
    this.smoke = smoke;
  }

  static void run(Smoke smoke) {
    Ml ml = new Ml(smoke);
    ml.evaluator();
    smoke.checks.check("evaluator in a CrossValidator", ml::search);
    smoke.checks.check("the job", ml::job);
  }

  private void evaluator() {
    StructType schema =
        new StructType()
            .add("label", DataTypes.DoubleType)
            .add("probability", SQLDataTypes.VectorType());
    Dataset<Row> predictions =
        smoke.spark.createDataFrame(
            List.of(
                RowFactory.create(0.0, Vectors.dense(0.8, 0.1, 0.1)),
                RowFactory.create(
                    2.0, Vectors.sparse(3, new int[] {0, 2}, new double[] {0.1, 0.9}))),
            schema);
    predictions.createOrReplaceTempView("predictions");
    double expected = (Smoke.OF_0 + Smoke.OF_1) / 2;

    ProbabilisticClassificationEvaluator evaluator = new ProbabilisticClassificationEvaluator();
    evaluator.setLabelCol("label");
    evaluator.setProbabilityCol("probability");
    smoke.checks.number(
        "log_loss of ML vectors",
        expected,
        () -> smoke.first("SELECT log_loss(label, probability) FROM predictions"));
    smoke.checks.number("evaluator", expected, () -> evaluator.evaluate(predictions));
    smoke.checks.number(
        "evaluator, saved and loaded",
        expected,
        () -> {
          Path folder = Files.createTempDirectory("smoke");
          evaluator.write().overwrite().save(folder.toString());
          return ProbabilisticClassificationEvaluator.load(folder.toString()).evaluate(predictions);
        });
  }

  /** It finds what MLlib's own log loss finds, which is good where no probability is 0 or NaN. */
  private String search() {
    Dataset<Row> digits = digits().cache();
    LogisticRegression regression = new LogisticRegression().setMaxIter(3);
    CrossValidatorModel found =
        new CrossValidator()
            .setEstimator(regression)
            .setEvaluator(new ProbabilisticClassificationEvaluator())
            .setEstimatorParamMaps(
                new ParamGridBuilder()
                    .addGrid(regression.regParam(), new double[] {0.01, 0.1})
                    .build())
            .setNumFolds(2)
            .setFoldCol("fold")
            .setParallelism(2)
            .setCollectSubModels(true)
            .fit(digits);
    Evaluator theirs = new MulticlassClassificationEvaluator().setMetricName("logLoss");
    for (int candidate = 0; candidate < 2; candidate++) {
      double sum = 0;
      for (int fold = 0; fold < 2; fold++) {
        Dataset<Row> heldOut = digits.where("fold = " + fold);
        sum += theirs.evaluate(found.subModels()[fold][candidate].transform(heldOut));
      }
      if (Math.abs(found.avgMetrics()[candidate] - sum / 2) > 1e-12) {
        return Arrays.toString(found.avgMetrics()) + ", where MLlib finds " + sum / 2;
      }
    }
    return "";
  }

  private Dataset<Row> digits() {
    Dataset<Row> csv =
        smoke
            .spark
            .read()
            .option("header", true)
            .option("inferSchema", true)
            .csv("../sample-data/digits.csv");
    return new VectorAssembler()
        .setInputCols(
            Arrays.stream(csv.columns())
                .filter(column -> column.startsWith("pixel_"))
                .toArray(String[]::new))
        .setOutputCol("features")
        .transform(csv)
        .selectExpr("label", "features", "int(id % 2) AS fold");
  }

  /** It prints on every Spark what README.md shows. */
  private String job() throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Evaluate.main(new String[] {"../sample-data/digits-predictions.csv"});
    } finally {
      System.setOut(console);
    }
    String printed = bytes.toString(StandardCharsets.UTF_8);
    boolean shown = Files.readString(Path.of("../README.md")).contains("```\n" + printed + "```\n");
    return shown ? "" : "README.md does not show\n" + printed;
  }
}
