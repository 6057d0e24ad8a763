package org.surprisal.ml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.sql.Columns;

/** How probabilities are recalibrated: what is learnt of a dataset, and what is made of a row. */
enum CalibrationMethod {
  /** The logits are divided by one number. */
  TEMPERATURE("temperature_scaling", "the temperature") {
    @Override
    double[] coefficients(Row learnt) {
      return new double[] {learnt.getAs("temperature")};
    }

    @Override
    Column recalibrated(Column probability, double[] coefficients, double eps, boolean strict) {
      return Columns.call(
          strict ? "apply_temperature" : "try_apply_temperature",
          Map.of(
              "probability",
              probability,
              "temperature",
              functions.lit(coefficients[0]),
              "eps",
              functions.lit(eps)));
    }
  };

  private final String function;
  private final String learnt;

  CalibrationMethod(String function, String learnt) {
    this.function = function;
    this.learnt = learnt;
  }

  String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CalibrationMethod of(String param) {
    return Arrays.stream(values())
        .filter(method -> method.param().equals(param))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "method is " + param + ", but must be one of " + names()));
  }

  static String names() {
    return Arrays.stream(values()).map(CalibrationMethod::param).collect(Collectors.joining(", "));
  }

  /** What the coefficients of each method are. */
  static String coefficientsText() {
    return Arrays.stream(values())
        .map(method -> method.param() + " has " + method.learnt)
        .collect(Collectors.joining("; "));
  }

  /** The aggregate that learns. */
  FunctionDefinition function() {
    return FunctionCatalogue.find(function).orElseThrow();
  }

  /** The aggregate over labelled predictions. */
  Column learning(Map<String, Column> arguments, double eps, boolean strict) {
    return Pass.call(function(), strict, arguments, new HashMap<>(Map.of("eps", eps)));
  }

  /** What a model keeps of what the aggregate gave. */
  abstract double[] coefficients(Row learnt);

  /** The recalibrated form of a prediction. */
  abstract Column recalibrated(
      Column probability, double[] coefficients, double eps, boolean strict);
}
