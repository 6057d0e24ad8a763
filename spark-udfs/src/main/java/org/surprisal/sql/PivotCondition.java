package org.surprisal.sql;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;

/**
 * Undoes what PIVOT makes of an aggregate of which Spark does not know that it can be pivoted by
 * grouping: IF(condition, argument, NULL) of every argument. A constant is none then, and a row of
 * another value is not told from one that has NULLs.
 */
final class PivotCondition {
  private PivotCondition() {}

  /**
   * The condition that the new arguments are the former ones under; none where they are anything
   * else.
   */
  static Optional<Expression> of(List<Expression> former, List<Expression> arguments) {
    Expression condition = arguments.get(0) instanceof If first ? first.predicate() : null;
    for (int i = 0; i < arguments.size(); i++) {
      boolean wrapped =
          arguments.get(i) instanceof If wrapper
              && wrapper.trueValue().equals(former.get(i))
              && wrapper.falseValue() instanceof Literal otherwise
              && otherwise.value() == null
              && wrapper.predicate().equals(condition);
      if (!wrapped) {
        return Optional.empty();
      }
    }
    return Optional.of(condition);
  }
}
