package org.surprisal.sql;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.mllib.linalg.VectorUDT;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import scala.collection.Seq;

/**
 * SQL functions for tests that make an ML vector of an array of doubles, as a model's output is
 * one: {@code dense_vector}, {@code sparse_vector}, and {@code mllib_vector} of the older API.
 */
final class VectorFunctions {
  private VectorFunctions() {}

  static void register(SparkSession spark) {
    spark
        .udf()
        .register(
            "dense_vector",
            (UDF1<Seq<Double>, Vector>) VectorFunctions::dense,
            SQLDataTypes.VectorType());
    spark
        .udf()
        .register(
            "sparse_vector",
            (UDF1<Seq<Double>, Vector>) array -> array == null ? null : dense(array).toSparse(),
            SQLDataTypes.VectorType());
    spark
        .udf()
        .register(
            "mllib_vector",
            (UDF1<Seq<Double>, org.apache.spark.mllib.linalg.Vector>)
                array -> org.apache.spark.mllib.linalg.Vectors.fromML(dense(array)),
            new VectorUDT());
  }

  private static Vector dense(Seq<Double> array) {
    return array == null
        ? null
        : Vectors.dense(
            ScalaCollections.list(array).stream().mapToDouble(Double::doubleValue).toArray());
  }
}
