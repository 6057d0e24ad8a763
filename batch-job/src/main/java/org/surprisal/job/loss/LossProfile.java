package org.surprisal.job.loss;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Sample;

/**
 * What the losses of rows tell: of all rows, or of those of a part, such as a class or a group, for
 * which only the losses are kept. Its size does not depend on the number of rows.
 *
 * <p>Rows count towards estimates by their weight; the histogram, the wins and the worst rows are
 * of rows as they are. A row of weight 0 is as if it were not there.
 */
public final class LossProfile implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int models;
  private final Sample sample;
  private final List<LossHistogram> histograms = new ArrayList<>();
  private final List<WorstRows> worst = new ArrayList<>();
  private final List<Wins> wins = new ArrayList<>();
  private long rows;

  private LossProfile(int models, Sample sample) {
    this.models = models;
    this.sample = sample;
  }

  /** An empty profile of all rows. */
  public static LossProfile ofAll(int models, int worstRows) {
    LossProfile profile = new LossProfile(models, Series.ofAll(models));
    for (int model = 0; model < models; model++) {
      profile.histograms.add(new LossHistogram());
      profile.worst.add(new WorstRows(model, worstRows));
      for (int second = model + 1; second < models; second++) {
        profile.wins.add(new Wins(model, second));
      }
    }
    return profile;
  }

  /** An empty profile of a part of the rows. */
  public static LossProfile ofPart(int models) {
    return new LossProfile(models, Series.ofPart(models));
  }

  private boolean isOfAll() {
    return !histograms.isEmpty();
  }

  public void add(ScoredRow row) {
    double weight = row.weight();
    if (weight == 0) {
      return;
    }
    rows++;
    double[] values = Series.values(row, isOfAll());
    if (row.cluster() == null) {
      sample.add(values, weight);
    } else {
      sample.add(values, weight, row.cluster());
    }
    if (isOfAll()) {
      for (int model = 0; model < models; model++) {
        histograms.get(model).add(row.losses()[model]);
        worst.get(model).add(row);
      }
      wins.forEach(pair -> pair.add(row.losses()));
    }
  }

  /** Adds the rows of another profile of the same kind. */
  public void merge(LossProfile other) {
    rows += other.rows;
    sample.merge(other.sample);
    for (int model = 0; model < histograms.size(); model++) {
      histograms.get(model).merge(other.histograms.get(model));
      worst.get(model).merge(other.worst.get(model));
    }
    for (int i = 0; i < wins.size(); i++) {
      wins.get(i).merge(other.wins.get(i));
    }
  }

  /** The number of rows that count. */
  public long rows() {
    return rows;
  }

  /** Whether there were too many clusters to keep each of them. */
  public boolean hasPooledClusters() {
    return sample.hasPooledClusters();
  }

  /** The mean loss of a model. */
  public Estimate loss(int model) {
    return sample.mean(Series.LOSS.of(model, models)).atLeast(0);
  }

  /** The losses of the rows, each less a number. */
  public Sample losses(double less) {
    return sample.minus(less);
  }

  /** How sure a model is, and how right. */
  public Confidence confidence(int model) {
    int claimed = Series.CONFIDENCE.of(model, models);
    int right = Series.RIGHT.of(model, models);
    return new Confidence(
        sample.mean(claimed).mean(),
        sample.mean(right).mean(),
        sample.difference(claimed, right),
        sample.mean(Series.SPREAD.of(model, models)).mean());
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
    Wins pair =
        wins.stream()
            .filter(candidate -> candidate.first == first && candidate.second == second)
            .findFirst()
            .orElseThrow();
    return new Difference(
        sample.difference(Series.LOSS.of(first, models), Series.LOSS.of(second, models)),
        sample.difference(Series.RIGHT.of(first, models), Series.RIGHT.of(second, models)),
        (double) pair.ofFirst() / rows,
        (double) pair.ofSecond() / rows);
  }
}
