package org.surprisal.ml;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A dataset whose predictions are recalibrated. */
final class Recalibrated {
  private final CalibratorParams params;
  private final Dataset<Row> dataset;
  private final PredictedProbabilities predicted;

  Recalibrated(CalibratorParams params, Dataset<Row> dataset) {
    this.params = params;
    this.dataset = dataset;
    predicted = new PredictedProbabilities(dataset, params.reading());
  }

  /** The dataset with other probabilities, and the most likely class by them. */
  Dataset<Row> by(double[] coefficients) {
    String name = params.reading().get(params.probabilityCol);
    Column output = recalibrated(coefficients);
    if (Arrays.asList(dataset.columns()).contains(name)) {
      output = output.as(name, dataset.schema().apply(name).metadata());
    }
    Dataset<Row> rows = dataset;
    if (params.policy() == HandleInvalid.SKIP) {
      rows = dataset.where(output.isNotNull());
    }
    return withPrediction(rows.withColumn(name, output), name);
  }

  private Column recalibrated(double[] coefficients) {
    boolean strict = params.policy() == HandleInvalid.ERROR;
    CalibrationMethod method = params.methodChosen();
    double eps = params.epsChosen();
    Column read = predicted.column(strict);
    Column output;
    if (method.isBinary()) {
      ClassOne classOne = new ClassOne(dataset, checked(read, strict));
      output =
          classOne.back(method.recalibrated(classOne.column(strict), coefficients, eps, strict));
    } else {
      output = method.recalibrated(read, coefficients, eps, strict);
    }
    return strict ? raising(output) : output;
  }

  /** The prediction itself, by a function that looks at it. */
  private static Column checked(Column prediction, boolean strict) {
    return CalibrationMethod.TEMPERATURE.recalibrated(prediction, new double[] {1}, 0, strict);
  }

  /** A column of a query that fails where a row has a fault that the functions do not see. */
  private Column raising(Column output) {
    Column raising = output;
    List<RowFault> faults = predicted.faults();
    for (RowFault fault : faults) {
      String message =
          "[SURPRISAL_%s] %s: a row does %s. %s"
              .formatted(
                  fault.condition(),
                  params.reading().uid(),
                  fault.fault(),
                  fault.remedy().replace(RowFault.REMEDY, params.reading().remedyOfRows()));
      raising =
          functions
              .when(fault.holds(), functions.raise_error(functions.lit(message)))
              .otherwise(raising);
    }
    return raising;
  }

  private Dataset<Row> withPrediction(Dataset<Row> rows, String probability) {
    String name = params.reading().get(params.predictionCol);
    boolean stays =
        params.methodChosen() == CalibrationMethod.TEMPERATURE
            && Arrays.asList(rows.columns()).contains(name);
    return name.isEmpty() || stays ? rows : rows.withColumn(name, mostLikely(rows, probability));
  }

  private static Column mostLikely(Dataset<Row> rows, String name) {
    Column probability = rows.col("`" + name.replace("`", "``") + "`");
    DataType type = rows.schema().apply(name).dataType();
    if (type instanceof NumericType) {
      return functions.when(probability.isNotNull(), probability.gt(0.5).cast("double"));
    }
    Column array =
        type instanceof ArrayType
            ? probability
            : org.apache.spark.ml.functions.vector_to_array(probability, "float64");
    return functions
        .array_position(array, functions.array_max(array))
        .minus(1)
        .cast(DataTypes.DoubleType);
  }

  /** The schema of what becomes of a dataset of a schema. */
  static StructType schema(CalibratorParams params, StructType schema) {
    PredictionParams reading = params.reading();
    boolean logits = reading.isSet(params.rawPredictionCol);
    String read = reading.get(logits ? params.rawPredictionCol : params.probabilityCol);
    String written = reading.get(params.probabilityCol);
    StructType with = schema;
    if (Arrays.asList(schema.fieldNames()).contains(read)) {
      with = with(schema, written, typeOf(schema.apply(read).dataType(), logits));
    }
    String prediction = reading.get(params.predictionCol);
    boolean keeps =
        prediction.isEmpty()
            || params.methodChosen() == CalibrationMethod.TEMPERATURE
                && Arrays.asList(schema.fieldNames()).contains(prediction);
    return keeps ? with : with(with, prediction, DataTypes.DoubleType);
  }

  private static DataType typeOf(DataType predicted, boolean logits) {
    if (predicted instanceof NumericType) {
      return logits ? DataTypes.createArrayType(DataTypes.DoubleType, false) : DataTypes.DoubleType;
    }
    return predicted.equals(SQLDataTypes.VectorType())
        ? predicted
        : DataTypes.createArrayType(DataTypes.DoubleType, false);
  }

  private static StructType with(StructType schema, String name, DataType type) {
    StructField field = DataTypes.createStructField(name, type, true);
    return Arrays.asList(schema.fieldNames()).contains(name)
        ? new StructType(
            Arrays.stream(schema.fields())
                .map(each -> each.name().equals(name) ? field : each)
                .toArray(StructField[]::new))
        : schema.add(field);
  }
}
