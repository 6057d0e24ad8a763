package org.surprisal.job.loss;

import java.io.Serializable;
import java.util.List;
import java.util.PriorityQueue;

/** The rows that a model did worst on, as many as are asked for. */
final class WorstRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int model;
  private final int wanted;
  private final PriorityQueue<WorstRow> rows = new PriorityQueue<>(new ByLoss());

  /** A comparator that can be serialized with the queue. */
  private static final class ByLoss implements java.util.Comparator<WorstRow>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(WorstRow left, WorstRow right) {
      return WorstRow.BY_LOSS.compare(left, right);
    }
  }

  WorstRows(int model, int wanted) {
    this.model = model;
    this.wanted = wanted;
  }

  void add(ScoredRow row) {
    WorstRow best = rows.peek();
    if (best == null || rows.size() < wanted || row.losses()[model] >= best.loss()) {
      add(WorstRow.of(row, model));
    }
  }

  void merge(WorstRows other) {
    other.rows.forEach(this::add);
  }

  private void add(WorstRow row) {
    rows.add(row);
    if (rows.size() > wanted) {
      rows.remove();
    }
  }

  /** Worst first. */
  List<WorstRow> list() {
    return rows.stream().sorted(WorstRow.BY_LOSS.reversed()).toList();
  }
}
