package org.surprisal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file that follows from the catalogue and is kept in the repository. A test of the tag {@link
 * #TAG} compares it with what it should be; one command rewrites the files of all such tests.
 */
public final class GoldenFile {
  public static final String TAG = "golden";

  static final String REGENERATE = "surprisal.regenerate";
  static final String CANNOT_GO_ON = "surprisal.streamingQueriesCannotGoOn";
  private static final String COMMAND =
      "mvn -pl spark-udfs,evaluators test -Dgroups=" + TAG + " -D" + REGENERATE;

  private final Path file;
  private final Predicate<String> given;

  public GoldenFile(Path file) {
    this(file, property -> System.getProperty(property) != null);
  }

  /**
   * @param file the file
   * @param given whether a system property was given
   */
  GoldenFile(Path file, Predicate<String> given) {
    this.file = file;
    this.given = given;
  }

  /** Checks that the file is as generated; with the command it is made so. */
  public void isAs(String generated) throws IOException {
    if (given.test(REGENERATE)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(file).as("%s, which is written by: %s", file.getFileName(), COMMAND).exists();
    assertThat(Files.readString(file))
        .as("%s is stale; rewrite it with: %s", file.getFileName(), COMMAND)
        .isEqualTo(generated);
  }

  /**
   * Checks the same of a file that says what streaming queries keep in their checkpoints. The
   * command adds lines; it neither changes nor removes one, as no running query could go on then.
   *
   * @param generated the lines; an indented one belongs to the line before it
   */
  public void growsTo(List<String> generated) throws IOException {
    if (Files.exists(file) && !given.test(CANNOT_GO_ON)) {
      List<String> lost = entries(Files.readAllLines(file));
      lost.removeAll(Set.copyOf(entries(generated)));
      assertThat(lost)
          .as(
              "what %s has no longer: running streaming queries cannot go on with it. If that is meant, say so in"
                  + " CHANGELOG.md and rewrite the file with: %s -D%s",
              file.getFileName(), COMMAND, CANNOT_GO_ON)
          .isEmpty();
    }
    isAs(String.join("\n", generated) + "\n");
  }

  private static List<String> entries(List<String> lines) {
    List<String> entries = new ArrayList<>();
    for (String line : lines) {
      boolean belongs = line.startsWith(" ") && !entries.isEmpty();
      entries.add(belongs ? entries.remove(entries.size() - 1) + "\n" + line : line);
    }
    return entries;
  }
}
