package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.job.evaluation.Comparison;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.loss.Estimate;
import org.surprisal.job.request.Model;

/** What the findings mean, in sentences. */
public final class Verdict {
  /** Below this gap nobody would call a model over- or underconfident. */
  private static final double CONFIDENCE_GAP = 0.02;

  private final Findings findings;

  public Verdict(Findings findings) {
    this.findings = findings;
  }

  /** Which model to take, and how sure that is. */
  public String headline() {
    ModelFindings best = findings.best();
    if (!Double.isFinite(best.score().logLoss())) {
      return best.name()
          + " gives probability 0 to something that happened, so its log loss is infinite";
    }
    if (findings.models().size() == 1) {
      return "%s has a log loss of %s nats (%s)"
          .formatted(best.name(), Figures.estimate(best.loss()), Figures.interval(best.loss()));
    }
    int baseline = findings.request().baseline();
    if (baseline == best.index()) {
      return "No model is better than the baseline %s. %s".formatted(best.name(), next(best));
    }
    Comparison decisive =
        findings.comparisons().stream()
            .filter(comparison -> comparison.better() == best)
            .findFirst()
            .orElseThrow();
    String role = baseline < 0 ? "" : "the baseline ";
    return decisive.isSignificant()
        ? difference(decisive, role) + others(best, baseline)
        : undecided(decisive, role);
  }

  private String next(ModelFindings best) {
    Comparison nearest =
        findings.comparisons().stream()
            .filter(comparison -> comparison.better() == best)
            .findFirst()
            .orElseThrow();
    return nearest.isSignificant() ? difference(nearest, "") : undecided(nearest, "");
  }

  private static String difference(Comparison comparison, String role) {
    Estimate gain = comparison.difference().loss().negated();
    return "%s is better than %s%s by %s nats (%s)"
        .formatted(
            comparison.better().name(),
            role,
            comparison.worse().name(),
            Figures.estimate(gain),
            Figures.interval(gain));
  }

  private static String undecided(Comparison comparison, String role) {
    Estimate gain = comparison.difference().loss().negated();
    return "The data cannot tell %s and %s%s apart: the difference is %s nats (%s)"
        .formatted(
            comparison.better().name(),
            role,
            comparison.worse().name(),
            Figures.estimate(gain),
            Figures.interval(gain));
  }

  private String others(ModelFindings best, int baseline) {
    List<Comparison> with =
        findings.comparisons().stream().filter(comparison -> comparison.better() == best).toList();
    boolean all = with.stream().allMatch(Comparison::isSignificant);
    return baseline < 0 && with.size() > 1 && all ? ", and better than every other model" : "";
  }

  /** What else to know before acting on the headline. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    new Repair(findings).sentence().ifPresent(remarks::add);
    addAccuracy(remarks);
    addUselessModels(remarks);
    findings.models().forEach(model -> addConfidence(model, remarks));
    return remarks;
  }

  private void addAccuracy(List<String> remarks) {
    ModelFindings best = findings.best();
    findings.models().stream()
        .max(Comparator.comparingDouble(model -> model.score().accuracy()))
        .filter(model -> model.score().accuracy() > best.score().accuracy())
        .ifPresent(
            model ->
                remarks.add(
                    "Accuracy alone would choose %s, which is right in %s of the rows against %s, but whose probabilities are worse"
                        .formatted(
                            model.name(),
                            percent(model.score().accuracy()),
                            percent(best.score().accuracy()))));
  }

  private void addUselessModels(List<String> remarks) {
    String useless =
        findings.models().stream()
            .filter(model -> model.score().metric("normalized_entropy") > 1)
            .map(ModelFindings::name)
            .collect(Collectors.joining(", "));
    if (!useless.isEmpty()) {
      remarks.add(
          "%s: worse than predicting the frequencies of the labels in every row, which costs %s nats"
              .formatted(useless, Figures.number(labelEntropy())));
    }
  }

  private static void addConfidence(ModelFindings model, List<String> remarks) {
    double rows = 0;
    double claimed = 0;
    double observed = 0;
    for (CalibrationBin bin : model.score().curve()) {
      if (bin.count() > 0) {
        rows += bin.count();
        claimed += bin.count() * bin.meanProbability();
        observed += bin.count() * bin.observedFrequency();
      }
    }
    double gap = (claimed - observed) / rows;
    if (Math.abs(gap) > CONFIDENCE_GAP && model.model().form() != Model.Form.NUMBER) {
      remarks.add(
          "%s is %s: it gives its choices a probability of %s on average, and is right in %s"
              .formatted(
                  model.name(),
                  gap > 0 ? "overconfident" : "underconfident",
                  percent(claimed / rows),
                  percent(observed / rows)));
    }
  }

  /** The quality ledger: a sentence for each thing that the metrics rest on. */
  public List<String> ledger() {
    List<String> sentences = new ArrayList<>();
    for (ModelFindings model : findings.models()) {
      Score score = model.score();
      long zero = score.count("zero_probability_rows");
      if (zero > 0) {
        sentences.add(
            "%s: %s %s the true class probability 0 and %s up %s of the loss"
                .formatted(
                    model.name(),
                    Figures.rows(zero),
                    zero == 1 ? "gives" : "give",
                    zero == 1 ? "makes" : "make",
                    Figures.share(score.metric("zero_probability_loss_share"))));
      }
      Ledger ledger = model.ledger();
      if (ledger.faulty() > 0) {
        String reasons =
            ledger.reasons().entrySet().stream()
                .map(reason -> Figures.count(reason.getValue()) + " with " + reason.getKey())
                .collect(Collectors.joining(", "));
        sentences.add(
            "%s: %s cannot be scored (%s)"
                .formatted(model.name(), Figures.rows(ledger.faulty()), reasons));
      }
    }
    long left = findings.rows() - findings.all().rows();
    if (left > 0) {
      sentences.add(
          "%s of %s left out for all models, so that all are measured on the same rows"
              .formatted(Figures.count(left), Figures.rows(findings.rows())));
    }
    if (sentences.isEmpty()) {
      sentences.add("every row was scored, and no model gave probability 0 to what happened");
    }
    return sentences;
  }

  /** The cost of predicting the frequencies of the labels in every row. */
  public double labelEntropy() {
    return findings.best().score().metric("label_entropy");
  }

  /** The cost of giving all classes the same probability. */
  public double uniform() {
    return Math.log(findings.classCount());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
