package org.surprisal.sql;

import static org.apache.spark.sql.functions.call_function;

import org.apache.spark.sql.Column;

/**
 * The functions for the DataFrame API, named as in SQL; also for Spark Connect sessions.
 *
 * <p>The session needs the functions: it has them where the jar is on the class path of the driver, or of
 * the Connect server, and after {@link Surprisal#register}. Every function has a form whose name begins with
 * {@code try_}, which gives NULL for bad input, or skips the row, instead of an error.
 *
 * <p>Generated from the catalogue by GeneratedFilesTest. Do not edit.
 */
public final class functions {
  private functions() {}

  /**
   * The surprisal of an event of probability p, -ln p.
   *
   * <p>Unit: nats, unless base is given. 0 for a certain event, Infinity for an impossible one.
   *
   * @param p the probability of the event that happened
   */
  public static Column surprisal(Column p) {
    return call_function("surprisal", p);
  }

  /**
   * The surprisal of an event of probability p, -ln p.
   *
   * <p>Unit: nats, unless base is given. 0 for a certain event, Infinity for an impossible one.
   *
   * @param p the probability of the event that happened
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column surprisal(Column p, Column base) {
    return call_function("surprisal", p, base);
  }

  /**
   * The surprisal of an event of probability p, -ln p. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for a certain event, Infinity for an impossible one.
   *
   * @param p the probability of the event that happened
   */
  public static Column try_surprisal(Column p) {
    return call_function("try_surprisal", p);
  }

  /**
   * The surprisal of an event of probability p, -ln p. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for a certain event, Infinity for an impossible one.
   *
   * @param p the probability of the event that happened
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_surprisal(Column p, Column base) {
    return call_function("try_surprisal", p, base);
  }

  /**
   * The entropy of the distribution p, -Σ p ln p: the mean surprisal of its outcomes.
   *
   * <p>Unit: nats, unless base is given. 0 ln 0 counts as 0: a certain outcome gives 0. k
   * equally likely outcomes give ln k, the most that k outcomes can have.
   *
   * @param p the distribution
   */
  public static Column entropy(Column p) {
    return call_function("entropy", p);
  }

  /**
   * The entropy of the distribution p, -Σ p ln p: the mean surprisal of its outcomes.
   *
   * <p>Unit: nats, unless base is given. 0 ln 0 counts as 0: a certain outcome gives 0. k
   * equally likely outcomes give ln k, the most that k outcomes can have.
   *
   * @param p the distribution
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column entropy(Column p, Column base) {
    return call_function("entropy", p, base);
  }

  /**
   * The entropy of the distribution p, -Σ p ln p: the mean surprisal of its outcomes. NULL for
   * bad input.
   *
   * <p>Unit: nats, unless base is given. 0 ln 0 counts as 0: a certain outcome gives 0. k
   * equally likely outcomes give ln k, the most that k outcomes can have.
   *
   * @param p the distribution
   */
  public static Column try_entropy(Column p) {
    return call_function("try_entropy", p);
  }

  /**
   * The entropy of the distribution p, -Σ p ln p: the mean surprisal of its outcomes. NULL for
   * bad input.
   *
   * <p>Unit: nats, unless base is given. 0 ln 0 counts as 0: a certain outcome gives 0. k
   * equally likely outcomes give ln k, the most that k outcomes can have.
   *
   * @param p the distribution
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_entropy(Column p, Column base) {
    return call_function("try_entropy", p, base);
  }

  /**
   * The Rényi entropy of order alpha of the distribution p, ln(Σ p^α) / (1 - α).
   *
   * <p>Unit: nats, unless base is given. 0 for a certain outcome; ln k for k equally likely
   * outcomes, whatever alpha is. It falls as alpha grows: from the logarithm of the number of
   * possible outcomes to -ln of the largest p.
   *
   * @param p the distribution
   * @param alpha the order, above 0: 1 gives the entropy, 2 the collision entropy; a constant
   */
  public static Column renyi_entropy(Column p, Column alpha) {
    return call_function("renyi_entropy", p, alpha);
  }

  /**
   * The Rényi entropy of order alpha of the distribution p, ln(Σ p^α) / (1 - α).
   *
   * <p>Unit: nats, unless base is given. 0 for a certain outcome; ln k for k equally likely
   * outcomes, whatever alpha is. It falls as alpha grows: from the logarithm of the number of
   * possible outcomes to -ln of the largest p.
   *
   * @param p the distribution
   * @param alpha the order, above 0: 1 gives the entropy, 2 the collision entropy; a constant
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column renyi_entropy(Column p, Column alpha, Column base) {
    return call_function("renyi_entropy", p, alpha, base);
  }

  /**
   * The Rényi entropy of order alpha of the distribution p, ln(Σ p^α) / (1 - α). NULL for bad
   * input.
   *
   * <p>Unit: nats, unless base is given. 0 for a certain outcome; ln k for k equally likely
   * outcomes, whatever alpha is. It falls as alpha grows: from the logarithm of the number of
   * possible outcomes to -ln of the largest p.
   *
   * @param p the distribution
   * @param alpha the order, above 0: 1 gives the entropy, 2 the collision entropy; a constant
   */
  public static Column try_renyi_entropy(Column p, Column alpha) {
    return call_function("try_renyi_entropy", p, alpha);
  }

  /**
   * The Rényi entropy of order alpha of the distribution p, ln(Σ p^α) / (1 - α). NULL for bad
   * input.
   *
   * <p>Unit: nats, unless base is given. 0 for a certain outcome; ln k for k equally likely
   * outcomes, whatever alpha is. It falls as alpha grows: from the logarithm of the number of
   * possible outcomes to -ln of the largest p.
   *
   * @param p the distribution
   * @param alpha the order, above 0: 1 gives the entropy, 2 the collision entropy; a constant
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_renyi_entropy(Column p, Column alpha, Column base) {
    return call_function("try_renyi_entropy", p, alpha, base);
  }

  /**
   * The cross-entropy of a row: -ln of the probability predicted for the class that happened;
   * for a target that is a distribution p, -Σ p ln q.
   *
   * <p>Unit: nats, unless base is given. Exact, never clipped: Infinity where a class that
   * happened was given 0. 0 for a prediction that is certain and right.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column cross_entropy(Column target, Column probability) {
    return call_function("cross_entropy", target, probability);
  }

  /**
   * The cross-entropy of a row: -ln of the probability predicted for the class that happened;
   * for a target that is a distribution p, -Σ p ln q.
   *
   * <p>Unit: nats, unless base is given. Exact, never clipped: Infinity where a class that
   * happened was given 0. 0 for a prediction that is certain and right.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column cross_entropy(Column target, Column probability, Column base) {
    return call_function("cross_entropy", target, probability, base);
  }

  /**
   * The cross-entropy of a row: -ln of the probability predicted for the class that happened;
   * for a target that is a distribution p, -Σ p ln q. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. Exact, never clipped: Infinity where a class that
   * happened was given 0. 0 for a prediction that is certain and right.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_cross_entropy(Column target, Column probability) {
    return call_function("try_cross_entropy", target, probability);
  }

  /**
   * The cross-entropy of a row: -ln of the probability predicted for the class that happened;
   * for a target that is a distribution p, -Σ p ln q. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. Exact, never clipped: Infinity where a class that
   * happened was given 0. 0 for a prediction that is certain and right.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_cross_entropy(Column target, Column probability, Column base) {
    return call_function("try_cross_entropy", target, probability, base);
  }

  /**
   * The cross-entropy of a row whose prediction is given as logits; exact where softmax
   * saturates.
   *
   * <p>Unit: nats, unless base is given. Never rounds to 0 or Infinity because a probability
   * would: a logit of -1000 costs 1000. Infinity where a class that happened has the logit
   * -Infinity.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param logits what was predicted: a logit for each class, or the log-odds of class 1
   */
  public static Column cross_entropy_with_logits(Column target, Column logits) {
    return call_function("cross_entropy_with_logits", target, logits);
  }

  /**
   * The cross-entropy of a row whose prediction is given as logits; exact where softmax
   * saturates.
   *
   * <p>Unit: nats, unless base is given. Never rounds to 0 or Infinity because a probability
   * would: a logit of -1000 costs 1000. Infinity where a class that happened has the logit
   * -Infinity.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param logits what was predicted: a logit for each class, or the log-odds of class 1
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column cross_entropy_with_logits(Column target, Column logits, Column base) {
    return call_function("cross_entropy_with_logits", target, logits, base);
  }

  /**
   * The cross-entropy of a row whose prediction is given as logits; exact where softmax
   * saturates. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. Never rounds to 0 or Infinity because a probability
   * would: a logit of -1000 costs 1000. Infinity where a class that happened has the logit
   * -Infinity.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param logits what was predicted: a logit for each class, or the log-odds of class 1
   */
  public static Column try_cross_entropy_with_logits(Column target, Column logits) {
    return call_function("try_cross_entropy_with_logits", target, logits);
  }

  /**
   * The cross-entropy of a row whose prediction is given as logits; exact where softmax
   * saturates. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. Never rounds to 0 or Infinity because a probability
   * would: a logit of -1000 costs 1000. Infinity where a class that happened has the logit
   * -Infinity.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param logits what was predicted: a logit for each class, or the log-odds of class 1
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_cross_entropy_with_logits(Column target, Column logits, Column base) {
    return call_function("try_cross_entropy_with_logits", target, logits, base);
  }

  /**
   * The Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q) of the approximation q from the
   * reference p.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones. Infinity where q is 0 and p is not; a class of p = 0 costs nothing
   * but its share of the sum of q. Not symmetric: p is the reference, q the approximation, in
   * this order.
   *
   * @param p the reference distribution
   * @param q the distribution that approximates p
   */
  public static Column kl_divergence(Column p, Column q) {
    return call_function("kl_divergence", p, q);
  }

  /**
   * The Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q) of the approximation q from the
   * reference p.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones. Infinity where q is 0 and p is not; a class of p = 0 costs nothing
   * but its share of the sum of q. Not symmetric: p is the reference, q the approximation, in
   * this order.
   *
   * @param p the reference distribution
   * @param q the distribution that approximates p
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column kl_divergence(Column p, Column q, Column base) {
    return call_function("kl_divergence", p, q, base);
  }

  /**
   * The Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q) of the approximation q from the
   * reference p. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones. Infinity where q is 0 and p is not; a class of p = 0 costs nothing
   * but its share of the sum of q. Not symmetric: p is the reference, q the approximation, in
   * this order.
   *
   * @param p the reference distribution
   * @param q the distribution that approximates p
   */
  public static Column try_kl_divergence(Column p, Column q) {
    return call_function("try_kl_divergence", p, q);
  }

  /**
   * The Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q) of the approximation q from the
   * reference p. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones. Infinity where q is 0 and p is not; a class of p = 0 costs nothing
   * but its share of the sum of q. Not symmetric: p is the reference, q the approximation, in
   * this order.
   *
   * @param p the reference distribution
   * @param q the distribution that approximates p
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_kl_divergence(Column p, Column q, Column base) {
    return call_function("try_kl_divergence", p, q, base);
  }

  /**
   * The Jensen-Shannon divergence of p and q: the mean divergence of each from their mean.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, ln 2 (1 bit) for
   * distributions without a class in common; never Infinity. Symmetric. This is the divergence;
   * its square root is js_distance.
   *
   * @param p the distribution
   * @param q the other distribution
   */
  public static Column js_divergence(Column p, Column q) {
    return call_function("js_divergence", p, q);
  }

  /**
   * The Jensen-Shannon divergence of p and q: the mean divergence of each from their mean.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, ln 2 (1 bit) for
   * distributions without a class in common; never Infinity. Symmetric. This is the divergence;
   * its square root is js_distance.
   *
   * @param p the distribution
   * @param q the other distribution
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column js_divergence(Column p, Column q, Column base) {
    return call_function("js_divergence", p, q, base);
  }

  /**
   * The Jensen-Shannon divergence of p and q: the mean divergence of each from their mean. NULL
   * for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, ln 2 (1 bit) for
   * distributions without a class in common; never Infinity. Symmetric. This is the divergence;
   * its square root is js_distance.
   *
   * @param p the distribution
   * @param q the other distribution
   */
  public static Column try_js_divergence(Column p, Column q) {
    return call_function("try_js_divergence", p, q);
  }

  /**
   * The Jensen-Shannon divergence of p and q: the mean divergence of each from their mean. NULL
   * for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, ln 2 (1 bit) for
   * distributions without a class in common; never Infinity. Symmetric. This is the divergence;
   * its square root is js_distance.
   *
   * @param p the distribution
   * @param q the other distribution
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_js_divergence(Column p, Column q, Column base) {
    return call_function("try_js_divergence", p, q, base);
  }

  /**
   * The Jensen-Shannon distance of p and q, the square root of their divergence: a metric.
   *
   * <p>Unit: square root of nats, unless base is given. 0 for equal distributions, the square
   * root of ln 2 (1 in base 2) for distributions without a class in common.
   *
   * @param p the distribution
   * @param q the other distribution
   */
  public static Column js_distance(Column p, Column q) {
    return call_function("js_distance", p, q);
  }

  /**
   * The Jensen-Shannon distance of p and q, the square root of their divergence: a metric.
   *
   * <p>Unit: square root of nats, unless base is given. 0 for equal distributions, the square
   * root of ln 2 (1 in base 2) for distributions without a class in common.
   *
   * @param p the distribution
   * @param q the other distribution
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column js_distance(Column p, Column q, Column base) {
    return call_function("js_distance", p, q, base);
  }

  /**
   * The Jensen-Shannon distance of p and q, the square root of their divergence: a metric. NULL
   * for bad input.
   *
   * <p>Unit: square root of nats, unless base is given. 0 for equal distributions, the square
   * root of ln 2 (1 in base 2) for distributions without a class in common.
   *
   * @param p the distribution
   * @param q the other distribution
   */
  public static Column try_js_distance(Column p, Column q) {
    return call_function("try_js_distance", p, q);
  }

  /**
   * The Jensen-Shannon distance of p and q, the square root of their divergence: a metric. NULL
   * for bad input.
   *
   * <p>Unit: square root of nats, unless base is given. 0 for equal distributions, the square
   * root of ln 2 (1 in base 2) for distributions without a class in common.
   *
   * @param p the distribution
   * @param q the other distribution
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_js_distance(Column p, Column q, Column base) {
    return call_function("try_js_distance", p, q, base);
  }

  /**
   * The squared error of a prediction, Σ (q - p)² over the classes; (q - y)² for a prediction
   * that is one number.
   *
   * <p>Unit: a pure number. 0 for a prediction that is certain and right; 2 (1 for a number) for
   * one that is certain and wrong.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column squared_error(Column target, Column probability) {
    return call_function("squared_error", target, probability);
  }

  /**
   * The squared error of a prediction, Σ (q - p)² over the classes; (q - y)² for a prediction
   * that is one number. NULL for bad input.
   *
   * <p>Unit: a pure number. 0 for a prediction that is certain and right; 2 (1 for a number) for
   * one that is certain and wrong.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_squared_error(Column target, Column probability) {
    return call_function("try_squared_error", target, probability);
  }

  /**
   * The distribution that weights or counts make: each divided by their sum.
   *
   * <p>Unit: a pure number. Weights that sum to 0 make no distribution: that is an error.
   *
   * @param weights the weights or counts of the classes
   */
  public static Column normalize_distribution(Column weights) {
    return call_function("normalize_distribution", weights);
  }

  /**
   * The distribution that weights or counts make: each divided by their sum. NULL for bad input.
   *
   * <p>Unit: a pure number. Weights that sum to 0 make no distribution: that is an error.
   *
   * @param weights the weights or counts of the classes
   */
  public static Column try_normalize_distribution(Column weights) {
    return call_function("try_normalize_distribution", weights);
  }

  /**
   * The distribution that counts make with additive (Laplace) smoothing: alpha is added to each,
   * then each is divided by their sum; no class has the probability 0 then.
   *
   * <p>Unit: a pure number. Counts that are all 0 give the uniform distribution.
   *
   * @param weights the counts of the classes
   * @param alpha what is added to each count, above 0; a constant
   */
  public static Column smooth_distribution(Column weights, Column alpha) {
    return call_function("smooth_distribution", weights, alpha);
  }

  /**
   * The distribution that counts make with additive (Laplace) smoothing: alpha is added to each,
   * then each is divided by their sum; no class has the probability 0 then. NULL for bad input.
   *
   * <p>Unit: a pure number. Counts that are all 0 give the uniform distribution.
   *
   * @param weights the counts of the classes
   * @param alpha what is added to each count, above 0; a constant
   */
  public static Column try_smooth_distribution(Column weights, Column alpha) {
    return call_function("try_smooth_distribution", weights, alpha);
  }

  /**
   * The distribution that logits stand for, exp(z) / Σ exp(z), or at a temperature that of z /
   * temperature.
   *
   * <p>Unit: a pure number. Never overflows; a logit of -Infinity gives 0.
   *
   * @param logits a logit, or log-probability, for each class
   */
  public static Column softmax(Column logits) {
    return call_function("softmax", logits);
  }

  /**
   * The distribution that logits stand for, exp(z) / Σ exp(z), or at a temperature that of z /
   * temperature.
   *
   * <p>Unit: a pure number. Never overflows; a logit of -Infinity gives 0.
   *
   * @param logits a logit, or log-probability, for each class
   * @param temperature what the logits are divided by: above 1 for less sure predictions, below
   * 1 for surer ones
   */
  public static Column softmax(Column logits, Column temperature) {
    return call_function("softmax", logits, temperature);
  }

  /**
   * The distribution that logits stand for, exp(z) / Σ exp(z), or at a temperature that of z /
   * temperature. NULL for bad input.
   *
   * <p>Unit: a pure number. Never overflows; a logit of -Infinity gives 0.
   *
   * @param logits a logit, or log-probability, for each class
   */
  public static Column try_softmax(Column logits) {
    return call_function("try_softmax", logits);
  }

  /**
   * The distribution that logits stand for, exp(z) / Σ exp(z), or at a temperature that of z /
   * temperature. NULL for bad input.
   *
   * <p>Unit: a pure number. Never overflows; a logit of -Infinity gives 0.
   *
   * @param logits a logit, or log-probability, for each class
   * @param temperature what the logits are divided by: above 1 for less sure predictions, below
   * 1 for surer ones
   */
  public static Column try_softmax(Column logits, Column temperature) {
    return call_function("try_softmax", logits, temperature);
  }

  /**
   * The negative log-likelihood of y under a normal distribution, ((y - mean) / stddev)² / 2 +
   * ln(stddev √(2π)).
   *
   * <p>Unit: nats. Negative where the density at y is above 1, which a small stddev allows. Near
   * 0 it is a small difference of its terms, right to the last bits of the largest of them. With
   * a fixed stddev its mean ranks models as the mean squared error does.
   *
   * @param y what happened
   * @param mean the predicted mean
   * @param stddev the predicted standard deviation, above 0
   */
  public static Column gaussian_nll(Column y, Column mean, Column stddev) {
    return call_function("gaussian_nll", y, mean, stddev);
  }

  /**
   * The negative log-likelihood of y under a normal distribution, ((y - mean) / stddev)² / 2 +
   * ln(stddev √(2π)). NULL for bad input.
   *
   * <p>Unit: nats. Negative where the density at y is above 1, which a small stddev allows. Near
   * 0 it is a small difference of its terms, right to the last bits of the largest of them. With
   * a fixed stddev its mean ranks models as the mean squared error does.
   *
   * @param y what happened
   * @param mean the predicted mean
   * @param stddev the predicted standard deviation, above 0
   */
  public static Column try_gaussian_nll(Column y, Column mean, Column stddev) {
    return call_function("try_gaussian_nll", y, mean, stddev);
  }

  /**
   * The differential entropy of a normal distribution, ln(stddev √(2πe)).
   *
   * <p>Unit: nats, unless base is given. Negative for a stddev below 0.242. Near 0 it is a small
   * difference of its terms, right to the last bits of the largest of them.
   *
   * @param stddev the standard deviation, above 0
   */
  public static Column gaussian_entropy(Column stddev) {
    return call_function("gaussian_entropy", stddev);
  }

  /**
   * The differential entropy of a normal distribution, ln(stddev √(2πe)).
   *
   * <p>Unit: nats, unless base is given. Negative for a stddev below 0.242. Near 0 it is a small
   * difference of its terms, right to the last bits of the largest of them.
   *
   * @param stddev the standard deviation, above 0
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column gaussian_entropy(Column stddev, Column base) {
    return call_function("gaussian_entropy", stddev, base);
  }

  /**
   * The differential entropy of a normal distribution, ln(stddev √(2πe)). NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. Negative for a stddev below 0.242. Near 0 it is a small
   * difference of its terms, right to the last bits of the largest of them.
   *
   * @param stddev the standard deviation, above 0
   */
  public static Column try_gaussian_entropy(Column stddev) {
    return call_function("try_gaussian_entropy", stddev);
  }

  /**
   * The differential entropy of a normal distribution, ln(stddev √(2πe)). NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. Negative for a stddev below 0.242. Near 0 it is a small
   * difference of its terms, right to the last bits of the largest of them.
   *
   * @param stddev the standard deviation, above 0
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_gaussian_entropy(Column stddev, Column base) {
    return call_function("try_gaussian_entropy", stddev, base);
  }

  /**
   * The cross-entropy of two normal distributions, ln(sd_q √(2π)) + (sd_p² + (mean_p - mean_q)²)
   * / (2 sd_q²).
   *
   * <p>Unit: nats, unless base is given. The entropy of p where both are equal. Near 0 it is a
   * small difference of its terms, right to the last bits of the largest of them.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   */
  public static Column gaussian_cross_entropy(Column meanP, Column sdP, Column meanQ, Column sdQ) {
    return call_function("gaussian_cross_entropy", meanP, sdP, meanQ, sdQ);
  }

  /**
   * The cross-entropy of two normal distributions, ln(sd_q √(2π)) + (sd_p² + (mean_p - mean_q)²)
   * / (2 sd_q²).
   *
   * <p>Unit: nats, unless base is given. The entropy of p where both are equal. Near 0 it is a
   * small difference of its terms, right to the last bits of the largest of them.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column gaussian_cross_entropy(Column meanP, Column sdP, Column meanQ, Column sdQ, Column base) {
    return call_function("gaussian_cross_entropy", meanP, sdP, meanQ, sdQ, base);
  }

  /**
   * The cross-entropy of two normal distributions, ln(sd_q √(2π)) + (sd_p² + (mean_p - mean_q)²)
   * / (2 sd_q²). NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. The entropy of p where both are equal. Near 0 it is a
   * small difference of its terms, right to the last bits of the largest of them.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   */
  public static Column try_gaussian_cross_entropy(Column meanP, Column sdP, Column meanQ, Column sdQ) {
    return call_function("try_gaussian_cross_entropy", meanP, sdP, meanQ, sdQ);
  }

  /**
   * The cross-entropy of two normal distributions, ln(sd_q √(2π)) + (sd_p² + (mean_p - mean_q)²)
   * / (2 sd_q²). NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. The entropy of p where both are equal. Near 0 it is a
   * small difference of its terms, right to the last bits of the largest of them.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_gaussian_cross_entropy(Column meanP, Column sdP, Column meanQ, Column sdQ, Column base) {
    return call_function("try_gaussian_cross_entropy", meanP, sdP, meanQ, sdQ, base);
  }

  /**
   * The Kullback-Leibler divergence of two normal distributions, ln(sd_q / sd_p) + (sd_p² +
   * (mean_p - mean_q)²) / (2 sd_q²) - 1/2.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   */
  public static Column gaussian_kl_divergence(Column meanP, Column sdP, Column meanQ, Column sdQ) {
    return call_function("gaussian_kl_divergence", meanP, sdP, meanQ, sdQ);
  }

  /**
   * The Kullback-Leibler divergence of two normal distributions, ln(sd_q / sd_p) + (sd_p² +
   * (mean_p - mean_q)²) / (2 sd_q²) - 1/2.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column gaussian_kl_divergence(Column meanP, Column sdP, Column meanQ, Column sdQ, Column base) {
    return call_function("gaussian_kl_divergence", meanP, sdP, meanQ, sdQ, base);
  }

  /**
   * The Kullback-Leibler divergence of two normal distributions, ln(sd_q / sd_p) + (sd_p² +
   * (mean_p - mean_q)²) / (2 sd_q²) - 1/2. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   */
  public static Column try_gaussian_kl_divergence(Column meanP, Column sdP, Column meanQ, Column sdQ) {
    return call_function("try_gaussian_kl_divergence", meanP, sdP, meanQ, sdQ);
  }

  /**
   * The Kullback-Leibler divergence of two normal distributions, ln(sd_q / sd_p) + (sd_p² +
   * (mean_p - mean_q)²) / (2 sd_q²) - 1/2. NULL for bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for equal distributions, never negative; right also
   * for nearly equal ones.
   *
   * @param meanP the mean of the reference
   * @param sdP the standard deviation of the reference, above 0
   * @param meanQ the mean of the approximation
   * @param sdQ the standard deviation of the approximation, above 0
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_gaussian_kl_divergence(Column meanP, Column sdP, Column meanQ, Column sdQ, Column base) {
    return call_function("try_gaussian_kl_divergence", meanP, sdP, meanQ, sdQ, base);
  }

  /**
   * The log loss of labelled predictions: the mean of -ln of the probability that was predicted
   * for what happened.
   *
   * <p>Unit: nats. 0 where every prediction was certain and right; nothing is clipped from
   * above. A class that happened and was given 0 costs -ln eps: 34.5 for the default eps,
   * Infinity for eps 0. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column log_loss(Column label, Column probability) {
    return call_function("log_loss", label, probability);
  }

  /**
   * The log loss of labelled predictions: the mean of -ln of the probability that was predicted
   * for what happened.
   *
   * <p>Unit: nats. 0 where every prediction was certain and right; nothing is clipped from
   * above. A class that happened and was given 0 costs -ln eps: 34.5 for the default eps,
   * Infinity for eps 0. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column log_loss(Column label, Column probability, Column weight) {
    return call_function("log_loss", label, probability, weight);
  }

  /**
   * The log loss of labelled predictions: the mean of -ln of the probability that was predicted
   * for what happened.
   *
   * <p>Unit: nats. 0 where every prediction was certain and right; nothing is clipped from
   * above. A class that happened and was given 0 costs -ln eps: 34.5 for the default eps,
   * Infinity for eps 0. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column log_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("log_loss", label, probability, weight, eps);
  }

  /**
   * The log loss of labelled predictions: the mean of -ln of the probability that was predicted
   * for what happened. Skips a row of bad input.
   *
   * <p>Unit: nats. 0 where every prediction was certain and right; nothing is clipped from
   * above. A class that happened and was given 0 costs -ln eps: 34.5 for the default eps,
   * Infinity for eps 0. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_log_loss(Column label, Column probability) {
    return call_function("try_log_loss", label, probability);
  }

  /**
   * The log loss of labelled predictions: the mean of -ln of the probability that was predicted
   * for what happened. Skips a row of bad input.
   *
   * <p>Unit: nats. 0 where every prediction was certain and right; nothing is clipped from
   * above. A class that happened and was given 0 costs -ln eps: 34.5 for the default eps,
   * Infinity for eps 0. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_log_loss(Column label, Column probability, Column weight) {
    return call_function("try_log_loss", label, probability, weight);
  }

  /**
   * The log loss of labelled predictions: the mean of -ln of the probability that was predicted
   * for what happened. Skips a row of bad input.
   *
   * <p>Unit: nats. 0 where every prediction was certain and right; nothing is clipped from
   * above. A class that happened and was given 0 costs -ln eps: 34.5 for the default eps,
   * Infinity for eps 0. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_log_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_log_loss", label, probability, weight, eps);
  }

  /**
   * The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.
   *
   * <p>Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows,
   * or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column negative_log_likelihood(Column label, Column probability) {
    return call_function("negative_log_likelihood", label, probability);
  }

  /**
   * The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.
   *
   * <p>Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows,
   * or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column negative_log_likelihood(Column label, Column probability, Column weight) {
    return call_function("negative_log_likelihood", label, probability, weight);
  }

  /**
   * The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.
   *
   * <p>Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows,
   * or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column negative_log_likelihood(Column label, Column probability, Column weight, Column eps) {
    return call_function("negative_log_likelihood", label, probability, weight, eps);
  }

  /**
   * The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.
   * Skips a row of bad input.
   *
   * <p>Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows,
   * or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_negative_log_likelihood(Column label, Column probability) {
    return call_function("try_negative_log_likelihood", label, probability);
  }

  /**
   * The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.
   * Skips a row of bad input.
   *
   * <p>Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows,
   * or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_negative_log_likelihood(Column label, Column probability, Column weight) {
    return call_function("try_negative_log_likelihood", label, probability, weight);
  }

  /**
   * The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.
   * Skips a row of bad input.
   *
   * <p>Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows,
   * or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_negative_log_likelihood(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_negative_log_likelihood", label, probability, weight, eps);
  }

  /**
   * The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
   * as hard to predict.
   *
   * <p>Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
   * prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
   * nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with
   * a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column perplexity(Column label, Column probability) {
    return call_function("perplexity", label, probability);
  }

  /**
   * The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
   * as hard to predict.
   *
   * <p>Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
   * prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
   * nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with
   * a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column perplexity(Column label, Column probability, Column weight) {
    return call_function("perplexity", label, probability, weight);
  }

  /**
   * The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
   * as hard to predict.
   *
   * <p>Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
   * prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
   * nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with
   * a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column perplexity(Column label, Column probability, Column weight, Column eps) {
    return call_function("perplexity", label, probability, weight, eps);
  }

  /**
   * The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
   * as hard to predict. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
   * prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
   * nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with
   * a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_perplexity(Column label, Column probability) {
    return call_function("try_perplexity", label, probability);
  }

  /**
   * The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
   * as hard to predict. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
   * prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
   * nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with
   * a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_perplexity(Column label, Column probability, Column weight) {
    return call_function("try_perplexity", label, probability, weight);
  }

  /**
   * The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
   * as hard to predict. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
   * prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
   * nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with
   * a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_perplexity(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_perplexity", label, probability, weight, eps);
  }

  /**
   * The log losses of two models on the same rows, their difference, and how sure that is:
   * standard error, 95 % interval and p-value.
   *
   * <p>Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The
   * interval is without 0 where p_value is below 0.05. standard_error is 0, and there is no
   * interval, where the difference is the same in all rows: that is no certainty. effective_rows
   * is how many rows of equal weight would say as much. Trust no interval of fewer than 20. Rows
   * count as independent; for a column of users or days there is the batch job's --cluster. NULL
   * for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probabilityA what model A predicted: a distribution over the classes, or the
   * probability of class 1
   * @param probabilityB what model B predicted, in the same form
   */
  public static Column log_loss_difference(Column label, Column probabilityA, Column probabilityB) {
    return call_function("log_loss_difference", label, probabilityA, probabilityB);
  }

  /**
   * The log losses of two models on the same rows, their difference, and how sure that is:
   * standard error, 95 % interval and p-value.
   *
   * <p>Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The
   * interval is without 0 where p_value is below 0.05. standard_error is 0, and there is no
   * interval, where the difference is the same in all rows: that is no certainty. effective_rows
   * is how many rows of equal weight would say as much. Trust no interval of fewer than 20. Rows
   * count as independent; for a column of users or days there is the batch job's --cluster. NULL
   * for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probabilityA what model A predicted: a distribution over the classes, or the
   * probability of class 1
   * @param probabilityB what model B predicted, in the same form
   * @param weight how much the row counts
   */
  public static Column log_loss_difference(Column label, Column probabilityA, Column probabilityB, Column weight) {
    return call_function("log_loss_difference", label, probabilityA, probabilityB, weight);
  }

  /**
   * The log losses of two models on the same rows, their difference, and how sure that is:
   * standard error, 95 % interval and p-value.
   *
   * <p>Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The
   * interval is without 0 where p_value is below 0.05. standard_error is 0, and there is no
   * interval, where the difference is the same in all rows: that is no certainty. effective_rows
   * is how many rows of equal weight would say as much. Trust no interval of fewer than 20. Rows
   * count as independent; for a column of users or days there is the batch job's --cluster. NULL
   * for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probabilityA what model A predicted: a distribution over the classes, or the
   * probability of class 1
   * @param probabilityB what model B predicted, in the same form
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column log_loss_difference(Column label, Column probabilityA, Column probabilityB, Column weight, Column eps) {
    return call_function("log_loss_difference", label, probabilityA, probabilityB, weight, eps);
  }

  /**
   * The log losses of two models on the same rows, their difference, and how sure that is:
   * standard error, 95 % interval and p-value. Skips a row of bad input.
   *
   * <p>Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The
   * interval is without 0 where p_value is below 0.05. standard_error is 0, and there is no
   * interval, where the difference is the same in all rows: that is no certainty. effective_rows
   * is how many rows of equal weight would say as much. Trust no interval of fewer than 20. Rows
   * count as independent; for a column of users or days there is the batch job's --cluster. NULL
   * for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probabilityA what model A predicted: a distribution over the classes, or the
   * probability of class 1
   * @param probabilityB what model B predicted, in the same form
   */
  public static Column try_log_loss_difference(Column label, Column probabilityA, Column probabilityB) {
    return call_function("try_log_loss_difference", label, probabilityA, probabilityB);
  }

  /**
   * The log losses of two models on the same rows, their difference, and how sure that is:
   * standard error, 95 % interval and p-value. Skips a row of bad input.
   *
   * <p>Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The
   * interval is without 0 where p_value is below 0.05. standard_error is 0, and there is no
   * interval, where the difference is the same in all rows: that is no certainty. effective_rows
   * is how many rows of equal weight would say as much. Trust no interval of fewer than 20. Rows
   * count as independent; for a column of users or days there is the batch job's --cluster. NULL
   * for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probabilityA what model A predicted: a distribution over the classes, or the
   * probability of class 1
   * @param probabilityB what model B predicted, in the same form
   * @param weight how much the row counts
   */
  public static Column try_log_loss_difference(Column label, Column probabilityA, Column probabilityB, Column weight) {
    return call_function("try_log_loss_difference", label, probabilityA, probabilityB, weight);
  }

  /**
   * The log losses of two models on the same rows, their difference, and how sure that is:
   * standard error, 95 % interval and p-value. Skips a row of bad input.
   *
   * <p>Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The
   * interval is without 0 where p_value is below 0.05. standard_error is 0, and there is no
   * interval, where the difference is the same in all rows: that is no certainty. effective_rows
   * is how many rows of equal weight would say as much. Trust no interval of fewer than 20. Rows
   * count as independent; for a column of users or days there is the batch job's --cluster. NULL
   * for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probabilityA what model A predicted: a distribution over the classes, or the
   * probability of class 1
   * @param probabilityB what model B predicted, in the same form
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_log_loss_difference(Column label, Column probabilityA, Column probabilityB, Column weight, Column eps) {
    return call_function("try_log_loss_difference", label, probabilityA, probabilityB, weight, eps);
  }

  /**
   * The Brier score of labelled predictions: their mean squared error.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and right, to 2 (1 where
   * predictions are one number). NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column brier_score(Column target, Column probability) {
    return call_function("brier_score", target, probability);
  }

  /**
   * The Brier score of labelled predictions: their mean squared error.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and right, to 2 (1 where
   * predictions are one number). NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column brier_score(Column target, Column probability, Column weight) {
    return call_function("brier_score", target, probability, weight);
  }

  /**
   * The Brier score of labelled predictions: their mean squared error. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and right, to 2 (1 where
   * predictions are one number). NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_brier_score(Column target, Column probability) {
    return call_function("try_brier_score", target, probability);
  }

  /**
   * The Brier score of labelled predictions: their mean squared error. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and right, to 2 (1 where
   * predictions are one number). NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param target what happened: the index of a class (also as a boolean), or a distribution
   * over the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_brier_score(Column target, Column probability, Column weight) {
    return call_function("try_brier_score", target, probability, weight);
  }

  /**
   * The spherical score of labelled predictions: the mean probability of what happened over the
   * length of the prediction.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and wrong, to 1, for
   * certain and right ones. 1 / √k for the uniform prediction of k classes. NULL for no rows, or
   * where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column spherical_score(Column label, Column probability) {
    return call_function("spherical_score", label, probability);
  }

  /**
   * The spherical score of labelled predictions: the mean probability of what happened over the
   * length of the prediction.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and wrong, to 1, for
   * certain and right ones. 1 / √k for the uniform prediction of k classes. NULL for no rows, or
   * where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column spherical_score(Column label, Column probability, Column weight) {
    return call_function("spherical_score", label, probability, weight);
  }

  /**
   * The spherical score of labelled predictions: the mean probability of what happened over the
   * length of the prediction. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and wrong, to 1, for
   * certain and right ones. 1 / √k for the uniform prediction of k classes. NULL for no rows, or
   * where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_spherical_score(Column label, Column probability) {
    return call_function("try_spherical_score", label, probability);
  }

  /**
   * The spherical score of labelled predictions: the mean probability of what happened over the
   * length of the prediction. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0, for predictions that are certain and wrong, to 1, for
   * certain and right ones. 1 / √k for the uniform prediction of k classes. NULL for no rows, or
   * where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_spherical_score(Column label, Column probability, Column weight) {
    return call_function("try_spherical_score", label, probability, weight);
  }

  /**
   * The log loss of labelled predictions divided by the entropy of the frequencies of their
   * labels.
   *
   * <p>Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones
   * that are certain and right. Infinity where all labels are one class, whose entropy is 0;
   * NULL if the loss is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column normalized_entropy(Column label, Column probability) {
    return call_function("normalized_entropy", label, probability);
  }

  /**
   * The log loss of labelled predictions divided by the entropy of the frequencies of their
   * labels.
   *
   * <p>Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones
   * that are certain and right. Infinity where all labels are one class, whose entropy is 0;
   * NULL if the loss is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column normalized_entropy(Column label, Column probability, Column weight) {
    return call_function("normalized_entropy", label, probability, weight);
  }

  /**
   * The log loss of labelled predictions divided by the entropy of the frequencies of their
   * labels.
   *
   * <p>Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones
   * that are certain and right. Infinity where all labels are one class, whose entropy is 0;
   * NULL if the loss is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column normalized_entropy(Column label, Column probability, Column weight, Column eps) {
    return call_function("normalized_entropy", label, probability, weight, eps);
  }

  /**
   * The log loss of labelled predictions divided by the entropy of the frequencies of their
   * labels. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones
   * that are certain and right. Infinity where all labels are one class, whose entropy is 0;
   * NULL if the loss is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_normalized_entropy(Column label, Column probability) {
    return call_function("try_normalized_entropy", label, probability);
  }

  /**
   * The log loss of labelled predictions divided by the entropy of the frequencies of their
   * labels. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones
   * that are certain and right. Infinity where all labels are one class, whose entropy is 0;
   * NULL if the loss is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_normalized_entropy(Column label, Column probability, Column weight) {
    return call_function("try_normalized_entropy", label, probability, weight);
  }

  /**
   * The log loss of labelled predictions divided by the entropy of the frequencies of their
   * labels. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones
   * that are certain and right. Infinity where all labels are one class, whose entropy is 0;
   * NULL if the loss is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_normalized_entropy(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_normalized_entropy", label, probability, weight, eps);
  }

  /**
   * The fraction of the log loss that predictions save over the label frequencies, 1 -
   * normalized_entropy.
   *
   * <p>Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones
   * that are certain and right; negative for worse ones. -Infinity where all labels are one
   * class, whose entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of
   * numbers near 1, right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column d2_log_loss(Column label, Column probability) {
    return call_function("d2_log_loss", label, probability);
  }

  /**
   * The fraction of the log loss that predictions save over the label frequencies, 1 -
   * normalized_entropy.
   *
   * <p>Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones
   * that are certain and right; negative for worse ones. -Infinity where all labels are one
   * class, whose entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of
   * numbers near 1, right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column d2_log_loss(Column label, Column probability, Column weight) {
    return call_function("d2_log_loss", label, probability, weight);
  }

  /**
   * The fraction of the log loss that predictions save over the label frequencies, 1 -
   * normalized_entropy.
   *
   * <p>Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones
   * that are certain and right; negative for worse ones. -Infinity where all labels are one
   * class, whose entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of
   * numbers near 1, right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column d2_log_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("d2_log_loss", label, probability, weight, eps);
  }

  /**
   * The fraction of the log loss that predictions save over the label frequencies, 1 -
   * normalized_entropy. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones
   * that are certain and right; negative for worse ones. -Infinity where all labels are one
   * class, whose entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of
   * numbers near 1, right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_d2_log_loss(Column label, Column probability) {
    return call_function("try_d2_log_loss", label, probability);
  }

  /**
   * The fraction of the log loss that predictions save over the label frequencies, 1 -
   * normalized_entropy. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones
   * that are certain and right; negative for worse ones. -Infinity where all labels are one
   * class, whose entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of
   * numbers near 1, right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_d2_log_loss(Column label, Column probability, Column weight) {
    return call_function("try_d2_log_loss", label, probability, weight);
  }

  /**
   * The fraction of the log loss that predictions save over the label frequencies, 1 -
   * normalized_entropy. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones
   * that are certain and right; negative for worse ones. -Infinity where all labels are one
   * class, whose entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of
   * numbers near 1, right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_d2_log_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_d2_log_loss", label, probability, weight, eps);
  }

  /**
   * What a cross-entropy or log loss in nats is usually taken to mean, in words.
   *
   * <p>Unit: a pure number. 0 is perfect; below 0.02 is great, below 0.05 on the right track,
   * below 0.20 fine. Above 0.30 is not great, above 1.00 terrible, above 2.00 something broken.
   * NULL from 0.20 to 0.30, for which the rule of thumb has no word.
   *
   * @param loss the cross-entropy or log loss, in nats
   */
  public static Column cross_entropy_rating(Column loss) {
    return call_function("cross_entropy_rating", loss);
  }

  /**
   * What a cross-entropy or log loss in nats is usually taken to mean, in words. NULL for bad
   * input.
   *
   * <p>Unit: a pure number. 0 is perfect; below 0.02 is great, below 0.05 on the right track,
   * below 0.20 fine. Above 0.30 is not great, above 1.00 terrible, above 2.00 something broken.
   * NULL from 0.20 to 0.30, for which the rule of thumb has no word.
   *
   * @param loss the cross-entropy or log loss, in nats
   */
  public static Column try_cross_entropy_rating(Column loss) {
    return call_function("try_cross_entropy_rating", loss);
  }

  /**
   * The expected calibration error of labelled predictions: their mean distance from how often
   * they come true, in bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column expected_calibration_error(Column label, Column probability) {
    return call_function("expected_calibration_error", label, probability);
  }

  /**
   * The expected calibration error of labelled predictions: their mean distance from how often
   * they come true, in bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column expected_calibration_error(Column label, Column probability, Column bins) {
    return call_function("expected_calibration_error", label, probability, bins);
  }

  /**
   * The expected calibration error of labelled predictions: their mean distance from how often
   * they come true, in bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column expected_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("expected_calibration_error", label, probability, bins, weight);
  }

  /**
   * The expected calibration error of labelled predictions: their mean distance from how often
   * they come true, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_expected_calibration_error(Column label, Column probability) {
    return call_function("try_expected_calibration_error", label, probability);
  }

  /**
   * The expected calibration error of labelled predictions: their mean distance from how often
   * they come true, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column try_expected_calibration_error(Column label, Column probability, Column bins) {
    return call_function("try_expected_calibration_error", label, probability, bins);
  }

  /**
   * The expected calibration error of labelled predictions: their mean distance from how often
   * they come true, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column try_expected_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("try_expected_calibration_error", label, probability, bins, weight);
  }

  /**
   * The calibration error of labelled predictions without what chance adds: their root mean
   * squared distance from how often they come true, in bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 0 where chance alone makes as large a distance, which is so
   * in about half of the samples of a calibrated model. A bin of fewer than two rows tells
   * nothing of chance and does not count; NULL where there is no other. Weighted rows are as
   * many as (Σ w)² / Σ w² of equal weight. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column debiased_calibration_error(Column label, Column probability) {
    return call_function("debiased_calibration_error", label, probability);
  }

  /**
   * The calibration error of labelled predictions without what chance adds: their root mean
   * squared distance from how often they come true, in bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 0 where chance alone makes as large a distance, which is so
   * in about half of the samples of a calibrated model. A bin of fewer than two rows tells
   * nothing of chance and does not count; NULL where there is no other. Weighted rows are as
   * many as (Σ w)² / Σ w² of equal weight. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column debiased_calibration_error(Column label, Column probability, Column bins) {
    return call_function("debiased_calibration_error", label, probability, bins);
  }

  /**
   * The calibration error of labelled predictions without what chance adds: their root mean
   * squared distance from how often they come true, in bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 0 where chance alone makes as large a distance, which is so
   * in about half of the samples of a calibrated model. A bin of fewer than two rows tells
   * nothing of chance and does not count; NULL where there is no other. Weighted rows are as
   * many as (Σ w)² / Σ w² of equal weight. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column debiased_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("debiased_calibration_error", label, probability, bins, weight);
  }

  /**
   * The calibration error of labelled predictions without what chance adds: their root mean
   * squared distance from how often they come true, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 0 where chance alone makes as large a distance, which is so
   * in about half of the samples of a calibrated model. A bin of fewer than two rows tells
   * nothing of chance and does not count; NULL where there is no other. Weighted rows are as
   * many as (Σ w)² / Σ w² of equal weight. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_debiased_calibration_error(Column label, Column probability) {
    return call_function("try_debiased_calibration_error", label, probability);
  }

  /**
   * The calibration error of labelled predictions without what chance adds: their root mean
   * squared distance from how often they come true, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 0 where chance alone makes as large a distance, which is so
   * in about half of the samples of a calibrated model. A bin of fewer than two rows tells
   * nothing of chance and does not count; NULL where there is no other. Weighted rows are as
   * many as (Σ w)² / Σ w² of equal weight. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column try_debiased_calibration_error(Column label, Column probability, Column bins) {
    return call_function("try_debiased_calibration_error", label, probability, bins);
  }

  /**
   * The calibration error of labelled predictions without what chance adds: their root mean
   * squared distance from how often they come true, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 0 where chance alone makes as large a distance, which is so
   * in about half of the samples of a calibrated model. A bin of fewer than two rows tells
   * nothing of chance and does not count; NULL where there is no other. Weighted rows are as
   * many as (Σ w)² / Σ w² of equal weight. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column try_debiased_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("try_debiased_calibration_error", label, probability, bins, weight);
  }

  /**
   * The smooth calibration error of labelled predictions: their distance from how often they
   * come true, smoothed by as much as it is large, without bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. Right to 1e-6 where it is above 2e-5, and below that to
   * itself. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column smooth_calibration_error(Column label, Column probability) {
    return call_function("smooth_calibration_error", label, probability);
  }

  /**
   * The smooth calibration error of labelled predictions: their distance from how often they
   * come true, smoothed by as much as it is large, without bins.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. Right to 1e-6 where it is above 2e-5, and below that to
   * itself. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column smooth_calibration_error(Column label, Column probability, Column weight) {
    return call_function("smooth_calibration_error", label, probability, weight);
  }

  /**
   * The smooth calibration error of labelled predictions: their distance from how often they
   * come true, smoothed by as much as it is large, without bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. Right to 1e-6 where it is above 2e-5, and below that to
   * itself. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_smooth_calibration_error(Column label, Column probability) {
    return call_function("try_smooth_calibration_error", label, probability);
  }

  /**
   * The smooth calibration error of labelled predictions: their distance from how often they
   * come true, smoothed by as much as it is large, without bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. Right to 1e-6 where it is above 2e-5, and below that to
   * itself. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_smooth_calibration_error(Column label, Column probability, Column weight) {
    return call_function("try_smooth_calibration_error", label, probability, weight);
  }

  /**
   * The class-wise calibration error of labelled predictions: the mean over all classes of how
   * far their probabilities are from how often they happen, in bins.
   *
   * <p>Unit: a pure number. Every class counts the same, however rare it is. A prediction that
   * is one number is that of two classes. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column classwise_calibration_error(Column label, Column probability) {
    return call_function("classwise_calibration_error", label, probability);
  }

  /**
   * The class-wise calibration error of labelled predictions: the mean over all classes of how
   * far their probabilities are from how often they happen, in bins.
   *
   * <p>Unit: a pure number. Every class counts the same, however rare it is. A prediction that
   * is one number is that of two classes. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column classwise_calibration_error(Column label, Column probability, Column bins) {
    return call_function("classwise_calibration_error", label, probability, bins);
  }

  /**
   * The class-wise calibration error of labelled predictions: the mean over all classes of how
   * far their probabilities are from how often they happen, in bins.
   *
   * <p>Unit: a pure number. Every class counts the same, however rare it is. A prediction that
   * is one number is that of two classes. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column classwise_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("classwise_calibration_error", label, probability, bins, weight);
  }

  /**
   * The class-wise calibration error of labelled predictions: the mean over all classes of how
   * far their probabilities are from how often they happen, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Every class counts the same, however rare it is. A prediction that
   * is one number is that of two classes. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_classwise_calibration_error(Column label, Column probability) {
    return call_function("try_classwise_calibration_error", label, probability);
  }

  /**
   * The class-wise calibration error of labelled predictions: the mean over all classes of how
   * far their probabilities are from how often they happen, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Every class counts the same, however rare it is. A prediction that
   * is one number is that of two classes. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column try_classwise_calibration_error(Column label, Column probability, Column bins) {
    return call_function("try_classwise_calibration_error", label, probability, bins);
  }

  /**
   * The class-wise calibration error of labelled predictions: the mean over all classes of how
   * far their probabilities are from how often they happen, in bins. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Every class counts the same, however rare it is. A prediction that
   * is one number is that of two classes. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column try_classwise_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("try_classwise_calibration_error", label, probability, bins, weight);
  }

  /**
   * The maximum calibration error of labelled predictions: the largest distance of a bin from
   * how often it comes true.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column maximum_calibration_error(Column label, Column probability) {
    return call_function("maximum_calibration_error", label, probability);
  }

  /**
   * The maximum calibration error of labelled predictions: the largest distance of a bin from
   * how often it comes true.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column maximum_calibration_error(Column label, Column probability, Column bins) {
    return call_function("maximum_calibration_error", label, probability, bins);
  }

  /**
   * The maximum calibration error of labelled predictions: the largest distance of a bin from
   * how often it comes true.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column maximum_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("maximum_calibration_error", label, probability, bins, weight);
  }

  /**
   * The maximum calibration error of labelled predictions: the largest distance of a bin from
   * how often it comes true. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_maximum_calibration_error(Column label, Column probability) {
    return call_function("try_maximum_calibration_error", label, probability);
  }

  /**
   * The maximum calibration error of labelled predictions: the largest distance of a bin from
   * how often it comes true. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   */
  public static Column try_maximum_calibration_error(Column label, Column probability, Column bins) {
    return call_function("try_maximum_calibration_error", label, probability, bins);
  }

  /**
   * The maximum calibration error of labelled predictions: the largest distance of a bin from
   * how often it comes true. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. NULL for no rows, or where all weights are 0. A row with a
   * NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal width; a constant
   * @param weight how much the row counts
   */
  public static Column try_maximum_calibration_error(Column label, Column probability, Column bins, Column weight) {
    return call_function("try_maximum_calibration_error", label, probability, bins, weight);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column calibration_curve(Column label, Column probability) {
    return call_function("calibration_curve", label, probability);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins; a constant
   */
  public static Column calibration_curve(Column label, Column probability, Column bins) {
    return call_function("calibration_curve", label, probability, bins);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins; a constant
   * @param weight how much the row counts
   */
  public static Column calibration_curve(Column label, Column probability, Column bins, Column weight) {
    return call_function("calibration_curve", label, probability, bins, weight);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins; a constant
   * @param weight how much the row counts
   * @param strategy how the bins are made; a constant
   */
  public static Column calibration_curve(Column label, Column probability, Column bins, Column weight, Column strategy) {
    return call_function("calibration_curve", label, probability, bins, weight, strategy);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_calibration_curve(Column label, Column probability) {
    return call_function("try_calibration_curve", label, probability);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins; a constant
   */
  public static Column try_calibration_curve(Column label, Column probability, Column bins) {
    return call_function("try_calibration_curve", label, probability, bins);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins; a constant
   * @param weight how much the row counts
   */
  public static Column try_calibration_curve(Column label, Column probability, Column bins, Column weight) {
    return call_function("try_calibration_curve", label, probability, bins, weight);
  }

  /**
   * The calibration curve of labelled predictions: for each bin its edges, count, mean
   * probability and observed frequency. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of
   * a prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal
   * weight, as far as ties allow; 'isotonic' as many as it takes that the frequency rises from
   * bin to bin, which is the curve of isotonic regression. The edges of the latter two are the
   * least and the largest probability in a bin. A bin without rows has the count 0 and NULL for
   * its means. count is of rows, whatever their weights. NULL for no rows, or where all weights
   * are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins; a constant
   * @param weight how much the row counts
   * @param strategy how the bins are made; a constant
   */
  public static Column try_calibration_curve(Column label, Column probability, Column bins, Column weight, Column strategy) {
    return call_function("try_calibration_curve", label, probability, bins, weight, strategy);
  }

  /**
   * The calibration ratio of binary predictions: the sum of the probabilities of class 1 over
   * the sum of the labels.
   *
   * <p>Unit: a pure number. 1 where predictions are right on average; above 1 where they expect
   * class 1 too often. Infinity where class 1 never happened; NULL where it never happened and
   * was never expected. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column calibration_ratio(Column label, Column probability) {
    return call_function("calibration_ratio", label, probability);
  }

  /**
   * The calibration ratio of binary predictions: the sum of the probabilities of class 1 over
   * the sum of the labels.
   *
   * <p>Unit: a pure number. 1 where predictions are right on average; above 1 where they expect
   * class 1 too often. Infinity where class 1 never happened; NULL where it never happened and
   * was never expected. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column calibration_ratio(Column label, Column probability, Column weight) {
    return call_function("calibration_ratio", label, probability, weight);
  }

  /**
   * The calibration ratio of binary predictions: the sum of the probabilities of class 1 over
   * the sum of the labels. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 where predictions are right on average; above 1 where they expect
   * class 1 too often. Infinity where class 1 never happened; NULL where it never happened and
   * was never expected. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_calibration_ratio(Column label, Column probability) {
    return call_function("try_calibration_ratio", label, probability);
  }

  /**
   * The calibration ratio of binary predictions: the sum of the probabilities of class 1 over
   * the sum of the labels. Skips a row of bad input.
   *
   * <p>Unit: a pure number. 1 where predictions are right on average; above 1 where they expect
   * class 1 too often. Infinity where class 1 never happened; NULL where it never happened and
   * was never expected. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_calibration_ratio(Column label, Column probability, Column weight) {
    return call_function("try_calibration_ratio", label, probability, weight);
  }

  /**
   * The accuracy of labelled predictions: how often the most likely class happened.
   *
   * <p>Unit: a pure number. From 0 to 1. It says nothing of how sure the predictions were:
   * log_loss does. Of classes of the same probability that of the smaller index comes first: a
   * probability of 0.5 predicts class 0. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column accuracy(Column label, Column probability) {
    return call_function("accuracy", label, probability);
  }

  /**
   * The accuracy of labelled predictions: how often the most likely class happened.
   *
   * <p>Unit: a pure number. From 0 to 1. It says nothing of how sure the predictions were:
   * log_loss does. Of classes of the same probability that of the smaller index comes first: a
   * probability of 0.5 predicts class 0. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column accuracy(Column label, Column probability, Column weight) {
    return call_function("accuracy", label, probability, weight);
  }

  /**
   * The accuracy of labelled predictions: how often the most likely class happened. Skips a row
   * of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1. It says nothing of how sure the predictions were:
   * log_loss does. Of classes of the same probability that of the smaller index comes first: a
   * probability of 0.5 predicts class 0. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_accuracy(Column label, Column probability) {
    return call_function("try_accuracy", label, probability);
  }

  /**
   * The accuracy of labelled predictions: how often the most likely class happened. Skips a row
   * of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1. It says nothing of how sure the predictions were:
   * log_loss does. Of classes of the same probability that of the smaller index comes first: a
   * probability of 0.5 predicts class 0. NULL for no rows, or where all weights are 0. A row
   * with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_accuracy(Column label, Column probability, Column weight) {
    return call_function("try_accuracy", label, probability, weight);
  }

  /**
   * The top-k accuracy of labelled predictions: how often one of the k most likely classes
   * happened.
   *
   * <p>Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes
   * of the same probability that of the smaller index comes first: a probability of 0.5 predicts
   * class 0. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column top_k_accuracy(Column label, Column probability) {
    return call_function("top_k_accuracy", label, probability);
  }

  /**
   * The top-k accuracy of labelled predictions: how often one of the k most likely classes
   * happened.
   *
   * <p>Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes
   * of the same probability that of the smaller index comes first: a probability of 0.5 predicts
   * class 0. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param k how many of the most likely classes may be the right one; a constant
   */
  public static Column top_k_accuracy(Column label, Column probability, Column k) {
    return call_function("top_k_accuracy", label, probability, k);
  }

  /**
   * The top-k accuracy of labelled predictions: how often one of the k most likely classes
   * happened.
   *
   * <p>Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes
   * of the same probability that of the smaller index comes first: a probability of 0.5 predicts
   * class 0. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param k how many of the most likely classes may be the right one; a constant
   * @param weight how much the row counts
   */
  public static Column top_k_accuracy(Column label, Column probability, Column k, Column weight) {
    return call_function("top_k_accuracy", label, probability, k, weight);
  }

  /**
   * The top-k accuracy of labelled predictions: how often one of the k most likely classes
   * happened. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes
   * of the same probability that of the smaller index comes first: a probability of 0.5 predicts
   * class 0. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_top_k_accuracy(Column label, Column probability) {
    return call_function("try_top_k_accuracy", label, probability);
  }

  /**
   * The top-k accuracy of labelled predictions: how often one of the k most likely classes
   * happened. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes
   * of the same probability that of the smaller index comes first: a probability of 0.5 predicts
   * class 0. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param k how many of the most likely classes may be the right one; a constant
   */
  public static Column try_top_k_accuracy(Column label, Column probability, Column k) {
    return call_function("try_top_k_accuracy", label, probability, k);
  }

  /**
   * The top-k accuracy of labelled predictions: how often one of the k most likely classes
   * happened. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes
   * of the same probability that of the smaller index comes first: a probability of 0.5 predicts
   * class 0. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param k how many of the most likely classes may be the right one; a constant
   * @param weight how much the row counts
   */
  public static Column try_top_k_accuracy(Column label, Column probability, Column k, Column weight) {
    return call_function("try_top_k_accuracy", label, probability, k, weight);
  }

  /**
   * The area under the ROC curve of labelled predictions: how often a row where the class
   * happened is given a higher probability than one where it did not.
   *
   * <p>Unit: a pure number. From 0 to 1: 1 where every positive is above every negative; 0.5 for
   * chance. A tie counts half. Of two classes, and of a prediction that is one number, class 1
   * is the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-6. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column roc_auc(Column label, Column probability) {
    return call_function("roc_auc", label, probability);
  }

  /**
   * The area under the ROC curve of labelled predictions: how often a row where the class
   * happened is given a higher probability than one where it did not.
   *
   * <p>Unit: a pure number. From 0 to 1: 1 where every positive is above every negative; 0.5 for
   * chance. A tie counts half. Of two classes, and of a prediction that is one number, class 1
   * is the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-6. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column roc_auc(Column label, Column probability, Column weight) {
    return call_function("roc_auc", label, probability, weight);
  }

  /**
   * The area under the ROC curve of labelled predictions: how often a row where the class
   * happened is given a higher probability than one where it did not. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1: 1 where every positive is above every negative; 0.5 for
   * chance. A tie counts half. Of two classes, and of a prediction that is one number, class 1
   * is the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-6. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_roc_auc(Column label, Column probability) {
    return call_function("try_roc_auc", label, probability);
  }

  /**
   * The area under the ROC curve of labelled predictions: how often a row where the class
   * happened is given a higher probability than one where it did not. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1: 1 where every positive is above every negative; 0.5 for
   * chance. A tie counts half. Of two classes, and of a prediction that is one number, class 1
   * is the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-6. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_roc_auc(Column label, Column probability, Column weight) {
    return call_function("try_roc_auc", label, probability, weight);
  }

  /**
   * The average precision of labelled predictions: the mean precision at the thresholds where
   * positives are, which summarizes the precision-recall curve.
   *
   * <p>Unit: a pure number. From 0 to 1, the share of the positives for chance: compare models
   * on the same rows only. Of two classes, and of a prediction that is one number, class 1 is
   * the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-5. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column average_precision(Column label, Column probability) {
    return call_function("average_precision", label, probability);
  }

  /**
   * The average precision of labelled predictions: the mean precision at the thresholds where
   * positives are, which summarizes the precision-recall curve.
   *
   * <p>Unit: a pure number. From 0 to 1, the share of the positives for chance: compare models
   * on the same rows only. Of two classes, and of a prediction that is one number, class 1 is
   * the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-5. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column average_precision(Column label, Column probability, Column weight) {
    return call_function("average_precision", label, probability, weight);
  }

  /**
   * The average precision of labelled predictions: the mean precision at the thresholds where
   * positives are, which summarizes the precision-recall curve. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1, the share of the positives for chance: compare models
   * on the same rows only. Of two classes, and of a prediction that is one number, class 1 is
   * the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-5. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_average_precision(Column label, Column probability) {
    return call_function("try_average_precision", label, probability);
  }

  /**
   * The average precision of labelled predictions: the mean precision at the thresholds where
   * positives are, which summarizes the precision-recall curve. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0 to 1, the share of the positives for chance: compare models
   * on the same rows only. Of two classes, and of a prediction that is one number, class 1 is
   * the positive one; of more it is the mean of each class against the rest, over the classes
   * that happened. Exact up to 65536 different scores (a share of 1048576 for each of more than
   * 16 classes); beyond that evaluate_ranking bounds the error, usually below 1e-5. NULL where
   * only one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_average_precision(Column label, Column probability, Column weight) {
    return call_function("try_average_precision", label, probability, weight);
  }

  /**
   * The Kolmogorov-Smirnov statistic of labelled predictions: the largest difference of the true
   * from the false positive rate at a threshold.
   *
   * <p>Unit: a pure number. From 0, where no threshold tells the classes apart, to 1, where one
   * does without a fault. Of two classes, and of a prediction that is one number, class 1 is the
   * positive one; of more it is the mean of each class against the rest, over the classes that
   * happened. Exact up to 65536 different scores (a share of 1048576 for each of more than 16
   * classes); beyond that evaluate_ranking bounds the error, usually below 1e-4. NULL where only
   * one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column ks_statistic(Column label, Column probability) {
    return call_function("ks_statistic", label, probability);
  }

  /**
   * The Kolmogorov-Smirnov statistic of labelled predictions: the largest difference of the true
   * from the false positive rate at a threshold.
   *
   * <p>Unit: a pure number. From 0, where no threshold tells the classes apart, to 1, where one
   * does without a fault. Of two classes, and of a prediction that is one number, class 1 is the
   * positive one; of more it is the mean of each class against the rest, over the classes that
   * happened. Exact up to 65536 different scores (a share of 1048576 for each of more than 16
   * classes); beyond that evaluate_ranking bounds the error, usually below 1e-4. NULL where only
   * one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column ks_statistic(Column label, Column probability, Column weight) {
    return call_function("ks_statistic", label, probability, weight);
  }

  /**
   * The Kolmogorov-Smirnov statistic of labelled predictions: the largest difference of the true
   * from the false positive rate at a threshold. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0, where no threshold tells the classes apart, to 1, where one
   * does without a fault. Of two classes, and of a prediction that is one number, class 1 is the
   * positive one; of more it is the mean of each class against the rest, over the classes that
   * happened. Exact up to 65536 different scores (a share of 1048576 for each of more than 16
   * classes); beyond that evaluate_ranking bounds the error, usually below 1e-4. NULL where only
   * one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_ks_statistic(Column label, Column probability) {
    return call_function("try_ks_statistic", label, probability);
  }

  /**
   * The Kolmogorov-Smirnov statistic of labelled predictions: the largest difference of the true
   * from the false positive rate at a threshold. Skips a row of bad input.
   *
   * <p>Unit: a pure number. From 0, where no threshold tells the classes apart, to 1, where one
   * does without a fault. Of two classes, and of a prediction that is one number, class 1 is the
   * positive one; of more it is the mean of each class against the rest, over the classes that
   * happened. Exact up to 65536 different scores (a share of 1048576 for each of more than 16
   * classes); beyond that evaluate_ranking bounds the error, usually below 1e-4. NULL where only
   * one class happened. NULL for no rows, or where all weights are 0. A row with a NULL is
   * skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_ks_statistic(Column label, Column probability, Column weight) {
    return call_function("try_ks_statistic", label, probability, weight);
  }

  /**
   * The scores of a ranking, their 95 % intervals, and how far each is from its exact value at
   * most, as one struct, in one pass.
   *
   * <p>Unit: a pure number. roc_auc, average_precision and ks_statistic are what the functions
   * of their names give. _lower and _upper are the ends of 95 % intervals, by DeLong's method
   * and the infinitesimal jackknife, on the logit scale. NULL with fewer than 10 positives or
   * negatives, by Kish's effective number where rows are weighted; for more than two classes;
   * where labels are shares; and where all rows are tied. They take rows to be independent.
   * roc_auc_max_error, average_precision_max_error and ks_statistic_max_error are no standard
   * errors: they bound how far a figure is from the exact one of these rows. 0 where every score
   * was told apart, as is so up to 65536 different ones. positives and negatives are the weights
   * of the rows of class 1 and of class 0; NULL for more classes. NULL for no rows.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column evaluate_ranking(Column label, Column probability) {
    return call_function("evaluate_ranking", label, probability);
  }

  /**
   * The scores of a ranking, their 95 % intervals, and how far each is from its exact value at
   * most, as one struct, in one pass.
   *
   * <p>Unit: a pure number. roc_auc, average_precision and ks_statistic are what the functions
   * of their names give. _lower and _upper are the ends of 95 % intervals, by DeLong's method
   * and the infinitesimal jackknife, on the logit scale. NULL with fewer than 10 positives or
   * negatives, by Kish's effective number where rows are weighted; for more than two classes;
   * where labels are shares; and where all rows are tied. They take rows to be independent.
   * roc_auc_max_error, average_precision_max_error and ks_statistic_max_error are no standard
   * errors: they bound how far a figure is from the exact one of these rows. 0 where every score
   * was told apart, as is so up to 65536 different ones. positives and negatives are the weights
   * of the rows of class 1 and of class 0; NULL for more classes. NULL for no rows.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column evaluate_ranking(Column label, Column probability, Column weight) {
    return call_function("evaluate_ranking", label, probability, weight);
  }

  /**
   * The scores of a ranking, their 95 % intervals, and how far each is from its exact value at
   * most, as one struct, in one pass. Skips a row of bad input.
   *
   * <p>Unit: a pure number. roc_auc, average_precision and ks_statistic are what the functions
   * of their names give. _lower and _upper are the ends of 95 % intervals, by DeLong's method
   * and the infinitesimal jackknife, on the logit scale. NULL with fewer than 10 positives or
   * negatives, by Kish's effective number where rows are weighted; for more than two classes;
   * where labels are shares; and where all rows are tied. They take rows to be independent.
   * roc_auc_max_error, average_precision_max_error and ks_statistic_max_error are no standard
   * errors: they bound how far a figure is from the exact one of these rows. 0 where every score
   * was told apart, as is so up to 65536 different ones. positives and negatives are the weights
   * of the rows of class 1 and of class 0; NULL for more classes. NULL for no rows.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_evaluate_ranking(Column label, Column probability) {
    return call_function("try_evaluate_ranking", label, probability);
  }

  /**
   * The scores of a ranking, their 95 % intervals, and how far each is from its exact value at
   * most, as one struct, in one pass. Skips a row of bad input.
   *
   * <p>Unit: a pure number. roc_auc, average_precision and ks_statistic are what the functions
   * of their names give. _lower and _upper are the ends of 95 % intervals, by DeLong's method
   * and the infinitesimal jackknife, on the logit scale. NULL with fewer than 10 positives or
   * negatives, by Kish's effective number where rows are weighted; for more than two classes;
   * where labels are shares; and where all rows are tied. They take rows to be independent.
   * roc_auc_max_error, average_precision_max_error and ks_statistic_max_error are no standard
   * errors: they bound how far a figure is from the exact one of these rows. 0 where every score
   * was told apart, as is so up to 65536 different ones. positives and negatives are the weights
   * of the rows of class 1 and of class 0; NULL for more classes. NULL for no rows.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_evaluate_ranking(Column label, Column probability, Column weight) {
    return call_function("try_evaluate_ranking", label, probability, weight);
  }

  /**
   * The ROC curve of labelled predictions: the false and the true positive rate at each
   * threshold, from the highest down.
   *
   * <p>Unit: a pure number. The first point is that of the threshold Infinity, above all scores.
   * Each point is exact; where there are more thresholds than points, one that is left out is at
   * most 2 / (points - 1) from the next point, adding both rates. Of two classes, and of a
   * prediction that is one number, class 1 is the positive one; of more every class of every row
   * is a prediction of its own (the micro average). NULL for no rows, and where there are no
   * positives or no negatives. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column roc_curve(Column label, Column probability) {
    return call_function("roc_curve", label, probability);
  }

  /**
   * The ROC curve of labelled predictions: the false and the true positive rate at each
   * threshold, from the highest down.
   *
   * <p>Unit: a pure number. The first point is that of the threshold Infinity, above all scores.
   * Each point is exact; where there are more thresholds than points, one that is left out is at
   * most 2 / (points - 1) from the next point, adding both rates. Of two classes, and of a
   * prediction that is one number, class 1 is the positive one; of more every class of every row
   * is a prediction of its own (the micro average). NULL for no rows, and where there are no
   * positives or no negatives. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   */
  public static Column roc_curve(Column label, Column probability, Column points) {
    return call_function("roc_curve", label, probability, points);
  }

  /**
   * The ROC curve of labelled predictions: the false and the true positive rate at each
   * threshold, from the highest down.
   *
   * <p>Unit: a pure number. The first point is that of the threshold Infinity, above all scores.
   * Each point is exact; where there are more thresholds than points, one that is left out is at
   * most 2 / (points - 1) from the next point, adding both rates. Of two classes, and of a
   * prediction that is one number, class 1 is the positive one; of more every class of every row
   * is a prediction of its own (the micro average). NULL for no rows, and where there are no
   * positives or no negatives. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   * @param weight how much the row counts
   */
  public static Column roc_curve(Column label, Column probability, Column points, Column weight) {
    return call_function("roc_curve", label, probability, points, weight);
  }

  /**
   * The ROC curve of labelled predictions: the false and the true positive rate at each
   * threshold, from the highest down. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The first point is that of the threshold Infinity, above all scores.
   * Each point is exact; where there are more thresholds than points, one that is left out is at
   * most 2 / (points - 1) from the next point, adding both rates. Of two classes, and of a
   * prediction that is one number, class 1 is the positive one; of more every class of every row
   * is a prediction of its own (the micro average). NULL for no rows, and where there are no
   * positives or no negatives. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_roc_curve(Column label, Column probability) {
    return call_function("try_roc_curve", label, probability);
  }

  /**
   * The ROC curve of labelled predictions: the false and the true positive rate at each
   * threshold, from the highest down. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The first point is that of the threshold Infinity, above all scores.
   * Each point is exact; where there are more thresholds than points, one that is left out is at
   * most 2 / (points - 1) from the next point, adding both rates. Of two classes, and of a
   * prediction that is one number, class 1 is the positive one; of more every class of every row
   * is a prediction of its own (the micro average). NULL for no rows, and where there are no
   * positives or no negatives. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   */
  public static Column try_roc_curve(Column label, Column probability, Column points) {
    return call_function("try_roc_curve", label, probability, points);
  }

  /**
   * The ROC curve of labelled predictions: the false and the true positive rate at each
   * threshold, from the highest down. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The first point is that of the threshold Infinity, above all scores.
   * Each point is exact; where there are more thresholds than points, one that is left out is at
   * most 2 / (points - 1) from the next point, adding both rates. Of two classes, and of a
   * prediction that is one number, class 1 is the positive one; of more every class of every row
   * is a prediction of its own (the micro average). NULL for no rows, and where there are no
   * positives or no negatives. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   * @param weight how much the row counts
   */
  public static Column try_roc_curve(Column label, Column probability, Column points, Column weight) {
    return call_function("try_roc_curve", label, probability, points, weight);
  }

  /**
   * The precision-recall curve of labelled predictions: precision and recall at each threshold,
   * from the highest down.
   *
   * <p>Unit: a pure number. Each point is exact; where there are more thresholds than points,
   * those are left out whose recall, and whose number of predicted rows, is nearly that of the
   * next point. Of two classes, and of a prediction that is one number, class 1 is the positive
   * one; of more every class of every row is a prediction of its own (the micro average). NULL
   * for no rows, and where there are no positives or no negatives. NULL for no rows, or where
   * all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column precision_recall_curve(Column label, Column probability) {
    return call_function("precision_recall_curve", label, probability);
  }

  /**
   * The precision-recall curve of labelled predictions: precision and recall at each threshold,
   * from the highest down.
   *
   * <p>Unit: a pure number. Each point is exact; where there are more thresholds than points,
   * those are left out whose recall, and whose number of predicted rows, is nearly that of the
   * next point. Of two classes, and of a prediction that is one number, class 1 is the positive
   * one; of more every class of every row is a prediction of its own (the micro average). NULL
   * for no rows, and where there are no positives or no negatives. NULL for no rows, or where
   * all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   */
  public static Column precision_recall_curve(Column label, Column probability, Column points) {
    return call_function("precision_recall_curve", label, probability, points);
  }

  /**
   * The precision-recall curve of labelled predictions: precision and recall at each threshold,
   * from the highest down.
   *
   * <p>Unit: a pure number. Each point is exact; where there are more thresholds than points,
   * those are left out whose recall, and whose number of predicted rows, is nearly that of the
   * next point. Of two classes, and of a prediction that is one number, class 1 is the positive
   * one; of more every class of every row is a prediction of its own (the micro average). NULL
   * for no rows, and where there are no positives or no negatives. NULL for no rows, or where
   * all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   * @param weight how much the row counts
   */
  public static Column precision_recall_curve(Column label, Column probability, Column points, Column weight) {
    return call_function("precision_recall_curve", label, probability, points, weight);
  }

  /**
   * The precision-recall curve of labelled predictions: precision and recall at each threshold,
   * from the highest down. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each point is exact; where there are more thresholds than points,
   * those are left out whose recall, and whose number of predicted rows, is nearly that of the
   * next point. Of two classes, and of a prediction that is one number, class 1 is the positive
   * one; of more every class of every row is a prediction of its own (the micro average). NULL
   * for no rows, and where there are no positives or no negatives. NULL for no rows, or where
   * all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_precision_recall_curve(Column label, Column probability) {
    return call_function("try_precision_recall_curve", label, probability);
  }

  /**
   * The precision-recall curve of labelled predictions: precision and recall at each threshold,
   * from the highest down. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each point is exact; where there are more thresholds than points,
   * those are left out whose recall, and whose number of predicted rows, is nearly that of the
   * next point. Of two classes, and of a prediction that is one number, class 1 is the positive
   * one; of more every class of every row is a prediction of its own (the micro average). NULL
   * for no rows, and where there are no positives or no negatives. NULL for no rows, or where
   * all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   */
  public static Column try_precision_recall_curve(Column label, Column probability, Column points) {
    return call_function("try_precision_recall_curve", label, probability, points);
  }

  /**
   * The precision-recall curve of labelled predictions: precision and recall at each threshold,
   * from the highest down. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each point is exact; where there are more thresholds than points,
   * those are left out whose recall, and whose number of predicted rows, is nearly that of the
   * next point. Of two classes, and of a prediction that is one number, class 1 is the positive
   * one; of more every class of every row is a prediction of its own (the micro average). NULL
   * for no rows, and where there are no positives or no negatives. NULL for no rows, or where
   * all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param points how many points there are at most; a constant
   * @param weight how much the row counts
   */
  public static Column try_precision_recall_curve(Column label, Column probability, Column points, Column weight) {
    return call_function("try_precision_recall_curve", label, probability, points, weight);
  }

  /**
   * The lift table of labelled predictions: how many positives there are among the rows of the
   * highest scores, bin by bin.
   *
   * <p>Unit: a pure number. Rows of the same score are in the same bin, so that bins are as
   * equal as ties allow, and there may be fewer. Each figure is exact for the threshold beside
   * it. Of two classes, and of a prediction that is one number, class 1 is the positive one; of
   * more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column lift_table(Column label, Column probability) {
    return call_function("lift_table", label, probability);
  }

  /**
   * The lift table of labelled predictions: how many positives there are among the rows of the
   * highest scores, bin by bin.
   *
   * <p>Unit: a pure number. Rows of the same score are in the same bin, so that bins are as
   * equal as ties allow, and there may be fewer. Each figure is exact for the threshold beside
   * it. Of two classes, and of a prediction that is one number, class 1 is the positive one; of
   * more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal weight; a constant
   */
  public static Column lift_table(Column label, Column probability, Column bins) {
    return call_function("lift_table", label, probability, bins);
  }

  /**
   * The lift table of labelled predictions: how many positives there are among the rows of the
   * highest scores, bin by bin.
   *
   * <p>Unit: a pure number. Rows of the same score are in the same bin, so that bins are as
   * equal as ties allow, and there may be fewer. Each figure is exact for the threshold beside
   * it. Of two classes, and of a prediction that is one number, class 1 is the positive one; of
   * more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal weight; a constant
   * @param weight how much the row counts
   */
  public static Column lift_table(Column label, Column probability, Column bins, Column weight) {
    return call_function("lift_table", label, probability, bins, weight);
  }

  /**
   * The lift table of labelled predictions: how many positives there are among the rows of the
   * highest scores, bin by bin. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Rows of the same score are in the same bin, so that bins are as
   * equal as ties allow, and there may be fewer. Each figure is exact for the threshold beside
   * it. Of two classes, and of a prediction that is one number, class 1 is the positive one; of
   * more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_lift_table(Column label, Column probability) {
    return call_function("try_lift_table", label, probability);
  }

  /**
   * The lift table of labelled predictions: how many positives there are among the rows of the
   * highest scores, bin by bin. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Rows of the same score are in the same bin, so that bins are as
   * equal as ties allow, and there may be fewer. Each figure is exact for the threshold beside
   * it. Of two classes, and of a prediction that is one number, class 1 is the positive one; of
   * more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal weight; a constant
   */
  public static Column try_lift_table(Column label, Column probability, Column bins) {
    return call_function("try_lift_table", label, probability, bins);
  }

  /**
   * The lift table of labelled predictions: how many positives there are among the rows of the
   * highest scores, bin by bin. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Rows of the same score are in the same bin, so that bins are as
   * equal as ties allow, and there may be fewer. Each figure is exact for the threshold beside
   * it. Of two classes, and of a prediction that is one number, class 1 is the positive one; of
   * more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param bins the number of bins of equal weight; a constant
   * @param weight how much the row counts
   */
  public static Column try_lift_table(Column label, Column probability, Column bins, Column weight) {
    return call_function("try_lift_table", label, probability, bins, weight);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column threshold_table(Column label, Column probability) {
    return call_function("threshold_table", label, probability);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   */
  public static Column threshold_table(Column label, Column probability, Column thresholds) {
    return call_function("threshold_table", label, probability, thresholds);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   * @param falsePositiveCost what it costs to predict a negative to be positive; a constant
   */
  public static Column threshold_table(Column label, Column probability, Column thresholds, Column falsePositiveCost) {
    return call_function("threshold_table", label, probability, thresholds, falsePositiveCost);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   * @param falsePositiveCost what it costs to predict a negative to be positive; a constant
   * @param falseNegativeCost what it costs to miss a positive; a constant
   */
  public static Column threshold_table(Column label, Column probability, Column thresholds, Column falsePositiveCost, Column falseNegativeCost) {
    return call_function("threshold_table", label, probability, thresholds, falsePositiveCost, falseNegativeCost);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   * @param falsePositiveCost what it costs to predict a negative to be positive; a constant
   * @param falseNegativeCost what it costs to miss a positive; a constant
   * @param weight how much the row counts
   */
  public static Column threshold_table(Column label, Column probability, Column thresholds, Column falsePositiveCost, Column falseNegativeCost, Column weight) {
    return call_function("threshold_table", label, probability, thresholds, falsePositiveCost, falseNegativeCost, weight);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_threshold_table(Column label, Column probability) {
    return call_function("try_threshold_table", label, probability);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   */
  public static Column try_threshold_table(Column label, Column probability, Column thresholds) {
    return call_function("try_threshold_table", label, probability, thresholds);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   * @param falsePositiveCost what it costs to predict a negative to be positive; a constant
   */
  public static Column try_threshold_table(Column label, Column probability, Column thresholds, Column falsePositiveCost) {
    return call_function("try_threshold_table", label, probability, thresholds, falsePositiveCost);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   * @param falsePositiveCost what it costs to predict a negative to be positive; a constant
   * @param falseNegativeCost what it costs to miss a positive; a constant
   */
  public static Column try_threshold_table(Column label, Column probability, Column thresholds, Column falsePositiveCost, Column falseNegativeCost) {
    return call_function("try_threshold_table", label, probability, thresholds, falsePositiveCost, falseNegativeCost);
  }

  /**
   * What comes of predicting the positive class at thresholds, from the highest down: counts,
   * precision, recall, F1, accuracy and the mean cost. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The threshold of the least cost of all is among them, and so is that
   * of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the
   * largest accuracy. The threshold Infinity predicts nothing to be positive; its precision is
   * NULL. Of two classes, and of a prediction that is one number, class 1 is the positive one;
   * of more every class of every row is a prediction of its own (the micro average). NULL for no
   * rows, and where there are no positives or no negatives. NULL for no rows, or where all
   * weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param thresholds how many thresholds there are at most; a constant
   * @param falsePositiveCost what it costs to predict a negative to be positive; a constant
   * @param falseNegativeCost what it costs to miss a positive; a constant
   * @param weight how much the row counts
   */
  public static Column try_threshold_table(Column label, Column probability, Column thresholds, Column falsePositiveCost, Column falseNegativeCost, Column weight) {
    return call_function("try_threshold_table", label, probability, thresholds, falsePositiveCost, falseNegativeCost, weight);
  }

  /**
   * The temperature that repairs labelled predictions, what it removes of their log loss, and
   * how sure that is, as one struct, in one pass.
   *
   * <p>Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1
   * for such that are not sure enough, and from 1/8 to 64. apply_temperature applies it.
   * fitted_log_loss is the log loss at it on the same rows. recalibrated_log_loss is the log
   * loss after recalibration, calibration_loss what that removes. Cross-fitted: the loss of each
   * eighth of the rows at the temperature of the others. Rows with the same prediction are in
   * one eighth, so that nothing is learnt where all are equal. calibration_loss_low is 0 where
   * the rows do not tell the predictions from calibrated ones, at 95 %. Standard errors take a
   * weighted row for one observation, and are NULL for one row; temperature_error also at 1/8
   * and 64. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column temperature_scaling(Column label, Column probability) {
    return call_function("temperature_scaling", label, probability);
  }

  /**
   * The temperature that repairs labelled predictions, what it removes of their log loss, and
   * how sure that is, as one struct, in one pass.
   *
   * <p>Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1
   * for such that are not sure enough, and from 1/8 to 64. apply_temperature applies it.
   * fitted_log_loss is the log loss at it on the same rows. recalibrated_log_loss is the log
   * loss after recalibration, calibration_loss what that removes. Cross-fitted: the loss of each
   * eighth of the rows at the temperature of the others. Rows with the same prediction are in
   * one eighth, so that nothing is learnt where all are equal. calibration_loss_low is 0 where
   * the rows do not tell the predictions from calibrated ones, at 95 %. Standard errors take a
   * weighted row for one observation, and are NULL for one row; temperature_error also at 1/8
   * and 64. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column temperature_scaling(Column label, Column probability, Column weight) {
    return call_function("temperature_scaling", label, probability, weight);
  }

  /**
   * The temperature that repairs labelled predictions, what it removes of their log loss, and
   * how sure that is, as one struct, in one pass.
   *
   * <p>Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1
   * for such that are not sure enough, and from 1/8 to 64. apply_temperature applies it.
   * fitted_log_loss is the log loss at it on the same rows. recalibrated_log_loss is the log
   * loss after recalibration, calibration_loss what that removes. Cross-fitted: the loss of each
   * eighth of the rows at the temperature of the others. Rows with the same prediction are in
   * one eighth, so that nothing is learnt where all are equal. calibration_loss_low is 0 where
   * the rows do not tell the predictions from calibrated ones, at 95 %. Standard errors take a
   * weighted row for one observation, and are NULL for one row; temperature_error also at 1/8
   * and 64. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column temperature_scaling(Column label, Column probability, Column weight, Column eps) {
    return call_function("temperature_scaling", label, probability, weight, eps);
  }

  /**
   * The temperature that repairs labelled predictions, what it removes of their log loss, and
   * how sure that is, as one struct, in one pass. Skips a row of bad input.
   *
   * <p>Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1
   * for such that are not sure enough, and from 1/8 to 64. apply_temperature applies it.
   * fitted_log_loss is the log loss at it on the same rows. recalibrated_log_loss is the log
   * loss after recalibration, calibration_loss what that removes. Cross-fitted: the loss of each
   * eighth of the rows at the temperature of the others. Rows with the same prediction are in
   * one eighth, so that nothing is learnt where all are equal. calibration_loss_low is 0 where
   * the rows do not tell the predictions from calibrated ones, at 95 %. Standard errors take a
   * weighted row for one observation, and are NULL for one row; temperature_error also at 1/8
   * and 64. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_temperature_scaling(Column label, Column probability) {
    return call_function("try_temperature_scaling", label, probability);
  }

  /**
   * The temperature that repairs labelled predictions, what it removes of their log loss, and
   * how sure that is, as one struct, in one pass. Skips a row of bad input.
   *
   * <p>Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1
   * for such that are not sure enough, and from 1/8 to 64. apply_temperature applies it.
   * fitted_log_loss is the log loss at it on the same rows. recalibrated_log_loss is the log
   * loss after recalibration, calibration_loss what that removes. Cross-fitted: the loss of each
   * eighth of the rows at the temperature of the others. Rows with the same prediction are in
   * one eighth, so that nothing is learnt where all are equal. calibration_loss_low is 0 where
   * the rows do not tell the predictions from calibrated ones, at 95 %. Standard errors take a
   * weighted row for one observation, and are NULL for one row; temperature_error also at 1/8
   * and 64. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_temperature_scaling(Column label, Column probability, Column weight) {
    return call_function("try_temperature_scaling", label, probability, weight);
  }

  /**
   * The temperature that repairs labelled predictions, what it removes of their log loss, and
   * how sure that is, as one struct, in one pass. Skips a row of bad input.
   *
   * <p>Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1
   * for such that are not sure enough, and from 1/8 to 64. apply_temperature applies it.
   * fitted_log_loss is the log loss at it on the same rows. recalibrated_log_loss is the log
   * loss after recalibration, calibration_loss what that removes. Cross-fitted: the loss of each
   * eighth of the rows at the temperature of the others. Rows with the same prediction are in
   * one eighth, so that nothing is learnt where all are equal. calibration_loss_low is 0 where
   * the rows do not tell the predictions from calibrated ones, at 95 %. Standard errors take a
   * weighted row for one observation, and are NULL for one row; temperature_error also at 1/8
   * and 64. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_temperature_scaling(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_temperature_scaling", label, probability, weight, eps);
  }

  /**
   * The log loss that labelled predictions have after temperature scaling, of rows that the
   * temperature was not learnt from.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column recalibrated_log_loss(Column label, Column probability) {
    return call_function("recalibrated_log_loss", label, probability);
  }

  /**
   * The log loss that labelled predictions have after temperature scaling, of rows that the
   * temperature was not learnt from.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column recalibrated_log_loss(Column label, Column probability, Column weight) {
    return call_function("recalibrated_log_loss", label, probability, weight);
  }

  /**
   * The log loss that labelled predictions have after temperature scaling, of rows that the
   * temperature was not learnt from.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column recalibrated_log_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("recalibrated_log_loss", label, probability, weight, eps);
  }

  /**
   * The log loss that labelled predictions have after temperature scaling, of rows that the
   * temperature was not learnt from. Skips a row of bad input.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_recalibrated_log_loss(Column label, Column probability) {
    return call_function("try_recalibrated_log_loss", label, probability);
  }

  /**
   * The log loss that labelled predictions have after temperature scaling, of rows that the
   * temperature was not learnt from. Skips a row of bad input.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_recalibrated_log_loss(Column label, Column probability, Column weight) {
    return call_function("try_recalibrated_log_loss", label, probability, weight);
  }

  /**
   * The log loss that labelled predictions have after temperature scaling, of rows that the
   * temperature was not learnt from. Skips a row of bad input.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_recalibrated_log_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_recalibrated_log_loss", label, probability, weight, eps);
  }

  /**
   * What temperature scaling removes of the log loss of labelled predictions: log_loss -
   * recalibrated_log_loss.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. About 0 for calibrated predictions, and a little below it, as a temperature that
   * is learnt costs something. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column calibration_loss(Column label, Column probability) {
    return call_function("calibration_loss", label, probability);
  }

  /**
   * What temperature scaling removes of the log loss of labelled predictions: log_loss -
   * recalibrated_log_loss.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. About 0 for calibrated predictions, and a little below it, as a temperature that
   * is learnt costs something. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column calibration_loss(Column label, Column probability, Column weight) {
    return call_function("calibration_loss", label, probability, weight);
  }

  /**
   * What temperature scaling removes of the log loss of labelled predictions: log_loss -
   * recalibrated_log_loss.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. About 0 for calibrated predictions, and a little below it, as a temperature that
   * is learnt costs something. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column calibration_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("calibration_loss", label, probability, weight, eps);
  }

  /**
   * What temperature scaling removes of the log loss of labelled predictions: log_loss -
   * recalibrated_log_loss. Skips a row of bad input.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. About 0 for calibrated predictions, and a little below it, as a temperature that
   * is learnt costs something. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_calibration_loss(Column label, Column probability) {
    return call_function("try_calibration_loss", label, probability);
  }

  /**
   * What temperature scaling removes of the log loss of labelled predictions: log_loss -
   * recalibrated_log_loss. Skips a row of bad input.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. About 0 for calibrated predictions, and a little below it, as a temperature that
   * is learnt costs something. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_calibration_loss(Column label, Column probability, Column weight) {
    return call_function("try_calibration_loss", label, probability, weight);
  }

  /**
   * What temperature scaling removes of the log loss of labelled predictions: log_loss -
   * recalibrated_log_loss. Skips a row of bad input.
   *
   * <p>Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the
   * others. Rows with the same prediction are in one eighth, so that nothing is learnt where all
   * are equal. About 0 for calibrated predictions, and a little below it, as a temperature that
   * is learnt costs something. NULL for no rows, or where all weights are 0. A row with a NULL
   * is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_calibration_loss(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_calibration_loss", label, probability, weight, eps);
  }

  /**
   * The prediction at a temperature, softmax(ln p / temperature): recalibrated by what
   * temperature_scaling found.
   *
   * <p>Unit: a pure number. Gives the form that it was given: a number, an array or a Vector.
   * The most likely class stays so. A probability below eps counts as eps, as
   * temperature_scaling takes it; with eps 0 a class of probability 0 keeps it. Of logits,
   * softmax(logits, temperature) is the same.
   *
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param temperature what the logits are divided by: above 1 for less sure predictions, below
   * 1 for surer ones
   */
  public static Column apply_temperature(Column probability, Column temperature) {
    return call_function("apply_temperature", probability, temperature);
  }

  /**
   * The prediction at a temperature, softmax(ln p / temperature): recalibrated by what
   * temperature_scaling found.
   *
   * <p>Unit: a pure number. Gives the form that it was given: a number, an array or a Vector.
   * The most likely class stays so. A probability below eps counts as eps, as
   * temperature_scaling takes it; with eps 0 a class of probability 0 keeps it. Of logits,
   * softmax(logits, temperature) is the same.
   *
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param temperature what the logits are divided by: above 1 for less sure predictions, below
   * 1 for surer ones
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column apply_temperature(Column probability, Column temperature, Column eps) {
    return call_function("apply_temperature", probability, temperature, eps);
  }

  /**
   * The prediction at a temperature, softmax(ln p / temperature): recalibrated by what
   * temperature_scaling found. NULL for bad input.
   *
   * <p>Unit: a pure number. Gives the form that it was given: a number, an array or a Vector.
   * The most likely class stays so. A probability below eps counts as eps, as
   * temperature_scaling takes it; with eps 0 a class of probability 0 keeps it. Of logits,
   * softmax(logits, temperature) is the same.
   *
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param temperature what the logits are divided by: above 1 for less sure predictions, below
   * 1 for surer ones
   */
  public static Column try_apply_temperature(Column probability, Column temperature) {
    return call_function("try_apply_temperature", probability, temperature);
  }

  /**
   * The prediction at a temperature, softmax(ln p / temperature): recalibrated by what
   * temperature_scaling found. NULL for bad input.
   *
   * <p>Unit: a pure number. Gives the form that it was given: a number, an array or a Vector.
   * The most likely class stays so. A probability below eps counts as eps, as
   * temperature_scaling takes it; with eps 0 a class of probability 0 keeps it. Of logits,
   * softmax(logits, temperature) is the same.
   *
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param temperature what the logits are divided by: above 1 for less sure predictions, below
   * 1 for surer ones
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_apply_temperature(Column probability, Column temperature, Column eps) {
    return call_function("try_apply_temperature", probability, temperature, eps);
  }

  /**
   * The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
   * and the log loss with it.
   *
   * <p>Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 -
   * p)) + intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of
   * the predictions stays; large where they tell the classes apart without a mistake. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column sigmoid_scaling(Column label, Column probability) {
    return call_function("sigmoid_scaling", label, probability);
  }

  /**
   * The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
   * and the log loss with it.
   *
   * <p>Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 -
   * p)) + intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of
   * the predictions stays; large where they tell the classes apart without a mistake. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column sigmoid_scaling(Column label, Column probability, Column weight) {
    return call_function("sigmoid_scaling", label, probability, weight);
  }

  /**
   * The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
   * and the log loss with it.
   *
   * <p>Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 -
   * p)) + intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of
   * the predictions stays; large where they tell the classes apart without a mistake. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column sigmoid_scaling(Column label, Column probability, Column weight, Column eps) {
    return call_function("sigmoid_scaling", label, probability, weight, eps);
  }

  /**
   * The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
   * and the log loss with it. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 -
   * p)) + intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of
   * the predictions stays; large where they tell the classes apart without a mistake. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_sigmoid_scaling(Column label, Column probability) {
    return call_function("try_sigmoid_scaling", label, probability);
  }

  /**
   * The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
   * and the log loss with it. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 -
   * p)) + intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of
   * the predictions stays; large where they tell the classes apart without a mistake. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_sigmoid_scaling(Column label, Column probability, Column weight) {
    return call_function("try_sigmoid_scaling", label, probability, weight);
  }

  /**
   * The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
   * and the log loss with it. Skips a row of bad input.
   *
   * <p>Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 -
   * p)) + intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of
   * the predictions stays; large where they tell the classes apart without a mistake. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_sigmoid_scaling(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_sigmoid_scaling", label, probability, weight, eps);
  }

  /**
   * The log loss of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct.
   *
   * <p>Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   * Isotonic regression finds some miscalibration by chance; expected_miscalibration is how
   * much, the mean of 20 samples of calibrated labels. Compare miscalibration with it, and not
   * with 0. miscalibration_p_value is below 0.05 where none of them has as much: then the
   * predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column log_loss_decomposition(Column label, Column probability) {
    return call_function("log_loss_decomposition", label, probability);
  }

  /**
   * The log loss of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct.
   *
   * <p>Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   * Isotonic regression finds some miscalibration by chance; expected_miscalibration is how
   * much, the mean of 20 samples of calibrated labels. Compare miscalibration with it, and not
   * with 0. miscalibration_p_value is below 0.05 where none of them has as much: then the
   * predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column log_loss_decomposition(Column label, Column probability, Column weight) {
    return call_function("log_loss_decomposition", label, probability, weight);
  }

  /**
   * The log loss of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct.
   *
   * <p>Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   * Isotonic regression finds some miscalibration by chance; expected_miscalibration is how
   * much, the mean of 20 samples of calibrated labels. Compare miscalibration with it, and not
   * with 0. miscalibration_p_value is below 0.05 where none of them has as much: then the
   * predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column log_loss_decomposition(Column label, Column probability, Column weight, Column eps) {
    return call_function("log_loss_decomposition", label, probability, weight, eps);
  }

  /**
   * The log loss of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct. Skips a row of bad input.
   *
   * <p>Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   * Isotonic regression finds some miscalibration by chance; expected_miscalibration is how
   * much, the mean of 20 samples of calibrated labels. Compare miscalibration with it, and not
   * with 0. miscalibration_p_value is below 0.05 where none of them has as much: then the
   * predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_log_loss_decomposition(Column label, Column probability) {
    return call_function("try_log_loss_decomposition", label, probability);
  }

  /**
   * The log loss of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct. Skips a row of bad input.
   *
   * <p>Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   * Isotonic regression finds some miscalibration by chance; expected_miscalibration is how
   * much, the mean of 20 samples of calibrated labels. Compare miscalibration with it, and not
   * with 0. miscalibration_p_value is below 0.05 where none of them has as much: then the
   * predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_log_loss_decomposition(Column label, Column probability, Column weight) {
    return call_function("try_log_loss_decomposition", label, probability, weight);
  }

  /**
   * The log loss of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct. Skips a row of bad input.
   *
   * <p>Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two
   * classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.
   * Isotonic regression finds some miscalibration by chance; expected_miscalibration is how
   * much, the mean of 20 samples of calibrated labels. Compare miscalibration with it, and not
   * with 0. miscalibration_p_value is below 0.05 where none of them has as much: then the
   * predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_log_loss_decomposition(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_log_loss_decomposition", label, probability, weight, eps);
  }

  /**
   * The Brier score of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct.
   *
   * <p>Unit: a pure number. Of class 1: half of the Brier score of a distribution over two
   * classes. score = miscalibration - discrimination + uncertainty. Of two classes: of an array
   * pass probability[1]. NULL for no rows, or where all weights are 0. Isotonic regression finds
   * some miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples
   * of calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value
   * is below 0.05 where none of them has as much: then the predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column brier_decomposition(Column label, Column probability) {
    return call_function("brier_decomposition", label, probability);
  }

  /**
   * The Brier score of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct.
   *
   * <p>Unit: a pure number. Of class 1: half of the Brier score of a distribution over two
   * classes. score = miscalibration - discrimination + uncertainty. Of two classes: of an array
   * pass probability[1]. NULL for no rows, or where all weights are 0. Isotonic regression finds
   * some miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples
   * of calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value
   * is below 0.05 where none of them has as much: then the predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column brier_decomposition(Column label, Column probability, Column weight) {
    return call_function("brier_decomposition", label, probability, weight);
  }

  /**
   * The Brier score of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Of class 1: half of the Brier score of a distribution over two
   * classes. score = miscalibration - discrimination + uncertainty. Of two classes: of an array
   * pass probability[1]. NULL for no rows, or where all weights are 0. Isotonic regression finds
   * some miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples
   * of calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value
   * is below 0.05 where none of them has as much: then the predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_brier_decomposition(Column label, Column probability) {
    return call_function("try_brier_decomposition", label, probability);
  }

  /**
   * The Brier score of binary predictions in its parts: miscalibration, discrimination and
   * uncertainty, as a struct. Skips a row of bad input.
   *
   * <p>Unit: a pure number. Of class 1: half of the Brier score of a distribution over two
   * classes. score = miscalibration - discrimination + uncertainty. Of two classes: of an array
   * pass probability[1]. NULL for no rows, or where all weights are 0. Isotonic regression finds
   * some miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples
   * of calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value
   * is below 0.05 where none of them has as much: then the predictions are not calibrated.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_brier_decomposition(Column label, Column probability, Column weight) {
    return call_function("try_brier_decomposition", label, probability, weight);
  }

  /**
   * The entropy of the distribution whose cells are the rows of the group.
   *
   * <p>Unit: nats, unless base is given. Weights are divided by their sum; a weight of 0 adds
   * nothing. NULL where the weights of a distribution sum to 0. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param weight the weight or count of the cell
   */
  public static Column entropy_agg(Column weight) {
    return call_function("entropy_agg", weight);
  }

  /**
   * The entropy of the distribution whose cells are the rows of the group.
   *
   * <p>Unit: nats, unless base is given. Weights are divided by their sum; a weight of 0 adds
   * nothing. NULL where the weights of a distribution sum to 0. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param weight the weight or count of the cell
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column entropy_agg(Column weight, Column base) {
    return call_function("entropy_agg", weight, base);
  }

  /**
   * The entropy of the distribution whose cells are the rows of the group. Skips a row of bad
   * input.
   *
   * <p>Unit: nats, unless base is given. Weights are divided by their sum; a weight of 0 adds
   * nothing. NULL where the weights of a distribution sum to 0. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param weight the weight or count of the cell
   */
  public static Column try_entropy_agg(Column weight) {
    return call_function("try_entropy_agg", weight);
  }

  /**
   * The entropy of the distribution whose cells are the rows of the group. Skips a row of bad
   * input.
   *
   * <p>Unit: nats, unless base is given. Weights are divided by their sum; a weight of 0 adds
   * nothing. NULL where the weights of a distribution sum to 0. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param weight the weight or count of the cell
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_entropy_agg(Column weight, Column base) {
    return call_function("try_entropy_agg", weight, base);
  }

  /**
   * The cross-entropy of the two distributions whose cells are the rows of the group.
   *
   * <p>Unit: nats, unless base is given. Infinity where q is 0 and p is not. NULL where the
   * weights of a distribution sum to 0. NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   */
  public static Column cross_entropy_agg(Column p, Column q) {
    return call_function("cross_entropy_agg", p, q);
  }

  /**
   * The cross-entropy of the two distributions whose cells are the rows of the group.
   *
   * <p>Unit: nats, unless base is given. Infinity where q is 0 and p is not. NULL where the
   * weights of a distribution sum to 0. NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column cross_entropy_agg(Column p, Column q, Column base) {
    return call_function("cross_entropy_agg", p, q, base);
  }

  /**
   * The cross-entropy of the two distributions whose cells are the rows of the group. Skips a
   * row of bad input.
   *
   * <p>Unit: nats, unless base is given. Infinity where q is 0 and p is not. NULL where the
   * weights of a distribution sum to 0. NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   */
  public static Column try_cross_entropy_agg(Column p, Column q) {
    return call_function("try_cross_entropy_agg", p, q);
  }

  /**
   * The cross-entropy of the two distributions whose cells are the rows of the group. Skips a
   * row of bad input.
   *
   * <p>Unit: nats, unless base is given. Infinity where q is 0 and p is not. NULL where the
   * weights of a distribution sum to 0. NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_cross_entropy_agg(Column p, Column q, Column base) {
    return call_function("try_cross_entropy_agg", p, q, base);
  }

  /**
   * The Kullback-Leibler divergence of the two distributions whose cells are the rows of the
   * group.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, never negative. Infinity
   * where q is 0 and p is not. NULL where the weights of a distribution sum to 0. NULL for no
   * rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   */
  public static Column kl_divergence_agg(Column p, Column q) {
    return call_function("kl_divergence_agg", p, q);
  }

  /**
   * The Kullback-Leibler divergence of the two distributions whose cells are the rows of the
   * group.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, never negative. Infinity
   * where q is 0 and p is not. NULL where the weights of a distribution sum to 0. NULL for no
   * rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column kl_divergence_agg(Column p, Column q, Column base) {
    return call_function("kl_divergence_agg", p, q, base);
  }

  /**
   * The Kullback-Leibler divergence of the two distributions whose cells are the rows of the
   * group. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, never negative. Infinity
   * where q is 0 and p is not. NULL where the weights of a distribution sum to 0. NULL for no
   * rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   */
  public static Column try_kl_divergence_agg(Column p, Column q) {
    return call_function("try_kl_divergence_agg", p, q);
  }

  /**
   * The Kullback-Leibler divergence of the two distributions whose cells are the rows of the
   * group. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, never negative. Infinity
   * where q is 0 and p is not. NULL where the weights of a distribution sum to 0. NULL for no
   * rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_kl_divergence_agg(Column p, Column q, Column base) {
    return call_function("try_kl_divergence_agg", p, q, base);
  }

  /**
   * The Jensen-Shannon divergence of the two distributions whose cells are the rows of the
   * group.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, ln 2 (1 bit) where no cell
   * has both; never Infinity. Keeps the cells of a group in memory, 16 bytes each: their mean
   * distribution needs both totals first. NULL where the weights of a distribution sum to 0.
   * NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   */
  public static Column js_divergence_agg(Column p, Column q) {
    return call_function("js_divergence_agg", p, q);
  }

  /**
   * The Jensen-Shannon divergence of the two distributions whose cells are the rows of the
   * group.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, ln 2 (1 bit) where no cell
   * has both; never Infinity. Keeps the cells of a group in memory, 16 bytes each: their mean
   * distribution needs both totals first. NULL where the weights of a distribution sum to 0.
   * NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column js_divergence_agg(Column p, Column q, Column base) {
    return call_function("js_divergence_agg", p, q, base);
  }

  /**
   * The Jensen-Shannon divergence of the two distributions whose cells are the rows of the
   * group. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, ln 2 (1 bit) where no cell
   * has both; never Infinity. Keeps the cells of a group in memory, 16 bytes each: their mean
   * distribution needs both totals first. NULL where the weights of a distribution sum to 0.
   * NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   */
  public static Column try_js_divergence_agg(Column p, Column q) {
    return call_function("try_js_divergence_agg", p, q);
  }

  /**
   * The Jensen-Shannon divergence of the two distributions whose cells are the rows of the
   * group. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for proportional weights, ln 2 (1 bit) where no cell
   * has both; never Infinity. Keeps the cells of a group in memory, 16 bytes each: their mean
   * distribution needs both totals first. NULL where the weights of a distribution sum to 0.
   * NULL for no rows. A row with a NULL is skipped.
   *
   * @param p the weight or count of the cell in the reference
   * @param q the weight or count of the cell in the approximation
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_js_divergence_agg(Column p, Column q, Column base) {
    return call_function("try_js_divergence_agg", p, q, base);
  }

  /**
   * The population stability index of two distributions whose cells are the rows of the group, Σ
   * (a - e) ln(a / e).
   *
   * <p>Unit: nats. Infinity where a cell is 0 in one distribution only: a category came or went.
   * Add a pseudocount to smooth it. NULL where the weights of a distribution sum to 0. NULL for
   * no rows. A row with a NULL is skipped.
   *
   * @param expected the weight or count of the cell in the expected distribution
   * @param actual the weight or count of the cell in the actual distribution
   */
  public static Column population_stability_index(Column expected, Column actual) {
    return call_function("population_stability_index", expected, actual);
  }

  /**
   * The population stability index of two distributions whose cells are the rows of the group, Σ
   * (a - e) ln(a / e). Skips a row of bad input.
   *
   * <p>Unit: nats. Infinity where a cell is 0 in one distribution only: a category came or went.
   * Add a pseudocount to smooth it. NULL where the weights of a distribution sum to 0. NULL for
   * no rows. A row with a NULL is skipped.
   *
   * @param expected the weight or count of the cell in the expected distribution
   * @param actual the weight or count of the cell in the actual distribution
   */
  public static Column try_population_stability_index(Column expected, Column actual) {
    return call_function("try_population_stability_index", expected, actual);
  }

  /**
   * The entropy of a column's values, by their frequencies.
   *
   * <p>Unit: nats, unless base is given. 0 where all values are equal; ln k for k values that
   * are equally frequent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param value a value: a number, text, boolean or binary, or a date, time, timestamp or
   * interval
   */
  public static Column empirical_entropy(Column value) {
    return call_function("empirical_entropy", value);
  }

  /**
   * The entropy of a column's values, by their frequencies.
   *
   * <p>Unit: nats, unless base is given. 0 where all values are equal; ln k for k values that
   * are equally frequent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param value a value: a number, text, boolean or binary, or a date, time, timestamp or
   * interval
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column empirical_entropy(Column value, Column base) {
    return call_function("empirical_entropy", value, base);
  }

  /**
   * The entropy of a column's values, by their frequencies. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 where all values are equal; ln k for k values that
   * are equally frequent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param value a value: a number, text, boolean or binary, or a date, time, timestamp or
   * interval
   */
  public static Column try_empirical_entropy(Column value) {
    return call_function("try_empirical_entropy", value);
  }

  /**
   * The entropy of a column's values, by their frequencies. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 where all values are equal; ln k for k values that
   * are equally frequent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param value a value: a number, text, boolean or binary, or a date, time, timestamp or
   * interval
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_empirical_entropy(Column value, Column base) {
    return call_function("try_empirical_entropy", value, base);
  }

  /**
   * The mutual information of two columns, H(x) + H(y) - H(x, y): the information gain of x
   * about y, and of y about x.
   *
   * <p>Unit: nats, unless base is given. 0 for independent columns, never negative; the entropy
   * of x where x is a function of y and y of x. Keeps each different value in memory; from about
   * 10 million in a group on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   */
  public static Column mutual_information(Column x, Column y) {
    return call_function("mutual_information", x, y);
  }

  /**
   * The mutual information of two columns, H(x) + H(y) - H(x, y): the information gain of x
   * about y, and of y about x.
   *
   * <p>Unit: nats, unless base is given. 0 for independent columns, never negative; the entropy
   * of x where x is a function of y and y of x. Keeps each different value in memory; from about
   * 10 million in a group on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column mutual_information(Column x, Column y, Column base) {
    return call_function("mutual_information", x, y, base);
  }

  /**
   * The mutual information of two columns, H(x) + H(y) - H(x, y): the information gain of x
   * about y, and of y about x. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for independent columns, never negative; the entropy
   * of x where x is a function of y and y of x. Keeps each different value in memory; from about
   * 10 million in a group on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   */
  public static Column try_mutual_information(Column x, Column y) {
    return call_function("try_mutual_information", x, y);
  }

  /**
   * The mutual information of two columns, H(x) + H(y) - H(x, y): the information gain of x
   * about y, and of y about x. Skips a row of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 for independent columns, never negative; the entropy
   * of x where x is a function of y and y of x. Keeps each different value in memory; from about
   * 10 million in a group on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a
   * NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_mutual_information(Column x, Column y, Column base) {
    return call_function("try_mutual_information", x, y, base);
  }

  /**
   * The conditional entropy H(x | y): the entropy that x has left where y is known.
   *
   * <p>Unit: nats, unless base is given. 0 where x is a function of y; the entropy of x where
   * they are independent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   */
  public static Column conditional_entropy(Column x, Column y) {
    return call_function("conditional_entropy", x, y);
  }

  /**
   * The conditional entropy H(x | y): the entropy that x has left where y is known.
   *
   * <p>Unit: nats, unless base is given. 0 where x is a function of y; the entropy of x where
   * they are independent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column conditional_entropy(Column x, Column y, Column base) {
    return call_function("conditional_entropy", x, y, base);
  }

  /**
   * The conditional entropy H(x | y): the entropy that x has left where y is known. Skips a row
   * of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 where x is a function of y; the entropy of x where
   * they are independent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   */
  public static Column try_conditional_entropy(Column x, Column y) {
    return call_function("try_conditional_entropy", x, y);
  }

  /**
   * The conditional entropy H(x | y): the entropy that x has left where y is known. Skips a row
   * of bad input.
   *
   * <p>Unit: nats, unless base is given. 0 where x is a function of y; the entropy of x where
   * they are independent. Keeps each different value in memory; from about 10 million in a group
   * on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.
   *
   * @param x a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param y a value: a number, text, boolean or binary, or a date, time, timestamp or interval
   * @param base the base of the logarithm: 2 gives bits; a constant
   */
  public static Column try_conditional_entropy(Column x, Column y, Column base) {
    return call_function("try_conditional_entropy", x, y, base);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column evaluate_probabilities(Column label, Column probability) {
    return call_function("evaluate_probabilities", label, probability);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column evaluate_probabilities(Column label, Column probability, Column weight) {
    return call_function("evaluate_probabilities", label, probability, weight);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column evaluate_probabilities(Column label, Column probability, Column weight, Column eps) {
    return call_function("evaluate_probabilities", label, probability, weight, eps);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   * @param bins the number of bins of equal width; a constant
   */
  public static Column evaluate_probabilities(Column label, Column probability, Column weight, Column eps, Column bins) {
    return call_function("evaluate_probabilities", label, probability, weight, eps, bins);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   * Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   */
  public static Column try_evaluate_probabilities(Column label, Column probability) {
    return call_function("try_evaluate_probabilities", label, probability);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   * Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   */
  public static Column try_evaluate_probabilities(Column label, Column probability, Column weight) {
    return call_function("try_evaluate_probabilities", label, probability, weight);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   * Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   */
  public static Column try_evaluate_probabilities(Column label, Column probability, Column weight, Column eps) {
    return call_function("try_evaluate_probabilities", label, probability, weight, eps);
  }

  /**
   * Every metric of labelled predictions and the quality ledger, as one struct, in one pass.
   * Skips a row of bad input.
   *
   * <p>Unit: a pure number. Each field is what the function of its name gives. Read one with
   * evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies,
   * in nats: the log loss of predicting them. classes has the count and log loss of each class
   * that happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for
   * more, where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far
   * they are from the exact figures of these rows at most, usually 0. The ledger counts the rows
   * that were skipped, by reason, and those of weight 0. Bad rows are an error, and only try_
   * skips them. NULL for no rows; where no row counts the metrics are NULL and the ledger says
   * why. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.
   *
   * @param label what happened: the index of a class (also as a boolean), or a distribution over
   * the classes
   * @param probability what was predicted: a distribution over the classes, or the probability
   * of class 1
   * @param weight how much the row counts
   * @param eps a probability below it counts as eps; 0 lets a class of probability 0 that
   * happened cost Infinity; a constant
   * @param bins the number of bins of equal width; a constant
   */
  public static Column try_evaluate_probabilities(Column label, Column probability, Column weight, Column eps, Column bins) {
    return call_function("try_evaluate_probabilities", label, probability, weight, eps, bins);
  }
}
