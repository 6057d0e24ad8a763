package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table with a row for each model and prediction. */
class LongFormatTest {
  @TempDir Path directory;

  private Path csv(String... lines) throws IOException {
    return Files.write(directory.resolve("long.csv"), List.of(lines));
  }

  private static Terminal run(Path input, String... options) {
    List<String> arguments = new ArrayList<>(List.of(input.toString(), "--model-column", "model"));
    arguments.addAll(Arrays.asList(options));
    return Terminal.run(arguments.toArray(String[]::new));
  }

  @Test
  void saysWhatTheWideTableSays() {
    Dataset<Row> wide = LocalSpark.digits();
    Dataset<Row> stacked =
        wide.selectExpr(
            "id",
            "label",
            "stack(3, %s) AS (model, probability)"
                .formatted(
                    String.join(
                        ", ",
                        List.of(stacked("logistic"), stacked("forest"), stacked("naive_bayes")))));
    Path input = directory.resolve("stacked");
    stacked.orderBy(functions.rand(7)).write().parquet(input.toString());

    Terminal expected = Terminal.run(LocalSpark.sample("digits-predictions.csv"), "--id", "id");
    Terminal run = run(input, "--id", "id");

    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.output()).isEqualTo(expected.output());
  }

  /** A model's name, and its ten columns as an array. */
  private static String stacked(String model) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      columns.add("CAST(" + model + "_" + i + " AS DOUBLE)");
    }
    return "'%s', array(%s)".formatted(model, String.join(", ", columns));
  }

  @Test
  void modelThatHasNoRowOfAnIdPredictedNull() throws IOException {
    Path input = csv("id,model,label,p", "1,a,1,0.5", "1,b,1,0.5", "2,a,0,0.25");
    assertThat(run(input, "--id", "id", "--model", "p").said())
        .contains("model b cannot be scored on 1 of 2 rows (1 with a NULL)");
    Terminal skipping = run(input, "--id", "id", "--model", "p", "--invalid", "skip");
    assertThat(skipping.output()).contains("a         1").contains("b         1");
  }

  @Test
  void groupsAndWeightsAreOfTheIdWhateverTheModel() throws IOException {
    Path input =
        csv(
            "id,model,label,p,w,country",
            "1,a,1,0.5,2,de",
            "1,b,1,0.25,2,de",
            "2,a,0,0.5,1,",
            "2,b,0,0.5,1,");
    Path output = directory.resolve("report");
    Terminal run =
        run(
            input,
            "--id",
            "id",
            "--model",
            "p",
            "--weight",
            "w",
            "--by",
            "country",
            "--output",
            output.toString());
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(
            LocalSpark.session()
                .read()
                .parquet(output.resolve("groups.parquet").toString())
                .selectExpr("model || ' ' || `group` || ' ' || weight")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .contains("a de 2.0", "b de 2.0");
  }

  @Test
  void rowsThatContradictEachOtherStopIt() throws IOException {
    Path labels = csv("id,model,label,p", "1,a,1,0.5", "1,b,0,0.5");
    assertThat(run(labels, "--id", "id", "--model", "p").said())
        .contains("--id: the rows of id = 1 have different values of column label");
    Path twice = csv("id,model,label,p", "1,a,1,0.5", "1,a,1,0.25", "1,b,1,0.5");
    assertThat(run(twice, "--id", "id", "--model", "p").said())
        .contains("--id: there are several rows of id = 1 and model a");
    Path nameless = csv("id,model,label,p", ",a,1,0.5", "1,b,1,0.5");
    assertThat(run(nameless, "--id", "id", "--model", "p").said())
        .contains("--id: column id is NULL");
  }

  @Test
  void whatIsMissingOnTheCommandLineIsTold() throws IOException {
    Path input = csv("key,model,label,p", "1,a,1,0.5", "1,b,1,0.5", "2,,0,0.5");
    assertThat(run(input, "--model", "p").said()).contains("--model-column needs --id COL");
    assertThat(run(input, "--id", "key", "--model", "a=p").said())
        .contains("--model a=p: with --model-column the models have the same columns");
    assertThat(run(input, "--id", "key", "--model", "p").said())
        .contains("--model-column: column model is NULL in some rows");
  }

  @Test
  void tableThatLooksLikeOneIsPointedOut() throws IOException {
    Path input = csv("id,model,label,p_x", "1,a,1,0.5", "1,b,1,0.5");
    Terminal run = Terminal.run(input.toString());
    assertThat(run.said())
        .contains("if column model names the model of each row, give --model-column model");
  }
}
