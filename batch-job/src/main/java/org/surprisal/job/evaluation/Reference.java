package org.surprisal.job.evaluation;

import org.surprisal.information.inference.Estimate;

/**
 * How a model compares with the one that all are measured against: the baseline, or the best one.
 *
 * @param name the other model
 * @param difference the model's loss less that of the other: above 0 where it is worse
 * @param lower the lower end of its interval, adjusted as the p-value is
 * @param upper the upper end
 * @param alwaysLower the lower end of an interval that may be looked at every night
 * @param alwaysUpper the upper end
 * @param pValue the p-value of the difference
 * @param adjustedPValue the same by Holm's correction for all comparisons
 */
public record Reference(
    String name,
    double difference,
    double lower,
    double upper,
    double alwaysLower,
    double alwaysUpper,
    double pValue,
    double adjustedPValue) {

  public static Reference of(Findings findings, ModelFindings model) {
    int baseline = findings.request().baseline();
    int other = baseline >= 0 ? baseline : findings.best().index();
    String name = findings.request().models().get(other).name();
    if (other == model.index()) {
      return new Reference(name, 0, 0, 0, 0, 0, 1, 1);
    }
    Comparison comparison =
        findings.comparisons().stream()
            .filter(
                candidate ->
                    candidate.better().index() == model.index()
                            && candidate.worse().index() == other
                        || candidate.worse().index() == model.index()
                            && candidate.better().index() == other)
            .findFirst()
            .orElseThrow();
    if (comparison.isNone()) {
      return new Reference(name, 0, 0, 0, 0, 0, 1, 1);
    }
    Estimate loss = comparison.difference().loss();
    Estimate difference = comparison.better().index() == model.index() ? loss : loss.negated();
    return new Reference(
        name,
        difference.mean(),
        difference.lower(comparison.level()),
        difference.upper(comparison.level()),
        difference.alwaysLower(),
        difference.alwaysUpper(),
        difference.pValue(),
        comparison.adjustedPValue());
  }
}
