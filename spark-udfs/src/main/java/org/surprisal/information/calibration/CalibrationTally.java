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
    // Of the rows that are one observation each: how many, and of how many of them it came true.
    private long equalRows;
    private long hits;

    // Of all rows, and of those that are more or less than one observation.
    private final CompensatedSum probability = new CompensatedSum();
    private final CompensatedSum otherWeights = new CompensatedSum();
    private final CompensatedSum otherShares = new CompensatedSum();

    /** Null while every row is one observation. */
    private UnequalRows unequal;

    private UnequalRows unequal() {
      unequal = unequal == null ? new UnequalRows() : unequal;
      return unequal;
    }

    private void add(double predicted, double weight, double share) {
      probability.addProduct(weight, predicted);
      otherWeights.add(weight);
      otherShares.addProduct(weight, share);
      unequal().add(weight, share);
    }

    private long count() {
      return equalRows + (unequal == null ? 0 : unequal.rows());
    }

    private CompensatedSum weight() {
      return sum(equalRows, otherWeights);
    }

    private CompensatedSum observed() {
      return sum(hits, otherShares);
    }

    private static CompensatedSum sum(long rows, CompensatedSum others) {
      CompensatedSum sum = new CompensatedSum();
      sum.add(rows);
      sum.add(others);
      return sum;
    }

    private double gap() {
      return Math.abs(probability.minus(observed()));
    }

    private double effectiveRows() {
      return unequal == null ? equalRows : unequal.effectiveRows(weight().value(), equalRows);
    }

    /** The weight times the squared gap, less what chance adds to that in so many rows. */
    private double squaredGap(double rows) {
      double all = weight().value();
      double gap = gap();
      double chance = observed().value() * (weight().minus(observed()) / all);
      double left = unequal == null ? chance : chance - unequal.knownChance();
      return gap * (gap / all) - left / (rows - 1);
    }

    private void merge(Bin other) {
      equalRows += other.equalRows;
      hits += other.hits;
      probability.add(other.probability);
      otherWeights.add(other.otherWeights);
      otherShares.add(other.otherShares);
      if (other.unequal != null) {
        unequal().merge(other.unequal);
      }
    }

    private void write(DataOutput out) throws IOException {
      out.writeLong(equalRows);
      out.writeLong(hits);
      probability.write(out);
      out.writeBoolean(unequal != null);
      if (unequal != null) {
        otherWeights.write(out);
        otherShares.write(out);
        unequal.write(out);
      }
    }

    private void read(DataInput in) throws IOException {
      equalRows = in.readLong();
      hits = in.readLong();
      probability.read(in);
      if (in.readBoolean()) {
        otherWeights.read(in);
        otherShares.read(in);
        unequal().read(in);
      }
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
    double share = row.shareOf(scored);
    Bin bin = bins[binOf(probability)];
    if (rowWeight == 1 && row.isOneClass()) {
      bin.equalRows++;
      bin.hits += (long) share;
      bin.probability.add(probability);
    } else {
      bin.add(probability, rowWeight, share);
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
      weight.add(bin.weight());
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
        weight.add(bin.weight());
      }
    }
    return Math.sqrt(Math.max(0, squares.value() / weight.value()));
  }

  /** The largest gap of a bin; NaN for no rows. */
  public double maximumError() {
    double largest = Double.NaN;
    for (Bin bin : bins) {
      if (bin.count() > 0) {
        double gap = bin.gap() / bin.weight().value();
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
      double weight = bin.weight().value();
      rows += bin.count();
      curve.add(
          bin.count() == 0
              ? new CalibrationBin(edge(i), edge(i + 1), 0, null, null)
              : new CalibrationBin(
                  edge(i),
                  edge(i + 1),
                  bin.count(),
                  bin.probability.value() / weight,
                  bin.observed().value() / weight));
    }
    return rows == 0 ? null : curve;
  }

  @Override
  public Map<String, Double> totals() {
    CompensatedSum weight = new CompensatedSum();
    for (Bin bin : bins) {
      weight.add(bin.weight());
    }
    return Map.of("weight", weight.value());
  }

  @Override
  public void merge(Tally tally) {
    CalibrationTally other = (CalibrationTally) tally;
    for (int i = 0; i < bins.length; i++) {
      bins[i].merge(other.bins[i]);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (Bin bin : bins) {
      bin.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int i = 0; i < bins.length; i++) {
      bins[i] = new Bin();
      bins[i].read(in);
    }
  }
}
