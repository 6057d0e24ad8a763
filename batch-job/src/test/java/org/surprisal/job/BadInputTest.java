package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong is said in one line, and nothing is written. */
class BadInputTest {
  @TempDir Path directory;

  private Path csv(String... lines) {
    try {
      return Files.write(directory.resolve("input.csv"), java.util.List.of(lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void refuses(int code, String message, String... args) {
    Path output = directory.resolve("output");
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--output";
    all[args.length + 1] = output.toString();
    Terminal run = Terminal.run(all);
    assertThat(run.said().lines().filter(line -> !line.contains("no --model was given; found")))
        .as(run.errors())
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains(message));
    assertThat(run.exitCode()).isEqualTo(code);
    assertThat(run.output()).isEmpty();
    assertThat(output).doesNotExist();
    assertThat(directory.toFile().list((folder, name) -> name.startsWith(".surprisal"))).isEmpty();
  }

  @Test
  void missingFile() {
    refuses(2, "there is no file and no table nowhere.parquet", "nowhere.parquet");
  }

  @Test
  void noSuchColumn() {
    refuses(
        2,
        "there is no column lable. Did you mean label?",
        LocalSpark.sample("digits-predictions.csv"),
        "--label",
        "lable");
  }

  @Test
  void noSuchOption() {
    refuses(2, "Unknown option: '--lable=y'", "x.csv", "--lable=y");
  }

  @Test
  void noPredictions() {
    refuses(2, "none of the usual columns was found", csv("label,x", "1,2").toString());
  }

  @Test
  void misspeltGate() {
    refuses(
        2,
        "--fail-if 'logloss > 1'",
        LocalSpark.sample("digits-predictions.csv"),
        "--fail-if",
        "logloss > 1");
  }

  @Test
  void gateThatCannotBeParsed() {
    refuses(
        2,
        "--fail-if 'log_loss >': [PARSE_SYNTAX_ERROR]",
        LocalSpark.sample("digits-predictions.csv"),
        "--fail-if",
        "log_loss >");
  }

  @Test
  void gateOnAModelThatIsNotThere() {
    refuses(
        2,
        "--fail-if 'model = 'chalenger' AND log_loss > 1': there is no model chalenger. The models are: logistic, naive_bayes, forest",
        LocalSpark.sample("digits-predictions.csv"),
        "--fail-if",
        "model = 'chalenger' AND log_loss > 1");
  }

  @Test
  void gateOnGroupsThatAreNotAskedFor() {
    refuses(
        2,
        "is about groups, but there are none without --by",
        LocalSpark.sample("digits-predictions.csv"),
        "--fail-if",
        "grouping = 'country' AND log_loss > 1");
  }

  @Test
  void costsThatAreNone() {
    refuses(
        2,
        "--cost-false-negative -1.0: a cost is a number from 0 to 1000000000",
        LocalSpark.sample("breast_cancer-predictions.csv"),
        "--cost-false-negative=-1");
    refuses(
        2,
        "--cost-false-positive and --cost-false-negative are both 0",
        LocalSpark.sample("breast_cancer-predictions.csv"),
        "--cost-false-negative=0",
        "--cost-false-positive=0");
  }

  @Test
  void labelOutOfRange() {
    refuses(
        1,
        "the label is 3, but there are 2 classes",
        csv("id,label,m_0,m_1", "a,1,0.5,0.5", "b,3,0.5,0.5").toString());
  }

  @Test
  void labelThatIsNoClass() {
    refuses(
        1,
        "in row b, the label is dog, but a label is one of the classes cat, cow",
        csv("id,label,m_0,m_1", "a,cat,0.5,0.5", "b,dog,0.5,0.5").toString(),
        "--labels",
        "cat,cow");
  }

  @Test
  void logits() {
    refuses(
        1,
        "model m cannot be scored on 1 of 2 rows (1 with a probability that is not from 0 to 1",
        csv("label,m_0,m_1", "1,0.5,0.5", "0,2.5,-1.5").toString());
  }

  @Test
  void textForANumber() {
    refuses(1, "1 with a NaN", csv("label,p_m", "1,0.5", "0,none").toString());
  }

  @Test
  void textForAWeight() {
    refuses(
        2,
        "--weight: column country holds text, such as de, but a weight is a number",
        csv("label,p_m,country", "1,0.5,", "0,0.5,de").toString(),
        "--weight",
        "country");
  }

  @Test
  void wordsForLabelsWithoutTheirOrder() {
    refuses(
        1,
        "the label is cat, but a label is one of the classes 0, 1; --labels A,B,C names the classes",
        csv("label,p_m", "cat,0.5", "dog,0.5").toString());
  }

  @Test
  void anotherNumberOfClasses() {
    Path parquet = directory.resolve("three");
    LocalSpark.session()
        .sql("SELECT 'b' AS label, array(0.2D, 0.3D, 0.5D) AS probability")
        .write()
        .parquet(parquet.toString());
    refuses(1, "there are 3 probabilities, but 2 classes", parquet.toString(), "--labels", "a,b");
  }

  @Test
  void emptyInput() {
    refuses(1, "the input has no rows", csv("label,p_m").toString());
  }

  @Test
  void mixedLengths() {
    Path parquet = directory.resolve("mixed");
    LocalSpark.session()
        .sql(
            "SELECT * FROM VALUES (0, array(0.5D, 0.5D)), (0, array(0.2D, 0.3D, 0.5D)) AS t(label, probability)")
        .write()
        .parquet(parquet.toString());
    refuses(1, "probabilities of 2 classes in some rows and of 3 in others", parquet.toString());
  }

  @Test
  void outputThatExistsIsKept() throws IOException {
    Path output = Files.createDirectories(directory.resolve("mine"));
    Files.writeString(output.resolve("thesis.txt"), "years of work");
    Terminal run =
        Terminal.run(
            LocalSpark.sample("digits-predictions.csv"),
            "--output",
            output.toString(),
            "--overwrite");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.said()).contains("is not replaced, as it has no metrics.json");
    assertThat(output.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void unwritableOutput() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Terminal run =
        Terminal.run(
            LocalSpark.sample("digits-predictions.csv"), "--output", file.resolve("x").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.said()).contains("cannot write --output");
  }

  @Test
  void skippedRowsAreSkippedForAllModels() {
    Terminal run =
        Terminal.run(
            csv("label,p_a,p_b", "1,0.5,0.5", "0,0.5,", "1,0.5,0.5").toString(),
            "--invalid",
            "skip");
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.output()).contains("a         2").contains("b         2");
    assertThat(run.output()).contains("b: 1 row cannot be scored (1 with a NULL)");
  }

  @Test
  void groupOfWeightZeroHasNoMetrics() {
    Terminal run =
        Terminal.run(
            csv("label,p_a,w,g", "1,0.5,1,x", "0,0.5,0,y", "1,0.5,1,x").toString(),
            "--weight",
            "w",
            "--by",
            "g");
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.output()).containsPattern("\\ng +rows +a").containsPattern("\\ny +1 +NaN");
  }

  @Test
  void labelWithACommaIsQuoted() {
    Terminal run =
        Terminal.run(
            csv("label,m_0,m_1", "\"a,b\",0.5,0.5", "c,0.5,0.5").toString(),
            "--labels",
            "\"a,b\",c");
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.output()).contains("0.6931");
  }

  @Test
  void keptRowsCostTheWorst() {
    Terminal run =
        Terminal.run(
            csv("label,p_a", "1,0.5", "0,7").toString(), "--invalid", "worst", "--eps", "0.01");
    assertThat(run.exitCode()).as(run.errors()).isZero();
    double expected = (Math.log(2) - Math.log(0.01)) / 2;
    assertThat(run.output()).contains(String.format(java.util.Locale.ROOT, "%.4f", expected));
  }
}
