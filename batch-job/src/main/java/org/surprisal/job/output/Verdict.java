package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Score;

/** What the findings mean, in sentences. */
public final class Verdict {
  private final Findings findings;

  public Verdict(Findings findings) {
    this.findings = findings;
  }

  /** Which model to take, and how sure that is. */
  public String headline() {
    long left = findings.rows() - findings.all().rows();
    String of =
        left == 0 ? "" : ", on %d of %d rows".formatted(findings.all().rows(), findings.rows());
    return new Headline(findings).text() + of;
  }

  /** What else to know before acting on the headline. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    new Repair(findings).sentence().ifPresent(remarks::add);
    new LeastCost(findings).sentence().ifPresent(remarks::add);
    remarks.addAll(new Remarks(findings).list());
    return remarks;
  }

  /** Where the intervals cannot be trusted, and what none of them can know. */
  public List<String> warnings() {
    return new Warnings(findings).list();
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
}
