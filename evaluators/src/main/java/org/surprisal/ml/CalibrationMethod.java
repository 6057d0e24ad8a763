package org.surprisal.ml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.sql.Columns;
import org.surprisal.sql.Records;

/**
 * How probabilities are recalibrated: what is learnt of a dataset, and what is made of a row. Those
 * that are binary read and give the probability of class 1.
 */
enum CalibrationMethod {
  /** The logits are divided by one number. */
  TEMPERATURE("temperature_scaling", false, "the temperature") {
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
  },
  /** The log-odds are multiplied by a number, and another one is added (Platt scaling). */
  SIGMOID("sigmoid_scaling", true, "the slope and the intercept") {
    @Override
    double[] coefficients(Row learnt) {
      return new double[] {learnt.getAs("slope"), learnt.getAs("intercept")};
    }

    @Override
    Column recalibrated(Column probability, double[] coefficients, double eps, boolean strict) {
      Column least = functions.lit(Math.max(eps, Double.MIN_NORMAL));
      Column odds =
          functions
              .log(functions.greatest(probability, least))
              .minus(
                  functions.log(functions.greatest(functions.lit(1.0).minus(probability), least)));
      Column z = odds.multiply(coefficients[0]).plus(coefficients[1]);
      return functions.lit(1.0).divide(functions.exp(functions.negate(z)).plus(1));
    }
  },
  /** The frequency of class 1 rises with its probability in steps, with lines between them. */
  ISOTONIC("calibration_curve", true, "the ends of the steps, and then their heights") {
    @Override
    Column learning(Map<String, Column> arguments, double eps, boolean strict) {
      Map<String, Column> all = new HashMap<>(arguments);
      all.put("strategy", functions.lit("isotonic"));
      return functions.struct(super.learning(all, eps, strict).as(STEPS));
    }

    @Override
    double[] coefficients(Row learnt) {
      List<CalibrationBin> steps = Records.list(learnt, STEPS, CalibrationBin.class);
      return DoubleStream.concat(
              steps.stream().flatMapToDouble(step -> DoubleStream.of(step.lower(), step.upper())),
              steps.stream()
                  .mapToDouble(CalibrationBin::observedFrequency)
                  .flatMap(height -> DoubleStream.of(height, height)))
          .toArray();
    }

    @Override
    Column recalibrated(Column probability, double[] coefficients, double eps, boolean strict) {
      UDF1<Double, Double> function = p -> p == null ? null : PiecewiseLine.at(coefficients, p);
      return functions.udf(function, DataTypes.DoubleType).apply(probability);
    }
  };

  private static final String STEPS = "steps";

  private final String function;
  private final boolean binary;
  private final String learnt;

  CalibrationMethod(String function, boolean binary, String learnt) {
    this.function = function;
    this.binary = binary;
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
    return Arrays.stream(values())
        .map(method -> method.param() + (method.binary ? " (two classes)" : ""))
        .collect(Collectors.joining(", "));
  }

  /** What the coefficients of each method are. */
  static String coefficientsText() {
    return Arrays.stream(values())
        .map(method -> method.param() + " has " + method.learnt)
        .collect(Collectors.joining("; "));
  }

  /** Whether it is of two classes only, by the probability of class 1. */
  boolean isBinary() {
    return binary;
  }

  /** The aggregate over labelled predictions. */
  Column learning(Map<String, Column> arguments, double eps, boolean strict) {
    return Pass.call(
        FunctionCatalogue.find(function).orElseThrow(),
        strict,
        arguments,
        new HashMap<>(Map.of("eps", eps)));
  }

  /** What a model keeps of what the aggregate gave; empty where it is of no rows. */
  abstract double[] coefficients(Row learnt);

  /** The recalibrated form of a prediction. */
  abstract Column recalibrated(
      Column probability, double[] coefficients, double eps, boolean strict);
}
