package org.surprisal.job.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surprisal.job.loss.LossProfile;
import org.surprisal.job.loss.ScoredRow;

/**
 * Of groups that are alike one is told from the others in at most 5 of 100 data sets.
 *
 * <p>{@code -Dsurprisal.sentences.runs=2000} prints how often, with as many data sets. What it
 * printed is in docs/simulations.md.
 */
class AlikeGroupsTest {
  private static final Integer RUNS = Integer.getInteger("surprisal.sentences.runs");

  @Test
  void noneOfAlikeGroupsIsSaidToDiffer() {
    for (int n : RUNS == null ? new int[] {300, 3000} : new int[] {50, 100, 300, 1000, 3000}) {
      assertSeldom("calibrated", n, 1);
    }
  }

  /** Mistakes are rare and dear, so that a group has them or has them not. */
  @Test
  void norOfThoseOfAModelThatIsNearlySure() {
    for (int n : RUNS == null ? new int[] {300, 3000} : new int[] {50, 100, 300, 1000, 3000}) {
      assertSeldom("calibrated, nearly sure", n, 4);
    }
  }

  private static void assertSeldom(String name, int n, double scale) {
    int runs = RUNS != null ? RUNS : 300;
    Random random = new Random(n);
    int found = 0;
    for (int run = 0; run < runs; run++) {
      found += findsOne(n, scale, random) ? 1 : 0;
    }
    double rate = (double) found / runs;
    if (RUNS != null) {
      System.out.printf("| 60 alike groups, %s | %d | %.1f %% |%n", name, n, 100 * rate);
    }
    assertThat(rate)
        .as("%s, n = %d", name, n)
        .isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / runs));
  }

  /** Groups of all sizes: that of the number i of 60 is about i / 30 times as large as the mean. */
  private static boolean findsOne(int n, double scale, Random random) {
    LossProfile all = LossProfile.ofPart(1);
    LossProfile[] ofGroups = new LossProfile[60];
    Arrays.setAll(ofGroups, i -> LossProfile.ofPart(1));
    int[] rows = new int[ofGroups.length];
    for (int i = 0; i < n; i++) {
      int group = Math.max(random.nextInt(60), random.nextInt(60));
      double p = 1 / (1 + Math.exp(scale * random.nextGaussian()));
      boolean happened = random.nextDouble() < p;
      double likelihood = happened ? p : 1 - p;
      ScoredRow row =
          new ScoredRow(
              null,
              null,
              happened ? 1 : 0,
              1,
              new double[] {-Math.log(likelihood)},
              new double[] {likelihood},
              new int[] {p > 0.5 ? 1 : 0},
              new double[] {Math.max(p, 1 - p)});
      all.add(row);
      ofGroups[group].add(row);
      rows[group]++;
    }
    List<Cell> cells =
        IntStream.range(0, ofGroups.length)
            .filter(i -> rows[i] > 0)
            .mapToObj(i -> cell(String.valueOf(i), rows[i], ofGroups[i]))
            .toList();
    return Groups.of(cell("", n, all), new ArrayList<>(cells), 1).stream()
        .anyMatch(group -> group.deviations().get(0).isSignificant());
  }

  private static Cell cell(String key, int rows, LossProfile losses) {
    return new Cell(List.of(key), rows, rows, List.of(), losses, RecalibratedPairs.NONE);
  }
}
