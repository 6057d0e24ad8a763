package org.surprisal.sql;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test class a session of its own, on the one Spark of this JVM: classes run beside each
 * other, and the settings and views of one are no business of the others. A session has the
 * functions because the extension is on its class path, as in a user's application.
 */
public final class LocalSpark implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RememberedMisses.useInThisThread();
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(LocalSpark.class));
    SparkSession first =
        store.getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class).session;
    return store.getOrComputeIfAbsent(
        context.getRequiredTestClass(), key -> sessionBeside(first), SparkSession.class);
  }

  private static SparkSession sessionBeside(SparkSession first) {
    SparkSession session = first.newSession();
    VectorFunctions.register(session);
    return session;
  }

  /** Stops Spark when the last test is over. */
  private static final class Running implements AutoCloseable {
    private final SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            // Each task of a stage generates its code anew. Groups are spread over input
            // partitions.
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .config("spark.sql.debug.maxToStringFields", 1000)
            // A code that does not compile is an error here, and not interpreted instead.
            .config("spark.sql.codegen.fallback", false)
            .config("spark.sql.codegen.factoryMode", "CODEGEN_ONLY")
            // Many classes ask for the same figures; the default of 100 has forgotten them by then.
            .config("spark.sql.codegen.cache.maxEntries", 5000)
            // Planning again between the stages doubles the time of a query over a few rows.
            .config("spark.sql.adaptive.enabled", false)
            // No class comes from a session: each that a task does not find would be asked for.
            .config("spark.sql.artifact.isolation.enabled", false)
            // The description of a plan that nobody looks at.
            .config("spark.sql.ui.explainMode", "simple")
            .getOrCreate();

    private Running() {
      // Queries that have to fail would log each failed task, with a stack trace or two.
      Configurator.setLevel("org.apache.spark.executor.Executor", Level.OFF);
      Configurator.setLevel("org.apache.spark.scheduler.TaskSetManager", Level.OFF);
    }

    @Override
    public void close() {
      session.stop();
    }
  }
}
