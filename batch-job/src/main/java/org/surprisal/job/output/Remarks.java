package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Multiplicity;
import org.surprisal.job.evaluation.Comparison;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.loss.Confidence;
import org.surprisal.job.loss.Difference;

/**
 * What else to know before acting on the headline. A remark is made only where the data show it:
 * for a model of which it is false, it is made in at most 5 of 100 data sets.
 */
final class Remarks {
  /** Below this gap nobody would call a model over- or underconfident. */
  private static final double CONFIDENCE_GAP = 0.02;

  private final Findings findings;
  private final List<String> remarks = new ArrayList<>();

  Remarks(Findings findings) {
    this.findings = findings;
    addAccuracy();
    addBaseRate();
    addConfidence();
  }

  List<String> list() {
    return remarks;
  }

  private void addAccuracy() {
    ModelFindings best = findings.best();
    ModelFindings mostAccurate =
        findings.models().stream()
            .max(Comparator.comparingDouble(model -> model.score().accuracy()))
            .orElseThrow();
    if (mostAccurate == best
        || !(mostAccurate.score().accuracy() > best.score().accuracy())
        || !isWorse(best, mostAccurate)) {
      return;
    }
    Difference difference = findings.all().losses().difference(mostAccurate.index(), best.index());
    if (difference.accuracy().pValue() * (findings.models().size() - 1) < Estimate.LEVEL) {
      remarks.add(
          "Accuracy alone would choose %s, which is right in %s of the rows against %s, but whose probabilities are worse"
              .formatted(
                  mostAccurate.name(),
                  percent(mostAccurate.score().accuracy()),
                  percent(best.score().accuracy())));
    }
  }

  private boolean isWorse(ModelFindings best, ModelFindings other) {
    return findings.comparisons().stream()
        .filter(each -> each.better() == best && each.worse() == other)
        .findFirst()
        .map(Comparison::isSignificant)
        .orElseGet(
            () ->
                findings
                            .all()
                            .losses()
                            .difference(best.index(), other.index())
                            .loss()
                            .carefulPValue()
                        * (findings.models().size() - 1)
                    < Estimate.LEVEL);
  }

  private void addBaseRate() {
    List<ModelFindings> models = findings.models();
    double[] adjusted =
        Multiplicity.holm(
            models.stream().mapToDouble(model -> pValue(model.beyondBaseRate())).toArray());
    for (int i = 0; i < models.size(); i++) {
      Estimate beyond = models.get(i).beyondBaseRate();
      if (beyond.mean() > 0 && adjusted[i] < Estimate.LEVEL) {
        remarks.add(
            "%s: worse than predicting the frequencies of the labels in every row, by %s nats (%s)"
                .formatted(
                    models.get(i).name(), Figures.estimate(beyond), Figures.interval(beyond)));
      } else if (!models.get(i).hasSkill() && !Double.isNaN(adjusted[i])) {
        remarks.add(
            "%s: the data cannot tell it from predicting the frequencies of the labels in every row; the difference is %s nats (%s)"
                .formatted(
                    models.get(i).name(), Figures.estimate(beyond), Figures.interval(beyond)));
      }
    }
  }

  private static double pValue(Estimate estimate) {
    return estimate.effectiveUnits() < Estimate.FEWEST ? Double.NaN : estimate.pValue();
  }

  private void addConfidence() {
    List<ModelFindings> models = findings.models();
    double[] adjusted =
        Multiplicity.holm(
            models.stream()
                .map(ModelFindings::confidence)
                .mapToDouble(
                    confidence ->
                        Double.isNaN(pValue(confidence.gap())) ? Double.NaN : confidence.pValue())
                .toArray());
    for (int i = 0; i < models.size(); i++) {
      Confidence confidence = models.get(i).confidence();
      Estimate gap = confidence.gap();
      if (adjusted[i] < Estimate.LEVEL && Math.abs(gap.mean()) > CONFIDENCE_GAP) {
        Estimate shown = gap.mean() > 0 ? gap : gap.negated();
        remarks.add(
            "%s is %s: it gives its choices a probability of %s on average, and is right in %s (%s points apart, 95 %% interval %s to %s)"
                .formatted(
                    models.get(i).name(),
                    gap.mean() > 0 ? "overconfident" : "underconfident",
                    percent(confidence.claimed()),
                    percent(confidence.right()),
                    points(shown.mean()),
                    points(shown.lower()),
                    points(shown.upper())));
      }
    }
  }

  private static String points(double share) {
    return Figures.fixed(100 * share, 1);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
