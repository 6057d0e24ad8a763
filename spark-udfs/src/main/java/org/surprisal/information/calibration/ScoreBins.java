package org.surprisal.information.calibration;

import java.util.ArrayList;
import java.util.List;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.ranking.SortedScores;

/**
 * Bins of a calibration curve whose edges follow from the probabilities: neighbouring scores, each
 * whole. Where a key of the tally has several scores, its mean probability is known to half of
 * their distance.
 */
final class ScoreBins {
  private final SortedScores scores;

  ScoreBins(SortedScores scores) {
    this.scores = scores;
  }

  private double weight(int key) {
    return scores.positive(key) + scores.negative(key);
  }

  /** Bins of as nearly the same weight as ties allow: a tie is in the bin of its upper end. */
  List<CalibrationBin> ofEqualWeight(int count) {
    double total = scores.positives() + scores.negatives();
    // A power of 2, which changes no digit, so that no product is beyond the doubles.
    double unit = Math.scalb(1.0, -Math.getExponent(total));
    CompensatedSum below = new CompensatedSum();
    List<CalibrationBin> bins = new ArrayList<>();
    int from = 0;
    int next = 1;
    for (int key = 0; key < scores.size(); key++) {
      below.add(weight(key));
      double share = below.value() * unit * count / (total * unit);
      if (share >= next || key == scores.size() - 1) {
        bins.add(bin(from, key + 1));
        from = key + 1;
        next = (int) Math.floor(share) + 1;
      }
    }
    return bins;
  }

  /**
   * The bins of isotonic regression, by pooling adjacent violators: neighbours become one until the
   * frequency rises from each to the next.
   *
   * <p>Reference: M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid, E. Silverman (1955), An Empirical
   * Distribution Function for Sampling with Incomplete Information, doi:10.1214/aoms/1177728423.
   */
  List<CalibrationBin> isotonic() {
    int[] from = new int[scores.size() + 1];
    double[] positive = new double[scores.size()];
    double[] weight = new double[scores.size()];
    int blocks = 0;
    for (int key = 0; key < scores.size(); key++) {
      from[blocks] = key;
      positive[blocks] = scores.positive(key);
      weight[blocks] = weight(key);
      while (blocks > 0
          && positive[blocks - 1] / weight[blocks - 1] >= positive[blocks] / weight[blocks]) {
        blocks--;
        positive[blocks] += positive[blocks + 1];
        weight[blocks] += weight[blocks + 1];
      }
      blocks++;
    }
    from[blocks] = scores.size();
    List<CalibrationBin> bins = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      bins.add(bin(from[block], from[block + 1]));
    }
    return bins;
  }

  private CalibrationBin bin(int from, int to) {
    CompensatedSum probability = new CompensatedSum();
    CompensatedSum positive = new CompensatedSum();
    CompensatedSum weight = new CompensatedSum();
    long rows = 0;
    for (int key = from; key < to; key++) {
      probability.addProduct(weight(key), scores.score(key));
      positive.add(scores.positive(key));
      weight.add(scores.positive(key));
      weight.add(scores.negative(key));
      rows += scores.rows(key);
    }
    return new CalibrationBin(
        scores.least(from),
        scores.largest(to - 1),
        rows,
        probability.value() / weight.value(),
        positive.value() / weight.value());
  }
}
