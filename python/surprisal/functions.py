"""The functions, named as in SQL, for columns of PySpark, classic and Spark Connect.

A column is given as a ``Column`` or by its name, a constant as a number; whatever a function
has a default for may be left out, or given by its name::

    from surprisal import functions as S

    predictions.groupBy("model").agg(S.log_loss("label", "probability", eps=0))

Every function has a form whose name begins with ``try_``, which gives NULL for bad input, or
skips the row, instead of an error.

Generated from the catalogue by GeneratedFilesTest. Do not edit.
"""

import math

from pyspark.sql import Column

from surprisal._call import ColumnOrNumber, Constant, Word, _call

__all__ = [
    "surprisal",
    "try_surprisal",
    "entropy",
    "try_entropy",
    "renyi_entropy",
    "try_renyi_entropy",
    "cross_entropy",
    "try_cross_entropy",
    "cross_entropy_with_logits",
    "try_cross_entropy_with_logits",
    "kl_divergence",
    "try_kl_divergence",
    "js_divergence",
    "try_js_divergence",
    "js_distance",
    "try_js_distance",
    "squared_error",
    "try_squared_error",
    "normalize_distribution",
    "try_normalize_distribution",
    "smooth_distribution",
    "try_smooth_distribution",
    "softmax",
    "try_softmax",
    "gaussian_nll",
    "try_gaussian_nll",
    "gaussian_entropy",
    "try_gaussian_entropy",
    "gaussian_cross_entropy",
    "try_gaussian_cross_entropy",
    "gaussian_kl_divergence",
    "try_gaussian_kl_divergence",
    "log_loss",
    "try_log_loss",
    "negative_log_likelihood",
    "try_negative_log_likelihood",
    "perplexity",
    "try_perplexity",
    "log_loss_difference",
    "try_log_loss_difference",
    "brier_score",
    "try_brier_score",
    "spherical_score",
    "try_spherical_score",
    "normalized_entropy",
    "try_normalized_entropy",
    "d2_log_loss",
    "try_d2_log_loss",
    "cross_entropy_rating",
    "try_cross_entropy_rating",
    "expected_calibration_error",
    "try_expected_calibration_error",
    "debiased_calibration_error",
    "try_debiased_calibration_error",
    "smooth_calibration_error",
    "try_smooth_calibration_error",
    "classwise_calibration_error",
    "try_classwise_calibration_error",
    "maximum_calibration_error",
    "try_maximum_calibration_error",
    "calibration_curve",
    "try_calibration_curve",
    "calibration_ratio",
    "try_calibration_ratio",
    "accuracy",
    "try_accuracy",
    "top_k_accuracy",
    "try_top_k_accuracy",
    "roc_auc",
    "try_roc_auc",
    "average_precision",
    "try_average_precision",
    "ks_statistic",
    "try_ks_statistic",
    "evaluate_ranking",
    "try_evaluate_ranking",
    "roc_curve",
    "try_roc_curve",
    "precision_recall_curve",
    "try_precision_recall_curve",
    "lift_table",
    "try_lift_table",
    "threshold_table",
    "try_threshold_table",
    "temperature_scaling",
    "try_temperature_scaling",
    "recalibrated_log_loss",
    "try_recalibrated_log_loss",
    "calibration_loss",
    "try_calibration_loss",
    "apply_temperature",
    "try_apply_temperature",
    "sigmoid_scaling",
    "try_sigmoid_scaling",
    "log_loss_decomposition",
    "try_log_loss_decomposition",
    "brier_decomposition",
    "try_brier_decomposition",
    "entropy_agg",
    "try_entropy_agg",
    "cross_entropy_agg",
    "try_cross_entropy_agg",
    "kl_divergence_agg",
    "try_kl_divergence_agg",
    "js_divergence_agg",
    "try_js_divergence_agg",
    "population_stability_index",
    "try_population_stability_index",
    "empirical_entropy",
    "try_empirical_entropy",
    "mutual_information",
    "try_mutual_information",
    "conditional_entropy",
    "try_conditional_entropy",
    "evaluate_probabilities",
    "try_evaluate_probabilities",
]


def surprisal(
    p: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The surprisal of an event of probability p, -ln p.

    Unit: nats, unless `base` is given. 0 for a certain event, Infinity for an impossible one.

    Parameters
    ----------
    p : number
        the probability of the event that happened
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("surprisal", [p], [(base, math.e)])


def try_surprisal(
    p: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`surprisal`, but NULL for bad input."""
    return _call("try_surprisal", [p], [(base, math.e)])


def entropy(
    p: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The entropy of the distribution p, -Σ p ln p: the mean surprisal of its outcomes.

    Unit: nats, unless `base` is given. 0 ln 0 counts as 0: a certain outcome gives 0. k equally
    likely outcomes give ln k, the most that k outcomes can have.

    Parameters
    ----------
    p : array of numbers, or ML Vector
        the distribution
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("entropy", [p], [(base, math.e)])


def try_entropy(
    p: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`entropy`, but NULL for bad input."""
    return _call("try_entropy", [p], [(base, math.e)])


def renyi_entropy(
    p: ColumnOrNumber,
    alpha: Constant,
    base: Constant = math.e,
) -> Column:
    """The Rényi entropy of order alpha of the distribution p, ln(Σ p^α) / (1 - α).

    Unit: nats, unless `base` is given. 0 for a certain outcome; ln k for k equally likely outcomes,
    whatever alpha is. It falls as alpha grows: from the logarithm of the number of possible
    outcomes to -ln of the largest p.

    Parameters
    ----------
    p : array of numbers, or ML Vector
        the distribution
    alpha : constant number
        the order, above 0: 1 gives the entropy, 2 the collision entropy; a constant
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("renyi_entropy", [p, alpha], [(base, math.e)])


def try_renyi_entropy(
    p: ColumnOrNumber,
    alpha: Constant,
    base: Constant = math.e,
) -> Column:
    """As :func:`renyi_entropy`, but NULL for bad input."""
    return _call("try_renyi_entropy", [p, alpha], [(base, math.e)])


def cross_entropy(
    target: ColumnOrNumber,
    probability: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The cross-entropy of a row: -ln of the probability predicted for the class that happened; for
    a target that is a distribution p, -Σ p ln q.

    Unit: nats, unless `base` is given. Exact, never clipped: Infinity where a class that happened
    was given 0. 0 for a prediction that is certain and right.

    Parameters
    ----------
    target : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("cross_entropy", [target, probability], [(base, math.e)])


def try_cross_entropy(
    target: ColumnOrNumber,
    probability: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`cross_entropy`, but NULL for bad input."""
    return _call("try_cross_entropy", [target, probability], [(base, math.e)])


def cross_entropy_with_logits(
    target: ColumnOrNumber,
    logits: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The cross-entropy of a row whose prediction is given as logits; exact where softmax
    saturates.

    Unit: nats, unless `base` is given. Never rounds to 0 or Infinity because a probability would: a
    logit of -1000 costs 1000. Infinity where a class that happened has the logit -Infinity.

    Parameters
    ----------
    target : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    logits : array of numbers, or ML Vector, or number
        what was predicted: a logit for each class, or the log-odds of class 1
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("cross_entropy_with_logits", [target, logits], [(base, math.e)])


def try_cross_entropy_with_logits(
    target: ColumnOrNumber,
    logits: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`cross_entropy_with_logits`, but NULL for bad input."""
    return _call("try_cross_entropy_with_logits", [target, logits], [(base, math.e)])


def kl_divergence(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The Kullback-Leibler divergence D(p‖q) = Σ p ln(p/q) of the approximation q from the
    reference p.

    Unit: nats, unless `base` is given. 0 for equal distributions, never negative; right also for
    nearly equal ones. Infinity where q is 0 and p is not; a class of p = 0 costs nothing but its
    share of the sum of q. Not symmetric: p is the reference, q the approximation, in this order.

    Parameters
    ----------
    p : array of numbers, or ML Vector
        the reference distribution
    q : array of numbers, or ML Vector
        the distribution that approximates p
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("kl_divergence", [p, q], [(base, math.e)])


def try_kl_divergence(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`kl_divergence`, but NULL for bad input."""
    return _call("try_kl_divergence", [p, q], [(base, math.e)])


def js_divergence(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The Jensen-Shannon divergence of p and q: the mean divergence of each from their mean.

    Unit: nats, unless `base` is given. 0 for equal distributions, ln 2 (1 bit) for distributions
    without a class in common; never Infinity. Symmetric. This is the divergence; its square root is
    js_distance.

    Parameters
    ----------
    p : array of numbers, or ML Vector
        the distribution
    q : array of numbers, or ML Vector
        the other distribution
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("js_divergence", [p, q], [(base, math.e)])


def try_js_divergence(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`js_divergence`, but NULL for bad input."""
    return _call("try_js_divergence", [p, q], [(base, math.e)])


def js_distance(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The Jensen-Shannon distance of p and q, the square root of their divergence: a metric.

    Unit: square root of nats, unless `base` is given. 0 for equal distributions, the square root of
    ln 2 (1 in base 2) for distributions without a class in common.

    Parameters
    ----------
    p : array of numbers, or ML Vector
        the distribution
    q : array of numbers, or ML Vector
        the other distribution
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("js_distance", [p, q], [(base, math.e)])


def try_js_distance(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`js_distance`, but NULL for bad input."""
    return _call("try_js_distance", [p, q], [(base, math.e)])


def squared_error(
    target: ColumnOrNumber,
    probability: ColumnOrNumber,
) -> Column:
    """The squared error of a prediction, Σ (q - p)² over the classes; (q - y)² for a prediction
    that is one number.

    Unit: a pure number. 0 for a prediction that is certain and right; 2 (1 for a number) for one
    that is certain and wrong.

    Parameters
    ----------
    target : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    """
    return _call("squared_error", [target, probability])


def try_squared_error(
    target: ColumnOrNumber,
    probability: ColumnOrNumber,
) -> Column:
    """As :func:`squared_error`, but NULL for bad input."""
    return _call("try_squared_error", [target, probability])


def normalize_distribution(
    weights: ColumnOrNumber,
) -> Column:
    """The distribution that weights or counts make: each divided by their sum.

    Unit: a pure number. Weights that sum to 0 make no distribution: that is an error.

    Parameters
    ----------
    weights : array of numbers, or ML Vector
        the weights or counts of the classes
    """
    return _call("normalize_distribution", [weights])


def try_normalize_distribution(
    weights: ColumnOrNumber,
) -> Column:
    """As :func:`normalize_distribution`, but NULL for bad input."""
    return _call("try_normalize_distribution", [weights])


def smooth_distribution(
    weights: ColumnOrNumber,
    alpha: Constant,
) -> Column:
    """The distribution that counts make with additive (Laplace) smoothing: alpha is added to each,
    then each is divided by their sum; no class has the probability 0 then.

    Unit: a pure number. Counts that are all 0 give the uniform distribution.

    Parameters
    ----------
    weights : array of numbers, or ML Vector
        the counts of the classes
    alpha : constant number
        what is added to each count, above 0; a constant
    """
    return _call("smooth_distribution", [weights, alpha])


def try_smooth_distribution(
    weights: ColumnOrNumber,
    alpha: Constant,
) -> Column:
    """As :func:`smooth_distribution`, but NULL for bad input."""
    return _call("try_smooth_distribution", [weights, alpha])


def softmax(
    logits: ColumnOrNumber,
    temperature: ColumnOrNumber = 1,
) -> Column:
    """The distribution that logits stand for, exp(z) / Σ exp(z), or at a temperature that of z /
    temperature.

    Unit: a pure number. Never overflows; a logit of -Infinity gives 0.

    Parameters
    ----------
    logits : array of numbers, or ML Vector
        a logit, or log-probability, for each class
    temperature : number, optional
        what the logits are divided by: above 1 for less sure predictions, below 1 for surer ones
    """
    return _call("softmax", [logits], [(temperature, 1)])


def try_softmax(
    logits: ColumnOrNumber,
    temperature: ColumnOrNumber = 1,
) -> Column:
    """As :func:`softmax`, but NULL for bad input."""
    return _call("try_softmax", [logits], [(temperature, 1)])


def gaussian_nll(
    y: ColumnOrNumber,
    mean: ColumnOrNumber,
    stddev: ColumnOrNumber,
) -> Column:
    """The negative log-likelihood of y under a normal distribution, ((y - mean) / stddev)² / 2 +
    ln(stddev √(2π)).

    Unit: nats. Negative where the density at y is above 1, which a small stddev allows. Near 0 it
    is a small difference of its terms, right to the last bits of the largest of them. With a fixed
    stddev its mean ranks models as the mean squared error does.

    Parameters
    ----------
    y : number
        what happened
    mean : number
        the predicted mean
    stddev : number
        the predicted standard deviation, above 0
    """
    return _call("gaussian_nll", [y, mean, stddev])


def try_gaussian_nll(
    y: ColumnOrNumber,
    mean: ColumnOrNumber,
    stddev: ColumnOrNumber,
) -> Column:
    """As :func:`gaussian_nll`, but NULL for bad input."""
    return _call("try_gaussian_nll", [y, mean, stddev])


def gaussian_entropy(
    stddev: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The differential entropy of a normal distribution, ln(stddev √(2πe)).

    Unit: nats, unless `base` is given. Negative for a stddev below 0.242. Near 0 it is a small
    difference of its terms, right to the last bits of the largest of them.

    Parameters
    ----------
    stddev : number
        the standard deviation, above 0
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("gaussian_entropy", [stddev], [(base, math.e)])


def try_gaussian_entropy(
    stddev: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`gaussian_entropy`, but NULL for bad input."""
    return _call("try_gaussian_entropy", [stddev], [(base, math.e)])


def gaussian_cross_entropy(
    mean_p: ColumnOrNumber,
    sd_p: ColumnOrNumber,
    mean_q: ColumnOrNumber,
    sd_q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The cross-entropy of two normal distributions, ln(sd_q √(2π)) + (sd_p² + (mean_p - mean_q)²)
    / (2 sd_q²).

    Unit: nats, unless `base` is given. The entropy of p where both are equal. Near 0 it is a small
    difference of its terms, right to the last bits of the largest of them.

    Parameters
    ----------
    mean_p : number
        the mean of the reference
    sd_p : number
        the standard deviation of the reference, above 0
    mean_q : number
        the mean of the approximation
    sd_q : number
        the standard deviation of the approximation, above 0
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("gaussian_cross_entropy", [mean_p, sd_p, mean_q, sd_q], [(base, math.e)])


def try_gaussian_cross_entropy(
    mean_p: ColumnOrNumber,
    sd_p: ColumnOrNumber,
    mean_q: ColumnOrNumber,
    sd_q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`gaussian_cross_entropy`, but NULL for bad input."""
    return _call("try_gaussian_cross_entropy", [mean_p, sd_p, mean_q, sd_q], [(base, math.e)])


def gaussian_kl_divergence(
    mean_p: ColumnOrNumber,
    sd_p: ColumnOrNumber,
    mean_q: ColumnOrNumber,
    sd_q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The Kullback-Leibler divergence of two normal distributions, ln(sd_q / sd_p) + (sd_p² +
    (mean_p - mean_q)²) / (2 sd_q²) - 1/2.

    Unit: nats, unless `base` is given. 0 for equal distributions, never negative; right also for
    nearly equal ones.

    Parameters
    ----------
    mean_p : number
        the mean of the reference
    sd_p : number
        the standard deviation of the reference, above 0
    mean_q : number
        the mean of the approximation
    sd_q : number
        the standard deviation of the approximation, above 0
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("gaussian_kl_divergence", [mean_p, sd_p, mean_q, sd_q], [(base, math.e)])


def try_gaussian_kl_divergence(
    mean_p: ColumnOrNumber,
    sd_p: ColumnOrNumber,
    mean_q: ColumnOrNumber,
    sd_q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`gaussian_kl_divergence`, but NULL for bad input."""
    return _call("try_gaussian_kl_divergence", [mean_p, sd_p, mean_q, sd_q], [(base, math.e)])


def log_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The log loss of labelled predictions: the mean of -ln of the probability that was predicted
    for what happened.

    Unit: nats. 0 where every prediction was certain and right; nothing is clipped from above. A
    class that happened and was given 0 costs -ln eps: 34.5 for the default eps, Infinity for eps 0.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("log_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_log_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`log_loss`, but skips a row of bad input."""
    return _call("try_log_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def negative_log_likelihood(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The negative log-likelihood of labelled predictions: the sum that log_loss is the mean of.

    Unit: nats. Grows with the rows: compare models on the same rows only. NULL for no rows, or
    where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("negative_log_likelihood", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_negative_log_likelihood(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`negative_log_likelihood`, but skips a row of bad input."""
    return _call("try_negative_log_likelihood", [label, probability], [(weight, 1), (eps, 1e-15)])


def perplexity(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The perplexity of labelled predictions, exp(log_loss): the number of equally likely classes
    as hard to predict.

    Unit: a pure number. 1 where every prediction was certain and right; k for the uniform
    prediction of k classes. The last bits of log_loss count log_loss times as much here: of 300
    nats, three digits fewer are right. NULL for no rows, or where all weights are 0. A row with a
    NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("perplexity", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_perplexity(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`perplexity`, but skips a row of bad input."""
    return _call("try_perplexity", [label, probability], [(weight, 1), (eps, 1e-15)])


def log_loss_difference(
    label: ColumnOrNumber,
    probability_a: ColumnOrNumber,
    probability_b: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The log losses of two models on the same rows, their difference, and how sure that is:
    standard error, 95 % interval and p-value.

    Unit: nats. difference is log_loss_a - log_loss_b: below 0 where model A is better. The interval
    is without 0 where p_value is below 0.05. standard_error is 0, and there is no interval, where
    the difference is the same in all rows: that is no certainty. effective_rows is how many rows of
    equal weight would say as much. Trust no interval of fewer than 20. Rows count as independent;
    for a column of users or days there is the batch job's --cluster. NULL for no rows, or where all
    weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability_a : array of numbers, or ML Vector, or number
        what model A predicted: a distribution over the classes, or the probability of class 1
    probability_b : array of numbers, or ML Vector, or number
        what model B predicted, in the same form
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("log_loss_difference", [label, probability_a, probability_b], [(weight, 1), (eps, 1e-15)])


def try_log_loss_difference(
    label: ColumnOrNumber,
    probability_a: ColumnOrNumber,
    probability_b: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`log_loss_difference`, but skips a row of bad input."""
    return _call("try_log_loss_difference", [label, probability_a, probability_b], [(weight, 1), (eps, 1e-15)])


def brier_score(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The Brier score of labelled predictions: their mean squared error.

    Unit: a pure number. From 0, for predictions that are certain and right, to 2 (1 where
    predictions are one number). NULL for no rows, or where all weights are 0. A row with a NULL is
    skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("brier_score", [label, probability], [(weight, 1)])


def try_brier_score(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`brier_score`, but skips a row of bad input."""
    return _call("try_brier_score", [label, probability], [(weight, 1)])


def spherical_score(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The spherical score of labelled predictions: the mean probability of what happened over the
    length of the prediction.

    Unit: a pure number. From 0, for predictions that are certain and wrong, to 1, for certain and
    right ones. 1 / √k for the uniform prediction of k classes. NULL for no rows, or where all
    weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("spherical_score", [label, probability], [(weight, 1)])


def try_spherical_score(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`spherical_score`, but skips a row of bad input."""
    return _call("try_spherical_score", [label, probability], [(weight, 1)])


def normalized_entropy(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The log loss of labelled predictions divided by the entropy of the frequencies of their
    labels.

    Unit: a pure number. 1 for predictions no better than the label frequencies, 0 for ones that are
    certain and right. Infinity where all labels are one class, whose entropy is 0; NULL if the loss
    is 0 too. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("normalized_entropy", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_normalized_entropy(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`normalized_entropy`, but skips a row of bad input."""
    return _call("try_normalized_entropy", [label, probability], [(weight, 1), (eps, 1e-15)])


def d2_log_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The fraction of the log loss that predictions save over the label frequencies, 1 -
    normalized_entropy.

    Unit: a pure number. 0 for predictions no better than the label frequencies, 1 for ones that are
    certain and right; negative for worse ones. -Infinity where all labels are one class, whose
    entropy is 0; NULL if the loss is 0 too. Near 0 it is a small difference of numbers near 1,
    right to 1e-15 of 1. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("d2_log_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_d2_log_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`d2_log_loss`, but skips a row of bad input."""
    return _call("try_d2_log_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def cross_entropy_rating(
    loss: ColumnOrNumber,
) -> Column:
    """What a cross-entropy or log loss in nats is usually taken to mean, in words.

    Unit: a pure number. 0 is perfect; below 0.02 is great, below 0.05 on the right track, below
    0.20 fine. Above 0.30 is not great, above 1.00 terrible, above 2.00 something broken. NULL from
    0.20 to 0.30, for which the rule of thumb has no word.

    Parameters
    ----------
    loss : number
        the cross-entropy or log loss, in nats
    """
    return _call("cross_entropy_rating", [loss])


def try_cross_entropy_rating(
    loss: ColumnOrNumber,
) -> Column:
    """As :func:`cross_entropy_rating`, but NULL for bad input."""
    return _call("try_cross_entropy_rating", [loss])


def expected_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The expected calibration error of labelled predictions: their mean distance from how often
    they come true, in bins.

    Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of a
    prediction that is one number. NULL for no rows, or where all weights are 0. A row with a NULL
    is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    bins : constant number, optional
        the number of bins of equal width; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("expected_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def try_expected_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`expected_calibration_error`, but skips a row of bad input."""
    return _call("try_expected_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def debiased_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The calibration error of labelled predictions without what chance adds: their root mean
    squared distance from how often they come true, in bins.

    Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of a
    prediction that is one number. 0 where chance alone makes as large a distance, which is so in
    about half of the samples of a calibrated model. A bin of fewer than two rows tells nothing of
    chance and does not count; NULL where there is no other. Weighted rows are as many as (Σ w)² / Σ
    w² of equal weight. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    bins : constant number, optional
        the number of bins of equal width; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("debiased_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def try_debiased_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`debiased_calibration_error`, but skips a row of bad input."""
    return _call("try_debiased_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def smooth_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The smooth calibration error of labelled predictions: their distance from how often they come
    true, smoothed by as much as it is large, without bins.

    Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of a
    prediction that is one number. Right to 1e-6 where it is above 2e-5, and below that to itself.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("smooth_calibration_error", [label, probability], [(weight, 1)])


def try_smooth_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`smooth_calibration_error`, but skips a row of bad input."""
    return _call("try_smooth_calibration_error", [label, probability], [(weight, 1)])


def classwise_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The class-wise calibration error of labelled predictions: the mean over all classes of how
    far their probabilities are from how often they happen, in bins.

    Unit: a pure number. Every class counts the same, however rare it is. A prediction that is one
    number is that of two classes. NULL for no rows, or where all weights are 0. A row with a NULL
    is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    bins : constant number, optional
        the number of bins of equal width; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("classwise_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def try_classwise_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`classwise_calibration_error`, but skips a row of bad input."""
    return _call("try_classwise_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def maximum_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The maximum calibration error of labelled predictions: the largest distance of a bin from how
    often it comes true.

    Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of a
    prediction that is one number. NULL for no rows, or where all weights are 0. A row with a NULL
    is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    bins : constant number, optional
        the number of bins of equal width; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("maximum_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def try_maximum_calibration_error(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`maximum_calibration_error`, but skips a row of bad input."""
    return _call("try_maximum_calibration_error", [label, probability], [(bins, 10), (weight, 1)])


def calibration_curve(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
    strategy: str = "uniform",
) -> Column:
    """The calibration curve of labelled predictions: for each bin its edges, count, mean
    probability and observed frequency.

    Unit: a pure number. Looks at the most likely class of a distribution, and at class 1 of a
    prediction that is one number. 'uniform' has bins of equal width; 'quantile' of equal weight, as
    far as ties allow; 'isotonic' as many as it takes that the frequency rises from bin to bin,
    which is the curve of isotonic regression. The edges of the latter two are the least and the
    largest probability in a bin. A bin without rows has the count 0 and NULL for its means. count
    is of rows, whatever their weights. NULL for no rows, or where all weights are 0. A row with a
    NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    bins : constant number, optional
        the number of bins; a constant
    weight : number, optional
        how much the row counts
    strategy : constant text, optional
        how the bins are made; a constant
    """
    return _call("calibration_curve", [label, probability], [(bins, 10), (weight, 1), (Word(strategy), "uniform")])


def try_calibration_curve(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
    strategy: str = "uniform",
) -> Column:
    """As :func:`calibration_curve`, but skips a row of bad input."""
    return _call("try_calibration_curve", [label, probability], [(bins, 10), (weight, 1), (Word(strategy), "uniform")])


def calibration_ratio(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The calibration ratio of binary predictions: the sum of the probabilities of class 1 over the
    sum of the labels.

    Unit: a pure number. 1 where predictions are right on average; above 1 where they expect class 1
    too often. Infinity where class 1 never happened; NULL where it never happened and was never
    expected. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("calibration_ratio", [label, probability], [(weight, 1)])


def try_calibration_ratio(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`calibration_ratio`, but skips a row of bad input."""
    return _call("try_calibration_ratio", [label, probability], [(weight, 1)])


def accuracy(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The accuracy of labelled predictions: how often the most likely class happened.

    Unit: a pure number. From 0 to 1. It says nothing of how sure the predictions were: log_loss
    does. Of classes of the same probability that of the smaller index comes first: a probability of
    0.5 predicts class 0. NULL for no rows, or where all weights are 0. A row with a NULL is
    skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("accuracy", [label, probability], [(weight, 1)])


def try_accuracy(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`accuracy`, but skips a row of bad input."""
    return _call("try_accuracy", [label, probability], [(weight, 1)])


def top_k_accuracy(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    k: Constant = 2,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The top-k accuracy of labelled predictions: how often one of the k most likely classes
    happened.

    Unit: a pure number. From 0 to 1; 1 where k is the number of classes or more. Of classes of the
    same probability that of the smaller index comes first: a probability of 0.5 predicts class 0.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    k : constant number, optional
        how many of the most likely classes may be the right one; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("top_k_accuracy", [label, probability], [(k, 2), (weight, 1)])


def try_top_k_accuracy(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    k: Constant = 2,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`top_k_accuracy`, but skips a row of bad input."""
    return _call("try_top_k_accuracy", [label, probability], [(k, 2), (weight, 1)])


def roc_auc(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The area under the ROC curve of labelled predictions: how often a row where the class
    happened is given a higher probability than one where it did not.

    Unit: a pure number. From 0 to 1: 1 where every positive is above every negative; 0.5 for
    chance. A tie counts half. Of two classes, and of a prediction that is one number, class 1 is
    the positive one; of more it is the mean of each class against the rest, over the classes that
    happened. Exact up to 65536 different scores (a share of 1048576 for each of more than 16
    classes); beyond that evaluate_ranking bounds the error, usually below 1e-6. NULL where only one
    class happened. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("roc_auc", [label, probability], [(weight, 1)])


def try_roc_auc(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`roc_auc`, but skips a row of bad input."""
    return _call("try_roc_auc", [label, probability], [(weight, 1)])


def average_precision(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The average precision of labelled predictions: the mean precision at the thresholds where
    positives are, which summarizes the precision-recall curve.

    Unit: a pure number. From 0 to 1, the share of the positives for chance: compare models on the
    same rows only. Of two classes, and of a prediction that is one number, class 1 is the positive
    one; of more it is the mean of each class against the rest, over the classes that happened.
    Exact up to 65536 different scores (a share of 1048576 for each of more than 16 classes); beyond
    that evaluate_ranking bounds the error, usually below 1e-5. NULL where only one class happened.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("average_precision", [label, probability], [(weight, 1)])


def try_average_precision(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`average_precision`, but skips a row of bad input."""
    return _call("try_average_precision", [label, probability], [(weight, 1)])


def ks_statistic(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The Kolmogorov-Smirnov statistic of labelled predictions: the largest difference of the true
    from the false positive rate at a threshold.

    Unit: a pure number. From 0, where no threshold tells the classes apart, to 1, where one does
    without a fault. Of two classes, and of a prediction that is one number, class 1 is the positive
    one; of more it is the mean of each class against the rest, over the classes that happened.
    Exact up to 65536 different scores (a share of 1048576 for each of more than 16 classes); beyond
    that evaluate_ranking bounds the error, usually below 1e-4. NULL where only one class happened.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("ks_statistic", [label, probability], [(weight, 1)])


def try_ks_statistic(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`ks_statistic`, but skips a row of bad input."""
    return _call("try_ks_statistic", [label, probability], [(weight, 1)])


def evaluate_ranking(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The scores of a ranking, their 95 % intervals, and how far each is from its exact value at
    most, as one struct, in one pass.

    Unit: a pure number. roc_auc, average_precision and ks_statistic are what the functions of their
    names give. _lower and _upper are the ends of 95 % intervals, by DeLong's method and the
    infinitesimal jackknife, on the logit scale. NULL with fewer than 10 positives or negatives, by
    Kish's effective number where rows are weighted; for more than two classes; where labels are
    shares; and where all rows are tied. They take rows to be independent. roc_auc_max_error,
    average_precision_max_error and ks_statistic_max_error are no standard errors: they bound how
    far a figure is from the exact one of these rows. 0 where every score was told apart, as is so
    up to 65536 different ones. positives and negatives are the weights of the rows of class 1 and
    of class 0; NULL for more classes. NULL for no rows.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("evaluate_ranking", [label, probability], [(weight, 1)])


def try_evaluate_ranking(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`evaluate_ranking`, but skips a row of bad input."""
    return _call("try_evaluate_ranking", [label, probability], [(weight, 1)])


def roc_curve(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    points: Constant = 200,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The ROC curve of labelled predictions: the false and the true positive rate at each
    threshold, from the highest down.

    Unit: a pure number. The first point is that of the threshold Infinity, above all scores. Each
    point is exact; where there are more thresholds than points, one that is left out is at most 2 /
    (points - 1) from the next point, adding both rates. Of two classes, and of a prediction that is
    one number, class 1 is the positive one; of more every class of every row is a prediction of its
    own (the micro average). NULL for no rows, and where there are no positives or no negatives.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    points : constant number, optional
        how many points there are at most; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("roc_curve", [label, probability], [(points, 200), (weight, 1)])


def try_roc_curve(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    points: Constant = 200,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`roc_curve`, but skips a row of bad input."""
    return _call("try_roc_curve", [label, probability], [(points, 200), (weight, 1)])


def precision_recall_curve(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    points: Constant = 200,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The precision-recall curve of labelled predictions: precision and recall at each threshold,
    from the highest down.

    Unit: a pure number. Each point is exact; where there are more thresholds than points, those are
    left out whose recall, and whose number of predicted rows, is nearly that of the next point. Of
    two classes, and of a prediction that is one number, class 1 is the positive one; of more every
    class of every row is a prediction of its own (the micro average). NULL for no rows, and where
    there are no positives or no negatives. NULL for no rows, or where all weights are 0. A row with
    a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    points : constant number, optional
        how many points there are at most; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("precision_recall_curve", [label, probability], [(points, 200), (weight, 1)])


def try_precision_recall_curve(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    points: Constant = 200,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`precision_recall_curve`, but skips a row of bad input."""
    return _call("try_precision_recall_curve", [label, probability], [(points, 200), (weight, 1)])


def lift_table(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The lift table of labelled predictions: how many positives there are among the rows of the
    highest scores, bin by bin.

    Unit: a pure number. Rows of the same score are in the same bin, so that bins are as equal as
    ties allow, and there may be fewer. Each figure is exact for the threshold beside it. Of two
    classes, and of a prediction that is one number, class 1 is the positive one; of more every
    class of every row is a prediction of its own (the micro average). NULL for no rows, and where
    there are no positives or no negatives. NULL for no rows, or where all weights are 0. A row with
    a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    bins : constant number, optional
        the number of bins of equal weight; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("lift_table", [label, probability], [(bins, 10), (weight, 1)])


def try_lift_table(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    bins: Constant = 10,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`lift_table`, but skips a row of bad input."""
    return _call("try_lift_table", [label, probability], [(bins, 10), (weight, 1)])


def threshold_table(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    thresholds: Constant = 20,
    false_positive_cost: Constant = 1,
    false_negative_cost: Constant = 1,
    weight: ColumnOrNumber = 1,
) -> Column:
    """What comes of predicting the positive class at thresholds, from the highest down: counts,
    precision, recall, F1, accuracy and the mean cost.

    Unit: a pure number. The threshold of the least cost of all is among them, and so is that of the
    largest F1: ORDER BY cost LIMIT 1 finds it. With equal costs that is the one of the largest
    accuracy. The threshold Infinity predicts nothing to be positive; its precision is NULL. Of two
    classes, and of a prediction that is one number, class 1 is the positive one; of more every
    class of every row is a prediction of its own (the micro average). NULL for no rows, and where
    there are no positives or no negatives. NULL for no rows, or where all weights are 0. A row with
    a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    thresholds : constant number, optional
        how many thresholds there are at most; a constant
    false_positive_cost : constant number, optional
        what it costs to predict a negative to be positive; a constant
    false_negative_cost : constant number, optional
        what it costs to miss a positive; a constant
    weight : number, optional
        how much the row counts
    """
    return _call("threshold_table", [label, probability], [(thresholds, 20), (false_positive_cost, 1), (false_negative_cost, 1), (weight, 1)])


def try_threshold_table(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    thresholds: Constant = 20,
    false_positive_cost: Constant = 1,
    false_negative_cost: Constant = 1,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`threshold_table`, but skips a row of bad input."""
    return _call("try_threshold_table", [label, probability], [(thresholds, 20), (false_positive_cost, 1), (false_negative_cost, 1), (weight, 1)])


def temperature_scaling(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The temperature that repairs labelled predictions, what it removes of their log loss, and how
    sure that is, as one struct, in one pass.

    Unit: a pure number. temperature is above 1 for predictions that are too sure, below 1 for such
    that are not sure enough, and from 1/8 to 64. apply_temperature applies it. fitted_log_loss is
    the log loss at it on the same rows. recalibrated_log_loss is the log loss after recalibration,
    calibration_loss what that removes. Cross-fitted: the loss of each eighth of the rows at the
    temperature of the others. Rows with the same prediction are in one eighth, so that nothing is
    learnt where all are equal. calibration_loss_low is 0 where the rows do not tell the predictions
    from calibrated ones, at 95 %. Standard errors take a weighted row for one observation, and are
    NULL for one row; temperature_error also at 1/8 and 64. NULL for no rows, or where all weights
    are 0.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("temperature_scaling", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_temperature_scaling(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`temperature_scaling`, but skips a row of bad input."""
    return _call("try_temperature_scaling", [label, probability], [(weight, 1), (eps, 1e-15)])


def recalibrated_log_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The log loss that labelled predictions have after temperature scaling, of rows that the
    temperature was not learnt from.

    Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the others.
    Rows with the same prediction are in one eighth, so that nothing is learnt where all are equal.
    NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("recalibrated_log_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_recalibrated_log_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`recalibrated_log_loss`, but skips a row of bad input."""
    return _call("try_recalibrated_log_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def calibration_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """What temperature scaling removes of the log loss of labelled predictions: log_loss -
    recalibrated_log_loss.

    Unit: nats. Cross-fitted: the loss of each eighth of the rows at the temperature of the others.
    Rows with the same prediction are in one eighth, so that nothing is learnt where all are equal.
    About 0 for calibrated predictions, and a little below it, as a temperature that is learnt costs
    something. NULL for no rows, or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("calibration_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_calibration_loss(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`calibration_loss`, but skips a row of bad input."""
    return _call("try_calibration_loss", [label, probability], [(weight, 1), (eps, 1e-15)])


def apply_temperature(
    probability: ColumnOrNumber,
    temperature: ColumnOrNumber,
    eps: Constant = 1e-15,
) -> Column:
    """The prediction at a temperature, softmax(ln p / temperature): recalibrated by what
    temperature_scaling found.

    Unit: a pure number. Gives the form that it was given: a number, an array or a Vector. The most
    likely class stays so. A probability below eps counts as eps, as temperature_scaling takes it;
    with eps 0 a class of probability 0 keeps it. Of logits, softmax(logits, temperature) is the
    same.

    Parameters
    ----------
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    temperature : number
        what the logits are divided by: above 1 for less sure predictions, below 1 for surer ones
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("apply_temperature", [probability, temperature], [(eps, 1e-15)])


def try_apply_temperature(
    probability: ColumnOrNumber,
    temperature: ColumnOrNumber,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`apply_temperature`, but NULL for bad input."""
    return _call("try_apply_temperature", [probability, temperature], [(eps, 1e-15)])


def sigmoid_scaling(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling),
    and the log loss with it.

    Unit: a pure number. The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 - p)) +
    intercept))), p and 1 - p raised to eps. The slope is 0 or more, so that the order of the
    predictions stays; large where they tell the classes apart without a mistake. Of two classes: of
    an array pass probability[1]. NULL for no rows, or where all weights are 0.

    Parameters
    ----------
    label : class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("sigmoid_scaling", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_sigmoid_scaling(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`sigmoid_scaling`, but skips a row of bad input."""
    return _call("try_sigmoid_scaling", [label, probability], [(weight, 1), (eps, 1e-15)])


def log_loss_decomposition(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """The log loss of binary predictions in its parts: miscalibration, discrimination and
    uncertainty, as a struct.

    Unit: a pure number. score = miscalibration - discrimination + uncertainty. Of two classes: of
    an array pass probability[1]. NULL for no rows, or where all weights are 0. Isotonic regression
    finds some miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples
    of calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value is
    below 0.05 where none of them has as much: then the predictions are not calibrated.

    Parameters
    ----------
    label : class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    """
    return _call("log_loss_decomposition", [label, probability], [(weight, 1), (eps, 1e-15)])


def try_log_loss_decomposition(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
) -> Column:
    """As :func:`log_loss_decomposition`, but skips a row of bad input."""
    return _call("try_log_loss_decomposition", [label, probability], [(weight, 1), (eps, 1e-15)])


def brier_decomposition(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """The Brier score of binary predictions in its parts: miscalibration, discrimination and
    uncertainty, as a struct.

    Unit: a pure number. Of class 1: half of the Brier score of a distribution over two classes.
    score = miscalibration - discrimination + uncertainty. Of two classes: of an array pass
    probability[1]. NULL for no rows, or where all weights are 0. Isotonic regression finds some
    miscalibration by chance; expected_miscalibration is how much, the mean of 20 samples of
    calibrated labels. Compare miscalibration with it, and not with 0. miscalibration_p_value is
    below 0.05 where none of them has as much: then the predictions are not calibrated.

    Parameters
    ----------
    label : class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    """
    return _call("brier_decomposition", [label, probability], [(weight, 1)])


def try_brier_decomposition(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
) -> Column:
    """As :func:`brier_decomposition`, but skips a row of bad input."""
    return _call("try_brier_decomposition", [label, probability], [(weight, 1)])


def entropy_agg(
    weight: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The entropy of the distribution whose cells are the rows of the group.

    Unit: nats, unless `base` is given. Weights are divided by their sum; a weight of 0 adds
    nothing. NULL where the weights of a distribution sum to 0. NULL for no rows. A row with a NULL
    is skipped.

    Parameters
    ----------
    weight : number
        the weight or count of the cell
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("entropy_agg", [weight], [(base, math.e)])


def try_entropy_agg(
    weight: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`entropy_agg`, but skips a row of bad input."""
    return _call("try_entropy_agg", [weight], [(base, math.e)])


def cross_entropy_agg(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The cross-entropy of the two distributions whose cells are the rows of the group.

    Unit: nats, unless `base` is given. Infinity where q is 0 and p is not. NULL where the weights
    of a distribution sum to 0. NULL for no rows. A row with a NULL is skipped.

    Parameters
    ----------
    p : number
        the weight or count of the cell in the reference
    q : number
        the weight or count of the cell in the approximation
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("cross_entropy_agg", [p, q], [(base, math.e)])


def try_cross_entropy_agg(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`cross_entropy_agg`, but skips a row of bad input."""
    return _call("try_cross_entropy_agg", [p, q], [(base, math.e)])


def kl_divergence_agg(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The Kullback-Leibler divergence of the two distributions whose cells are the rows of the
    group.

    Unit: nats, unless `base` is given. 0 for proportional weights, never negative. Infinity where q
    is 0 and p is not. NULL where the weights of a distribution sum to 0. NULL for no rows. A row
    with a NULL is skipped.

    Parameters
    ----------
    p : number
        the weight or count of the cell in the reference
    q : number
        the weight or count of the cell in the approximation
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("kl_divergence_agg", [p, q], [(base, math.e)])


def try_kl_divergence_agg(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`kl_divergence_agg`, but skips a row of bad input."""
    return _call("try_kl_divergence_agg", [p, q], [(base, math.e)])


def js_divergence_agg(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The Jensen-Shannon divergence of the two distributions whose cells are the rows of the group.

    Unit: nats, unless `base` is given. 0 for proportional weights, ln 2 (1 bit) where no cell has
    both; never Infinity. Keeps the cells of a group in memory, 16 bytes each: their mean
    distribution needs both totals first. NULL where the weights of a distribution sum to 0. NULL
    for no rows. A row with a NULL is skipped.

    Parameters
    ----------
    p : number
        the weight or count of the cell in the reference
    q : number
        the weight or count of the cell in the approximation
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("js_divergence_agg", [p, q], [(base, math.e)])


def try_js_divergence_agg(
    p: ColumnOrNumber,
    q: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`js_divergence_agg`, but skips a row of bad input."""
    return _call("try_js_divergence_agg", [p, q], [(base, math.e)])


def population_stability_index(
    expected: ColumnOrNumber,
    actual: ColumnOrNumber,
) -> Column:
    """The population stability index of two distributions whose cells are the rows of the group, Σ
    (a - e) ln(a / e).

    Unit: nats. Infinity where a cell is 0 in one distribution only: a category came or went. Add a
    pseudocount to smooth it. NULL where the weights of a distribution sum to 0. NULL for no rows. A
    row with a NULL is skipped.

    Parameters
    ----------
    expected : number
        the weight or count of the cell in the expected distribution
    actual : number
        the weight or count of the cell in the actual distribution
    """
    return _call("population_stability_index", [expected, actual])


def try_population_stability_index(
    expected: ColumnOrNumber,
    actual: ColumnOrNumber,
) -> Column:
    """As :func:`population_stability_index`, but skips a row of bad input."""
    return _call("try_population_stability_index", [expected, actual])


def empirical_entropy(
    value: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The entropy of a column's values, by their frequencies.

    Unit: nats, unless `base` is given. 0 where all values are equal; ln k for k values that are
    equally frequent. Keeps each different value in memory; from about 10 million in a group on,
    call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.

    Parameters
    ----------
    value : any atomic type
        a value: a number, text, boolean or binary, or a date, time, timestamp or interval
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("empirical_entropy", [value], [(base, math.e)])


def try_empirical_entropy(
    value: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`empirical_entropy`, but skips a row of bad input."""
    return _call("try_empirical_entropy", [value], [(base, math.e)])


def mutual_information(
    x: ColumnOrNumber,
    y: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The mutual information of two columns, H(x) + H(y) - H(x, y): the information gain of x about
    y, and of y about x.

    Unit: nats, unless `base` is given. 0 for independent columns, never negative; the entropy of x
    where x is a function of y and y of x. Keeps each different value in memory; from about 10
    million in a group on, call entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is
    skipped.

    Parameters
    ----------
    x : any atomic type
        a value: a number, text, boolean or binary, or a date, time, timestamp or interval
    y : any atomic type
        a value: a number, text, boolean or binary, or a date, time, timestamp or interval
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("mutual_information", [x, y], [(base, math.e)])


def try_mutual_information(
    x: ColumnOrNumber,
    y: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`mutual_information`, but skips a row of bad input."""
    return _call("try_mutual_information", [x, y], [(base, math.e)])


def conditional_entropy(
    x: ColumnOrNumber,
    y: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """The conditional entropy H(x | y): the entropy that x has left where y is known.

    Unit: nats, unless `base` is given. 0 where x is a function of y; the entropy of x where they
    are independent. Keeps each different value in memory; from about 10 million in a group on, call
    entropy_agg over a GROUP BY. NULL for no rows. A row with a NULL is skipped.

    Parameters
    ----------
    x : any atomic type
        a value: a number, text, boolean or binary, or a date, time, timestamp or interval
    y : any atomic type
        a value: a number, text, boolean or binary, or a date, time, timestamp or interval
    base : constant number, optional
        the base of the logarithm: 2 gives bits; a constant
    """
    return _call("conditional_entropy", [x, y], [(base, math.e)])


def try_conditional_entropy(
    x: ColumnOrNumber,
    y: ColumnOrNumber,
    base: Constant = math.e,
) -> Column:
    """As :func:`conditional_entropy`, but skips a row of bad input."""
    return _call("try_conditional_entropy", [x, y], [(base, math.e)])


def evaluate_probabilities(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
    bins: Constant = 10,
) -> Column:
    """Every metric of labelled predictions and the quality ledger, as one struct, in one pass.

    Unit: a pure number. Each field is what the function of its name gives. Read one with
    evaluate_probabilities(...).log_loss. label_entropy is the entropy of the label frequencies, in
    nats: the log loss of predicting them. classes has the count and log loss of each class that
    happened. roc_auc, average_precision and ks_statistic are of two classes, and NULL for more,
    where evaluate_ranking has them, as are their 95 % intervals; _max_error says how far they are
    from the exact figures of these rows at most, usually 0. The ledger counts the rows that were
    skipped, by reason, and those of weight 0. Bad rows are an error, and only try_ skips them. NULL
    for no rows; where no row counts the metrics are NULL and the ledger says why. NULL for no rows,
    or where all weights are 0. A row with a NULL is skipped.

    Parameters
    ----------
    label : array of numbers, or ML Vector, or class index (a whole number or a boolean)
        what happened: the index of a class (also as a boolean), or a distribution over the classes
    probability : array of numbers, or ML Vector, or number
        what was predicted: a distribution over the classes, or the probability of class 1
    weight : number, optional
        how much the row counts
    eps : constant number, optional
        a probability below it counts as eps; 0 lets a class of probability 0 that happened cost
        Infinity; a constant
    bins : constant number, optional
        the number of bins of equal width; a constant
    """
    return _call("evaluate_probabilities", [label, probability], [(weight, 1), (eps, 1e-15), (bins, 10)])


def try_evaluate_probabilities(
    label: ColumnOrNumber,
    probability: ColumnOrNumber,
    weight: ColumnOrNumber = 1,
    eps: Constant = 1e-15,
    bins: Constant = 10,
) -> Column:
    """As :func:`evaluate_probabilities`, but skips a row of bad input."""
    return _call("try_evaluate_probabilities", [label, probability], [(weight, 1), (eps, 1e-15), (bins, 10)])
