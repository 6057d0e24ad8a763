package org.surprisal.information.ranking;

import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;

/**
 * Scores of a ranking: how well the predicted probabilities put the rows where a class happened
 * above the others, whatever their values.
 *
 * <p>The area under the ROC curve is the probability that a random positive has a higher score than
 * a random negative, ties counting half. The average precision is Σ (R_n - R_(n-1)) P_n over the
 * thresholds, from the highest score down, P_n and R_n being precision and recall of predicting
 * what is at the threshold or above. The Kolmogorov-Smirnov statistic is the largest distance of
 * the true from the false positive rate.
 *
 * <p>Edge results: for two classes, and a prediction that is one number, class 1 is the positive
 * one; for more, the mean over the classes that happened of each class against the rest. All scores
 * equal: 0.5, the share of the positives, and 0. NULL where only one class happened, and for no
 * rows.
 *
 * <p>Reference: T. Fawcett (2006), An introduction to ROC analysis,
 * doi:10.1016/j.patrec.2005.10.010; the definitions are those of scikit-learn's {@code
 * roc_auc_score} and {@code average_precision_score}.
 */
public final class RankingScores {
  private static final String CLASSES_EDGE =
      "Of two classes, and of a prediction that is one number, class 1 is the positive one; of more it is the mean of each class"
          + " against the rest, over the classes that happened.";
  private static final String EXACT_EDGE =
      "Exact up to 65536 different scores (a share of 1048576 for each of more than 16 classes); beyond that evaluate_ranking"
          + " bounds the error, usually below 1e-6.";
  private static final String ONE_CLASS_EDGE = "NULL where only one class happened.";

  public static final FunctionDefinition ROC_AUC =
      score("roc_auc")
          .summary(
              "the area under the ROC curve of labelled predictions: how often a row where the class happened is given a higher"
                  + " probability than one where it did not")
          .better(Better.LARGER)
          .edge(
              "From 0 to 1: 1 where every positive is above every negative; 0.5 for chance. A tie counts half.")
          .edge(CLASSES_EDGE)
          .edge(EXACT_EDGE)
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.8), (0, 0.4), (1, 0.35), (0, 0.1) AS t(label, probability)",
              "0.75")
          .related("average_precision", "ks_statistic", "log_loss")
          .build();

  public static final FunctionDefinition AVERAGE_PRECISION =
      score("average_precision")
          .summary(
              "the average precision of labelled predictions: the mean precision at the thresholds where positives are, which"
                  + " summarizes the precision-recall curve")
          .better(Better.LARGER)
          .edge(
              "From 0 to 1, the share of the positives for chance: compare models on the same rows only.")
          .edge(CLASSES_EDGE)
          .edge(EXACT_EDGE.replace("1e-6", "1e-5"))
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.8), (0, 0.4), (1, 0.35), (0, 0.1) AS t(label, probability)",
              "0.8333333333333333")
          .related("roc_auc", "ks_statistic")
          .build();

  public static final FunctionDefinition KS_STATISTIC =
      score("ks_statistic")
          .summary(
              "the Kolmogorov-Smirnov statistic of labelled predictions: the largest difference of the true from the false positive"
                  + " rate at a threshold")
          .better(Better.LARGER)
          .edge(
              "From 0, where no threshold tells the classes apart, to 1, where one does without a fault.")
          .edge(CLASSES_EDGE)
          .edge(EXACT_EDGE.replace("1e-6", "1e-4"))
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.8), (0, 0.4), (1, 0.35), (0, 0.1) AS t(label, probability)",
              "0.5")
          .related("roc_auc", "average_precision")
          .build();

  public static final FunctionDefinition EVALUATE_RANKING =
      score("evaluate_ranking")
          .summary(
              "the scores of a ranking, their 95 % intervals, and how far each is from its exact value at most, as one struct, in one pass")
          .edge(
              "roc_auc, average_precision and ks_statistic are what the functions of their names give.")
          .edge(
              "_lower and _upper are the ends of 95 % intervals, by DeLong's method and the infinitesimal jackknife, on the logit scale. NULL"
                  + " with fewer than 10 positives or negatives, by Kish's effective number where rows are weighted; for more than two classes;"
                  + " where labels are shares; and where all rows are tied. They take rows to be independent.")
          .edge(
              "roc_auc_max_error, average_precision_max_error and ks_statistic_max_error are no standard errors: they bound how far a figure is"
                  + " from the exact one of these rows. 0 where every score was told apart, as is so up to 65536 different ones.")
          .edge(
              "positives and negatives are the weights of the rows of class 1 and of class 0; NULL for more classes.")
          .edge("NULL for no rows.")
          .example(
              "SELECT e.roc_auc, e.roc_auc_max_error, e.positives FROM (SELECT _FUNC_(label, probability) AS e FROM VALUES (1, 0.8), (0, 0.4),"
                  + " (1, 0.35), (0, 0.1) AS t(label, probability))",
              "0.75\t0.0\t2.0")
          .related("roc_auc", "average_precision", "ks_statistic", "evaluate_probabilities")
          .build();

  private RankingScores() {}

  private static FunctionDefinition.Builder score(String name) {
    return FunctionDefinition.tally(
            name,
            RankingScores.class,
            Family.RANKING,
            RankingTally.class,
            constants -> new RankingTally())
        .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT)
        .since("0.1.0");
  }

  /** The area under the ROC curve. */
  public static double rocAuc(RankingTally tally) {
    return tally.ranking().rocAuc();
  }

  /** The average precision. */
  public static double averagePrecision(RankingTally tally) {
    return tally.ranking().averagePrecision();
  }

  /** The Kolmogorov-Smirnov statistic. */
  public static double ksStatistic(RankingTally tally) {
    return tally.ranking().ksStatistic();
  }

  /** All of them, with bounds on their errors; null for no rows. */
  public static Ranking evaluateRanking(RankingTally tally) {
    return tally.isEmpty() ? null : tally.ranking();
  }
}
