package org.surprisal.information.score;

import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;

/**
 * The log loss of predictions relative to what the frequencies of the labels alone would cost.
 *
 * <p>The normalized entropy is log_loss / H, where H is the entropy of the label frequencies of the
 * same rows: 1 for predictions no better than the frequencies, less for better ones, whatever the
 * base rate. D² = 1 - normalized entropy is the fraction of the deviance explained (McFadden's
 * pseudo R²).
 *
 * <p>Edge results: where all labels are one class H is 0, and the result is Infinity (-Infinity for
 * D²), or NULL for a loss of 0.
 *
 * <p>Reference: X. He et al. (2014), Practical Lessons from Predicting Clicks on Ads at Facebook,
 * doi:10.1145/2648584.2648589; D. McFadden (1974), Conditional Logit Analysis of Qualitative Choice
 * Behavior.
 */
public final class NormalizedEntropy {
  private static final String ONE_CLASS_EDGE =
      " where all labels are one class, whose entropy is 0; NULL if the loss is 0 too.";

  public static final FunctionDefinition NORMALIZED_ENTROPY =
      FunctionDefinition.tally(
              "normalized_entropy",
              NormalizedEntropy.class,
              Family.SCORE,
              LossTally.class,
              NormalizedEntropy::tally)
          .summary(
              "the log loss of labelled predictions divided by the entropy of the frequencies of their labels")
          .better(Better.SMALLER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(
              "1 for predictions no better than the label frequencies, 0 for ones that are certain and right.")
          .edge("Infinity" + ONE_CLASS_EDGE)
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.5), (0, 0.5) AS t(label, probability)",
              "1.0")
          .related("d2_log_loss", "log_loss")
          .since("0.1.0")
          .build();

  public static final FunctionDefinition D2_LOG_LOSS =
      FunctionDefinition.tally(
              "d2_log_loss",
              NormalizedEntropy.class,
              Family.SCORE,
              LossTally.class,
              NormalizedEntropy::tally)
          .summary(
              "the fraction of the log loss that predictions save over the label frequencies, 1 - normalized_entropy")
          .better(Better.LARGER)
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(
              "0 for predictions no better than the label frequencies, 1 for ones that are certain and right; negative for worse ones.")
          .edge("-Infinity" + ONE_CLASS_EDGE)
          .edge("Near 0 it is a small difference of numbers near 1, right to 1e-15 of 1.")
          .example(
              "SELECT _FUNC_(label, probability) FROM VALUES (1, 0.5), (0, 0.5) AS t(label, probability)",
              "0.0")
          .related("normalized_entropy", "log_loss")
          .since("0.1.0")
          .build();

  private NormalizedEntropy() {}

  private static Tally tally(java.util.Map<String, Double> constants) {
    return new LossTally(constants.get("eps"));
  }

  /** (Σ w loss / Σ w) / H. */
  public static double normalizedEntropy(LossTally tally) {
    return tally.loss() / tally.weight() / tally.labelEntropy();
  }

  /** 1 - (Σ w loss / Σ w) / H. */
  public static double d2LogLoss(LossTally tally) {
    return 1 - normalizedEntropy(tally);
  }
}
