package org.surprisal.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A run of the job as a shell sees it. */
record Terminal(int exitCode, String output, String errors) {

  static Terminal run(String... args) {
    LocalSpark.session();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      int code = Evaluate.run(args);
      return new Terminal(
          code, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The lines that the job itself wrote to standard error. */
  String said() {
    return String.join(
        "\n", errors.lines().filter(line -> line.startsWith("surprisal: ")).toList());
  }
}
