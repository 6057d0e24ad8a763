package org.surprisal.information.ranking;

import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Range;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.input.ClassArray;

/**
 * How often the class that happened is the most likely one, or one of the k most likely, by weight.
 *
 * <p>Of classes of the same probability that of the smaller index comes first. A prediction that is
 * one number is the distribution [1 - p, p], so that 0.5 predicts class 0. A label that is a
 * distribution counts by its share of the classes that were predicted.
 *
 * <p>Edge results: from 0 to 1; 1 where k is the number of classes or more; NULL for no rows, or
 * where all weights are 0.
 *
 * <p>Reference: scikit-learn's {@code accuracy_score} and {@code top_k_accuracy_score}.
 */
public final class Accuracy {
  private static final Parameter K =
      Parameter.constant(
              "k",
              "how many of the most likely classes may be the right one; a constant",
              Range.whole(1, 1_000_000, "k is a whole number from 1 to 1000000"),
              3)
          .withDefault(2);

  private static final String TIE_EDGE =
      "Of classes of the same probability that of the smaller index comes first: a probability of 0.5 predicts class 0.";

  public static final FunctionDefinition ACCURACY =
      FunctionDefinition.aggregate(
              "accuracy", Accuracy.class, Family.RANKING, Term.sum(Accuracy.class, "correct"))
          .summary("the accuracy of labelled predictions: how often the most likely class happened")
          .better(Better.LARGER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT)
          .edge("From 0 to 1. It says nothing of how sure the predictions were: log_loss does.")
          .edge(TIE_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.9), (0, 0.5), (1, 0.4), (0, 0.2) AS t(label, probability)",
              "0.75")
          .related("top_k_accuracy", "log_loss", "roc_auc")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition TOP_K_ACCURACY =
      FunctionDefinition.aggregate(
              "top_k_accuracy", Accuracy.class, Family.RANKING, Term.sum(Accuracy.class, "hit"))
          .summary(
              "the top-k accuracy of labelled predictions: how often one of the k most likely classes happened")
          .better(Better.LARGER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, K, Parameters.WEIGHT)
          .edge("From 0 to 1; 1 where k is the number of classes or more.")
          .edge(TIE_EDGE)
          .example(
              "SELECT _FUNC_(label, probability, 2) FROM VALUES (2, array(0.5, 0.2, 0.3)), (1, array(0.5, 0.2, 0.3)) AS t(label,"
                  + " probability)",
              "0.5")
          .related("accuracy", "log_loss")
          .since("0.1.0")
          .build();

  private Accuracy() {}

  /** Σ w correct / Σ w. */
  public static double accuracy(double correct, double weight) {
    return correct / weight;
  }

  /** Σ w hit / Σ w. */
  public static double topKAccuracy(double hit, double weight) {
    return hit / weight;
  }

  /** Whether the most likely class happened: 1 or 0. */
  public static double correct(double label, double probability) {
    return hit(label, probability, 1);
  }

  /** Whether the most likely class happened: 1 or 0. */
  public static double correct(double label, ClassArray probability) {
    return hit(label, probability, 1);
  }

  /** How much of what happened was the most likely class. */
  public static double correct(ClassArray label, ClassArray probability) {
    return hit(label, probability, 1);
  }

  /** Whether one of the k most likely classes happened: 1 or 0. */
  public static double hit(double label, double probability, double k) {
    return k > 1 || (probability > 0.5) == (label == 1) ? 1 : 0;
  }

  /** Whether one of the k most likely classes happened: 1 or 0. */
  public static double hit(double label, ClassArray probability, double k) {
    return before((int) label, probability) < k ? 1 : 0;
  }

  /** How much of what happened was among the k most likely classes. */
  public static double hit(ClassArray label, ClassArray probability, double k) {
    double shares = 0;
    for (int entry = 0; entry < label.entries(); entry++) {
      shares += label.value(entry) * hit(label.classOf(entry), probability, k);
    }
    return shares;
  }

  /** How many classes come before one. */
  private static int before(int index, ClassArray probability) {
    double own = probability.get(index);
    int before = 0;
    int withEntry = 0;
    for (int entry = 0; entry < probability.entries(); entry++) {
      double other = probability.value(entry);
      boolean isSmaller = probability.classOf(entry) < index;
      before += other > own || other == own && isSmaller ? 1 : 0;
      withEntry += isSmaller ? 1 : 0;
    }
    // The classes without an entry have the probability 0.
    return own == 0 ? before + index - withEntry : before;
  }
}
