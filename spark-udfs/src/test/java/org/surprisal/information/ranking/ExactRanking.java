package org.surprisal.information.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of a ranking by their definitions: all rows are sorted, and counted score by score.
 */
public record ExactRanking(double rocAuc, double averagePrecision, double ksStatistic) {

  /** A row: its score, and the weight of what is positive and negative in it. */
  public record Scored(double score, double positive, double negative) {
    public static Scored of(double score, boolean positive) {
      return new Scored(score, positive ? 1 : 0, positive ? 0 : 1);
    }
  }

  public static ExactRanking of(List<Scored> rows) {
    Scored[] sorted = rows.toArray(Scored[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(Scored::score).reversed());
    double positives = rows.stream().mapToDouble(Scored::positive).sum();
    double negatives = rows.stream().mapToDouble(Scored::negative).sum();
    double above = 0;
    double falselyAbove = 0;
    double area = 0;
    double precision = 0;
    double distance = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      double p = 0;
      double n = 0;
      while (to < sorted.length && sorted[to].score == sorted[from].score) {
        p += sorted[to].positive;
        n += sorted[to].negative;
        to++;
      }
      area += n * (above + p / 2);
      above += p;
      falselyAbove += n;
      precision += p == 0 ? 0 : p * above / (above + falselyAbove);
      distance = Math.max(distance, Math.abs(above / positives - falselyAbove / negatives));
      from = to;
    }
    return new ExactRanking(area / positives / negatives, precision / positives, distance);
  }
}
