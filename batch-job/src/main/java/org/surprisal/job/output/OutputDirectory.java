package org.surprisal.job.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.surprisal.job.request.EvaluationException;
import org.surprisal.job.request.UsageException;

/**
 * The directory of results, which appears as a whole or not at all: everything is written beside it
 * and then renamed, so that a failed run leaves what was there before.
 */
public final class OutputDirectory implements AutoCloseable {
  /** The file that tells a directory of results from any other. */
  public static final String MARK = "metrics.json";

  private final Path target;
  private final FileSystem files;
  private final Path draft;
  private final boolean replaces;

  private OutputDirectory(Path target, FileSystem files, Path draft, boolean replaces) {
    this.target = target;
    this.files = files;
    this.draft = draft;
    this.replaces = replaces;
  }

  /** Makes sure, before the work begins, that the directory can be written. */
  public static OutputDirectory open(String name, boolean overwrite, Configuration configuration) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(configuration);
      Path target = files.makeQualified(path);
      boolean replaces = files.exists(target) && !isEmptyDirectory(files, target);
      if (replaces) {
        requireReplaceable(name, files, target, overwrite);
      }
      Path draft = new Path(existing(files, target.getParent()), ".surprisal-" + UUID.randomUUID());
      if (!files.mkdirs(draft)) {
        throw new EvaluationException("cannot write --output " + name);
      }
      return new OutputDirectory(target, files, draft, replaces);
    } catch (IOException e) {
      throw new EvaluationException(
          "cannot write --output %s: %s".formatted(name, e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--output %s: %s".formatted(name, e.getMessage()));
    }
  }

  private static void requireReplaceable(
      String name, FileSystem files, Path target, boolean overwrite) throws IOException {
    if (!overwrite) {
      throw new UsageException("--output %s exists; --overwrite replaces it".formatted(name));
    }
    if (!files.exists(new Path(target, MARK))) {
      throw new UsageException(
          "--output %s is not replaced, as it has no %s and so is no output of an earlier run"
              .formatted(name, MARK));
    }
  }

  private static boolean isEmptyDirectory(FileSystem files, Path path) throws IOException {
    return files.getFileStatus(path).isDirectory() && files.listStatus(path).length == 0;
  }

  private static Path existing(FileSystem files, Path path) throws IOException {
    Path ancestor = path;
    while (!files.exists(ancestor) && ancestor.getParent() != null) {
      ancestor = ancestor.getParent();
    }
    return ancestor;
  }

  public void write(List<DataTable> tables, SparkSession spark) {
    for (DataTable table : tables) {
      spark.sparkContext().setJobDescription("surprisal: write " + table.name());
      table.toDataset(spark).write().parquet(new Path(draft, table.name() + ".parquet").toString());
    }
  }

  public void write(String name, String text) {
    files.setWriteChecksum(false);
    try (OutputStream out = files.create(new Path(draft, name))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EvaluationException("cannot write %s: %s".formatted(name, e.getMessage()), e);
    } finally {
      files.setWriteChecksum(true);
    }
  }

  /** Puts what was written in place. */
  public void commit() {
    try {
      Path old = new Path(draft.getParent(), draft.getName() + "-old");
      if (replaces) {
        rename(target, old);
      } else if (files.exists(target)) {
        files.delete(target, false);
      }
      files.mkdirs(target.getParent());
      try {
        rename(draft, target);
      } catch (IOException e) {
        if (replaces) {
          rename(old, target);
        }
        throw e;
      }
      files.delete(old, true);
    } catch (IOException e) {
      throw new EvaluationException(
          "cannot put the results in place at %s: %s".formatted(target, e.getMessage()), e);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** Removes what was written and not committed. */
  @Override
  public void close() {
    try {
      files.delete(draft, true);
    } catch (IOException e) {
      System.err.println("surprisal: cannot remove %s: %s".formatted(draft, e.getMessage()));
    }
  }
}
