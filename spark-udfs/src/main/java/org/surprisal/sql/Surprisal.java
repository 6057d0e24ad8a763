package org.surprisal.sql;

import java.util.function.BiConsumer;
import org.apache.spark.package$;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.internal.SessionState;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;

/**
 * Gives the functions to a session that already runs. Sessions that start with the extension have
 * them without this.
 */
public final class Surprisal {
  private Surprisal() {}

  /**
   * Registers every function, and its {@code try_} form, in a running session. Registering again
   * changes nothing.
   *
   * @param session a session of the local JVM; a Spark Connect session has the functions of its
   *     server
   */
  public static void register(SparkSession session) {
    FunctionRegistry registry = stateOf(session).functionRegistry();
    eachForm(
        (definition, strict) -> {
          String name = strict ? definition.name() : definition.tryName();
          FunctionIdentifier identifier = identifier(name);
          if (!isOurs(registry.lookupFunctionBuilder(identifier))) {
            registry.registerFunction(
                identifier,
                FunctionDescription.of(definition, strict),
                new CallBuilder(definition, strict));
          }
        });
  }

  private static boolean isOurs(Option<Function1<Seq<Expression>, Expression>> builder) {
    return builder.isDefined() && builder.get() instanceof CallBuilder;
  }

  /**
   * The class that has the state is another one from Spark 4.0 on, so the method is looked up by
   * name.
   */
  private static SessionState stateOf(SparkSession session) {
    try {
      return (SessionState) session.getClass().getMethod("sessionState").invoke(session);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "this session has no functions of its own, as it is a Spark Connect session; start its server with --conf"
              + " spark.sql.extensions="
              + SurprisalExtensions.class.getName(),
          e);
    }
  }

  /**
   * Calls {@code action} for each function and its {@code try_} form, and then tells of those whose
   * declarations have mistakes, which no build has that passed its tests.
   */
  static void eachForm(BiConsumer<FunctionDefinition, Boolean> action) {
    for (FunctionDefinition definition : FunctionCatalogue.functions()) {
      action.accept(definition, true);
      action.accept(definition, false);
    }
    if (!FunctionCatalogue.mistakes().isEmpty()) {
      throw new IllegalStateException(String.join("\n", FunctionCatalogue.mistakes()));
    }
  }

  /**
   * Spark 4.2 asks for names of three parts, and keeps these apart from the temporary functions of
   * the user.
   */
  private static FunctionIdentifier identifier(String name) {
    String[] version = package$.MODULE$.SPARK_VERSION().split("\\.", -1);
    int number = Integer.parseInt(version[0]) * 100 + Integer.parseInt(version[1]);
    return number < 402
        ? new FunctionIdentifier(name)
        : new FunctionIdentifier(name, Option.apply("builtin"), Option.apply("system"));
  }
}
