package org.surprisal.job.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surprisal.job.evaluation.Decision;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.request.Options;

/**
 * Which model, from which threshold on, decides at the least cost, where somebody says that the two
 * kinds of fault cost differently.
 */
public final class LeastCost {
  private static final int DIGITS = 3;

  private final Options options;
  private final int classes;
  private final String negative;
  private final String positive;

  /** The cheapest first. */
  private final List<Candidate> ranked;

  /** A model with the decision that it costs least to make by it. */
  private record Candidate(String name, Decision decision) {
    double cost() {
      return decision.at().cost();
    }
  }

  public LeastCost(Findings findings) {
    options = findings.request().options();
    classes = findings.classCount();
    negative = findings.request().classes().name(0);
    positive = findings.request().classes().name(1);
    ranked =
        findings.models().stream()
            .flatMap(model -> candidate(model).stream())
            .sorted(Comparator.comparingDouble(Candidate::cost))
            .toList();
  }

  /** What the faults cost: "a false positive costs 1 and a missed positive 10". */
  public static String words(Options options) {
    return "a false positive costs %s and a missed positive %s"
        .formatted(plain(options.costFalsePositive), plain(options.costFalseNegative));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private Optional<Candidate> candidate(ModelFindings model) {
    return model
        .cheapest()
        .map(
            at ->
                new Candidate(
                    model.name(),
                    new Decision(
                        at,
                        model.loss().effectiveUnits(),
                        options.costFalsePositive,
                        options.costFalseNegative)));
  }

  /** What to do; empty where the costs are equal, and where there are too few rows of a class. */
  Optional<String> sentence() {
    boolean isAsked = options.costFalsePositive != options.costFalseNegative;
    if (isAsked && classes > 2) {
      return Optional.of(
          "What a false positive and a missed positive cost says nothing of %d classes: it is about two"
              .formatted(classes));
    }
    if (!isAsked || ranked.isEmpty() || !ranked.get(0).decision().isTold()) {
      return Optional.empty();
    }
    Decision best = ranked.get(0).decision();
    String withoutModel =
        "predicting %s in every row".formatted(best.isAll() ? positive : negative);
    String itsCost = Figures.number(best.costWithoutModel());
    if (!best.saves(ranked.size())) {
      return Optional.of(
          "Where %s, no model surely costs less than %s, which costs %s a row"
              .formatted(words(options), withoutModel, itsCost));
    }
    boolean surely = isSurelyCheapest(best);
    return Optional.of(
        "Where %s, %s costs least%s: %s a row if %s is predicted from a probability of %s on, and a little more on new rows, as the threshold was chosen on these. %s%s costs %s"
            .formatted(
                words(options),
                ranked.get(0).name(),
                surely ? "" : " on these rows",
                Figures.number(best.at().cost()),
                positive,
                threshold(best.at().threshold()),
                second(surely),
                ranked.size() > 1 ? withoutModel : "P" + withoutModel.substring(1),
                itsCost));
  }

  private boolean isSurelyCheapest(Decision best) {
    return ranked.stream()
        .skip(1)
        .allMatch(other -> best.isSurelyCheaperThan(other.decision(), ranked.size()));
  }

  /** What the next model costs, and whether that is surely more. */
  private String second(boolean surely) {
    if (ranked.size() == 1) {
      return "";
    }
    String name = ranked.get(1).name();
    String cost = Figures.number(ranked.get(1).cost());
    return surely
        ? "%s costs %s, and ".formatted(name, cost)
        : "That is not surely less than the %s of %s; ".formatted(cost, name);
  }

  /** With three digits of its distance from 0 or from 1, whichever is nearer. */
  private static String threshold(double threshold) {
    BigDecimal exact = new BigDecimal(threshold);
    MathContext digits = new MathContext(DIGITS);
    BigDecimal shown =
        threshold <= 0.5
            ? exact.round(digits)
            : BigDecimal.ONE.subtract(BigDecimal.ONE.subtract(exact).round(digits));
    return shown.stripTrailingZeros().toPlainString();
  }
}
