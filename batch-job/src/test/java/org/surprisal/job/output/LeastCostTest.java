package org.surprisal.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surprisal.job.evaluation.PlainRows.binary;
import static org.surprisal.job.evaluation.PlainRows.uniform;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surprisal.job.evaluation.PlainRows;

/** What is said of costs. How seldom it is false, {@code DecisionTest} counts. */
class LeastCostTest {
  @Test
  void whoSaysWhatFaultsCostIsToldWhichModelToUseFromWhichProbabilityOn() {
    PlainRows rows = new PlainRows("good", "bad").costs(1, 10);
    for (int i = 0; i < 400; i++) {
      int label = i % 4 == 0 ? 1 : 0;
      double noise = i % 7 / 100.0;
      rows.add(label, binary(label == 1 ? 0.6 + noise : 0.1 + noise), binary(0.2 + noise));
    }
    assertThat(sentence(rows))
        .contains(
            "Where a false positive costs 1 and a missed positive 10, good costs least: 0 a row if 1 is predicted from a"
                + " probability of 0.6 on, and a little more on new rows, as the threshold was chosen on these. bad costs"
                + " 0.750, and predicting 1 in every row costs 0.750");
  }

  @Test
  void withoutAModelThatSavesAnythingTheDecisionIsToldThatNeedsNone() {
    PlainRows rows = new PlainRows("vain").costs(5, 1);
    for (int i = 0; i < 400; i++) {
      rows.add(i % 4 == 0 ? 1 : 0, binary(0.2 + i % 7 / 100.0));
    }
    assertThat(sentence(rows))
        .contains(
            "Where a false positive costs 5 and a missed positive 1, no model surely costs less than predicting 0 in every row,"
                + " which costs 0.250 a row");
  }

  @Test
  void nothingIsSaidOfEqualCosts() {
    PlainRows rows = new PlainRows("m").costs(2, 2);
    rows.add(1, binary(0.9));
    rows.add(0, binary(0.1));
    assertThat(sentence(rows)).isEmpty();
  }

  @Test
  void whoAsksForMoreThanTwoClassesIsToldThatCostsAreAboutTwo() {
    PlainRows rows = new PlainRows("m");
    rows.add(2, uniform(3));
    rows.add(1, uniform(3));
    rows.costs(1, 10);
    assertThat(sentence(rows))
        .contains(
            "What a false positive and a missed positive cost says nothing of 3 classes: it is about two");
  }

  @Test
  void nothingIsSaidOfFewPositives() {
    PlainRows rows = new PlainRows("m").costs(1, 10);
    for (int i = 0; i < 100; i++) {
      rows.add(i < 9 ? 1 : 0, binary(i < 9 ? 0.9 : 0.1));
    }
    assertThat(sentence(rows)).isEmpty();
    rows.add(1, binary(0.9));
    assertThat(sentence(rows)).isPresent();
  }

  private static Optional<String> sentence(PlainRows rows) {
    return new LeastCost(rows.findings()).sentence();
  }
}
