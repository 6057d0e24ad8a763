package org.surprisal.job.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;

/** What recalibration makes of the models: which is the best with it, and what to do. */
public final class Repair {
  /** A repair that removes less of a log loss is not worth a sentence. */
  private static final double WORTH_SAYING = 0.05;

  private final Findings findings;
  private final List<ModelFindings> ranked;

  public Repair(Findings findings) {
    this.findings = findings;
    ranked =
        findings.models().stream()
            .filter(model -> Double.isFinite(recalibrated(model)))
            .sorted(Comparator.comparingDouble(Repair::recalibrated))
            .toList();
  }

  /** The models that there is a repair of, the best first once it is recalibrated. */
  public List<ModelFindings> ranked() {
    return ranked;
  }

  /** The log loss of a model once it is recalibrated. */
  public static double recalibrated(ModelFindings model) {
    return model.score().metric("recalibrated_log_loss");
  }

  /** What to do, where it is sure and worth it. */
  Optional<String> sentence() {
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    ModelFindings best = ranked.get(0);
    ModelFindings asItIs = findings.best();
    if (!isKnown(best)) {
      return Optional.empty();
    }
    if (best != asItIs && isSurelyBetter(best, asItIs)) {
      double lead = findings.models().get(1).score().logLoss() - asItIs.score().logLoss();
      return Optional.of(
          "As they are, %s is the best by %s nats. Recalibrated, %s is the best%s: %s against %s; %s"
              .formatted(
                  asItIs.name(),
                  number(lead),
                  best.name(),
                  gain(best, asItIs).map(this::significance).orElse(""),
                  number(recalibrated(best)),
                  number(recalibrated(asItIs)),
                  remedy(best)));
    }
    boolean worthIt =
        best.score().metric("calibration_loss_low") > 0
            && best.score().metric("calibration_loss") > WORTH_SAYING * best.score().logLoss();
    return worthIt
        ? Optional.of(
            "Recalibrated, %s would have a log loss of %s instead of %s; %s"
                .formatted(
                    best.name(),
                    number(recalibrated(best)),
                    number(best.score().logLoss()),
                    remedy(best)))
        : Optional.empty();
  }

  /** Whether there are rows enough to learn a temperature from, and one that they agree on. */
  private static boolean isKnown(ModelFindings model) {
    return Double.isFinite(model.score().metric("temperature_error"))
        && !model.loss().doubts().contains(Estimate.Doubt.FEW);
  }

  /** Whether one model is better than another, by 5 % for all the models that could be the best. */
  private boolean isSurelyBetter(ModelFindings better, ModelFindings worse) {
    return gain(better, worse)
        .filter(gain -> gain.effectiveUnits() >= Estimate.FEWEST && gain.pValue() < level())
        .isPresent();
  }

  private double level() {
    return Estimate.LEVEL / (ranked.size() - 1);
  }

  /** By how much one model is better than another once both are recalibrated. */
  private Optional<Estimate> gain(ModelFindings better, ModelFindings worse) {
    return findings.all().recalibrated().difference(worse.index(), better.index());
  }

  private String significance(Estimate gain) {
    return " by %s nats (%s)".formatted(Figures.estimate(gain), Figures.interval(gain, level()));
  }

  private static String remedy(ModelFindings model) {
    String temperature = temperature(model);
    return "divide its logits by %1$s (`apply_temperature(probability, %1$s)`)"
        .formatted(temperature);
  }

  private static String temperature(ModelFindings model) {
    return rounded(model.score().metric("temperature"), 2);
  }

  private static String rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).toPlainString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** The temperature of a model with its standard error. */
  public static String temperatureWithError(ModelFindings model) {
    double error = model.score().metric("temperature_error");
    return temperature(model) + (Double.isNaN(error) ? "" : " ± " + rounded(error, 1));
  }

  /** The split of each model's log loss, the best first once it is recalibrated. */
  List<List<String>> table() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("recalibrated", "log_loss", "removed", "temperature"));
    for (ModelFindings model : ranked) {
      lines.add(
          List.of(
              model.name(),
              String.format(Locale.ROOT, "%.4f", recalibrated(model)),
              String.format(Locale.ROOT, "%.4f", model.score().metric("calibration_loss")),
              temperatureWithError(model)));
    }
    return lines;
  }
}
