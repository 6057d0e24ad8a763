package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Estimate.Doubt;
import org.surprisal.job.evaluation.Comparison;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;

/** Where the intervals cannot be trusted, and what none of them can know. */
final class Warnings {
  private final Findings findings;
  private final String unit;
  private final List<String> warnings = new ArrayList<>();

  Warnings(Findings findings) {
    this.findings = findings;
    unit = findings.request().cluster() == null ? "row" : "cluster";
    for (ModelFindings model : findings.models()) {
      add("loss of " + model.name(), model.loss());
    }
    findings.comparisons().stream()
        .filter(comparison -> comparison.better() == findings.best())
        .filter(comparison -> !comparison.isNone())
        .forEach(this::add);
    addUnseen();
  }

  List<String> list() {
    return warnings;
  }

  private void add(Comparison comparison) {
    add(
        "difference of %s and %s".formatted(comparison.better().name(), comparison.worse().name()),
        comparison.difference().loss());
  }

  private void add(String of, Estimate estimate) {
    Set<Doubt> doubts = estimate.doubts();
    if (!Double.isFinite(estimate.mean())) {
      return;
    }
    if (estimate.standardError() == 0) {
      warnings.add(
          "The %s is %s in each of the %s: that says nothing about other rows, and there is no interval"
              .formatted(of, Figures.number(estimate.mean()), count(estimate.units())));
    } else if (doubts.contains(Doubt.FEW)) {
      boolean equal = estimate.effectiveUnits() > 0.99 * estimate.units();
      warnings.add(
          "The interval of the %s cannot be trusted: it rests on %s%s"
              .formatted(
                  of,
                  count(estimate.units()),
                  equal
                      ? ""
                      : ", which say as much as %s of equal weight"
                          .formatted(Figures.number(estimate.effectiveUnits()))));
    } else if (doubts.contains(Doubt.ONE_UNIT)) {
      boolean ofTotal = estimate.shareOfTotal() > estimate.shareOfVariance();
      warnings.add(
          "The interval of the %s cannot be trusted: one %s makes up %s of %s"
              .formatted(
                  of,
                  unit,
                  Figures.share(ofTotal ? estimate.shareOfTotal() : estimate.shareOfVariance()),
                  ofTotal ? "it" : "its variance"));
    } else if (doubts.contains(Doubt.SKEWED)) {
      warnings.add(
          "The interval of the %s cannot be trusted: a few %ss make up most of it (skewness %s, for which %s would be needed)"
              .formatted(
                  of,
                  unit,
                  Figures.number(estimate.skewness()),
                  count((long) Math.ceil(25 * estimate.skewness() * estimate.skewness()))));
    }
  }

  private String count(long units) {
    return Figures.count(units) + " " + unit + (units == 1 ? "" : "s");
  }

  /** What has a probability of 3 / n is missing among n rows in one of 20 samples. */
  private void addUnseen() {
    double eps = findings.request().options().eps;
    double highest = 0.0 - Math.log(eps);
    double units = findings.best().loss().effectiveUnits();
    String rare =
        units >= 6
            ? "what happens in fewer than 1 of %s %ss may be missing here"
                .formatted(Figures.count((long) Math.floor(units / 3)), unit)
            : "%s cannot tell what else happens".formatted(count(Math.round(units)));
    warnings.add(
        "No interval knows what was not sampled: %s, and each time may cost up to %s nats"
            .formatted(rare, Figures.number(highest)));
  }
}
