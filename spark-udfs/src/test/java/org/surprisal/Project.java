package org.surprisal;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's files, from whichever of its folders a test is started in. */
public final class Project {
  private static final Path ROOT = root();

  private Project() {}

  /** A file, by its path from the root of the project. */
  public static Path file(String path) {
    return ROOT.resolve(path);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "no folder above " + Path.of("").toAbsolutePath() + " has a .mvn");
    }
    return folder;
  }
}
