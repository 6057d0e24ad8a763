package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.surprisal.information.FunctionCatalogue;

/**
 * The ways in which a session gets the functions. A JVM has one SparkContext, but many sessions.
 */
@ExtendWith(LocalSpark.class)
@Isolated("changes the configuration that new sessions are made from")
class RegistrationTest {
  private static final String FROM_CLASS_PATH = "spark.sql.extensions.test.loadFromCp";
  private static final String EXTENSIONS = "spark.sql.extensions";

  private final SparkSession spark;

  RegistrationTest(SparkSession spark) {
    this.spark = spark;
  }

  @AfterEach
  void restore() {
    spark.sparkContext().conf().remove(FROM_CLASS_PATH).remove(EXTENSIONS);
    SparkSession.setActiveSession(spark);
  }

  /** A session of its own state, made as PySpark makes its one. */
  private SparkSession session() {
    try {
      return (SparkSession)
          spark.getClass().getConstructor(SparkContext.class).newInstance(spark.sparkContext());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A session that has not been told of the functions. */
  private SparkSession sessionWithout() {
    spark.sparkContext().conf().set(FROM_CLASS_PATH, "false");
    SparkSession session = session();
    assertThat(Failure.ofAnalysis(session, "SELECT surprisal(0.5)"))
        .hasMessageContaining("UNRESOLVED_ROUTINE");
    return session;
  }

  private static void assertHasFunctions(SparkSession session) {
    assertThat(session.sql("SELECT surprisal(0.5, 2), try_surprisal(2)").first())
        .satisfies(
            row -> {
              assertThat(row.getDouble(0)).isEqualTo(1);
              assertThat(row.isNullAt(1)).isTrue();
            });
    List<String> names =
        session.sql("SHOW FUNCTIONS").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(names)
        .containsAll(
            FunctionCatalogue.functions().stream()
                .flatMap(definition -> Stream.of(definition.name(), definition.tryName()))
                .toList());
  }

  @Test
  void theExtensionOnTheClassPathIsFound() {
    assertHasFunctions(spark);
  }

  @Test
  void aNewSessionHasThem() {
    assertHasFunctions(spark.newSession());
  }

  @Test
  void theExtensionCanBeNamedInTheConfiguration() {
    spark.sparkContext().conf().set(FROM_CLASS_PATH, "false");
    spark.sparkContext().conf().set(EXTENSIONS, SurprisalExtensions.class.getName());
    assertHasFunctions(session());
  }

  @Test
  void bothWaysAtOnceAreHarmless() {
    spark.sparkContext().conf().set(EXTENSIONS, SurprisalExtensions.class.getName());
    assertHasFunctions(session());
  }

  @Test
  void aRunningSessionIsGivenThemByRegister() {
    SparkSession session = sessionWithout();
    Surprisal.register(session);
    assertHasFunctions(session);
    Surprisal.register(session);
    assertHasFunctions(session);
  }

  @Test
  void registeringWhereTheyAreAlreadyChangesNothing() {
    SparkSession session = spark.newSession();
    Surprisal.register(session);
    assertHasFunctions(session);
  }

  @Test
  void registerConcernsItsSessionOnly() {
    SparkSession with = sessionWithout();
    SparkSession without = sessionWithout();
    Surprisal.register(with);
    assertThat(Failure.of(AnalysisException.class, () -> without.sql("SELECT surprisal(0.5)")))
        .hasMessageContaining("surprisal");
  }

  @Test
  void theFunctionsHideNoneOfSparks() {
    List<String> ofSpark =
        sessionWithout().sql("SHOW FUNCTIONS").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(ofSpark).hasSizeGreaterThan(300).contains("avg", "try_avg");
    assertThat(FunctionCatalogue.functions())
        .allSatisfy(
            definition ->
                assertThat(ofSpark).doesNotContain(definition.name(), definition.tryName()));
  }

  @Test
  void columnsNeedNoRegistration() {
    SparkSession session = sessionWithout();
    assertThat(
            session
                .range(1)
                .select(
                    Columns.call(
                        "surprisal",
                        java.util.Map.of(
                            "p", org.apache.spark.sql.functions.lit(0.25),
                            "base", org.apache.spark.sql.functions.lit(2))))
                .first()
                .getDouble(0))
        .isEqualTo(2);
  }

  @Test
  void aFunctionOfTheUserStays() {
    SparkSession session = sessionWithout();
    UDF1<Double, String> own = p -> "the user's";
    session.udf().register("entropy", own, DataTypes.StringType);
    for (int time = 0; time < 2; time++) {
      assertThat(Surprisal.register(session)).containsExactly("entropy");
      assertThat(session.sql("SELECT entropy(0.5D), surprisal(0.5, 2)").first())
          .isEqualTo(RowFactory.create("the user's", 1.0));
    }
  }

  @Test
  void aFunctionOfTheUserInSqlStays() {
    assumeTrue(spark.version().compareTo("4") >= 0, "functions in SQL are new in 4.0");
    SparkSession session = sessionWithout();
    session.sql("CREATE TEMPORARY FUNCTION try_surprisal(p DOUBLE) RETURNS STRING RETURN 'in SQL'");
    for (int time = 0; time < 2; time++) {
      assertThat(Surprisal.register(session)).containsExactly("try_surprisal");
      assertThat(session.sql("SELECT try_surprisal(0.5), surprisal(0.5, 2)").first())
          .isEqualTo(RowFactory.create("in SQL", 1.0));
    }
  }

  /** Spark warns of every function that is registered twice. */
  @Test
  void bothWaysAtOnceAreQuiet() {
    spark.sparkContext().conf().set(EXTENSIONS, SurprisalExtensions.class.getName());
    spark.sparkContext().setLogLevel("WARN");
    List<String> logged = new CopyOnWriteArrayList<>();
    Appender appender =
        new AbstractAppender("here", null, null, true, Property.EMPTY_ARRAY) {
          @Override
          public void append(LogEvent event) {
            logged.add(event.getMessage().getFormattedMessage());
          }
        };
    appender.start();
    Logger root = (Logger) LogManager.getRootLogger();
    root.addAppender(appender);
    try {
      assertHasFunctions(session());
      LogManager.getLogger(RegistrationTest.class).warn("the appender hears");
    } finally {
      root.removeAppender(appender);
      spark.sparkContext().setLogLevel("OFF");
    }
    assertThat(logged).contains("the appender hears").noneMatch(text -> text.contains("replaced"));
  }
}
