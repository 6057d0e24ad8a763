package org.surprisal.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surprisal.job.evaluation.PlainRows.binary;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surprisal.job.evaluation.PlainRows;

/**
 * A sentence is made in at most 5 of 100 data sets of which it is false.
 *
 * <p>{@code -Dsurprisal.sentences.runs=2000} prints how often, with as many data sets.
 */
class SentenceErrorsTest {
  private static final Integer RUNS = Integer.getInteger("surprisal.sentences.runs");

  private static final Predicate<Verdict> SAYS_CONFIDENCE =
      verdict -> verdict.remarks().stream().anyMatch(remark -> remark.contains("confident"));
  private static final Predicate<Verdict> SAYS_BETTER =
      verdict -> verdict.headline().contains("is better than");
  private static final Predicate<Verdict> SAYS_ACCURACY =
      verdict -> verdict.remarks().stream().anyMatch(remark -> remark.startsWith("Accuracy"));
  private static final Predicate<Verdict> SAYS_REPAIR =
      verdict -> verdict.remarks().stream().anyMatch(remark -> remark.startsWith("Recalibrated"));
  private static final Predicate<Verdict> SAYS_REPAIRED_IS_BEST =
      verdict -> verdict.remarks().stream().anyMatch(remark -> remark.startsWith("As they are"));
  private static final Predicate<Verdict> SAYS_WORSE_THAN_NONE =
      verdict -> verdict.remarks().stream().anyMatch(remark -> remark.contains("worse than"));

  /** Three classes, of which one is the likeliest by a factor of e² or so. */
  @Test
  void aCalibratedModelIsSeldomCalledOverOrUnderconfident() {
    assertSeldom("calibrated, 3 classes", calibrated(2, 3), List.of("m"), SAYS_CONFIDENCE);
  }

  /** Nearly sure of everything, and right to be: mistakes are rare. */
  @Test
  void aConfidentCalibratedModelIsSeldomCalledOverOrUnderconfident() {
    assertSeldom("calibrated, nearly sure", calibrated(8, 2), List.of("m"), SAYS_CONFIDENCE);
  }

  /** Two models that see the same truth through noise of the same size. */
  @Test
  void oneOfTwoEquallyGoodModelsIsSeldomCalledBetterNorChosenByAccuracy() {
    BiConsumer<PlainRows, Random> row = (rows, random) -> noisy(rows, random, 2);
    assertSeldom("two equally good", row, List.of("a", "b"), SAYS_BETTER);
    assertSeldom("two equally good", row, List.of("a", "b"), SAYS_ACCURACY);
  }

  @Test
  void oneOfSixEquallyGoodModelsIsSeldomCalledBetter() {
    assertSeldom(
        "six equally good",
        (rows, random) -> noisy(rows, random, 6),
        List.of("a", "b", "c", "d", "e", "f"),
        SAYS_BETTER.or(SAYS_ACCURACY));
  }

  @Test
  void theTruthIsSeldomCalledWorseThanFrequencies() {
    assertSeldom(
        "the base rate of 1 in 10",
        (rows, random) -> rows.add(random.nextDouble() < 0.1 ? 1 : 0, binary(0.1)),
        List.of("m"),
        SAYS_WORSE_THAN_NONE);
    double[] many = new double[20];
    Arrays.fill(many, 0.05);
    assertSeldom(
        "the uniform truth of 20 classes",
        (rows, random) -> rows.add(random.nextInt(20), many),
        List.of("m"),
        SAYS_WORSE_THAN_NONE);
  }

  @Test
  void aModelWithoutSkillIsSeldomPraised() {
    BiConsumer<PlainRows, Random> row =
        (rows, random) ->
            rows.add(random.nextDouble() < 0.02 ? 1 : 0, binary(0.01 + 0.02 * random.nextDouble()));
    for (int n : new int[] {50, 300, 3000}) {
      assertRate(
          "no skill",
          n,
          rate(
              n,
              row,
              List.of("m"),
              rows -> !rows.findings().models().get(0).rating().equals("no skill shown")));
    }
  }

  @Test
  void aCalibratedModelIsSeldomSentToRepair() {
    assertSeldom("calibrated, 3 classes", calibrated(2, 3), List.of("m"), SAYS_REPAIR);
  }

  /** Two models that know the same, of which one is too sure of it. */
  @Test
  void aModelThatRecalibrationMakesNoBetterThanTheBestIsSeldomCalledThat() {
    assertSeldom(
        "equally good once recalibrated",
        (rows, random) -> {
          double truth = 1.5 * random.nextGaussian();
          double noise = random.nextGaussian();
          rows.add(
              draw(random, logit(truth)),
              logit(0.7 * (truth + noise)),
              logit(2 * (truth + random.nextGaussian())));
        },
        List.of("modest", "sure"),
        SAYS_REPAIRED_IS_BEST);
  }

  /** What is hard for one is easy for the other, so that their difference is of large variance. */
  @Test
  void neitherIsOneOfTwoModelsThatAreOpposed() {
    assertSeldom(
        "opposed, and equally good once recalibrated",
        (rows, random) -> {
          double truth = 0.3 * random.nextGaussian();
          double noise = 1.5 * random.nextGaussian();
          rows.add(draw(random, logit(truth)), logit(0.2 * (truth + noise)), logit(truth - noise));
        },
        List.of("modest", "sure"),
        SAYS_REPAIRED_IS_BEST);
  }

  /** Rows that are copies of few say no more than these. */
  @Test
  void norIsOneOfThemWhereRowsComeInClusters() {
    assertSeldom(
        "equally good once recalibrated, ten copies of each row",
        (rows, random) -> {
          double truth = 1.5 * random.nextGaussian();
          double[] modest = logit(0.7 * (truth + random.nextGaussian()));
          double[] sure = logit(2 * (truth + random.nextGaussian()));
          int label = draw(random, logit(truth));
          long cluster = random.nextLong();
          IntStream.range(0, 10).forEach(copy -> rows.add(label, 1, cluster, modest, sure));
        },
        List.of("modest", "sure"),
        SAYS_REPAIRED_IS_BEST);
  }

  /** Which is no error, but the sentence is worth nothing if it is never made. */
  @Test
  void aModelThatRecalibrationMakesTheBestIsMostlyCalledThat() {
    double made =
        rate(
            2000,
            (rows, random) -> {
              double truth = 1.5 * random.nextGaussian();
              rows.add(
                  draw(random, logit(truth)),
                  logit(0.7 * (truth + random.nextGaussian())),
                  logit(3 * (truth + 0.6 * random.nextGaussian())));
            },
            List.of("modest", "sure"),
            rows -> SAYS_REPAIRED_IS_BEST.test(new Verdict(rows.findings())));
    assertThat(made).isGreaterThan(0.8);
  }

  private static double[] logit(double z) {
    return binary(1 / (1 + Math.exp(-z)));
  }

  private static void noisy(PlainRows rows, Random random, int models) {
    double truth = 1.5 * random.nextGaussian();
    int label = random.nextDouble() < 1 / (1 + Math.exp(-truth)) ? 1 : 0;
    rows.add(
        label,
        IntStream.range(0, models)
            .mapToObj(i -> binary(1 / (1 + Math.exp(-truth - random.nextGaussian()))))
            .toArray(double[][]::new));
  }

  private static BiConsumer<PlainRows, Random> calibrated(double scale, int classes) {
    return (rows, random) -> {
      double[] q = softmax(random, scale, classes);
      rows.add(draw(random, q), q);
    };
  }

  private static double[] softmax(Random random, double scale, int classes) {
    double[] q =
        random.doubles(classes).map(u -> Math.exp(scale * Math.log(u / (1 - u)))).toArray();
    double sum = Arrays.stream(q).sum();
    return Arrays.stream(q).map(x -> x / sum).toArray();
  }

  private static int draw(Random random, double[] q) {
    double u = random.nextDouble();
    int label = 0;
    while (label < q.length - 1 && u >= q[label]) {
      u -= q[label++];
    }
    return label;
  }

  private static void assertSeldom(
      String name,
      BiConsumer<PlainRows, Random> row,
      List<String> models,
      Predicate<Verdict> isFalse) {
    for (int n : RUNS == null ? new int[] {50, 300} : new int[] {50, 100, 300, 1000, 3000}) {
      assertRate(name, n, rate(n, row, models, rows -> isFalse.test(new Verdict(rows.findings()))));
    }
  }

  private static int runs(int n) {
    return RUNS != null ? RUNS : n > 1000 ? 40 : n > 100 ? 100 : 300;
  }

  private static double rate(
      int n, BiConsumer<PlainRows, Random> row, List<String> models, Predicate<PlainRows> isFalse) {
    Random random = new Random(n);
    int errors = 0;
    for (int run = 0; run < runs(n); run++) {
      PlainRows rows = new PlainRows(models.toArray(String[]::new));
      for (int i = 0; i < n; i++) {
        row.accept(rows, random);
      }
      errors += isFalse.test(rows) ? 1 : 0;
    }
    return (double) errors / runs(n);
  }

  /** As many as 5 in 100, and two standard errors of a count of so many runs. */
  private static void assertRate(String name, int n, double rate) {
    if (RUNS != null) {
      System.out.printf("%s, n = %d: false in %.1f %%%n", name, n, 100 * rate);
    }
    assertThat(rate)
        .as("%s, n = %d", name, n)
        .isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / runs(n)));
  }
}
