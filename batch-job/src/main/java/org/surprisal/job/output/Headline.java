package org.surprisal.job.output;

import java.util.List;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.evaluation.Comparison;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;

/** Which model to take, and how sure that is, in a sentence. */
final class Headline {
  private final Findings findings;
  private final ModelFindings best;
  private final int baseline;

  Headline(Findings findings) {
    this.findings = findings;
    best = findings.best();
    baseline = findings.request().baseline();
  }

  String text() {
    if (!Double.isFinite(best.score().logLoss())) {
      return infinite(best) + ", so its log loss is infinite";
    }
    if (findings.models().size() == 1) {
      return "%s has a log loss of %s nats (%s)"
          .formatted(best.name(), Figures.estimate(best.loss()), Figures.interval(best.loss()));
    }
    List<Comparison> ofBest =
        findings.comparisons().stream().filter(each -> each.better() == best).toList();
    Comparison decisive =
        ofBest.stream()
            .filter(each -> baseline < 0 || each.worse().index() == baseline)
            .findFirst()
            .orElse(ofBest.get(0));
    if (ofBest.size() == findings.models().size() - 1
        && ofBest.stream().allMatch(Comparison::isNone)) {
      return "%s lose the same in every row".formatted(names());
    }
    if (baseline == best.index()) {
      return "No model has a smaller log loss than the baseline %s. %s"
          .formatted(best.name(), sentence(decisive));
    }
    return sentence(decisive) + (decided(decisive) ? beyond(ofBest) : winners());
  }

  private String names() {
    List<String> names = findings.models().stream().map(ModelFindings::name).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static boolean decided(Comparison comparison) {
    return comparison.isSignificant() || comparison.isInfinite();
  }

  private String sentence(Comparison comparison) {
    String worse =
        (comparison.worse().index() == baseline ? "the baseline " : "") + comparison.worse().name();
    String better = comparison.better().name();
    if (comparison.isNone()) {
      return "%s and %s lose the same in every row".formatted(better, worse);
    }
    if (comparison.isInfinite()) {
      return "%s is better than %s, whose log loss is infinite: %s"
          .formatted(better, worse, infinite(comparison.worse()));
    }
    Estimate gain = comparison.difference().loss().negated();
    String by = Figures.estimate(gain);
    String interval = Figures.interval(gain, comparison.level());
    return comparison.isSignificant()
        ? "%s is better than %s by %s nats (%s)".formatted(better, worse, by, interval)
        : "The data cannot tell %s and %s apart: the difference is %s nats (%s)"
            .formatted(better, worse, by, interval);
  }

  private static String infinite(ModelFindings model) {
    return "%s gives the probability 0 to what happened in %s"
        .formatted(model.name(), Figures.rows(model.score().count("zero_probability_rows")));
  }

  private String beyond(List<Comparison> ofBest) {
    boolean all = ofBest.stream().allMatch(Headline::decided);
    return baseline < 0 && ofBest.size() > 1 && all ? ", and better than every other model" : "";
  }

  /** What surely is better than the baseline, where the best is not. */
  private String winners() {
    List<String> sure =
        findings.comparisons().stream()
            .filter(each -> each.worse().index() == baseline && decided(each))
            .map(this::sentence)
            .toList();
    return sure.isEmpty() ? "" : ". But " + String.join("; ", sure);
  }
}
