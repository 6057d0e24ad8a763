package org.surprisal.sql;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.surprisal.information.accumulation.Accumulator;

/**
 * An accumulator and what it is fed.
 *
 * @param name the name under which the finisher takes the part's value
 * @param accumulator the accumulator
 * @param inputs what its methods read besides the state, by name
 * @param state its state variables, by name
 */
record AccumulatorPart(
    String name,
    Accumulator accumulator,
    Map<String, Expression> inputs,
    Map<String, AttributeReference> state)
    implements Serializable {

  static AccumulatorPart of(String name, Accumulator accumulator, Map<String, Expression> inputs) {
    Map<String, AttributeReference> state = new HashMap<>();
    accumulator
        .states()
        .forEach(variable -> state.put(variable.name(), attribute(name + "_" + variable.name())));
    return new AccumulatorPart(name, accumulator, inputs, state);
  }

  private static AttributeReference attribute(String name) {
    return DataTypeUtils.toAttribute(
        new StructField(name, DataTypes.DoubleType, false, Metadata.empty()));
  }
}
