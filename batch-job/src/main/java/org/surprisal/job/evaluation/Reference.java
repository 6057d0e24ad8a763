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
 * @param recalibrated the same difference once both models are recalibrated
 */
public record Reference(
    String name,
    double difference,
    double lower,
    double upper,
    double alwaysLower,
    double alwaysUpper,
    double pValue,
    double adjustedPValue,
    Recalibrated recalibrated) {

  /**
   * The recalibrated loss of a model less that of another one. NaN where nobody knows, or too few
   * rows tell.
   *
   * @param difference above 0 where the model is worse
   * @param lower the lower end of its interval, by Bonferroni's correction for as many models as
   *     are compared with one
   * @param upper the upper end
   */
  public record Recalibrated(double difference, double lower, double upper) {
    private static final Recalibrated NONE = new Recalibrated(0, 0, 0);
    private static final Recalibrated UNKNOWN =
        new Recalibrated(Double.NaN, Double.NaN, Double.NaN);

    private static Recalibrated of(Findings findings, int model, int other) {
      double level = Estimate.LEVEL / (findings.models().size() - 1);
      return findings
          .all()
          .recalibrated()
          .difference(model, other)
          .map(difference -> of(difference, level))
          .orElse(UNKNOWN);
    }

    private static Recalibrated of(Estimate difference, double level) {
      boolean isTold = difference.effectiveUnits() >= Estimate.FEWEST;
      return new Recalibrated(
          difference.mean(),
          isTold ? difference.lower(level) : Double.NaN,
          isTold ? difference.upper(level) : Double.NaN);
    }
  }

  public static Reference of(Findings findings, ModelFindings model) {
    int baseline = findings.request().baseline();
    int other = baseline >= 0 ? baseline : findings.best().index();
    String name = findings.request().models().get(other).name();
    if (other == model.index()) {
      return new Reference(name, 0, 0, 0, 0, 0, 1, 1, Recalibrated.NONE);
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
      return new Reference(name, 0, 0, 0, 0, 0, 1, 1, Recalibrated.NONE);
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
        comparison.adjustedPValue(),
        Recalibrated.of(findings, model.index(), other));
  }
}
