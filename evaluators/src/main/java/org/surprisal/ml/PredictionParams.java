package org.surprisal.ml;

import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.param.StringArrayParam;

/**
 * The parameters of a stage that say where a dataset has labels and predictions, and the words in
 * which it tells that it cannot read them.
 *
 * @param owner the stage
 * @param labelCol the label
 * @param probabilityCol what was predicted, in one column
 * @param probabilityCols the same in a column for each class, for who takes that
 * @param rawPredictionCol the same as logits
 * @param weightCol how much a row counts
 * @param labelNames the names of the classes, in the order of the probabilities; empty where nobody
 *     gave them
 * @param purpose what the predictions are read for: "logLoss"
 * @param remedyOfRows what can be done about a row that cannot be read
 * @param remedyOfNothing what can be done where there is nothing to read
 */
record PredictionParams(
    Params owner,
    Param<String> labelCol,
    Param<String> probabilityCol,
    Optional<StringArrayParam> probabilityCols,
    Param<String> rawPredictionCol,
    Param<String> weightCol,
    List<String> labelNames,
    String purpose,
    String remedyOfRows,
    String remedyOfNothing) {

  boolean isSet(Param<?> param) {
    return owner.isSet(param);
  }

  <T> T get(Param<T> param) {
    return owner.getOrDefault(param);
  }

  String uid() {
    return owner.uid();
  }

  /** As everywhere in Spark ML, an empty name is no column. */
  boolean isWeighted() {
    return isSet(weightCol) && !get(weightCol).isEmpty();
  }
}
