package org.surprisal.sql;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import scala.Tuple3;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives every function to a session as it starts. Spark finds it by itself where the jar is on the
 * class path of the driver; PySpark 3.5 needs {@code
 * spark.sql.extensions=org.surprisal.sql.SurprisalExtensions}.
 */
public final class SurprisalExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit>
    implements SparkSessionExtensionsProvider {

  /** Where the functions are already; weak, as sessions come and go. */
  private static final Set<SparkSessionExtensions> GIVEN =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /**
   * Injects the functions, once: where the extension is both found and configured Spark asks twice,
   * and it would warn of each function that it has already.
   */
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    if (!GIVEN.add(extensions)) {
      return BoxedUnit.UNIT;
    }
    Surprisal.eachForm(
        (definition, strict) -> {
          String name = strict ? definition.name() : definition.tryName();
          extensions.injectFunction(
              new Tuple3<>(
                  new FunctionIdentifier(name),
                  FunctionDescription.of(definition, strict),
                  CallBuilder.of(definition, strict)));
        });
    return BoxedUnit.UNIT;
  }
}
