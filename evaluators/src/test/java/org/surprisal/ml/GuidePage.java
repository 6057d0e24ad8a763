package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A guide of docs, whose programs are compiled against what the tests stand on. */
record GuidePage(String text) {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  static GuidePage of(String file) {
    try {
      return new GuidePage(
          Files.readString(Digits.SAMPLE_DATA.resolveSibling("docs").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its blocks of code in a language, in their order. */
  List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  static void compileJava(Path folder, String name, String program) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), program);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", CLASS_PATH, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
  }

  /** One at a time: Scala's compiler has a single place for what it was called with. */
  static synchronized void compileScala(Path folder, String name, String program)
      throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".scala"), program);
    String[] arguments = {"-classpath", CLASS_PATH, "-d", folder.toString(), source.toString()};
    assertThat(scala.tools.nsc.Main.process(arguments)).isTrue();
  }
}
