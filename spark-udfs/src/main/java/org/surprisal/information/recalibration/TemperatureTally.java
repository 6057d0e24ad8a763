package org.surprisal.information.recalibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.LossTally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * What labelled predictions cost at any temperature, in eight parts, so that the loss after
 * recalibration can be told of rows that the temperature was not learnt from.
 *
 * <p>The part of a row follows from its prediction alone: so it is the same in any order and
 * partitioning, rows of equal predictions are learnt from together, and what happened does not
 * decide who learns of it.
 */
public final class TemperatureTally extends PredictionTally {
  private static final int PARTS = 8;

  private final LossTally losses;
  private final LossCurve[] parts = new LossCurve[PARTS];
  private final Spread spread = new Spread();
  private long rows;

  /** Null where no model is to be compared with this one. */
  private final LossBatches batches;

  private final RowCurve row;
  private final RowDifferences differences = new RowDifferences();
  private int partOfRow;

  public TemperatureTally(double eps) {
    this(eps, null);
  }

  private TemperatureTally(double eps, LossBatches batches) {
    losses = new LossTally(eps);
    row = new RowCurve(eps);
    this.batches = batches;
  }

  /** A tally that can be compared with those of other models, by {@link RecalibratedDifference}. */
  public static TemperatureTally inBatches(double eps) {
    return new TemperatureTally(eps, new LossBatches());
  }

  /** Null where it is in none. */
  LossBatches batches() {
    return batches;
  }

  @Override
  public void add(Prediction prediction, double weight) {
    add(prediction, weight, 0);
  }

  /**
   * Adds a row of positive weight.
   *
   * @param hash a hash of the row, or of the rows that depend on each other, the same for all
   *     models: see {@link RecalibratedDifference}
   */
  public void add(Prediction prediction, double weight, long hash) {
    load(prediction);
    add(prediction, this, weight, hash);
  }

  /**
   * Adds a row to several tallies of the same eps, for less than adding it to each: what it costs
   * at every temperature is computed once. A row of weight 0 counts for nothing.
   *
   * @param hash as for a tally alone
   */
  public static void addToEach(
      List<TemperatureTally> tallies, Prediction prediction, double weight, long hash) {
    if (weight > 0 && !tallies.isEmpty()) {
      TemperatureTally first = tallies.get(0);
      first.load(prediction);
      for (int i = 0; i < tallies.size(); i++) {
        tallies.get(i).add(prediction, first, weight, hash);
      }
    }
  }

  /** Computes what a row costs at every temperature. */
  private void load(Prediction prediction) {
    row.load(prediction);
    partOfRow = partOf(prediction.distribution());
    if (!row.isImpossible()) {
      differences.load(row);
    }
  }

  /** Adds a row that a tally, this or another one, has loaded. */
  private void add(Prediction prediction, TemperatureTally loaded, double weight, long hash) {
    rows++;
    losses.add(prediction, weight);
    LossCurve part = part(loaded.partOfRow);
    if (loaded.row.isImpossible()) {
      part.addImpossible();
      return;
    }
    part.add(loaded.row, weight);
    spread.add(loaded.differences, weight);
    if (batches != null) {
      batches.add(loaded.row, weight, mixed(hash));
    }
  }

  private LossCurve part(int index) {
    if (parts[index] == null) {
      parts[index] = new LossCurve();
    }
    return parts[index];
  }

  /** The part of a prediction: the highest three bits of its hash. */
  static int partOf(ClassArray prediction) {
    return (int) (hash(prediction) >>> 61);
  }

  /** A hash of a prediction: of its probabilities that are not 0 and their classes. */
  public static long hash(ClassArray prediction) {
    long hash = 0;
    for (int entry = 0; entry < prediction.entries(); entry++) {
      double probability = prediction.value(entry);
      if (probability != 0) {
        hash = mixed(hash + Double.doubleToLongBits(probability) + prediction.classOf(entry));
      }
    }
    return hash;
  }

  /** G. Steele, D. Lea, C. Flood (2014), Fast Splittable Pseudorandom Number Generators: mix64. */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The figures; null for no rows. */
  Recalibration recalibration() {
    if (rows == 0) {
      return null;
    }
    double logLoss = losses.loss() / losses.weight();
    double recalibrated = recalibratedLoss();
    FittedCurve all = FittedCurve.sum(curves());
    double t = all.lowest();
    Uncertainty uncertainty = new Uncertainty(all, spread, t);
    return new Recalibration(
        TemperatureGrid.temperature(t),
        uncertainty.ofTemperature(),
        logLoss,
        isImpossible() ? Double.POSITIVE_INFINITY : all.loss(t) / all.weight(),
        recalibrated,
        isImpossible() ? Double.NaN : uncertainty.ofLoss(),
        logLoss - recalibrated,
        isImpossible() ? Double.NaN : uncertainty.ofCalibrationLoss(),
        isImpossible() ? Double.NaN : uncertainty.lowCalibrationLoss(),
        isImpossible() ? Double.NaN : uncertainty.highCalibrationLoss(),
        rows);
  }

  /** The mean loss of the rows of each part at the temperature of the others; NaN for no rows. */
  double recalibratedLoss() {
    if (isImpossible()) {
      return Double.POSITIVE_INFINITY;
    }
    List<FittedCurve> curves = curves();
    double loss = 0;
    for (int i = 0; i < curves.size(); i++) {
      List<FittedCurve> others = new ArrayList<>(curves);
      FittedCurve part = others.remove(i);
      loss += part.loss(FittedCurve.sum(others).lowest());
    }
    return loss / losses.weight();
  }

  /** The mean loss as it is less that after recalibration; NaN for no rows. */
  double calibrationLoss() {
    return losses.loss() / losses.weight() - recalibratedLoss();
  }

  private boolean isImpossible() {
    return parts().anyMatch(LossCurve::isImpossible);
  }

  private List<FittedCurve> curves() {
    return parts().map(FittedCurve::of).toList();
  }

  private Stream<LossCurve> parts() {
    return Stream.of(parts).filter(Objects::nonNull);
  }

  @Override
  public Map<String, Double> totals() {
    return losses.totals();
  }

  @Override
  public void merge(Tally tally) {
    TemperatureTally other = (TemperatureTally) tally;
    losses.merge(other.losses);
    for (int i = 0; i < PARTS; i++) {
      if (other.parts[i] != null) {
        part(i).merge(other.parts[i]);
      }
    }
    spread.merge(other.spread);
    if (batches != null && other.batches != null) {
      batches.merge(other.batches);
    }
    rows += other.rows;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    losses.write(out);
    for (LossCurve part : parts) {
      out.writeBoolean(part != null);
      if (part != null) {
        part.write(out);
      }
    }
    spread.write(out);
    if (batches != null) {
      batches.write(out);
    }
    out.writeLong(rows);
  }

  @Override
  public void read(DataInput in) throws IOException {
    losses.read(in);
    for (int i = 0; i < PARTS; i++) {
      parts[i] = null;
      if (in.readBoolean()) {
        part(i).read(in);
      }
    }
    spread.read(in);
    if (batches != null) {
      batches.read(in);
    }
    rows = in.readLong();
  }
}
