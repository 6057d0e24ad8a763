package org.surprisal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.surprisal.Project;

/**
 * The files that follow from the catalogue are as it says. With -Dsurprisal.regenerate they are
 * written instead.
 */
class GeneratedFilesTest {
  private static final String COMMAND =
      "mvn -pl spark-udfs test -Dtest=GeneratedFilesTest -Dsurprisal.regenerate";
  private static final String BEGIN =
      "<!-- functions: generated from the catalogue, do not edit -->\n";
  private static final String END = "<!-- /functions -->";

  @Test
  void theFunctionsPageIsAsTheCatalogueSays() throws IOException {
    compare(Project.file("docs/functions.md"), FunctionsPage.page());
  }

  @Test
  void theColumnApiIsAsTheCatalogueSays() throws IOException {
    compare(
        Project.file("spark-udfs/src/main/java/org/surprisal/sql/functions.java"),
        ColumnFunctions.source());
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
    compare(readme, text.substring(0, begin) + BEGIN + "\n" + table + "\n" + text.substring(end));
  }

  private static void compare(Path file, String generated) throws IOException {
    if (System.getProperty("surprisal.regenerate") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(file).exists();
    assertThat(Files.readString(file))
        .as("%s is stale; rewrite it with: %s", file.getFileName(), COMMAND)
        .isEqualTo(generated);
  }
}
