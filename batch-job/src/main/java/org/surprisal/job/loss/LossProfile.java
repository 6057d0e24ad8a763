package org.surprisal.job.loss;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of {@link LossAggregator}. Its size does not depend on the number of rows.
 *
 * <p>Rows count towards intervals and pairs by their weight; the histogram, the wins and the worst
 * rows are of rows as they are. A row of weight 0 is as if it were not there.
 */
public final class LossProfile implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Moments> means = new ArrayList<>();
  private final List<LossHistogram> histograms = new ArrayList<>();
  private final List<WorstRows> worst = new ArrayList<>();
  private final List<PairedLosses> pairs = new ArrayList<>();
  private final Clusters clusters = new Clusters();
  private long rows;

  LossProfile(int models, int worstRows) {
    for (int model = 0; model < models; model++) {
      means.add(new Moments());
      histograms.add(new LossHistogram());
      worst.add(new WorstRows(model, worstRows));
      for (int second = model + 1; second < models; second++) {
        pairs.add(new PairedLosses(model, second));
      }
    }
  }

  void add(ScoredRow row) {
    double[] losses = row.getLosses();
    double weight = row.weight();
    if (weight == 0) {
      return;
    }
    rows++;
    for (int model = 0; model < losses.length; model++) {
      means.get(model).add(losses[model], weight);
      histograms.get(model).add(losses[model]);
      worst.get(model).add(row);
    }
    for (PairedLosses pair : pairs) {
      pair.add(losses, weight);
    }
    if (row.getCluster() != null) {
      clusters.add(row.getCluster(), weight, losses);
    }
  }

  void merge(LossProfile other) {
    rows += other.rows;
    for (int model = 0; model < means.size(); model++) {
      means.get(model).merge(other.means.get(model));
      histograms.get(model).merge(other.histograms.get(model));
      worst.get(model).merge(other.worst.get(model));
    }
    for (int i = 0; i < pairs.size(); i++) {
      pairs.get(i).merge(other.pairs.get(i));
    }
    clusters.merge(other.clusters);
  }

  /** The number of rows. */
  public long rows() {
    return rows;
  }

  /** Whether there were too many clusters to keep each of them. */
  public boolean hasPooledClusters() {
    return clusters.isPooled();
  }

  /** The mean loss of a model. */
  public Estimate mean(int model) {
    return clusters.isEmpty() ? means.get(model).estimate() : clusters.estimate(model, -1);
  }

  public LossHistogram histogram(int model) {
    return histograms.get(model);
  }

  /** The rows that a model did worst on, worst first. */
  public List<WorstRow> worst(int model) {
    return worst.get(model).list();
  }

  /**
   * What the rows say of two models; the difference is the loss of the first less that of the
   * second.
   */
  public Difference difference(int first, int second) {
    if (first > second) {
      return difference(second, first).turned();
    }
    PairedLosses pair =
        pairs.stream()
            .filter(candidate -> candidate.first == first && candidate.second == second)
            .findFirst()
            .orElseThrow();
    return new Difference(
        first,
        second,
        clusters.isEmpty() ? pair.difference() : clusters.estimate(first, second),
        (double) pair.firstWins() / rows,
        (double) pair.secondWins() / rows);
  }
}
