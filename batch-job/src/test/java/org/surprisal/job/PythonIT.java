package org.surprisal.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python modules that the jar brings, and the wheel of them. */
class PythonIT {
  private static final Path PYTHON = Path.of("../python").toAbsolutePath().normalize();
  private static final Path JAR = Path.of("target/surprisal.jar").toAbsolutePath();

  /** Debian's has the means to build a wheel, which another one before it may lack. */
  private static final List<String> INTERPRETERS = List.of("python3", "/usr/bin/python3");

  @TempDir private Path folder;

  private static List<String> modulesInTheJar() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".py") || name.endsWith("py.typed"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theJarHasTheModulesOfTheSourceTree() throws IOException {
    try (Stream<Path> files = Files.walk(PYTHON)) {
      List<String> sources =
          files
              .map(file -> PYTHON.relativize(file).toString())
              .filter(name -> name.startsWith("surprisal/") || name.startsWith("org/"))
              .filter(name -> name.endsWith(".py") || name.endsWith("py.typed"))
              .sorted()
              .toList();
      assertThat(modulesInTheJar()).isEqualTo(sources).contains("org/surprisal/ml/__init__.py");
    }
  }

  /** Python finds a package that has no __init__.py in an archive by the entry of its folder. */
  @Test
  void theFoldersAboveOurPackageAreNobodysPackage() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getEntry("org/").isDirectory()).isTrue();
      assertThat(jar.getEntry("org/surprisal/").isDirectory()).isTrue();
    }
    assertThat(modulesInTheJar()).doesNotContain("org/__init__.py", "org/surprisal/__init__.py");
  }

  @Test
  void theModulesCompileAndCarryTheVersionOfTheJar() throws IOException {
    String python = interpreter("import sys");
    String program =
        """
        import sys, zipfile
        jar = sys.argv[1]
        with zipfile.ZipFile(jar) as files:
            for name in files.namelist():
                if name.endswith(".py"):
                    compile(files.read(name), name, "exec", dont_inherit=True)
        sys.path.insert(0, jar)
        from surprisal._version import JAR_VERSION, __version__
        print(JAR_VERSION, __version__)
        """;
    String version = versionOfTheJar();
    assertThat(run(python, "-W", "error", "-c", program, JAR.toString()))
        .isEqualTo(version + " " + version.replace("-SNAPSHOT", ".dev0"));
  }

  private static String versionOfTheJar() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      return manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    }
  }

  @Test
  void theWheelHasTheModulesOfTheJar() throws IOException {
    String python = interpreter("import setuptools, wheel");
    run(python, PYTHON.resolve("wheel").toString(), JAR.toString(), folder.toString());
    Path wheel;
    try (Stream<Path> built = Files.list(folder)) {
      wheel = built.findFirst().orElseThrow();
    }
    String version = versionOfTheJar().replace("-SNAPSHOT", ".dev0");
    assertThat(wheel.getFileName()).hasToString("surprisal-" + version + "-py3-none-any.whl");
    try (JarFile content = new JarFile(wheel.toFile());
        JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(
              content.stream()
                  .map(entry -> entry.getName())
                  .filter(name -> !name.contains(".dist-info/")))
          .containsExactlyInAnyOrderElementsOf(modulesInTheJar());
      for (String module : modulesInTheJar()) {
        assertThat(content.getInputStream(content.getEntry(module)))
            .as(module)
            .hasSameContentAs(jar.getInputStream(jar.getEntry(module)));
      }
    }
  }

  @Test
  void theTestsInPythonPassWherePySparkIs() {
    String python = interpreter("import pyspark, pytest, numpy");
    assertThat(run(python, "-m", "pytest", "-q", PYTHON.resolve("tests").toString()))
        .contains("passed");
  }

  /** An interpreter that can do this, or a test that is skipped, and says why. */
  private static String interpreter(String imports) {
    for (String python : INTERPRETERS) {
      try {
        if (start(python, "-c", imports).waitFor() == 0) {
          return python;
        }
      } catch (IOException missing) {
        // Not there: the next one may be.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    String skipped =
        "SKIPPED: a test of the Python modules, as no python3 here can '" + imports + "'";
    System.out.println(skipped);
    return abort(skipped);
  }

  private static String run(String... command) {
    try {
      Process process = start(command);
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor()).as(() -> String.join(" ", command) + "\n" + output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
