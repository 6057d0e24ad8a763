package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.SPARK;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.ml.classification.NaiveBayes;
import org.apache.spark.ml.classification.NaiveBayesModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the examples of docs/calibration.md, as they stand there. */
class CalibrationGuideTest {
  /** The names that the examples take for granted. */
  private static final String PARAMETERS =
      "VectorAssembler assembler, NaiveBayesModel classifierModel, Dataset<Row> training, Dataset<Row> keptAside, Dataset<Row> test";

  private static final GuidePage GUIDE = GuidePage.of("calibration.md");

  @TempDir private Path folder;

  @Test
  void theStatementsGiveTheFiguresOfTheTable() {
    Stream.of("logistic", "forest", "naive_bayes")
        .map(model -> Digits.predictions(model).withColumn("model", functions.lit(model)))
        .reduce(Dataset::union)
        .orElseThrow()
        .createOrReplaceTempView("predictions");
    List<String> statements = GUIDE.blocks("sql");
    assertThat(statements).hasSize(3);
    assertGivesTheTableBehind(statements.get(0));
    assertGivesTheTableBehind(statements.get(2));
    double repaired = SPARK.sql(statement(statements.get(1))).first().getDouble(0);
    assertThat(statements.get(1)).contains("-- %.4f".formatted(repaired));
  }

  private static void assertGivesTheTableBehind(String block) {
    String behind = GUIDE.text().substring(GUIDE.text().indexOf(block));
    for (Row row : SPARK.sql(statement(block)).collectAsList()) {
      String line =
          behind
              .lines()
              .filter(each -> each.startsWith("| " + row.getString(0) + " "))
              .findFirst()
              .orElseThrow();
      List<String> shown =
          Pattern.compile("\\d+\\.\\d+").matcher(line).results().map(MatchResult::group).toList();
      assertThat(shown).hasSize(row.size() - 1);
      for (int i = 0; i < shown.size(); i++) {
        int digits = shown.get(i).length() - shown.get(i).indexOf('.') - 1;
        assertThat(row.getDouble(i + 1))
            .as(line)
            .isCloseTo(Double.parseDouble(shown.get(i)), within(0.6 * Math.pow(10, -digits)));
      }
    }
  }

  private static String statement(String block) {
    return block.replaceAll(";.*\n", "");
  }

  private List<Dataset<?>> run() throws ReflectiveOperationException, IOException {
    Dataset<Row> rows = Digits.features().withColumnRenamed("features", "pixels");
    Dataset<Row>[] parts = rows.coalesce(1).randomSplit(new double[] {2, 1, 1}, 1);
    Arrays.stream(parts).forEach(Dataset::cache);
    VectorAssembler assembler =
        new VectorAssembler().setInputCols(new String[] {"pixels"}).setOutputCol("features");
    NaiveBayesModel classifier = new NaiveBayes().setFeaturesCol("pixels").fit(parts[0]);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Method run =
          Arrays.stream(loader.loadClass("Guide").getMethods())
              .filter(method -> method.getName().equals("run"))
              .findFirst()
              .orElseThrow();
      Dataset<?>[] repaired =
          (Dataset<?>[]) run.invoke(null, assembler, classifier, parts[0], parts[1], parts[2]);
      double asItIs = logLoss(classifier.transform(parts[2]));
      for (Dataset<?> each : repaired) {
        assertThat(logLoss(each)).isLessThan(asItIs / 2);
      }
      return List.of(repaired);
    }
  }

  private static double logLoss(Dataset<?> predictions) {
    return new ProbabilisticClassificationEvaluator().evaluate(predictions);
  }

  @Test
  void theJavaExamplesRepairAClassifier() throws ReflectiveOperationException, IOException {
    List<String> examples = GUIDE.blocks("java");
    String program =
        """
        import org.apache.spark.ml.*;
        import org.apache.spark.ml.classification.*;
        import org.apache.spark.ml.feature.VectorAssembler;
        import org.apache.spark.sql.*;
        import org.surprisal.ml.*;
        public class Guide {
          public static Dataset<?>[] run(%s) {
            %s
            %s
            return new Dataset<?>[] {model.transform(test), repair.transform(classifierModel.transform(test))};
          }
        }
        """
            .formatted(PARAMETERS, examples.get(0), examples.get(1));
    GuidePage.compileJava(folder, "Guide", program);
    assertThat(run()).hasSameSizeAs(examples);
  }

  @Test
  void theScalaExampleRepairsAClassifier() throws ReflectiveOperationException, IOException {
    String program =
        """
        import org.apache.spark.ml.classification._
        import org.apache.spark.ml.feature.VectorAssembler
        import org.apache.spark.sql._
        import org.surprisal.ml._
        object Guide {
          def run(%s): Array[Dataset[_]] = {
            val repaired = {
              %s
            }
            Array(repaired)
          }
        }
        """
            .formatted(
                PARAMETERS
                    .replace('<', '[')
                    .replace('>', ']')
                    .replaceAll("(\\S+) (\\w+)(,|$)", "$2: $1$3"),
                GUIDE.blocks("scala").get(0));
    GuidePage.compileScala(folder, "Guide", program);
    assertThat(run()).hasSize(1);
  }
}
