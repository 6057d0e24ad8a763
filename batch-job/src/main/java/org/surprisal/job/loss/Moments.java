package org.surprisal.job.loss;

import java.io.Serializable;

/**
 * The mean of a weighted series, and the standard error of that mean, in one pass that can be
 * merged.
 *
 * <p>The mean is Σwx / Σw. Its standard error is that of a ratio of two sums, by linearisation:
 * √(n/(n-1) Σw²(x - mean)²) / Σw, which is s/√n where all weights are 1. The squares are those of
 * deviations from a running mean, so that nothing cancels.
 *
 * <p>References: D. H. D. West (1979), Updating mean and variance estimates,
 * doi:10.1145/359146.359153; T. F. Chan, G. H. Golub, R. J. LeVeque (1983), Algorithms for
 * Computing the Sample Variance, doi:10.1080/00031305.1983.10483115; W. G. Cochran (1977), Sampling
 * Techniques, 3rd ed., section 6.3, for the ratio.
 */
final class Moments implements Serializable {
  private static final long serialVersionUID = 1L;

  private long count;
  private double weight;
  private double weightError;
  private double total;
  private double totalError;

  /** The sum of the squared weights, and the mean and squared deviations under these. */
  private double squaredWeight;

  private double centre;
  private double deviations;

  void add(double x, double w) {
    count++;
    addWeight(w);
    addTotal(w * x, Math.fma(w, x, -(w * x)));
    double square = w * w;
    if (square > 0) {
      squaredWeight += square;
      double delta = x - centre;
      centre += delta * (square / squaredWeight);
      deviations += square * delta * (x - centre);
    }
  }

  void merge(Moments other) {
    count += other.count;
    addWeight(other.weight);
    weightError += other.weightError;
    addTotal(other.total, other.totalError);
    if (other.squaredWeight > 0) {
      double square = squaredWeight + other.squaredWeight;
      double delta = other.centre - centre;
      deviations +=
          other.deviations + delta * delta * (squaredWeight * (other.squaredWeight / square));
      centre += delta * (other.squaredWeight / square);
      squaredWeight = square;
    }
  }

  private void addWeight(double w) {
    double next = weight + w;
    double added = next - weight;
    weightError += (weight - (next - added)) + (w - added);
    weight = next;
  }

  private void addTotal(double x, double error) {
    double next = total + x;
    double added = next - total;
    totalError += (total - (next - added)) + (x - added) + error;
    total = next;
  }

  /** Σwx / Σw; NaN for no rows. */
  Estimate estimate() {
    double mean = (total + totalError) / (weight + weightError);
    double shift = centre - mean;
    double residuals = deviations + squaredWeight * shift * shift;
    double variance = residuals * ((double) count / (count - 1));
    return new Estimate(mean, Math.sqrt(variance) / (weight + weightError), count);
  }
}
