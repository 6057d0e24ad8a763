package org.surprisal.information.score;

import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Role;

/**
 * What a cross-entropy is usually taken to mean, in words, as the text-book tables of binary
 * classifiers have it.
 *
 * <p>Reference: the bands are those of the worked example {@code rating} of
 * sample-data/worked-examples.csv. They are a rule of thumb for balanced binary labels; what a loss
 * is worth depends on the entropy of the labels, see normalized_entropy.
 */
public final class CrossEntropyRating {
  public static final FunctionDefinition CROSS_ENTROPY_RATING =
      FunctionDefinition.row("cross_entropy_rating", CrossEntropyRating.class, Family.SCORE)
          .summary("what a cross-entropy or log loss in nats is usually taken to mean, in words")
          .parameters(
              Parameter.required("loss", Role.LOSS, "the cross-entropy or log loss, in nats"))
          .edge(
              "0 is perfect; below 0.02 is great, below 0.05 on the right track, below 0.20 fine.")
          .edge("Above 0.30 is not great, above 1.00 terrible, above 2.00 something broken.")
          .edge("NULL from 0.20 to 0.30, for which the rule of thumb has no word.")
          .example("SELECT _FUNC_(0.108)", "fine")
          .example("SELECT _FUNC_(2.73)", "something broken")
          .related("log_loss", "normalized_entropy")
          .since("0.1.0")
          .build();

  private CrossEntropyRating() {}

  /** The word for a loss in nats; null where there is none. */
  public static String crossEntropyRating(double loss) {
    if (loss == 0) {
      return "perfect";
    } else if (loss < 0.02) {
      return "great";
    } else if (loss < 0.05) {
      return "on the right track";
    } else if (loss < 0.20) {
      return "fine";
    } else if (loss <= 0.30) {
      return null;
    } else if (loss <= 1) {
      return "not great";
    }
    return loss <= 2 ? "terrible" : "something broken";
  }
}
