package org.surprisal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.surprisal.Project;

/** The files that follow from the catalogue are as it says. */
@Tag(GoldenFile.TAG)
class GeneratedFilesTest {
  private static final String BEGIN =
      "<!-- functions: generated from the catalogue, do not edit -->\n";
  private static final String END = "<!-- /functions -->";

  @Test
  void theFunctionsPageIsAsTheCatalogueSays() throws IOException {
    new GoldenFile(Project.file("docs/functions.md")).isAs(FunctionsPage.page());
  }

  @Test
  void theColumnApiIsAsTheCatalogueSays() throws IOException {
    new GoldenFile(Project.file("spark-udfs/src/main/java/org/surprisal/sql/functions.java"))
        .isAs(ColumnFunctions.source());
  }

  @Test
  void thePythonFunctionsAreAsTheCatalogueSays() throws IOException {
    new GoldenFile(Project.file("python/surprisal/functions.py")).isAs(PythonFunctions.source());
  }

  @Test
  void theTableInTheReadmeIsAsTheCatalogueSays() throws IOException {
    Path readme = Project.file("README.md");
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    assertThat(begin).as("the line " + BEGIN.strip() + " in README.md").isNotNegative();
    assertThat(end).as("the line " + END + " in README.md").isGreaterThan(begin);
    String table = FunctionsPage.table("docs/functions.md#");
    new GoldenFile(readme)
        .isAs(text.substring(0, begin) + BEGIN + "\n" + table + "\n" + text.substring(end));
  }
}
