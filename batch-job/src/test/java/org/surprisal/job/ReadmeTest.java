package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation shows what the job prints. */
class ReadmeTest {
  private final Terminal run = Terminal.run(LocalSpark.sample("digits-predictions.csv"));

  @Test
  void theReadmeShowsTheOutputOfItsCommand() throws IOException {
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("```\n" + run.output() + "```\n");
  }

  @Test
  void theGuideShowsTheLinesThatItPicks() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "batch-job.md"));
    int start = guide.indexOf("```\nmodel ") + "```\n".length();
    String shown = guide.substring(start, guide.indexOf("```", start));
    assertThat(shown.lines().filter(line -> !line.equals("...")))
        .isNotEmpty()
        .isSubsetOf(run.output().lines().toList());
  }
}
