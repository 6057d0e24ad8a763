package org.surprisal.information.score;

import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.declaration.Unit;
import org.surprisal.information.divergence.CrossEntropy;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.uncertainty.SelfInformation;

/**
 * The log loss of a group of labelled predictions: the mean of -ln max(p, eps), p being the
 * probability that was predicted for what happened. It is their mean negative log-likelihood, and
 * their mean {@link CrossEntropy cross-entropy} but for eps.
 *
 * <p>With weights, Σ w (-ln max(p, eps)) / Σ w. A label that is a distribution costs -Σ p ln max(q,
 * eps).
 *
 * <p>Edge results: 0 where every prediction was certain and right; a class that happened and was
 * given 0 costs -ln eps (34.5 for the default eps), or Infinity where eps is 0; NULL for no rows,
 * or where all weights are 0.
 *
 * <p>Reference: I. J. Good (1952), Rational Decisions, doi:10.1111/j.2517-6161.1952.tb00104.x.
 */
public final class LogLoss {
  /** What a row costs, raised by eps. */
  public static final Term LOSS = Term.surprisal(LogLoss.class, "loss", "likelihood");

  public static final FunctionDefinition LOG_LOSS =
      FunctionDefinition.aggregate("log_loss", LogLoss.class, Family.SCORE, LOSS)
          .summary(
              "the log loss of labelled predictions: the mean of -ln of the probability that was predicted for what happened")
          .unit(Unit.NATS)
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge("0 where every prediction was certain and right; nothing is clipped from above.")
          .edge(
              "A class that happened and was given 0 costs -ln eps: 34.5 for the default eps, Infinity for eps 0.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.9), (0, 0.2), (1, 0.6) AS t(label, probability)",
              "0.2797765635793423")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (0, array(0.7, 0.2, 0.1)), (2, array(0.1, 0.3, 0.6))"
                  + " AS t(label, probability)",
              "0.4337502838523616")
          .example(
              "SELECT _FUNC_(label, probability, eps => 0) FROM VALUES (1, 0.9), (1, 0.0) AS t(label, probability)",
              "Infinity")
          .related("cross_entropy", "normalized_entropy", "brier_score", "perplexity")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition NEGATIVE_LOG_LIKELIHOOD =
      FunctionDefinition.aggregate("negative_log_likelihood", LogLoss.class, Family.SCORE, LOSS)
          .summary(
              "the negative log-likelihood of labelled predictions: the sum that log_loss is the mean of")
          .unit(Unit.NATS)
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge("Grows with the rows: compare models on the same rows only.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.5), (0, 0.5) AS t(label, probability)",
              "1.3862943611198906")
          .related("log_loss")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition PERPLEXITY =
      FunctionDefinition.aggregate("perplexity", LogLoss.class, Family.SCORE, LOSS)
          .summary(
              "the perplexity of labelled predictions, exp(log_loss): the number of equally likely classes as hard to predict")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(
              "1 where every prediction was certain and right; k for the uniform prediction of k classes.")
          .edge(
              "The last bits of log_loss count log_loss times as much here: of 300 nats, three digits fewer are right.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.25), (1, 0.25) AS t(label, probability)",
              "4.0")
          .related("log_loss")
          .since("0.1.0")
          .build();

  private LogLoss() {}

  /** Σ w loss / Σ w. */
  public static double logLoss(double loss, double weight) {
    return loss / weight;
  }

  /** Σ w loss, of one row or more. */
  public static double negativeLogLikelihood(double loss, double weight) {
    return weight == 0 ? Double.NaN : loss;
  }

  /** exp(Σ w loss / Σ w). */
  public static double perplexity(double loss, double weight) {
    return Math.exp(loss / weight);
  }

  /** What one row costs. */
  public static double loss(double label, double probability, double eps) {
    return (label == 1 ? probability : 1 - probability) < eps
        ? SelfInformation.surprisal(eps)
        : CrossEntropy.crossEntropy(label, probability);
  }

  /** What one row costs. */
  public static double loss(double label, ClassValues probability, double eps) {
    return SelfInformation.surprisal(likelihood(label, probability, eps));
  }

  /** What one row costs. */
  public static double loss(ClassArray label, ClassArray probability, double eps) {
    return CrossEntropy.raised(label, probability, eps);
  }

  /**
   * The probability that was predicted for what happened, raised to eps. Free of branches on the
   * label, which a processor could not predict: |(1 - y) - p| is p for y = 1, and 1 - p for y = 0.
   */
  public static double likelihood(double label, double probability, double eps) {
    double likelihood = Math.abs((1 - label) - probability);
    return likelihood < eps ? eps : likelihood;
  }

  /** The probability that was predicted for what happened, raised to eps. */
  public static double likelihood(double label, ClassValues probability, double eps) {
    return Math.max(probability.get((int) label), eps);
  }

  /** What rounding drops from {@link #likelihood(double, double, double)}. */
  public static double likelihoodResidual(double label, double probability, double eps) {
    double other = 1 - label;
    double difference = other - probability;
    return Math.abs(difference) < eps ? 0 : (other - difference) - probability;
  }
}
