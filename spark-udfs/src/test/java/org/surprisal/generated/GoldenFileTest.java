package org.surprisal.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may rewrite a generated file, and when not even the command may. */
class GoldenFileTest {
  private static final String COMMAND =
      "mvn -pl spark-udfs,evaluators test -Dgroups=golden -Dsurprisal.regenerate";
  private static final List<String> WRITTEN = List.of("f(x): sum", "  00", "g(x): sum", "  01");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("states.txt");
    Files.write(file, WRITTEN);
  }

  private GoldenFile golden(String... properties) {
    return new GoldenFile(file, Set.of(properties)::contains);
  }

  @Test
  void aStaleFileFailsAndNamesTheCommand() {
    assertThatThrownBy(() -> golden().isAs("new\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("states.txt is stale; rewrite it with: " + COMMAND);
    assertThat(file).hasContent(String.join("\n", WRITTEN));
  }

  @Test
  void theCommandRewritesAStaleFile() throws IOException {
    golden(GoldenFile.REGENERATE).isAs("new\n");
    assertThat(file).hasContent("new");
  }

  @Test
  void theCommandWritesAFileThatIsNotThereYet() throws IOException {
    Files.delete(file);
    assertThatThrownBy(() -> golden().isAs("new\n")).hasMessageContaining(COMMAND);
    golden(GoldenFile.REGENERATE).growsTo(WRITTEN);
    assertThat(file).hasContent(String.join("\n", WRITTEN));
  }

  @Test
  void theCommandAddsStates() throws IOException {
    List<String> more = List.of("f(x): sum", "  00", "new(x): sum", "  02", "g(x): sum", "  01");
    assertThatThrownBy(() -> golden().growsTo(more)).hasMessageContaining(COMMAND);
    golden(GoldenFile.REGENERATE).growsTo(more);
    assertThat(file).hasContent(String.join("\n", more));
  }

  @Test
  void theCommandChangesNoState() {
    refuses(List.of("f(x): sum, error", "  00", "g(x): sum", "  01"), "f(x): sum");
    refuses(List.of("f(x): sum", "  ff", "g(x): sum", "  01"), "  00");
  }

  @Test
  void theCommandRemovesNoState() {
    refuses(List.of("f(x): sum", "  00"), "g(x): sum");
  }

  private void refuses(List<String> generated, String lost) {
    assertThatThrownBy(() -> golden(GoldenFile.REGENERATE).growsTo(generated))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("running streaming queries cannot go on")
        .hasMessageContaining(COMMAND + " -Dsurprisal.streamingQueriesCannotGoOn")
        .hasMessageContaining(lost);
    assertThat(file).hasContent(String.join("\n", WRITTEN));
  }

  @Test
  void whoSaysThatStreamingQueriesCannotGoOnMayChangeStates() throws IOException {
    List<String> changed = List.of("f(x): sum, error", "  00");
    golden(GoldenFile.REGENERATE, GoldenFile.CANNOT_GO_ON).growsTo(changed);
    assertThat(file).hasContent(String.join("\n", changed));
  }

  @Test
  void sayingSoAloneWritesNothing() {
    assertThatThrownBy(() -> golden(GoldenFile.CANNOT_GO_ON).growsTo(List.of("f(x): sum")))
        .hasMessageContaining("is stale");
    assertThat(file).hasContent(String.join("\n", WRITTEN));
  }
}
