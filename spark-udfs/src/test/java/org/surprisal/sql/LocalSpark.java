package org.surprisal.sql;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one session of this JVM. It has the functions because the extension is on its
 * class path, as in a user's application.
 */
public final class LocalSpark implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return session(context);
  }

  /** The session, started when it is first asked for. */
  static SparkSession session(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
        .session;
  }

  /** Stops Spark when the last test is over. */
  private static final class Running implements AutoCloseable {
    private final SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .config("spark.sql.debug.maxToStringFields", 1000)
            // A code that does not compile is an error here, and not interpreted instead.
            .config("spark.sql.codegen.fallback", false)
            .config("spark.sql.codegen.factoryMode", "CODEGEN_ONLY")
            .getOrCreate();

    private Running() {
      VectorFunctions.register(session);
    }

    @Override
    public void close() {
      session.stop();
    }
  }
}
