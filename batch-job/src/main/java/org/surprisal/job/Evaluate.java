package org.surprisal.job;

import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.surprisal.job.output.RunInfo;
import org.surprisal.job.request.EvaluationException;
import org.surprisal.job.request.Options;
import org.surprisal.job.request.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * Evaluates a table of predictions: the main class of the batch job.
 *
 * <p>Exit codes: 0 good, 1 the job failed, 2 the command line is wrong, 3 a condition of {@code
 * --fail-if} holds.
 */
@Command(
    name = "surprisal",
    customSynopsis = "spark-submit [Spark's options] surprisal.jar INPUT... [OPTION]...",
    description = "Evaluates predicted probabilities: how good each model is, and which is better.",
    mixinStandardHelpOptions = true,
    versionProvider = Evaluate.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the models were evaluated",
      "1:the job failed; nothing was written",
      "2:the command line is wrong; nothing was read",
      "3:a condition of --fail-if holds; the results were written"
    })
public final class Evaluate implements Callable<Integer> {
  static final int GOOD = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int GATE = 3;

  @Mixin private Options options = new Options();

  /** Runs the job. */
  public static void main(String[] args) {
    int code = run(args);
    if (code != GOOD) {
      System.exit(code);
    }
  }

  /** Runs the job, and gives its exit code. */
  static int run(String... args) {
    Evaluate evaluate = new Evaluate();
    return new CommandLine(evaluate)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Evaluate::usage)
        .setExecutionExceptionHandler((error, command, parsed) -> evaluate.failed(error))
        .execute(args);
  }

  private static int usage(ParameterException error, String[] args) {
    say(error.getMessage() + " (--help lists the options)");
    return USAGE;
  }

  @Override
  public Integer call() {
    boolean shared = SparkSession.getDefaultSession().isDefined();
    SparkSession spark = SparkSession.builder().appName("surprisal").getOrCreate();
    try {
      return new Job(spark, options).run();
    } finally {
      // A session that was there before, as in a notebook, belongs to somebody else.
      if (!shared) {
        spark.stop();
      }
    }
  }

  private int failed(Exception error) {
    if (options.stacktrace) {
      error.printStackTrace();
    }
    boolean known = error instanceof UsageException || error instanceof EvaluationException;
    say(known ? error.getMessage() : Failure.text(error));
    return error instanceof UsageException ? USAGE : FAILED;
  }

  private static void say(String message) {
    System.err.println("surprisal: " + message);
  }

  /** For --version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"surprisal " + RunInfo.jarVersion()};
    }
  }
}
