package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surprisal.ml.LocalSpark.SPARK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the examples of docs/model-selection.md, as they stand there. */
class GuideTest {
  private static final GuidePage GUIDE = GuidePage.of("model-selection.md");

  @TempDir private Path folder;

  private static String program(String language) {
    return GUIDE.blocks(language).stream()
        .filter(block -> block.contains("ChooseRegularisation"))
        .findFirst()
        .orElseThrow();
  }

  /** Tells what the thread of an example prints from what other tests do meanwhile. */
  private static final class ByThread extends OutputStream {
    private final Thread example = Thread.currentThread();
    private final PrintStream ofExample;
    private final PrintStream ofOthers;

    ByThread(PrintStream ofExample, PrintStream ofOthers) {
      this.ofExample = ofExample;
      this.ofOthers = ofOthers;
    }

    private PrintStream current() {
      return Thread.currentThread() == example ? ofExample : ofOthers;
    }

    @Override
    public void write(int b) {
      current().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      current().write(bytes, offset, length);
    }
  }

  private String run() throws ReflectiveOperationException, IOException {
    assertThat(SPARK.version()).isNotEmpty();
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(new ByThread(capture, console), true, StandardCharsets.UTF_8));
      String[] arguments = {Digits.SAMPLE_DATA.resolve("digits.csv").toString()};
      Method main = loader.loadClass("ChooseRegularisation").getMethod("main", String[].class);
      // Scala prints to a console of its own.
      scala.Console$.MODULE$.withOut(capture, () -> invoke(main, arguments));
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Object invoke(Method main, String[] arguments) {
    try {
      return main.invoke(null, (Object) arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void javaExamplePrintsWhatTheGuideSays() throws ReflectiveOperationException, IOException {
    GuidePage.compileJava(folder, "ChooseRegularisation", program("java"));
    assertThat(run()).isEqualTo(GUIDE.blocks("text").get(0));
  }

  @Test
  void scalaExamplePrintsWhatTheGuideSays() throws ReflectiveOperationException, IOException {
    GuidePage.compileScala(folder, "ChooseRegularisation", program("scala"));
    assertThat(run()).isEqualTo(GUIDE.blocks("text").get(0));
  }
}
