package org.surprisal.job.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where the predictions are: files, a table, or another source that Spark reads.
 *
 * @param inputs paths, or the name of one table
 * @param format the name of a Spark data source, or null to tell it from the input
 * @param schema the columns and their types as in CREATE TABLE, or null
 * @param options the options of the data source
 */
public record Source(
    List<String> inputs, String format, String schema, Map<String, String> options) {
  private static final Set<String> COMPRESSIONS =
      Set.of("gz", "bz2", "zst", "lz4", "snappy", "deflate");
  private static final Map<String, String> FORMATS =
      Map.of(
          "parquet", "parquet", "orc", "orc", "csv", "csv", "tsv", "csv", "json", "json", "jsonl",
          "json", "ndjson", "json", "avro", "avro");

  /** The table, not yet read. */
  public Dataset<Row> open(SparkSession spark) {
    if (format != null) {
      return load(spark, format, inputs);
    }
    if (inputs.isEmpty()) {
      throw new UsageException("nothing to evaluate: give a file or a table, or --format");
    }
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    String found = null;
    for (String input : inputs) {
      Optional<String> extension = extension(input, configuration);
      if (extension.isEmpty()) {
        return table(spark, input);
      }
      String of = formatOf(input, extension.get());
      if (found != null && !found.equals(of)) {
        throw new UsageException(
            "the inputs are of two formats, %s and %s; evaluate one at a time"
                .formatted(found, of));
      }
      found = of;
    }
    return load(spark, found, inputs);
  }

  private static Dataset<Row> table(SparkSession spark, String name) {
    // Scala's exceptions are not declared, so that Java cannot catch AnalysisException by its name.
    try {
      return spark.table(name);
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new UsageException("there is no file and no table " + name);
      }
      throw e;
    }
  }

  private Dataset<Row> load(SparkSession spark, String of, List<String> paths) {
    DataFrameReader reader = spark.read().format(of);
    if (of.equals("csv")) {
      // All columns stay text until they are used: inferring types would read the data twice.
      reader.option("header", "true");
      if (paths.stream().anyMatch(path -> path.toLowerCase(Locale.ROOT).contains(".tsv"))) {
        reader.option("sep", "\t");
      }
    }
    reader.options(options);
    if (schema != null) {
      reader.schema(schema);
    }
    if (of.equals("jdbc") && paths.size() == 1) {
      return reader.option("dbtable", paths.get(0)).load();
    }
    return paths.isEmpty() ? reader.load() : reader.load(paths.toArray(new String[0]));
  }

  private static String formatOf(String input, String extension) {
    String known = FORMATS.get(extension);
    if (known == null) {
      throw new UsageException(
          "cannot tell the format of %s: type --format parquet, orc, csv, json or another one that Spark reads"
              .formatted(input));
    }
    return known;
  }

  /** The extension of the data files of a path; none where there is nothing. */
  private static Optional<String> extension(String input, Configuration configuration) {
    try {
      Path path = new Path(input);
      FileSystem files = path.getFileSystem(configuration);
      FileStatus[] matches = files.globStatus(path);
      if (matches == null || matches.length == 0) {
        return Optional.empty();
      }
      return Optional.of(extension(dataFile(files, matches[0]).getName()));
    } catch (IOException e) {
      throw new EvaluationException("cannot read %s: %s".formatted(input, e.getMessage()), e);
    } catch (IllegalArgumentException notAPath) {
      return Optional.empty();
    }
  }

  /** The path itself, or the first file below it that has data. */
  private static Path dataFile(FileSystem files, FileStatus match) throws IOException {
    if (match.isFile()) {
      return match.getPath();
    }
    RemoteIterator<LocatedFileStatus> below = files.listFiles(match.getPath(), true);
    while (below.hasNext()) {
      Path path = below.next().getPath();
      if (!path.getName().startsWith("_") && !path.getName().startsWith(".")) {
        return path;
      }
    }
    return match.getPath();
  }

  private static String extension(String fileName) {
    List<String> parts = new ArrayList<>(List.of(fileName.toLowerCase(Locale.ROOT).split("\\.")));
    String last = parts.remove(parts.size() - 1);
    return COMPRESSIONS.contains(last) && !parts.isEmpty() ? parts.get(parts.size() - 1) : last;
  }
}
