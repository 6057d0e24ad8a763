package org.surprisal.information.calibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * Labelled predictions in bins of equal width, closed on the right, by the probability of their
 * most likely class.
 */
public final class CalibrationTally extends PredictionTally {
  private final Bin[] bins;

  private static final class Bin {
    private long count;
    private final CompensatedSum weight = new CompensatedSum();
    private final CompensatedSum probability = new CompensatedSum();
    private final CompensatedSum observed = new CompensatedSum();

    private double gap() {
      return Math.abs(probability.minus(observed));
    }
  }

  public CalibrationTally(int bins) {
    this.bins = new Bin[bins];
    for (int i = 0; i < bins; i++) {
      this.bins[i] = new Bin();
    }
  }

  @Override
  public void add(Prediction row, double rowWeight) {
    int scored = row.scoredClass();
    double probability = row.probabilityOf(scored);
    Bin bin = bins[binOf(probability)];
    bin.count++;
    bin.weight.add(rowWeight);
    bin.probability.addProduct(rowWeight, probability);
    bin.observed.addProduct(rowWeight, row.shareOf(scored));
  }

  /** The bin whose edges, as rounded to doubles, have the probability between them. */
  private int binOf(double probability) {
    int bin = Math.max(0, (int) Math.ceil(probability * bins.length) - 1);
    if (bin > 0 && probability <= edge(bin)) {
      return bin - 1;
    }
    return bin < bins.length - 1 && probability > edge(bin + 1) ? bin + 1 : bin;
  }

  private double edge(int index) {
    return (double) index / bins.length;
  }

  /** The mean over the rows of the gap of their bin; NaN for no rows. */
  public double expectedError() {
    CompensatedSum gaps = new CompensatedSum();
    CompensatedSum weight = new CompensatedSum();
    for (Bin bin : bins) {
      gaps.add(bin.gap());
      weight.add(bin.weight);
    }
    return gaps.value() / weight.value();
  }

  /** The largest gap of a bin; NaN for no rows. */
  public double maximumError() {
    double largest = Double.NaN;
    for (Bin bin : bins) {
      if (bin.count > 0) {
        double gap = bin.gap() / bin.weight.value();
        largest = gap <= largest ? largest : gap;
      }
    }
    return largest;
  }

  /** Every bin, also empty ones; null for no rows. */
  public List<CalibrationBin> curve() {
    List<CalibrationBin> curve = new ArrayList<>();
    long rows = 0;
    for (int i = 0; i < bins.length; i++) {
      Bin bin = bins[i];
      double weight = bin.weight.value();
      rows += bin.count;
      curve.add(
          bin.count == 0
              ? new CalibrationBin(edge(i), edge(i + 1), 0, null, null)
              : new CalibrationBin(
                  edge(i),
                  edge(i + 1),
                  bin.count,
                  bin.probability.value() / weight,
                  bin.observed.value() / weight));
    }
    return rows == 0 ? null : curve;
  }

  @Override
  public Map<String, Double> totals() {
    CompensatedSum weight = new CompensatedSum();
    for (Bin bin : bins) {
      weight.add(bin.weight);
    }
    return Map.of("weight", weight.value());
  }

  @Override
  public void merge(Tally tally) {
    CalibrationTally other = (CalibrationTally) tally;
    for (int i = 0; i < bins.length; i++) {
      bins[i].count += other.bins[i].count;
      bins[i].weight.add(other.bins[i].weight);
      bins[i].probability.add(other.bins[i].probability);
      bins[i].observed.add(other.bins[i].observed);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (Bin bin : bins) {
      out.writeLong(bin.count);
      bin.weight.write(out);
      bin.probability.write(out);
      bin.observed.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (Bin bin : bins) {
      bin.count = in.readLong();
      bin.weight.read(in);
      bin.probability.read(in);
      bin.observed.read(in);
    }
  }
}
