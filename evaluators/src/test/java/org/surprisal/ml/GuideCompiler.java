package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Compiles programs of the guides against what the tests stand on. */
final class GuideCompiler {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private GuideCompiler() {}

  static void java(Path folder, String name, String program) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), program);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", CLASS_PATH, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
  }

  /** One at a time: Scala's compiler has a single place for what it was called with. */
  static synchronized void scala(Path folder, String name, String program) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".scala"), program);
    String[] arguments = {"-classpath", CLASS_PATH, "-d", folder.toString(), source.toString()};
    assertThat(scala.tools.nsc.Main.process(arguments)).isTrue();
  }
}
