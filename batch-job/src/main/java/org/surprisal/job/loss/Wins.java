package org.surprisal.job.loss;

import java.io.Serializable;

/** How often each of two models lost less than the other. */
final class Wins implements Serializable {
  private static final long serialVersionUID = 1L;

  final int first;
  final int second;
  private long ofFirst;
  private long ofSecond;

  Wins(int first, int second) {
    this.first = first;
    this.second = second;
  }

  void add(double[] losses) {
    ofFirst += losses[first] < losses[second] ? 1 : 0;
    ofSecond += losses[second] < losses[first] ? 1 : 0;
  }

  void merge(Wins other) {
    ofFirst += other.ofFirst;
    ofSecond += other.ofSecond;
  }

  long ofFirst() {
    return ofFirst;
  }

  long ofSecond() {
    return ofSecond;
  }
}
