package org.surprisal.job.loss;

import java.io.Serializable;

/** What the rows say of two models, one against the other. */
final class PairedLosses implements Serializable {
  private static final long serialVersionUID = 1L;

  final int first;
  final int second;
  private final Moments difference = new Moments();
  private long firstWins;
  private long secondWins;

  PairedLosses(int first, int second) {
    this.first = first;
    this.second = second;
  }

  void add(double[] losses, double weight) {
    double x = losses[first] - losses[second];
    difference.add(x, weight);
    if (x < 0) {
      firstWins++;
    } else if (x > 0) {
      secondWins++;
    }
  }

  void merge(PairedLosses other) {
    difference.merge(other.difference);
    firstWins += other.firstWins;
    secondWins += other.secondWins;
  }

  Estimate difference() {
    return difference.estimate();
  }

  long firstWins() {
    return firstWins;
  }

  long secondWins() {
    return secondWins;
  }
}
