package org.surprisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.ranking.ExactRanking;
import org.surprisal.information.ranking.ExactRanking.Scored;
import org.surprisal.information.ranking.Ranking;
import org.surprisal.information.ranking.RankingScores;
import org.surprisal.information.ranking.RankingTally;
import org.surprisal.information.score.PredictionTally;

/** What holds of a ranking, whatever the rows. */
class RankingLawsTest {
  private static final double ROUNDING = 1e-14;

  /** A labelled prediction. */
  record Labelled(double score, int label, double weight) {}

  /** With many ties, or with none; always of both classes. */
  @Provide
  Arbitrary<List<Labelled>> rows() {
    Arbitrary<Double> coarse = Arbitraries.integers().between(0, 8).map(n -> n / 8.0);
    Arbitrary<Double> fine = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> scores = Arbitraries.oneOf(coarse, fine);
    return Combinators.combine(
            scores, Arbitraries.integers().between(0, 1), Arbitraries.integers().between(1, 4))
        .as((score, label, quarters) -> new Labelled(score, label, quarters / 4.0))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .filter(list -> list.stream().map(Labelled::label).distinct().count() == 2);
  }

  private static RankingTally tally(List<Labelled> rows) {
    RankingTally tally = new RankingTally();
    rows.forEach(row -> PredictionTally.add(tally, row.label, row.score, row.weight));
    return tally;
  }

  private static Ranking ranking(List<Labelled> rows) {
    return RankingScores.evaluateRanking(tally(rows));
  }

  private static List<Labelled> with(List<Labelled> rows, DoubleUnaryOperator change) {
    return rows.stream()
        .map(row -> new Labelled(change.applyAsDouble(row.score), row.label, row.weight))
        .toList();
  }

  @Claim
  void aRankingIsThatOfTheSortedRows(@ForAll("rows") List<Labelled> rows) {
    ExactRanking exact =
        ExactRanking.of(
            rows.stream()
                .map(
                    row ->
                        new Scored(row.score, row.weight * row.label, row.weight * (1 - row.label)))
                .toList());
    Ranking ranking = ranking(rows);
    assertThat(ranking.rocAuc()).isCloseTo(exact.rocAuc(), within(ROUNDING));
    assertThat(ranking.averagePrecision()).isCloseTo(exact.averagePrecision(), within(ROUNDING));
    assertThat(ranking.ksStatistic()).isCloseTo(exact.ksStatistic(), within(ROUNDING));
    assertThat(
            ranking.rocAucMaxError()
                + ranking.averagePrecisionMaxError()
                + ranking.ksStatisticMaxError())
        .isZero();
  }

  @Claim
  void partsInAnyOrderMergeToTheSameBits(
      @ForAll("rows") List<Labelled> rows, @ForAll Random random) {
    List<Labelled> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(rows.size() + 1);
    RankingTally merged = tally(shuffled.subList(cut, rows.size()));
    merged.merge(tally(shuffled.subList(0, cut)));
    assertThat(RankingScores.evaluateRanking(merged)).isEqualTo(ranking(rows));
  }

  @Claim
  void onlyTheOrderOfTheScoresCounts(@ForAll("rows") List<Labelled> rows) {
    assertThat(ranking(with(rows, score -> score / 1024))).isEqualTo(ranking(rows));
  }

  @Claim
  void turnedScoresTurnTheArea(@ForAll("rows") List<Labelled> rows) {
    List<Labelled> coarse = with(rows, score -> Math.rint(score * 1024) / 1024);
    Ranking turned = ranking(with(coarse, score -> 1 - score));
    assertThat(turned.rocAuc()).isCloseTo(1 - ranking(coarse).rocAuc(), within(ROUNDING));
    assertThat(turned.ksStatistic()).isCloseTo(ranking(coarse).ksStatistic(), within(ROUNDING));
  }

  @Claim
  void equalScoresAreChance(@ForAll("rows") List<Labelled> rows) {
    Ranking ranking = ranking(with(rows, score -> 0.3));
    assertThat(ranking.rocAuc()).isEqualTo(0.5);
    assertThat(ranking.ksStatistic()).isZero();
    assertThat(ranking.averagePrecision())
        .isCloseTo(
            ranking.positives() / (ranking.positives() + ranking.negatives()), within(ROUNDING));
  }

  @Claim
  void figuresAreFrom0To1AndTheStatisticIsAtLeastTheAreaBeyondChance(
      @ForAll("rows") List<Labelled> rows) {
    Ranking ranking = ranking(rows);
    assertThat(ranking.rocAuc()).isBetween(0.0, 1.0);
    assertThat(ranking.averagePrecision()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(ranking.ksStatistic())
        .isLessThanOrEqualTo(1 + ROUNDING)
        .isGreaterThanOrEqualTo(Math.abs(ranking.rocAuc() - 0.5) - ROUNDING);
  }

  @Claim
  void aDistributionOverTwoClassesIsTheProbabilityOfClass1(@ForAll("rows") List<Labelled> rows) {
    RankingTally ofArrays = new RankingTally();
    rows.forEach(
        row ->
            PredictionTally.add(
                ofArrays, row.label, ClassArray.of(1 - row.score, row.score), row.weight));
    assertThat(RankingScores.evaluateRanking(ofArrays)).isEqualTo(ranking(rows));
  }

  /** A label that is one class for certain, and one that is its share in rows of part weights. */
  @Claim
  void aSoftLabelIsARowOfEachClassByItsShare(@ForAll("rows") List<Labelled> rows) {
    RankingTally soft = new RankingTally();
    RankingTally split = new RankingTally();
    for (Labelled row : rows) {
      ClassArray prediction = ClassArray.of(1 - row.score, row.score);
      double share = row.label == 1 ? 0.75 : 0.25;
      PredictionTally.add(soft, ClassArray.of(1 - share, share), prediction, row.weight);
      PredictionTally.add(split, 1, prediction, row.weight * share);
      PredictionTally.add(split, 0, prediction, row.weight * (1 - share));
    }
    assertThat(RankingScores.rocAuc(soft)).isCloseTo(RankingScores.rocAuc(split), within(ROUNDING));
    assertThat(RankingScores.averagePrecision(soft))
        .isCloseTo(RankingScores.averagePrecision(split), within(ROUNDING));
  }
}
