package org.surprisal.sql;

import java.util.ArrayList;
import java.util.List;
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

  /** The version of the jar, such as 0.1.0; null where the classes are in none. */
  public static String version() {
    return Surprisal.class.getPackage().getImplementationVersion();
  }

  /**
   * Registers every function, and its {@code try_} form, in a running session. Registering again
   * changes nothing. A name that the session already has for another function, such as a temporary
   * one of the user, is left to that.
   *
   * @param session a session of the local JVM; a Spark Connect session has the functions of its
   *     server
   * @return the names that are left to other functions
   */
  public static List<String> register(SparkSession session) {
    FunctionRegistry registry = stateOf(session).functionRegistry();
    List<String> left = new ArrayList<>();
    eachForm(
        (definition, strict) -> {
          String name = strict ? definition.name() : definition.tryName();
          List<Function1<Seq<Expression>, Expression>> present =
              identifiers(name).stream()
                  .map(registry::lookupFunctionBuilder)
                  .filter(Option::isDefined)
                  .map(Option::get)
                  .toList();
          if (present.isEmpty()) {
            registry.registerFunction(
                identifiers(name).get(0),
                FunctionDescription.of(definition, strict),
                CallBuilder.of(definition, strict));
          } else if (!present.stream().allMatch(CallBuilder.class::isInstance)) {
            left.add(name);
          }
        });
    return left;
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
          "a Spark Connect session has the functions of its server: start that with the jar of"
              + " Surprisal, by --packages or --jars, and nothing needs to be registered",
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
   * The identifier to register a function by, and others that a function of this name may have.
   * Spark 4.2 asks for names of three parts, and keeps the temporary functions of the user apart.
   */
  private static List<FunctionIdentifier> identifiers(String name) {
    String[] version = package$.MODULE$.SPARK_VERSION().split("\\.", -1);
    int number = Integer.parseInt(version[0]) * 100 + Integer.parseInt(version[1]);
    return number < 402
        ? List.of(new FunctionIdentifier(name))
        : List.of(
            new FunctionIdentifier(name, Option.apply("builtin"), Option.apply("system")),
            new FunctionIdentifier(name, Option.apply("session"), Option.apply("system")));
  }
}
