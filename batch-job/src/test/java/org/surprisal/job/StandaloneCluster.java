package org.surprisal.job;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone master and workers of Spark, each in a JVM of its own, from the jars of the class
 * path of the tests. The jars of this project are not among them.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String HOST = "127.0.0.1";
  private static final String OPTIONS = "@" + Path.of("..", ".mvn", "spark-jvm.options");

  /** None of its JVMs lives long enough for the better compiler and collector to be worth it. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path home;
  private final Path jars;
  private final int port = freePort();
  private final List<Process> processes = new ArrayList<>();

  StandaloneCluster(Path home, int workers) throws Exception {
    this.home = home;
    jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (Files.isRegularFile(jar) && !jar.getFileName().toString().startsWith("surprisal")) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        HOST,
        "--port",
        String.valueOf(port),
        "--webui-port",
        "0");
    await("the master", this::masterListens);
    for (int i = 0; i < workers; i++) {
      start(
          "worker-" + i,
          "org.apache.spark.deploy.worker.Worker",
          "--host",
          HOST,
          "--webui-port",
          "0",
          "-c",
          "3",
          "-m",
          "2g",
          "-d",
          workDirectory(i).toString(),
          url());
    }
    await(
        workers + " workers",
        () -> count(home.resolve("master.err"), "Registering worker") == workers);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean masterListens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HOST, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  String url() {
    return "spark://" + HOST + ":" + port;
  }

  private Path workDirectory(int worker) {
    return home.resolve("work-" + worker);
  }

  /** What the executors of a worker log, of all applications. */
  List<Path> executorLogs(int worker) throws IOException {
    try (Stream<Path> files = Files.walk(workDirectory(worker), 3)) {
      return files
          .filter(file -> file.toString().matches(".*/app-[^/]*/[0-9]+/stderr"))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  /** How many lines of a file have a text. */
  static long count(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(text)).count();
    }
  }

  static void await(String what, Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited " + PATIENCE + " for " + what);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Starts spark-submit, whose output goes to files of this name. */
  Process submit(String name, List<String> arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--master",
                url(),
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.executor.cores=1",
                "--conf",
                "spark.cores.max=2",
                "--conf",
                "spark.executor.extraJavaOptions=" + String.join(" ", SHORT_LIVED),
                "--conf",
                "spark.driver.extraJavaOptions=" + String.join(" ", SHORT_LIVED),
                "--conf",
                "spark.standalone.submit.waitAppCompletion=true"));
    all.addAll(arguments);
    return start(name, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
  }

  private Process start(String name, String mainClass, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                OPTIONS,
                "-Xmx512m",
                "-cp",
                home.resolve("jars") + File.separator + "*",
                mainClass));
    command.addAll(1, SHORT_LIVED);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.redirectOutput(output(name).toFile()).redirectError(errors(name).toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  Path output(String name) {
    return home.resolve(name + ".out");
  }

  Path errors(String name) {
    return home.resolve(name + ".err");
  }

  /** Kills a worker and its executors, as a power cut would. */
  void kill(int worker) {
    Process process = processes.get(1 + worker);
    List<ProcessHandle> executors = process.descendants().toList();
    process.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws IOException {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
    // JUnit, which deletes the directory, would warn of every link that leads out of it.
    try (Stream<Path> links = Files.list(jars)) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}
