package org.surprisal.information.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.ranking.RankingTally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * Every metric of labelled predictions, of any number of classes: what an evaluation keeps, and of
 * the other metrics the sums, or a tally for each kind. A row is read and checked once for all.
 */
public final class AllMetricsTally extends PredictionTally {
  private final EvaluationTally evaluation;
  private final MetricSums sums;
  private final List<PredictionTally> tallies = new ArrayList<>();

  AllMetricsTally(Map<String, Double> constants) {
    evaluation =
        new EvaluationTally(
            constants.get("eps"), constants.get("bins").intValue(), new RankingTally());
    sums = new MetricSums(Map.of("k", constants.get("k")));
    tallies.add(evaluation);
    tallies.add(sums);
    Map<Class<?>, PredictionTally> others = new LinkedHashMap<>();
    for (Metric metric : Metric.FURTHER) {
      if (metric.function().hasTally()) {
        others.computeIfAbsent(
            metric.function().tallyClass(),
            kind -> (PredictionTally) metric.function().newTally(constants));
      }
    }
    tallies.addAll(others.values());
  }

  @Override
  protected void add(Prediction row, double weight) {
    for (PredictionTally tally : tallies) {
      tally.addRow(row, weight);
    }
  }

  @Override
  protected void zeroWeightRow() {
    evaluation.zeroWeightRow();
  }

  @Override
  public void nullRow() {
    evaluation.nullRow();
  }

  @Override
  public void badRow(BadInput bad) {
    evaluation.badRow(bad);
  }

  @Override
  public Map<String, Double> totals() {
    return evaluation.totals();
  }

  Evaluation evaluation() {
    return evaluation.evaluation();
  }

  /**
   * The metrics that the evaluation has not, by their names in SQL; null where one is undefined.
   */
  Map<String, Double> further() {
    Map<String, Double> further = new HashMap<>(sums.metrics());
    for (Metric metric : Metric.FURTHER) {
      if (metric.function().hasTally()) {
        double value = metric.finish(Map.of(), tallies);
        further.put(metric.sqlName(), Double.isNaN(value) ? null : value);
      }
    }
    return further;
  }

  @Override
  public void merge(Tally tally) {
    AllMetricsTally other = (AllMetricsTally) tally;
    for (int i = 0; i < tallies.size(); i++) {
      tallies.get(i).merge(other.tallies.get(i));
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (PredictionTally tally : tallies) {
      tally.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (PredictionTally tally : tallies) {
      tally.read(in);
    }
  }
}
