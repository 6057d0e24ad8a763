package org.surprisal.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged job, by spark-submit, on a standalone master with two workers: it gives what local
 * mode gives.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
  private static final Path JAR = Path.of("target", "surprisal.jar").toAbsolutePath();
  private static final double TOLERANCE = 1e-12;
  private static final int COPIES = 40;
  private static final int FILES = 30;
  private static final int MOST_MINUTES = 5;
  private static final List<String> FIGURES =
      List.of("rows", "models", "comparisons", "per_class", "baselines");

  @TempDir static Path directory;
  private static Path input;
  private static Map<String, Object> local;
  private static StandaloneCluster cluster;
  private static Process inClientMode;
  private static Process inClusterMode;

  /**
   * Locally and by the cluster at once, as the programs of a cluster mostly wait for each other.
   */
  @BeforeAll
  static void evaluateLocallyAndByTheCluster() throws Exception {
    cluster = new StandaloneCluster(directory.resolve("spark"), 2);
    input = directory.resolve("predictions");
    LocalSpark.digits()
        .withColumn(
            "copy", functions.explode(functions.sequence(functions.lit(1), functions.lit(COPIES))))
        .repartition(FILES)
        .write()
        .parquet(input.toString());
    inClientMode = submit("client");
    inClusterMode =
        submit("cluster", "--deploy-mode", "cluster", "--conf", "spark.driver.memory=512m");
    Path output = directory.resolve("local");
    Terminal run = Terminal.run(arguments(output).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.errors()).isZero();
    local = metrics(output);
  }

  @AfterAll
  static void stopTheCluster() throws Exception {
    cluster.close();
  }

  private static List<String> arguments(Path output) {
    return List.of(
        input.toString(), "--cluster", "id", "--output", output.toString(), "--worst", "5");
  }

  private static Map<String, Object> metrics(Path output) throws IOException {
    Map<String, Object> metrics =
        new ObjectMapper()
            .readValue(output.resolve("metrics.json").toFile(), new TypeReference<>() {});
    metrics.keySet().retainAll(FIGURES);
    return metrics;
  }

  private static Process submit(String name, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--class", "org.surprisal.job.Evaluate", JAR.toString()));
    all.addAll(arguments(directory.resolve(name)));
    return cluster.submit(name, all);
  }

  private static void succeeds(String name, Process submitted) throws Exception {
    assertThat(submitted.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(submitted.exitValue())
        .as(() -> name + " wrote: " + read(cluster.errors(name)))
        .isZero();
    assertThat(metrics(directory.resolve(name)))
        .containsOnlyKeys(FIGURES.toArray(String[]::new))
        .usingRecursiveComparison()
        .withEqualsForType(ClusterIT::isSame, Double.class)
        .isEqualTo(local);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean isSame(Double actual, Double expected) {
    return actual != null
        && expected != null
        && Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }

  @Test
  @Order(1)
  void clientMode() throws Exception {
    succeeds("client", inClientMode);
    assertThat(read(cluster.output("client"))).contains("logistic is better than forest");
  }

  @Test
  @Order(2)
  void clusterMode() throws Exception {
    succeeds("cluster", inClusterMode);
  }

  /** The last test, as one worker is left. */
  @Test
  @Order(3)
  void aWorkerThatIsKilledCostsNoRow() throws Exception {
    List<Path> before = cluster.executorLogs(0);
    Process submitted = submit("killed");
    StandaloneCluster.await(
        "a task that the first worker finished",
        () -> {
          List<Path> logs = cluster.executorLogs(0);
          logs.removeAll(before);
          for (Path log : logs) {
            if (StandaloneCluster.count(log, "Finished task") > 0) {
              return true;
            }
          }
          return false;
        });
    cluster.kill(0);
    succeeds("killed", submitted);
    assertThat(read(cluster.errors("killed"))).contains("Lost executor");
  }
}
