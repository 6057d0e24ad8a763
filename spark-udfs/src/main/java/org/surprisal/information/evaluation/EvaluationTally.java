package org.surprisal.information.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.calibration.CalibrationTally;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.score.BrierScore;
import org.surprisal.information.score.LogLoss;
import org.surprisal.information.score.LossTally;
import org.surprisal.information.score.NormalizedEntropy;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/** Every metric of labelled predictions and the quality ledger. */
public final class EvaluationTally extends PredictionTally {
  private final LossTally losses;
  private final CalibrationTally bins;
  private final CompensatedSum squaredError = new CompensatedSum();
  private final CompensatedSum zeroLoss = new CompensatedSum();
  private final CompensatedSum clippedLoss = new CompensatedSum();
  private final Map<BadInput.Condition, Long> skipped = new EnumMap<>(BadInput.Condition.class);
  private long scoredRows;
  private long nullRows;
  private long zeroRows;
  private long clippedRows;

  EvaluationTally(double eps, int bins) {
    this.losses = new LossTally(eps);
    this.bins = new CalibrationTally(bins);
  }

  @Override
  protected void add(Prediction row, double weight) {
    losses.add(row, weight);
    bins.add(row, weight);
    squaredError.add(weight * row.squaredError());
    scoredRows++;
    if (row.isOneClass()
        ? row.likelihood() < losses.eps() || row.likelihood() == 0
        : row.isImpossible()) {
      double loss = weight * row.loss(losses.eps());
      clippedRows += row.isImpossible() && losses.eps() == 0 ? 0 : 1;
      clippedLoss.add(losses.eps() == 0 ? 0 : loss);
      if (row.isImpossible()) {
        zeroRows++;
        zeroLoss.add(loss);
      }
    }
  }

  @Override
  public void nullRow() {
    nullRows++;
  }

  @Override
  public void badRow(BadInput bad) {
    skipped.merge(bad.condition(), 1L, Long::sum);
  }

  private long skipped(BadInput.Condition condition) {
    return skipped.getOrDefault(condition, 0L);
  }

  Evaluation evaluation() {
    long nulls = nullRows + skipped(BadInput.Condition.NULL_ELEMENT);
    long badLengths =
        skipped(BadInput.Condition.LENGTH_MISMATCH) + skipped(BadInput.Condition.EMPTY);
    long rows = scoredRows + nullRows + skipped.values().stream().mapToLong(Long::longValue).sum();
    if (rows == 0) {
      return null;
    }
    double loss = losses.loss();
    double weight = losses.weight();
    double normalized = NormalizedEntropy.normalizedEntropy(losses);
    return new Evaluation(
        defined(LogLoss.logLoss(loss, weight)),
        defined(LogLoss.negativeLogLikelihood(loss, weight)),
        defined(LogLoss.perplexity(loss, weight)),
        defined(BrierScore.brierScore(squaredError.value(), weight)),
        defined(losses.labelEntropy()),
        defined(normalized),
        defined(1 - normalized),
        defined(bins.expectedError()),
        defined(bins.maximumError()),
        bins.curve(),
        losses.scores(),
        rows,
        nulls,
        skipped(BadInput.Condition.NAN),
        skipped(BadInput.Condition.OUT_OF_RANGE),
        skipped(BadInput.Condition.BAD_LABEL),
        skipped(BadInput.Condition.BAD_SUM),
        badLengths,
        zeroRows,
        share(zeroLoss, loss),
        clippedRows,
        share(clippedLoss, loss));
  }

  /**
   * The part of the loss; all of it where it makes the loss infinite, and none where there is no
   * loss.
   */
  private Double share(CompensatedSum part, double loss) {
    if (scoredRows == 0) {
      return null;
    }
    return part.value() == 0
        ? 0
        : part.value() == Double.POSITIVE_INFINITY ? 1 : part.value() / loss;
  }

  private static Double defined(double value) {
    return Double.isNaN(value) ? null : value;
  }

  @Override
  public Map<String, Double> totals() {
    return losses.totals();
  }

  @Override
  public void merge(Tally tally) {
    EvaluationTally other = (EvaluationTally) tally;
    losses.merge(other.losses);
    bins.merge(other.bins);
    squaredError.add(other.squaredError);
    zeroLoss.add(other.zeroLoss);
    clippedLoss.add(other.clippedLoss);
    other.skipped.forEach((condition, rows) -> skipped.merge(condition, rows, Long::sum));
    scoredRows += other.scoredRows;
    nullRows += other.nullRows;
    zeroRows += other.zeroRows;
    clippedRows += other.clippedRows;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    losses.write(out);
    bins.write(out);
    squaredError.write(out);
    zeroLoss.write(out);
    clippedLoss.write(out);
    for (BadInput.Condition condition : BadInput.Condition.values()) {
      out.writeLong(skipped(condition));
    }
    out.writeLong(scoredRows);
    out.writeLong(nullRows);
    out.writeLong(zeroRows);
    out.writeLong(clippedRows);
  }

  @Override
  public void read(DataInput in) throws IOException {
    losses.read(in);
    bins.read(in);
    squaredError.read(in);
    zeroLoss.read(in);
    clippedLoss.read(in);
    for (BadInput.Condition condition : BadInput.Condition.values()) {
      skipped.put(condition, in.readLong());
    }
    scoredRows = in.readLong();
    nullRows = in.readLong();
    zeroRows = in.readLong();
    clippedRows = in.readLong();
  }
}
