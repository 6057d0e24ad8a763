package org.surprisal.job.evaluation;

import org.surprisal.job.loss.Estimate;

/**
 * How a model compares with the one that all are measured against: the baseline, or the best one.
 *
 * @param name the other model
 * @param difference the model's loss less that of the other: above 0 where it is worse
 * @param adjustedPValue the p-value of the difference, by Holm's correction for all comparisons
 */
public record Reference(String name, Estimate difference, double adjustedPValue) {

  public static Reference of(Findings findings, ModelFindings model) {
    int baseline = findings.request().baseline();
    int other = baseline >= 0 ? baseline : findings.best().index();
    String name = findings.request().models().get(other).name();
    if (other == model.index()) {
      return new Reference(name, new Estimate(0, 0, findings.all().rows()), 1);
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
    Estimate difference = comparison.difference().loss();
    return new Reference(
        name,
        comparison.better().index() == model.index() ? difference : difference.negated(),
        comparison.adjustedPValue());
  }
}
