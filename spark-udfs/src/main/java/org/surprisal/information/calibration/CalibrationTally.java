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
  /** Two rows of equal weight, but for rounding. */
  private static final double TWO_ROWS = 2 - 1e-9;

  private final Bin[] bins;

  private static final class Bin {
    private long count;
    private final CompensatedSum weight = new CompensatedSum();
    private final CompensatedSum probability = new CompensatedSum();
    private final CompensatedSum observed = new CompensatedSum();

    /** Null while every row is one observation. */
    private UnequalRows unequal;

    private UnequalRows unequal() {
      unequal = unequal == null ? new UnequalRows() : unequal;
      return unequal;
    }

    private double gap() {
      return Math.abs(probability.minus(observed));
    }

    private double effectiveRows() {
      return unequal == null ? count : unequal.effectiveRows(weight.value(), count);
    }

    /** The weight times the squared gap, less what chance adds to that in so many rows. */
    private double squaredGap(double rows) {
      double all = weight.value();
      double gap = gap();
      double chance = observed.value() * (weight.minus(observed) / all);
      double left = unequal == null ? chance : chance - unequal.knownChance();
      return gap * (gap / all) - left / (rows - 1);
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
    double share = row.shareOf(scored);
    bin.observed.addProduct(rowWeight, share);
    if (rowWeight != 1 || !row.isOneClass()) {
      bin.unequal().add(rowWeight, share);
    }
  }

  private int binOf(double probability) {
    return binOf(probability, bins.length);
  }

  /** The bin whose edges, as rounded to doubles, have the probability between them. */
  static int binOf(double probability, int bins) {
    int bin = Math.max(0, (int) Math.ceil(probability * bins) - 1);
    if (bin > 0 && probability <= edge(bin, bins)) {
      return bin - 1;
    }
    return bin < bins - 1 && probability > edge(bin + 1, bins) ? bin + 1 : bin;
  }

  private double edge(int index) {
    return edge(index, bins.length);
  }

  private static double edge(int index, int bins) {
    return (double) index / bins;
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

  /**
   * The root of the mean over the rows of the squared gap of their bin, less what chance adds to
   * it: 0 where that is all of it. Bins of fewer than two rows tell nothing of chance, and do not
   * count; NaN where there are no others.
   */
  public double debiasedError() {
    CompensatedSum squares = new CompensatedSum();
    CompensatedSum weight = new CompensatedSum();
    for (Bin bin : bins) {
      double rows = bin.effectiveRows();
      if (rows >= TWO_ROWS) {
        squares.add(bin.squaredGap(rows));
        weight.add(bin.weight);
      }
    }
    return Math.sqrt(Math.max(0, squares.value() / weight.value()));
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
      if (other.bins[i].unequal != null) {
        bins[i].unequal().merge(other.bins[i].unequal);
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (Bin bin : bins) {
      out.writeLong(bin.count);
      bin.weight.write(out);
      bin.probability.write(out);
      bin.observed.write(out);
      out.writeBoolean(bin.unequal != null);
      if (bin.unequal != null) {
        bin.unequal.write(out);
      }
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (Bin bin : bins) {
      bin.count = in.readLong();
      bin.weight.read(in);
      bin.probability.read(in);
      bin.observed.read(in);
      bin.unequal = null;
      if (in.readBoolean()) {
        bin.unequal().read(in);
      }
    }
  }
}
