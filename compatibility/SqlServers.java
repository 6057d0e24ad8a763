import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.apache.hive.beeline.BeeLine;
import org.apache.spark.deploy.SparkSubmit;

/**
 * The Thrift server, asked by JDBC and by Beeline, and spark-sql: as their scripts start them, with
 * a Hive metastore, the jar among the user's (not on the class path), and no setting.
 */
final class SqlServers {
  private static final String PACKAGE = "org.apache.spark.sql.hive.thriftserver.";
  private static final String GOOD =
      "SELECT log_loss(label, p) FROM VALUES (1, 0.9D), (0, 0.2D) AS t(label, p)";
  private static final String LOSS = "0.16425203348601802";
  private static final String BAD =
      "SELECT log_loss(label, p) FROM VALUES (1, 0.9D), (0, 1.5D) AS t(label, p)";
  private static final String WHOLE_ERROR =
      "[SURPRISAL_OUT_OF_RANGE] log_loss: probability is 1.5, but a probability is a number from 0 to 1."
          + " If it is a percentage, pass probability / 100; if it is a logit, pass 1 / (1 +"
          + " exp(-probability)). try_log_loss skips such rows. SQLSTATE: 22023";
  private static final String DESCRIBE = "DESCRIBE FUNCTION EXTENDED log_loss";
  private static final String DESCRIPTION =
      "Usage: log_loss(label, probability[, weight[, eps]]) - Returns the log loss";
  private static final String METASTORE =
      "spark.hadoop.javax.jdo.option.ConnectionURL=jdbc:derby:memory:metastore;create=true";

  private final Checks checks = new Checks();
  private final String url;

  private SqlServers(String url) {
    this.url = url;
  }

  public static void main(String[] args) throws Exception {
    String jar = args[0];
    Path printed = Path.of("target", "spark-sql.txt");
    List<String> sql = Jvm.submit(jar, PACKAGE + "SparkSQLCLIDriver", METASTORE);
    sql.addAll(List.of("-e", String.join("; ", GOOD, DESCRIBE, BAD)));
    Process sparkSql = Jvm.start(System.getProperty("java.class.path"), sql, printed);

    int port = Jvm.freePort();
    List<String> server = Jvm.submit(jar, PACKAGE + "HiveThriftServer2", METASTORE);
    for (String setting :
        List.of(
            "thrift.port=" + port,
            "logging.operation.enabled=false",
            "thrift.bind.host=127.0.0.1")) {
      server.addAll(List.of("--hiveconf", "hive.server2." + setting));
    }
    SparkSubmit.main(server.stream().skip(1).toArray(String[]::new));
    Jvm.await(port);

    SqlServers programs = new SqlServers("jdbc:hive2://127.0.0.1:" + port);
    System.out.println("Thrift server, by JDBC");
    programs.jdbc();
    System.out.println("Thrift server, by Beeline");
    programs.beeline();
    System.out.println("spark-sql");
    programs.sparkSql(sparkSql, printed);
    programs.checks.exit();
  }

  private void jdbc() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      checks.text("log_loss", () -> value(statement, GOOD), LOSS);
      checks.number(
          "try_log_loss",
          -Math.log(0.9),
          () -> Double.valueOf(value(statement, BAD.replace("log_loss", "try_log_loss"))));
      checks.text("DESCRIBE FUNCTION EXTENDED", () -> values(statement, DESCRIBE), DESCRIPTION);
      checks.text(
          "SHOW FUNCTIONS",
          () -> values(statement, "SHOW FUNCTIONS LIKE '*perplexity'"),
          "perplexity\ntry_perplexity");
      checks.error("a bad row", () -> value(statement, BAD), WHOLE_ERROR);
      checks.error(
          "a bad constant",
          () -> value(statement, "SELECT entropy(array(0.5D, 0.4D))"),
          "[SURPRISAL_BAD_SUM] entropy: p sums to 0.9",
          "try_entropy gives NULL for such a row.");
      checks.check(
          "its SQLSTATE",
          () -> {
            try {
              return "there is no error, but " + value(statement, "SELECT surprisal(2)");
            } catch (SQLException e) {
              return e.getSQLState().equals("22023") ? "" : e.getSQLState();
            }
          });
      checks.error(
          "a missing argument",
          () -> value(statement, "SELECT log_loss(1)"),
          "(label, probability[, weight[, eps]])");
    }
  }

  private static String value(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String values(Statement statement, String query) throws SQLException {
    StringJoiner values = new StringJoiner("\n");
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values.toString();
  }

  private void beeline() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BeeLine beeline = new BeeLine();
    try (PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      beeline.setOutputStream(console);
      beeline.setErrorStream(console);
      String[] arguments = {"-u", url, "--force=true", "-e", GOOD, "-e", DESCRIBE, "-e", BAD};
      beeline.begin(arguments, null);
    }
    String printed = bytes.toString(StandardCharsets.UTF_8);
    Files.writeString(Path.of("target", "beeline.txt"), printed);
    checks.text("log_loss", () -> printed, "| " + LOSS + "  |");
    checks.text("DESCRIBE FUNCTION EXTENDED", () -> printed, DESCRIPTION, "Examples:");
    checks.text("error of a bad row", () -> printed, WHOLE_ERROR);
  }

  private void sparkSql(Process process, Path output) throws Exception {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("spark-sql does not end");
    }
    String printed = Files.readString(output);
    checks.text("log_loss", () -> printed, LOSS + "\n");
    checks.text("DESCRIBE FUNCTION EXTENDED", () -> printed, DESCRIPTION, "Examples:");
    checks.text("error of a bad row", () -> printed, WHOLE_ERROR);
    checks.check("exit code", () -> process.exitValue() == 0 ? "is 0 after an error" : "");
  }
}
