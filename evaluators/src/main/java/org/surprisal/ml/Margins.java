package org.surprisal.ml;

import java.util.Arrays;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.sql.Dataset;

/**
 * Classifiers of Spark ML that have margins and no probabilities: LinearSVC and OneVsRest. What
 * they leave in {@code rawPrediction} looks like logits and is none: no softmax of it is a
 * probability.
 */
final class Margins {
  private static final String RAW_PREDICTION = "rawPrediction";
  private static final String PREDICTION = "prediction";
  private static final String PROBABILITY = "probability";
  private static final String REMEDY =
      "Choose a classifier that has probabilities, such as LogisticRegression, or make some of the margins";

  private Margins() {}

  /** Says why a dataset lacks probabilities where it is what such a classifier gives. */
  static void refuseInsteadOf(Dataset<?> dataset, String param, String probability) {
    if (!has(dataset, probability) && has(dataset, RAW_PREDICTION) && has(dataset, PREDICTION)) {
      throw new IllegalArgumentException(
          "%s is '%s', which is no column of the dataset, but rawPrediction is. LinearSVC and OneVsRest give margins there, and no probabilities. %s."
              .formatted(param, probability, REMEDY));
    }
  }

  /**
   * Refuses the margins of OneVsRest: each class has been told from all others by a model of its
   * own.
   */
  static void refuse(Dataset<?> dataset, NamedColumn logits) {
    if (logits.isVector() && isOfOneVsRest(dataset)) {
      throw new IllegalArgumentException(
          "%s has the margins of OneVsRest, one of each class against the others, which are not the logits of one distribution. %s."
              .formatted(logits.text(), REMEDY));
    }
  }

  private static boolean has(Dataset<?> dataset, String name) {
    return Arrays.asList(dataset.columns()).contains(name);
  }

  /** OneVsRest calls its predictions by the name of the label, where others do not. */
  private static boolean isOfOneVsRest(Dataset<?> dataset) {
    if (has(dataset, PROBABILITY) || !has(dataset, PREDICTION)) {
      return false;
    }
    Attribute attribute = ClassLabels.attribute(dataset.schema().apply(PREDICTION).metadata());
    return attribute instanceof NominalAttribute
        && attribute.name().exists(name -> !name.equals(PREDICTION));
  }
}
