package org.surprisal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.duckdb.DuckDBDriver;

/**
 * Measures the sections that the arguments name, or all, and writes RESULTS.md. Run it with {@code
 * benchmarks/run}.
 */
final class Benchmarks {
  static final int CORES = 2;
  private static final Path SECTIONS = Path.of("target", "sections");

  private Benchmarks() {}

  public static void main(String[] names) throws Exception {
    Locale.setDefault(Locale.ROOT);
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + CORES + "]")
            .config("spark.sql.shuffle.partitions", CORES)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();
    List<String> wanted = names.length == 0 ? Section.names() : List.of(names);
    Files.createDirectories(SECTIONS);
    try (DuckDb duckDb = new DuckDb(CORES)) {
      Measurements sections = new Measurements(spark, duckDb);
      for (String name : wanted) {
        String text = sections.run(Section.valueOf(name.toUpperCase(Locale.ROOT)));
        System.out.println(text);
        Files.writeString(SECTIONS.resolve(name + ".md"), text, StandardCharsets.UTF_8);
        Files.writeString(Path.of("RESULTS.md"), report(spark), StandardCharsets.UTF_8);
      }
    }
    spark.stop();
  }

  private static String report(SparkSession spark) throws Exception {
    StringBuilder text =
        new StringBuilder(
            """
            # Results

            Written by `benchmarks/run`; what was measured and how is in [README.md](README.md).
            %s, %d processors, %d GiB of heap, %s %s, Spark %s (local[%d]), DuckDB %s (%d threads).
            Medians of %d runs, contenders taking turns in one JVM; ratios are to the first row of a table.
            Task CPU is the processor time of Spark's tasks.

            """
                .formatted(
                    processor(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 30,
                    System.getProperty("java.vm.name"),
                    System.getProperty("java.runtime.version"),
                    spark.version(),
                    CORES,
                    DuckDBDriver.class.getPackage().getImplementationVersion() == null
                        ? "JDBC"
                        : DuckDBDriver.class.getPackage().getImplementationVersion(),
                    CORES,
                    Contest.RUNS));
    for (String name : Section.names()) {
      Path section = SECTIONS.resolve(name + ".md");
      if (Files.exists(section)) {
        text.append(Files.readString(section, StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** The processor's name where the system tells it. */
  private static String processor() throws Exception {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    String unknown = System.getProperty("os.arch");
    return Files.exists(cpuinfo)
        ? Files.readAllLines(cpuinfo).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(unknown)
        : unknown;
  }
}
